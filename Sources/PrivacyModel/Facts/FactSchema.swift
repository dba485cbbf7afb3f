/// Every fact that rules can read, listed from the records' own declarations.
public struct FactSchema: Hashable, Sendable {
  /// The schema of a case.
  public static let shared = FactSchema(CaseFacts.self)

  /// The records by place, the root first; a record that stands at two places is listed twice.
  public let types: [FactType]
  private let places: [String: Place]

  private struct Place: Hashable, Sendable {
    var type: Int
    var field: Int
  }

  /// Lists the fields of a record and of the records in it.
  public init<Root: FactRecord>(_ root: Root.Type) {
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
  public func field(path: String) -> FactField? {
    places[path].map { types[$0.type].fields[$0.field] }
  }

  /// The record with a full path such as `subject.invoices`; the root's path is empty.
  public func type(path: String) -> FactType? { types.first { $0.path == path } }

  /// Every field of every record.
  public var fields: [FactField] { types.flatMap(\.fields) }
}

/// A record at one place of the case.
public struct FactType: Hashable, Sendable {
  /// What it is called wherever it stands, such as `Invoice`.
  public let name: String
  /// Its full path, such as `subject.invoices`; empty for the root.
  public let path: String
  /// Whether there may be several.
  public let isList: Bool
  /// The field that a bare word states instead of a mapping, where there is one.
  public let shortForm: String?
  /// Its fields, in the order of their declaration.
  public internal(set) var fields: [FactField]

  /// The field of a name.
  public func field(named name: String) -> FactField? { fields.first { $0.name == name } }
}

/// A field at one place of the case.
public struct FactField: Hashable, Sendable {
  /// What a field holds.
  public enum Shape: Hashable, Sendable {
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
  public let name: String
  /// Its full path, such as `subject.invoices.status`.
  public let path: String
  /// What it says, in one phrase.
  public let summary: String
  /// What it holds.
  public let shape: Shape
  /// Whether it may be stated as none, by `null`; a list may always.
  public let canBeNone: Bool
  /// What the list of its codes is called, such as `InvoiceStatus`; nil where it holds none.
  public let codeList: String?
  /// The full paths of the facts that it follows from; empty for a field that is stated.
  public internal(set) var derivedFrom: [String]

  /// Whether it follows from other facts and is never stated.
  public var isDerived: Bool { !derivedFrom.isEmpty }
}
