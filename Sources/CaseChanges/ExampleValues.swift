internal import PrivacyModel
package import SourceText

/// The values of the example cases at each path of the model, for realistic texts and records.
package struct ExampleValues {
  /// The maximum number of values per path.
  private static let most = 8
  private var counts: [String: [SourceNode: Int]] = [:]
  /// The most common values of each path, in order.
  private var common: [String: [SourceNode]] = [:]

  package init(_ sheets: [FactSheet]) {
    for sheet in sheets { count(sheet.tree, type: 0, sheet.vocabulary.schema) }
    common = counts.mapValues { counts in
      counts.map { (node: $0.key, count: $0.value, text: FactListing.text($0.key)) }.sorted {
        ($1.count, $0.text) < ($0.count, $1.text)
      }.prefix(Self.most).map(\.node)
    }
    counts = [:]
  }

  /// Returns the values of a fact or the elements of a list, most common first.
  package func values(at path: String) -> [SourceNode] { common[path] ?? [] }

  private mutating func count(_ node: SourceNode, type: Int, _ schema: FactSchema) {
    for field in schema.types[type].fields {
      guard let value = node[field.name] else { continue }
      if case .list(let items) = value.content {
        for item in items { add(item.withoutPlaces, field, schema) }
      } else {
        add(value.withoutPlaces, field, schema)
      }
    }
  }

  private mutating func add(_ value: SourceNode, _ field: FactField, _ schema: FactSchema) {
    counts[field.path, default: [:]][value, default: 0] += 1
    if let inner = field.innerType { count(value, type: inner, schema) }
  }
}

extension SourceNode {
  /// The value without its positions.
  fileprivate var withoutPlaces: SourceNode {
    switch content {
    case .scalar(let text, let isPlain): isPlain ? .plain(text) : .text(text)
    case .list(let items): .list(items.map(\.withoutPlaces))
    case .map(let entries):
      SourceNode(
        .map(
          entries.map {
            Entry(key: $0.key, position: SourcePosition(line: 1, column: 1), value: $0.value.withoutPlaces)
          }), at: SourcePosition(line: 1, column: 1))
    }
  }
}
