internal import PrivacyModel

/// Finds the fields of one record type by the bytes of their names.
///
/// There is one table for each type of the schema.
final class FieldTable: Sendable {
  private let names: ByteTable
  /// Whether a field is derived, so that a case cannot state it.
  private let isDerived: [Bool]
  /// The number of the type of the records in a field, -1 for scalars.
  let inner: [Int]

  /// The tables of the types of the shared schema, by number.
  static let all: [FieldTable] = FactSchema.shared.types.map { FieldTable($0) }

  private init(_ type: FactType) {
    names = ByteTable(type.fields.map(\.name))
    isDerived = type.fields.map(\.isDerived)
    inner = type.fields.map { field in
      switch field.shape {
      case .record(let type), .records(let type): type
      case .scalar, .scalars: -1
      }
    }
  }

  /// The number of fields.
  var count: Int { inner.count }

  /// The number of the field with a name; nil where no field that a case can state has it.
  func field(named name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let field = unsafe names.number(of: name), !isDerived[field] else { return nil }
    return field
  }
}
