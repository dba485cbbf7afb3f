internal import PrivacyModel

extension Decision {
  /// What a decision about the request as a whole grants.
  static let whole = "the request"

  /// The categories whose data are given, used, erased or changed as requested; the request itself, where it has no categories.
  func grants(in vocabulary: Vocabulary) -> Set<String> {
    if categories.isEmpty { return outcome == .granted || outcome == .partlyGranted ? [Self.whole] : [] }
    let bars = vocabulary.traits(of: request)?.bars
    return Set(
      categories.filter { _, decided in
        ![.retain, .withhold, .review].contains(decided.action) && decided.action != bars
      }.keys)
  }

  /// Whether the decision lists a fact, a part of it, the record that it belongs to or a fact that is computed from it among those
  /// that it assumed.
  func assumes(_ path: String, in vocabulary: Vocabulary) -> Bool {
    assumed.contains {
      $0.fact == path || $0.fact.hasPrefix(path + ".") || path.hasPrefix($0.fact + ".")
        || vocabulary.schema.field(path: $0.fact)?.derivedFrom.contains(path) == true
    }
  }
}
