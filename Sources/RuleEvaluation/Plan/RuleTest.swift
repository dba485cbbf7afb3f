internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler

/// How the engine finds out whether one rule holds.
///
/// No field is reference counted: a decision copies hundreds of them.
struct RuleTest: Sendable {
  enum Mode: Sendable {
    /// The rule has no condition.
    case always
    /// The form of the request decides: the number of a `FormRequirement`.
    case form(Int)
    /// One call to Lua for the whole case.
    case perCase
    /// One call to Lua for each record of the data held of each target.
    case perTarget
  }

  let mode: Mode
  /// Whether the rule is skipped where it applies to none of the targets.
  let isEffect: Bool
  /// Whether the rule holds where its conditions do not: a requirement is open where it applies and is not met.
  let isRequirement: Bool
  let place: ResultPlace
  let call: LuaCall

  init(
    _ rule: Rule, number: Int, in vocabulary: Vocabulary, guards: inout LuaGuards,
    forms: inout [FormRequirement]
  ) {
    isEffect = rule.isEffect
    isRequirement = rule.verb == .require
    place = ResultPlace(
      categories: rule.categories.map { CategorySet($0.targets(in: vocabulary)) }
        ?? .everything(except: rule.exceptions.targets(in: vocabulary)),
      isPerTarget: rule.isTestedPerTarget,
      number: Int32(number))
    call = LuaCall(guards: guards.add(rule.conditions.map(\.luaGuard)), rule.lastDay, rule.to)
    if let formality = rule.formality {
      mode = .form(forms.count)
      forms.append(FormRequirement(formality, in: vocabulary))
    } else if rule.conditions.isEmpty && rule.lastDay == nil && rule.to == nil {
      mode = .always
    } else {
      mode = rule.isTestedPerTarget ? .perTarget : .perCase
    }
  }
}

/// The place of one rule's results in the list of all results, and the targets that the rule applies to.
///
/// Results for the whole case come first, then those for each target, rule by rule.
struct ResultPlace: Sendable {
  let categories: CategorySet
  /// Whether there is a result for each target, not one for all.
  let isPerTarget: Bool
  /// The rule's number among those with as many results.
  let number: Int32

  /// The index of the rule's first result.
  func first(in rules: ApplicableRules, targets: Int) -> Int {
    isPerTarget ? rules.perCaseCount + Int(number) * targets : Int(number)
  }

  /// The index of the rule's result for a target.
  func index(of target: Int, in rules: ApplicableRules, targets: Int) -> Int {
    first(in: rules, targets: targets) + (isPerTarget ? target : 0)
  }
}

extension Rule {
  /// Whether Lua tests it for each target.
  var isTestedPerTarget: Bool { formality == nil && isPerCategory }
}

extension Set<DataCategory> {
  fileprivate func targets(in vocabulary: Vocabulary) -> [DecisionTarget] {
    compactMap { DecisionTarget($0, in: vocabulary) }
  }
}
