/// A part of an answer that must not be given: all of its stated parts are true of the answer.
package struct ForbiddenAnswer: Hashable, Sendable {
  /// The data that the answer opens.
  package enum Opens: Hashable, Sendable {
    /// Any category, or the request as a whole.
    case anything
    /// One of these categories, by their codes.
    case categories(Set<String>)
  }

  /// It opens one of these; nil if it may.
  package var opens: Opens?
  /// Its outcome is one of these; empty for any.
  package var outcomes: [Outcome] = []
  /// One of these obligations is absent from it; empty for any.
  package var without: [String] = []
  /// It asks for one of these facts; empty for any.
  package var asks: [String] = []

  /// Creates an answer without parts.
  package init() {}

  /// The same for an answer that opens some data: categories, or the request as a whole.
  package init(opening opened: Set<String>) {
    opens = opened.contains(Decision.whole) ? .anything : .categories(opened)
  }

  /// Whether no part is stated.
  package var isEmpty: Bool { opens == nil && outcomes.isEmpty && without.isEmpty && asks.isEmpty }

  /// Returns the categories, or the request as a whole, for which the answer is given; nil if it is not.
  ///
  /// The set is empty where the answer is about no data.
  package func parts(of decision: Decision, in vocabulary: Vocabulary) -> Set<String>? {
    if isEmpty { return nil }
    if !outcomes.isEmpty, !outcomes.contains(decision.outcome) { return nil }
    if !without.isEmpty, Set(without).isSubset(of: decision.obligations.map(\.kind)) { return nil }
    if !asks.isEmpty, Set(asks).isDisjoint(with: decision.missing.map(\.fact)) { return nil }
    guard let opens else { return [] }
    var opened = decision.grants(in: vocabulary)
    if case .categories(let categories) = opens { opened.formIntersection(categories) }
    return opened.isEmpty ? nil : opened
  }
}

extension Decision {
  /// What a decision about the request as a whole grants.
  package static let whole = "the request"

  /// The categories whose data are given, used, erased or changed as requested; the request itself, where it has no categories.
  package func grants(in vocabulary: Vocabulary) -> Set<String> {
    if categories.isEmpty { return outcome == .granted || outcome == .partlyGranted ? [Self.whole] : [] }
    let bars = vocabulary.traits(of: request)?.bars
    return Set(
      categories.filter { _, decided in
        ![.retain, .withhold, .review].contains(decided.action) && decided.action != bars
      }.keys)
  }
}
