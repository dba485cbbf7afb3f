package import PrivacyModel
package import SourceText

extension FactDecoder {
  /// Reads one word; nil if it is not a value of the type, which is logged in a message that begins with `place`.
  package mutating func scalar<Value: FactScalar>(
    _ type: Value.Type, from node: SourceNode, place: String = ""
  ) -> Value? {
    guard let word = word(node, place: place) else { return nil }
    do throws(ScalarProblem) {
      return try Value(scalar: word.text, isPlain: word.isPlain, in: vocabulary.own)
    } catch {
      problem(at: node, Self.prefix(place) + error.message, help: error.help)
      return nil
    }
  }

  /// Returns the word of a node; nil for `null`, for nothing, for a list and for a mapping, which are logged.
  mutating func word(_ node: SourceNode, place: String) -> (text: String, isPlain: Bool)? {
    guard case .scalar(let word, let isPlain) = node.content else {
      problem(at: node, "\(Self.prefix(place))found \(node.phrase), expected one value")
      return nil
    }
    if node.isExplicitNull {
      problem(
        at: node, "\(Self.prefix(place))found null, expected a value",
        help: "this fact is never none: leave it out where it is not known")
      return nil
    }
    if word.isEmpty, isPlain {
      problem(
        at: node, "\(Self.prefix(place))found nothing, expected a value",
        help: "write null if there is none, or leave the key out")
      return nil
    }
    return (word, isPlain)
  }

  /// Reads a list of words, or a single word; omits words that are not values of the type, which are logged.
  package mutating func scalars<Value: FactScalar>(
    _ type: Value.Type, from node: SourceNode, place: String = ""
  ) -> [Value] {
    guard case .list(let items) = node.content else {
      return scalar(type, from: node, place: place).map { [$0] } ?? []
    }
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for item in items {
      if let value = scalar(type, from: item, place: place) { values.append(value) }
    }
    return values
  }

  /// Reads a text; nil for any other node, which is logged.
  package mutating func string(_ node: SourceNode, place: String = "") -> String? {
    scalar(String.self, from: node, place: place)
  }

  /// Reads a list of texts, or a single text.
  package mutating func strings(_ node: SourceNode, place: String = "") -> [String] {
    scalars(String.self, from: node, place: place)
  }

  /// Reads a date in the form `YYYY-MM-DD`; nil for any other node, which is logged.
  package mutating func date(_ node: SourceNode, place: String = "") -> CalendarDate? {
    scalar(CalendarDate.self, from: node, place: place)
  }

  /// Reads a mapping's entries; repeated keys are logged and omitted.
  package mutating func entries(_ node: SourceNode, place: String = "") -> [SourceNode.Entry] {
    guard case .map(let entries) = node.content else {
      problem(at: node, "\(Self.prefix(place))found \(node.phrase), expected a mapping")
      return []
    }
    var seen: Set<String> = []
    return entries.filter { entry in
      let isNew = seen.insert(entry.key).inserted
      if !isNew { repeatedKey(entry) }
      return isNew
    }
  }

  /// Reads a list's items; empty for any other node, which is logged.
  package mutating func items(_ node: SourceNode, place: String = "") -> [SourceNode] {
    guard case .list(let items) = node.content else {
      problem(at: node, "\(Self.prefix(place))found \(node.phrase), expected a list")
      return []
    }
    return items
  }

  /// Logs every key of a mapping that is not allowed, and suggests the nearest allowed one.
  package mutating func unknownKeys(of node: SourceNode, allowed: [String], place: String = "") {
    guard case .map(let entries) = node.content else { return }
    for entry in entries where !allowed.contains(entry.key) {
      unknownKey(entry, allowed: allowed, place: place)
    }
  }

  mutating func unknownKey(
    _ entry: SourceNode.Entry, allowed: @autoclosure () -> [String], place: String
  ) {
    problem(
      at: entry.position, width: entry.key.count,
      "unknown key `\(entry.key)`\(place.isEmpty ? "" : " in `\(place)`")",
      help: Suggestion.help(entry.key, among: allowed()))
  }

  mutating func repeatedKey(_ entry: SourceNode.Entry) {
    problem(
      at: entry.position, width: entry.key.count, "`\(entry.key)` is given twice",
      help: "keep one of the two")
  }
}
