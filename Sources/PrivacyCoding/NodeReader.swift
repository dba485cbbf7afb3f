internal import PrivacyModel
import SourceText

/// Reads the fields of one record from the entries of a mapping.
struct NodeReader<Record: FactRecord>: FieldVisitor {
  /// Logs the problems of this record and of its inner records.
  private(set) var decoder: FactDecoder
  private var record = Record()
  private let entries: [SourceNode.Entry]
  private let path: String
  private let others: Set<String>
  private var isRead: [Bool]
  private var unread: Int

  init(
    entries: [SourceNode.Entry], file: String, vocabulary: Vocabulary, path: String, others: Set<String>
  ) {
    decoder = FactDecoder(file: file, vocabulary: vocabulary)
    self.entries = entries
    self.path = path
    self.others = others
    isRead = Array(repeating: false, count: entries.count)
    unread = entries.count
  }

  /// Reads every field, then reports the entries that belong to none.
  mutating func read() -> Record {
    Record.describe(&self)
    if unread > 0 { readOwnFacts() }
    if unread > 0 { reportUnread() }
    return record
  }

  /// The type of the record in the schema: that at its path, or one of its name where a record is read on its own.
  private var type: FactType? {
    let types = decoder.vocabulary.schema.types
    let name = "\(Record.self)"
    return types.first { $0.path == path && $0.name == name } ?? types.first { $0.name == name }
  }

  /// Reads the facts that the organisation declares.
  private mutating func readOwnFacts() {
    guard let type, type.fields.count > type.sharedCount else { return }
    for field in type.fields[type.sharedCount...] {
      if let node = take(field.name), let value = decoder.ownFact(field, from: node) {
        record.own[field.name] = value
      }
    }
  }

  private mutating func take(_ name: String) -> SourceNode? {
    guard unread > 0 else { return nil }
    for number in entries.indices where entries[number].key == name && !isRead[number] {
      isRead[number] = true
      unread -= 1
      return entries[number].value
    }
    return nil
  }

  private func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  private mutating func reportUnread() {
    var seen: Set<String> = []
    let fields = type?.fields ?? []
    let (path, others) = (path, others)
    for (number, entry) in entries.enumerated() where !isRead[number] {
      if others.contains(entry.key) {
        if !seen.insert(entry.key).inserted { decoder.repeatedKey(entry) }
        continue
      }
      let field = fields.first { $0.name == entry.key }
      if let field, !field.isDerived {
        decoder.repeatedKey(entry)
      } else if let field {
        let list = field.derivedFrom.map { "`\($0)`" }.joined(separator: ", ")
        let place = place(entry.key)
        decoder.problem(
          at: entry.position, width: entry.key.count,
          "`\(place)` is computed from \(list) and cannot be stated",
          help: "leave it out")
      } else {
        decoder.unknownKey(
          entry, allowed: fields.filter { !$0.isDerived }.map(\.name) + others.sorted(), place: path)
      }
    }
  }
}

extension NodeReader {
  mutating func scalar<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) {
    guard let node = take(name) else { return }
    if node.isExplicitNull, let fact = Fact<Value>.null(orNone: orNone) {
      record[keyPath: path] = fact
    } else if let value = decoder.scalar(Value.self, from: node, place: place(name)) {
      record[keyPath: path] = .value(value)
    }
  }

  mutating func scalars<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) {
    guard let node = take(name) else { return }
    record[keyPath: path] =
      node.isExplicitNull ? .nothing : .value(decoder.scalars(Value.self, from: node, place: place(name)))
  }

  mutating func record<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) {
    guard let node = take(name) else { return }
    record[keyPath: path] =
      orNone && node.isExplicitNull
      ? .nothing : .value(decoder.decode(Value.self, from: node, path: place(name), others: []))
  }

  mutating func records<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) {
    guard let node = take(name) else { return }
    if node.isExplicitNull {
      record[keyPath: path] = .nothing
      return
    }
    let place = place(name)
    var items: [SourceNode] = []
    switch node.content {
    case .list(let nodes): items = nodes
    case .scalar where Value.shortForm != nil: items = [node]
    case .scalar, .map: items = decoder.items(node, place: place)
    }
    record[keyPath: path] = .value(
      items.map { decoder.decode(Value.self, from: $0, path: place, others: []) })
  }

  mutating func derived<Value: FactScalar>(
    _ name: String, from sources: [String], _ summary: String,
    _ compute: @escaping @Sendable (Record, FactContext) -> Fact<Value>
  ) {}
}
