internal import LuaSandbox
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
  let place: ResultPlace
  let call: LuaCall

  init(_ rule: Rule, number: Int, forms: inout [FormRequirement]) {
    isEffect = rule.isEffect
    place = ResultPlace(
      categories: rule.categories.map { CategorySet($0) } ?? .everything, isPerTarget: rule.isTestedPerTarget,
      number: Int32(number))
    switch rule.condition {
    case .form(let formality):
      mode = .form(forms.count)
      call = LuaCall(guard: nil)
      forms.append(FormRequirement(formality))
    case .lua(let condition):
      mode = rule.isTestedPerTarget ? .perTarget : .perCase
      call = LuaCall(guard: condition, rule.lastDay, rule.to)
    case .always:
      mode =
        rule.lastDay == nil && rule.to == nil ? .always : rule.isTestedPerTarget ? .perTarget : .perCase
      call = LuaCall(guard: nil, rule.lastDay, rule.to)
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
  var isTestedPerTarget: Bool {
    if case .form = condition { return false }
    return isPerCategory
  }
}
