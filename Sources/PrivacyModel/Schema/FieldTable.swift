/// Finds the fields of one record type by the bytes of their names.
///
/// There is one table for each type of a vocabulary's schema.
package final class FieldTable: Sendable {
  private let names: ByteTable
  /// Whether a field is derived, so that a case cannot state it.
  private let isDerived: [Bool]
  /// The number of the type of the records in a field, -1 for scalars.
  package let inner: [Int]
  /// The type.
  package let type: FactType
  /// The number of fields that the shared model declares.
  package let sharedCount: Int
  /// The number of fields of this type and of the deepest chain of types inside it.
  package let room: Int

  private let own: [String: Int]

  private init(_ type: FactType, room: Int) {
    let places = type.fields.indices[type.sharedCount...]
    own = Dictionary(uniqueKeysWithValues: places.map { (type.fields[$0].name, $0) })
    names = ByteTable(type.fields.map(\.name))
    isDerived = type.fields.map(\.isDerived)
    inner = type.fields.map { $0.innerType ?? -1 }
    self.type = type
    sharedCount = type.sharedCount
    self.room = room
  }

  /// The number of fields.
  package var count: Int { inner.count }

  /// The number of the field with a name; nil where no field that a case can state has it.
  package func field(named name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let field = unsafe names.number(of: name), !isDerived[field] else { return nil }
    return field
  }

  /// The number of the field that an organisation declares with a name; nil where there is none.
  package func ownField(named name: String) -> Int? { own[name] }

  /// Creates the tables of the types of a schema, by number.
  static func tables(of schema: FactSchema) -> [FieldTable] {
    var rooms = [Int](repeating: 0, count: schema.types.count)
    // An inner type has a greater number than the type that it is in.
    for (number, type) in schema.types.enumerated().reversed() {
      rooms[number] =
        type.fields.count + (type.fields.compactMap { $0.innerType.map { rooms[$0] } }.max() ?? 0)
    }
    return schema.types.enumerated().map { FieldTable($1, room: rooms[$0]) }
  }
}

extension FactField {
  /// Whether it is a list.
  package var isList: Bool {
    switch shape {
    case .scalars, .records: true
    case .scalar, .record: false
    }
  }

  /// The number of the type of its records; nil for scalars.
  package var innerType: Int? {
    switch shape {
    case .record(let type), .records(let type): type
    case .scalar, .scalars: nil
    }
  }
}
