/// Reads a record's fields back, the counterpart of `FieldWriter`; unknown keys are errors.
struct FieldReader<Record: FactRecord>: FieldVisitor {
  private var record = Record()
  private let container: KeyedDecodingContainer<FieldKey>
  private var failure: (any Error)?

  private init(container: KeyedDecodingContainer<FieldKey>) { self.container = container }

  /// Reads every field that is there; `others` are keys that somebody else reads.
  static func read(
    from container: KeyedDecodingContainer<FieldKey>, others: [String] = []
  ) throws -> Record {
    var reader = FieldReader(container: container)
    Record.describe(&reader)
    if let failure = reader.failure { throw failure }
    let known = FieldNames<Record>().stated + others
    for key in container.allKeys where !known.contains(key.stringValue) {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: container,
        debugDescription: "unknown key `\(key.stringValue)`, expected one of \(known.joined(separator: ", "))"
      )
    }
    return reader.record
  }

  /// Reads one field; `null` is what null states of it, nil where it is never none.
  private mutating func read<Value: Decodable & Hashable & Sendable>(
    _ name: String, _ path: FieldPath<Record, Value>, null: Fact<Value>?
  ) {
    let key = FieldKey(name)
    guard failure == nil, container.contains(key) else { return }
    do {
      if let null, try container.decodeNil(forKey: key) {
        record[keyPath: path] = null
      } else {
        record[keyPath: path] = .value(try container.decode(Value.self, forKey: key))
      }
    } catch {
      failure = error
    }
  }

  mutating func scalar<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) { read(name, path, null: .null(orNone: orNone)) }

  mutating func scalars<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) { read(name, path, null: .nothing) }

  mutating func record<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) { read(name, path, null: orNone ? .nothing : nil) }

  mutating func records<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) { read(name, path, null: .nothing) }

  mutating func derived<Value: FactScalar>(
    _ name: String, from sources: [String], _ summary: String,
    _ compute: @escaping @Sendable (Record, FactContext) -> Fact<Value>
  ) {}
}
