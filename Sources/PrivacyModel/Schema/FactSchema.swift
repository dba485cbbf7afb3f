/// Every fact that rules can read: those that `describe` of the records declares, then the organisation's own.
package struct FactSchema: Hashable, Sendable {
  /// The schema of a case of the shared model.
  package static let shared = FactSchema(CaseFacts.self)

  /// The records by path, the root first; a record at two paths is listed twice.
  package let types: [FactType]
  private let places: [String: Place]

  private struct Place: Hashable, Sendable {
    var type: Int
    var field: Int
  }

  /// Collects the fields of a record and of its inner records.
  @usableFromInline package init<Root: FactRecord>(_ root: Root.Type) {
    var collector = SchemaCollector<Root>(path: "", isList: false, types: [])
    collector.collect()
    self.init(collector.types.map { $0.resolvingSources() })
  }

  init(_ types: [FactType]) {
    self.types = types
    var places: [String: Place] = [:]
    for (typeIndex, type) in types.enumerated() {
      for (fieldIndex, field) in type.fields.enumerated() {
        places[field.path] = Place(type: typeIndex, field: fieldIndex)
      }
    }
    self.places = places
  }

  /// Returns the field with a full path such as `subject.invoices.status`.
  package func field(path: String) -> FactField? {
    places[path].map { types[$0.type].fields[$0.field] }
  }

  /// Returns the record with a full path such as `subject.invoices`; the root's path is empty.
  package func type(path: String) -> FactType? { types.first { $0.path == path } }

  /// Every field of every record.
  package var fields: [FactField] { types.flatMap(\.fields) }
}

/// A record at one path of a case.
package struct FactType: Hashable, Sendable {
  /// The name of the record's type, such as `Invoice`.
  package let name: String
  /// Its full path, such as `subject.invoices`; empty for the root.
  package let path: String
  /// Whether it is an element of a list.
  package let isList: Bool
  /// The field that a bare word in place of a mapping states; nil if there is no short form.
  @usableFromInline package let shortForm: String?
  /// Its fields, in the order of their declaration.
  package internal(set) var fields: [FactField]
  /// The number of fields that the shared model declares; the organisation's own follow them.
  package internal(set) var sharedCount = 0

  /// Returns the field with a name.
  package func field(named name: String) -> FactField? { fields.first { $0.name == name } }
}

/// A field at one path of a case.
package struct FactField: Hashable, Sendable {
  /// The shape of a field's value.
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
  /// Its meaning in one phrase, shown in the reference and at the prompt.
  package let summary: String
  /// The shape of its value.
  package internal(set) var shape: Shape
  /// Whether `null` may state it as none; always true for a list.
  package let canBeNone: Bool
  /// The name of its list of codes, such as `InvoiceStatus`; nil if it holds no codes.
  package let codeList: String?
  /// The list of words that an organisation may extend; nil for any other.
  package let wordList: WordList?
  /// Whether the organisation declares it.
  package var isOwn = false
  /// Who knows it; nil where this is not declared.
  package var knower: DeclaredWords.Knower?
  /// A regular expression that exactly its words match; nil if the kind says it all.
  package var pattern: String?
  /// Whether `null` states the code `none`.
  package var hasNoneCode = false
  /// The full paths of the facts that it is computed from; empty for a stated field.
  package internal(set) var derivedFrom: [String]

  /// Whether a case may state it by `null`.
  package var takesNull: Bool { canBeNone || hasNoneCode }

  /// Whether it is computed from other facts and never stated.
  package var isDerived: Bool { !derivedFrom.isEmpty }
}
