internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

/// The goal of a search: an outcome, or an action on a category.
struct DecisionGoal {
  enum Aim {
    case outcome(Outcome)
    case action(CategoryAction)
  }

  let aim: Aim
  /// The category that the goal is about; nil for the request as a whole, or any category.
  let category: String?
  /// The action on a barred category.
  private let barred: CategoryAction?

  /// Parses `OUTCOME [CATEGORY]`.
  init(
    _ text: String, request: RequestKind, categories: [String], in vocabulary: Vocabulary,
    typed: [String] = []
  ) throws(DiagnosticList) {
    barred = vocabulary.traits(of: request)?.bars
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let word = words.first, words.count <= 2 else {
      throw .problem(
        "`:whynot` takes an outcome and an optional category", help: "such as `:whynot erase billing_data`")
    }
    if let outcome = Outcome(rawValue: word) {
      aim = .outcome(outcome)
    } else if vocabulary.spellings(.actions).contains(word) {
      aim = .action(CategoryAction(word))
    } else {
      let codes = Outcome.allCases.map(\.rawValue) + vocabulary.spellings(.actions)
      let known = typed.isEmpty ? codes : typed
      throw .problem(
        "`\(word)` is neither an outcome nor an action",
        help: Suggestion.help(word, among: known) ?? "one of \(known.joined(separator: ", "))")
    }
    category = words.dropFirst().first
    if let category, !vocabulary.spellings(.categories).contains(category) {
      throw .problem(
        "there is no category `\(category)`",
        help: Suggestion.help(
          category, among: categories.isEmpty ? vocabulary.spellings(.categories) : categories))
    }
  }

  func isMet(by decision: Decision) -> Bool {
    guard let category else {
      return switch aim {
      case .outcome(let outcome): decision.outcome == outcome
      case .action(let action): decision.categories.values.contains { $0.action == action }
      }
    }
    guard let decided = decision.categories[category]?.action else { return false }
    return switch aim {
    case .action(let action): decided == action
    case .outcome(.granted): !isBar(decided) && decided != .review
    case .outcome(.refused): isBar(decided)
    case .outcome(.humanReview): decided == .review
    case .outcome(let outcome): decision.outcome == outcome
    }
  }

  /// Whether an action leaves the request for the data unmet.
  func isBar(_ action: CategoryAction) -> Bool {
    action == .retain || action == .withhold || action == barred
  }

  /// The layers of the rules, by their ids.
  private var layers: [String: Layer] = [:]
  /// The rules that give way to any other.
  private var fallbacks: Set<String> = []

  /// The same goal, with what the rules of a register say of their precedence.
  func among(_ rules: [RuleSummary]) -> DecisionGoal {
    var goal = self
    goal.layers = Dictionary(rules.map { ($0.id, $0.layer) }) { first, _ in first }
    goal.fallbacks = Set(rules.filter(\.isFallback).map(\.id))
    return goal
  }

  func givesWay(_ rule: String) -> Bool { fallbacks.contains(rule) }

  /// Whether a permission prevails over a bar of a weaker layer.
  func isStronger(_ permission: String, than bar: String) -> Bool {
    guard let permission = layers[permission], let bar = layers[bar] else { return true }
    return permission.strength > bar.strength
  }

  /// Whether every category must reach the goal, or the one that it names.
  var needsAll: Bool {
    if category != nil { return true }
    return switch aim {
    case .outcome(.granted), .outcome(.refused): true
    default: false
    }
  }

  /// What the goal needs of the rules.
  func direction(from decision: Decision) -> GoalDirection {
    switch aim {
    case .outcome(.granted): .grant
    case .outcome(.refused): .bar
    case .outcome(.humanReview), .action(.review): .review
    case .outcome(.needsMoreInformation): .question
    case .outcome(.partlyGranted): decision.outcome == .granted ? .bar : .grant
    case .action(let action): isBar(action) ? .bar : .grant
    }
  }

  /// The categories whose rules matter; nil stands for the request as a whole.
  func categories(of decision: Decision) -> [String?] {
    if let category { return [category] }
    if !decision.categories.isEmpty { return decision.categories.keys.sorted() }
    let named = Set((decision.evidence ?? []).compactMap(\.category)).sorted()
    return named.isEmpty ? [nil] : named
  }

  func isGranted(_ category: String?, in decision: Decision) -> Bool {
    guard let action = category.flatMap({ decision.categories[$0]?.action }) else {
      return decision.outcome == .granted
    }
    return !isBar(action) && action != .review
  }

  func isBarred(_ category: String?, in decision: Decision) -> Bool {
    guard let action = category.flatMap({ decision.categories[$0]?.action }) else {
      return decision.outcome == .refused
    }
    return isBar(action)
  }
}
