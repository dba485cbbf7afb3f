internal import PrivacyModel
internal import RuleEvaluation
internal import SourceText

/// The goal of a search: an outcome, or an action on a category.
struct DecisionGoal {
  private enum Aim {
    case outcome(Outcome)
    case action(CategoryAction)
  }

  private let aim: Aim
  private let category: String?
  /// The action on a barred category.
  private let barred: CategoryAction?

  /// Parses `OUTCOME [CATEGORY]`.
  init(
    _ text: String, request: RequestKind, categories: [String], in vocabulary: Vocabulary
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
      let known = Outcome.allCases.map(\.rawValue) + vocabulary.spellings(.actions)
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
    let isBarred = decided == .retain || decided == .withhold || decided == barred
    return switch aim {
    case .action(let action): decided == action
    case .outcome(.granted): !isBarred && decided != .review
    case .outcome(.refused): isBarred
    case .outcome(.humanReview): decided == .review
    case .outcome(let outcome): decision.outcome == outcome
    }
  }

  var text: String {
    let word =
      switch aim {
      case .outcome(let outcome): outcome.rawValue
      case .action(let action): action.rawValue
      }
    return category.map { "\($0): \(word)" } ?? word
  }
}
