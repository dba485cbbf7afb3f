internal import SourceText

/// Records that differ in one value: `{ until = 2026-03-02 }` and `{ until = 2027-03-02 }`.
struct RecordChoice {
  /// The name of the value that differs.
  let name: String
  /// The values, in their order.
  let values: [SourceNode?]
  /// What the records have in common.
  let others: [SourceNode.Entry]

  /// Returns nil where the values are not such records, or only one.
  init?(_ found: [SourceNode?]) {
    let records = found.compactMap { node -> [SourceNode.Entry]? in
      guard case .map(let entries)? = node?.content else { return nil }
      return entries
    }
    guard records.count == found.count, records.count > 1, let first = records.first,
      records.allSatisfy({ $0.map(\.key) == first.map(\.key) })
    else { return nil }
    let different = first.indices.filter { index in
      records.contains { $0[index].value != first[index].value }
    }
    guard different.count == 1, let index = different.first else { return nil }
    name = first[index].key
    values = records.map { $0[index].value }
    others = first.enumerated().filter { $0.offset != index }.map(\.element)
  }

  /// The record with another value.
  func record(with value: SourceNode) -> SourceNode { .made(.map(others + [.made(name, value)])) }
}
