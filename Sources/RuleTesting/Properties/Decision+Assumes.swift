internal import PrivacyModel
internal import SourceText

extension Decision {
  /// Whether the decision lists a fact, a part of it, the record that it belongs to or a fact that is computed from it among those
  /// that it assumed.
  func assumes(_ path: String, in vocabulary: Vocabulary) -> Bool {
    assumed.contains {
      $0.fact == path || $0.fact.hasPrefix(path + ".") || path.hasPrefix($0.fact + ".")
        || vocabulary.schema.field(path: $0.fact)?.derivedFrom.contains(path) == true
    }
  }

  /// The places of the rules that decided some categories; of all that decided, where none of them is named.
  func responsible(for names: Set<String>?) -> [String] {
    let ids = names.map { $0.flatMap { categories[$0]?.because ?? [] } } ?? []
    let chosen = reasons.filter { ids.isEmpty || ids.contains($0.rule) }
    return chosen.compactMap(\.at).unique()
  }

  /// The outcome and the actions in a line: `partly_granted; email disclose, name withhold`.
  var line: String {
    let actions = categories.sorted { $0.key < $1.key }.map { name, decided in
      "\(name) \(decided.action.rawValue)" + (decided.until.map { " until \($0)" } ?? "")
    }
    let asked = missing.isEmpty ? "" : "; asks for " + missing.map(\.fact).joined(separator: ", ")
    return outcome.rawValue + (actions.isEmpty ? "" : "; " + actions.joined(separator: ", ")) + asked
  }
}
