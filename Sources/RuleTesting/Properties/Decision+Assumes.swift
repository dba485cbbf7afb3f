internal import PrivacyModel

extension Decision {
  /// Whether the decision lists a fact, a part of it, the record that it belongs to or a fact that is computed from it among those
  /// that it assumed.
  func assumes(_ path: String, in vocabulary: Vocabulary) -> Bool {
    assumed.contains {
      $0.fact == path || $0.fact.hasPrefix(path + ".") || path.hasPrefix($0.fact + ".")
        || vocabulary.schema.field(path: $0.fact)?.derivedFrom.contains(path) == true
    }
  }
}
