internal import CaseChanges
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation

/// Why no change of facts reaches a goal, where the rules show it without a search.
enum Hindrance {
  /// The decision is not about the category of the goal.
  case notAbout(String)
  /// No request of this kind ends with the action of the goal; with those that it ends with.
  case neverEnds(CategoryAction, possible: [CategoryAction])
  /// A rule that holds whatever else is stated bars it, on a category or the request as a whole.
  case barred(RuleEvidence, on: String?)
  /// The rules that could give it do not hold, whatever else is stated; empty where there are none.
  case ungiven([RuleEvidence], on: String?)
  /// No facts give it by the rules of today, and these rules begin later.
  case later([RuleSummary], on: String?)

  /// Whether it ends on a later day.
  var isOfToday: Bool { if case .later = self { true } else { false } }
}

/// Finds a hindrance in the evidence of one decision.
///
/// The answer of a rule depends only on the facts that it read. Where none of these can change, neither can the answer.
struct HindranceSearch {
  private let decision: Decision
  private let goal: DecisionGoal
  private let vocabulary: Vocabulary
  private let rules: [String: RuleSummary]
  private let fixed: FixedFacts
  private let laterRules: LaterRules

  init(_ evaluation: Scenario.Evaluation, _ goal: DecisionGoal, rules: [RuleSummary]) {
    decision = evaluation.decision
    vocabulary = evaluation.sheet.vocabulary
    self.goal = goal
    let kind = decision.request
    self.rules = Dictionary(rules.filter { $0.kinds.contains(kind) }.map { ($0.id, $0) }) { first, _ in first
    }
    fixed = FixedFacts(evaluation)
    laterRules = LaterRules(self.rules.values, after: decision.today)
  }

  /// The hindrance; nil where only a search can find it.
  var hindrance: Hindrance? {
    if let category = goal.category, !decision.categories.isEmpty, decision.categories[category] == nil {
      return .notAbout(category)
    }
    if case .action(let action) = goal.aim, let possible, !possible.contains(action) {
      return .neverEnds(action, possible: possible.sorted { $0.rawValue < $1.rawValue })
    }
    let each = goal.categories(of: decision).map { hindrance(on: $0) }
    // Every category must be granted, or barred; of the other goals, one category is enough.
    let found = each.compactMap(\.self)
    return goal.needsAll || found.count == each.count ? found.first { !$0.isOfToday } ?? found.first : nil
  }

  /// The actions with which a request of this kind can end; nil where the kind is unknown.
  private var possible: [CategoryAction]? {
    guard let traits = vocabulary.traits(of: decision.request) else { return nil }
    var actions: Set<CategoryAction> = [traits.grants, traits.bars, .review]
    for rule in rules.values {
      if let action = rule.grants { actions.insert(action) }
      if rule.verb == "retain" { actions.insert(.retain) }
      if rule.verb == "withhold" { actions.insert(.withhold) }
    }
    return Array(actions)
  }

  private func hindrance(on category: String?) -> Hindrance? {
    let pieces = (decision.evidence ?? []).filter {
      $0.status != .notTried && ($0.category == nil || $0.category == category)
    }
    switch goal.direction(from: decision) {
    case .grant:
      if let bar = pieces.first(where: { bars($0, among: pieces) }) {
        let strength = rules[bar.rule]?.layer.strength ?? 0
        let later = laterRules.about(category) { $0.verb == "permit" && $0.layer.strength > strength }
        return later.isEmpty ? .barred(bar, on: category) : .later(later, on: category)
      }
      return ungiven(pieces, on: category) { $0 == "permit" || $0 == "keep_until" }
    case .review:
      return pieces.first { bars($0, among: pieces) && rules[$0.rule]?.layer == .law }.map {
        .barred($0, on: category)
      }
    case .bar:
      return ungiven(pieces, on: category) { isBarOfGoal($0) }
    case .question: return nil
    }
  }

  /// The rules with some verbs, where none of them can come to hold today.
  private func ungiven(
    _ pieces: [RuleEvidence], on category: String?, _ isWanted: (String) -> Bool
  ) -> Hindrance? {
    let wanted = pieces.filter { isWanted($0.effect) }
    guard wanted.allSatisfy({ settledAsNotHeld($0) }) else { return nil }
    let later = laterRules.about(category) { isWanted($0.verb) }
    return later.isEmpty ? .ungiven(wanted, on: category) : .later(later, on: category)
  }

  /// Whether a rule bars whatever else is stated: it stays, it is no fallback, and no stronger permission can come to hold.
  private func bars(_ piece: RuleEvidence, among pieces: [RuleEvidence]) -> Bool {
    guard ["refuse", "retain", "withhold"].contains(piece.effect), piece.status == .held, fixed.settle(piece),
      let rule = rules[piece.rule], !rule.isFallback, rule.through == nil
    else { return false }
    return pieces.allSatisfy { other in
      guard other.effect == "permit", let permit = rules[other.rule] else { return true }
      return permit.layer.strength <= rule.layer.strength || settledAsNotHeld(other)
    }
  }

  private func settledAsNotHeld(_ piece: RuleEvidence) -> Bool {
    piece.status == .notHeld && fixed.settle(piece)
  }

  /// Whether a rule with a verb can give the goal's bar.
  private func isBarOfGoal(_ effect: String) -> Bool {
    switch goal.aim {
    case .action(.retain) where vocabulary.traits(of: decision.request)?.bars != .retain: effect == "retain"
    case .action(.withhold) where vocabulary.traits(of: decision.request)?.bars != .withhold:
      effect == "withhold"
    default: ["refuse", "retain", "withhold", "keep_until"].contains(effect)
    }
  }
}

extension Layer {
  /// The order of precedence: mandatory law, the notice, the law's defaults.
  var strength: Int {
    switch self {
    case .law: 2
    case .notice: 1
    case .default: 0
    }
  }
}
