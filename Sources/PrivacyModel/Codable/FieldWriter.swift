/// Writes a record's fields: an unstated fact is left out, one that is stated as none is null.
struct FieldWriter<Record: FactRecord>: FieldVisitor {
  private let record: Record
  private var container: KeyedEncodingContainer<FieldKey>
  private var failure: (any Error)?

  /// Writes every field that is stated.
  static func write(_ record: Record, to container: KeyedEncodingContainer<FieldKey>) throws {
    var writer = FieldWriter(record: record, container: container)
    Record.describe(&writer)
    if let failure = writer.failure { throw failure }
  }

  private mutating func write<Value: Encodable & Hashable & Sendable>(
    _ name: String, _ fact: Fact<Value>
  ) {
    guard failure == nil else { return }
    do {
      switch fact {
      case .unstated: break
      case .nothing: try container.encodeNil(forKey: FieldKey(name))
      case .value(let value): try container.encode(value, forKey: FieldKey(name))
      }
    } catch {
      failure = error
    }
  }

  mutating func scalar<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) { write(name, record[keyPath: path]) }

  mutating func scalars<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) { write(name, record[keyPath: path]) }

  mutating func record<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) { write(name, record[keyPath: path]) }

  mutating func records<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) { write(name, record[keyPath: path]) }

  mutating func derived<Value: FactScalar>(
    _ name: String, from sources: [String], _ summary: String,
    _ compute: @escaping @Sendable (Record, FactContext) -> Fact<Value>
  ) {}
}
