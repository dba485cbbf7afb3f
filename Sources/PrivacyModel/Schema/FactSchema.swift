/// Every fact that rules can read, listed from the records' own declarations.
package struct FactSchema: Hashable, Sendable {
  /// The schema of a case.
  package static let shared = FactSchema(CaseFacts.self)

  /// The records by place, the root first; a record that stands at two places is listed twice.
  package let types: [FactType]
  private let places: [String: Place]

  private struct Place: Hashable, Sendable {
    var type: Int
    var field: Int
  }

  /// Lists the fields of a record and of the records in it.
  @usableFromInline package init<Root: FactRecord>(_ root: Root.Type) {
    var collector = SchemaCollector<Root>(path: "", isList: false, types: [])
    collector.collect()
    types = collector.types.map { $0.resolvingSources() }
    var places: [String: Place] = [:]
    for (typeIndex, type) in types.enumerated() {
      for (fieldIndex, field) in type.fields.enumerated() {
        places[field.path] = Place(type: typeIndex, field: fieldIndex)
      }
    }
    self.places = places
  }

  /// The field with a full path such as `subject.invoices.status`.
  package func field(path: String) -> FactField? {
    places[path].map { types[$0.type].fields[$0.field] }
  }

  /// The record with a full path such as `subject.invoices`; the root's path is empty.
  package func type(path: String) -> FactType? { types.first { $0.path == path } }

  /// Every field of every record.
  package var fields: [FactField] { types.flatMap(\.fields) }
}

/// A record at one place of the case.
package struct FactType: Hashable, Sendable {
  /// What it is called wherever it stands, such as `Invoice`.
  package let name: String
  /// Its full path, such as `subject.invoices`; empty for the root.
  package let path: String
  /// Whether there may be several.
  package let isList: Bool
  /// The field that a bare word states instead of a mapping, where there is one.
  @usableFromInline package let shortForm: String?
  /// Its fields, in the order of their declaration.
  package internal(set) var fields: [FactField]

  /// The field of a name.
  package func field(named name: String) -> FactField? { fields.first { $0.name == name } }
}

/// A field at one place of the case.
package struct FactField: Hashable, Sendable {
  /// What a field holds.
  package enum Shape: Hashable, Sendable {
    /// A single value.
    case scalar(ScalarKind)
    /// A list of values.
    case scalars(ScalarKind)
    /// A record, by its number in `FactSchema.types`.
    case record(Int)
    /// A list of records, by their number in `FactSchema.types`.
    case records(Int)
  }

  /// Its name in its record.
  package let name: String
  /// Its full path, such as `subject.invoices.status`.
  package let path: String
  /// What it says, in one phrase.
  package let summary: String
  /// What it holds.
  package let shape: Shape
  /// Whether it may be stated as none, by `null`; a list may always.
  package let canBeNone: Bool
  /// What the list of its codes is called, such as `InvoiceStatus`; nil where it holds none.
  package let codeList: String?
  /// The full paths of the facts that it follows from; empty for a field that is stated.
  package internal(set) var derivedFrom: [String]

  /// Whether it follows from other facts and is never stated.
  package var isDerived: Bool { !derivedFrom.isEmpty }
}
