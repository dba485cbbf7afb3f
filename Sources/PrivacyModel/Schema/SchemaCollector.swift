/// Collects the fields of one record, then those of its inner records.
struct SchemaCollector<Record: FactRecord>: FieldVisitor {
  /// The types so far, including the one being collected.
  private(set) var types: [FactType]
  private let path: String
  private let number: Int

  init(path: String, isList: Bool, types: [FactType]) {
    self.path = path
    self.number = types.count
    self.types =
      types + [
        FactType(name: "\(Record.self)", path: path, isList: isList, shortForm: Record.shortForm, fields: [])
      ]
  }

  mutating func collect() {
    Record.describe(&self)
    types[number].sharedCount = types[number].fields.count
  }

  private mutating func add(
    _ name: String, _ summary: String, _ shape: FactField.Shape, orNone: Bool, codes: CodeListName? = nil,
    pattern: String? = nil, noneCode: Bool = false, from sources: [String] = []
  ) {
    types[number].fields.append(
      FactField(
        name: name, path: fullPath(name), summary: summary, shape: shape, canBeNone: orNone,
        codeList: codes?.name, wordList: codes?.list, pattern: pattern, hasNoneCode: noneCode,
        derivedFrom: sources))
  }

  /// A list of codes by its name, and by the list of words that it is.
  private struct CodeListName {
    var name: String
    var list: WordList?
  }

  private func codes<Value: FactScalar>(_ type: Value.Type) -> CodeListName? {
    guard let code = type as? any FactCode.Type else { return nil }
    return CodeListName(name: "\(type)", list: code.openList)
  }

  private func fullPath(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  private mutating func nested<Value: FactRecord>(
    _ type: Value.Type, _ name: String, isList: Bool
  ) {
    var collector = SchemaCollector<Value>(path: fullPath(name), isList: isList, types: types)
    collector.collect()
    types = collector.types
  }

  mutating func scalar<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) {
    add(
      name, summary, .scalar(Value.kind), orNone: orNone, codes: codes(Value.self), pattern: Value.pattern,
      noneCode: Value.noneValue != nil)
  }

  mutating func scalars<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) {
    add(
      name, summary, .scalars(Value.kind), orNone: true, codes: codes(Value.self), pattern: Value.pattern)
  }

  mutating func record<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) {
    add(name, summary, .record(types.count), orNone: orNone)
    nested(Value.self, name, isList: false)
  }

  mutating func records<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) {
    add(name, summary, .records(types.count), orNone: true)
    nested(Value.self, name, isList: true)
  }

  mutating func derived<Value: FactScalar>(
    _ name: String, from sources: [String], _ summary: String,
    _ compute: @escaping @Sendable (Record, FactContext) -> Fact<Value>
  ) {
    add(
      name, summary, .scalar(Value.kind), orNone: false, codes: codes(Value.self), from: sources)
  }

  mutating func like<Value: OpenCode & FactCode>(
    _ name: String, of path: FieldPath<Record, Value>, from source: String, _ summary: String, orNone: Bool
  ) {
    add(
      name, summary, .scalar(Value.kind), orNone: orNone, codes: codes(Value.self), from: [source])
  }
}

extension FactCode {
  fileprivate static var openList: WordList? { table.list }
}

extension FactType {
  /// Returns the record with the sources of its derived fields as full paths.
  func resolvingSources() -> FactType {
    var resolved = self
    for number in resolved.fields.indices {
      resolved.fields[number].derivedFrom = fields[number].derivedFrom.map { source in
        field(named: source)?.path ?? source
      }
    }
    return resolved
  }
}
