package import LuaSandbox
package import PrivacyModel

/// The fact schema of a vocabulary in the form that a Lua machine takes: record types, field identifiers and codes.
///
/// The fields of the shared model have the same identifiers in every layout; an organisation's own fields follow them.
@safe package final class FactLayout: @unchecked Sendable {
  /// The layout of the shared model.
  package static let shared = FactLayout(.shared)

  package let vocabulary: Vocabulary
  package let types: [LuaRecordType]
  /// The spellings of all code lists, concatenated.
  package let codes: [String]
  /// For each field, the index in `codes` of the first code of its list.
  ///
  /// This and `inner` are memory of the layout, so that a writer of facts counts no references for each fact.
  package let firstCodes: UnsafePointer<Int>
  /// For each field that is a record or a list of records, the type of the inner records.
  package let inner: UnsafePointer<Inner>
  /// The full path of each field, by its identifier.
  package let paths: [String]
  /// The place of each field, by its identifier.
  package let places: [Place]

  /// The records inside a field.
  package struct Inner: Sendable {
    package var type = 0
    /// The identifier of the first field that the shared model declares.
    package var first = 0
    /// The number of fields.
    package var count = 0
  }

  /// The place of a field in its type.
  package struct Place: Sendable {
    package var type = 0
    package var field = 0
  }

  package init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    let schema = vocabulary.schema
    let identifiers = Self.identifiers(of: schema)
    types = zip(schema.types, identifiers).map { type, identifiers in
      LuaRecordType(
        path: type.path,
        fields: zip(type.fields, identifiers).map { field, identifier in
          LuaRecordType.Field(name: field.name, type: field.innerType, identifier: identifier)
        })
    }
    var codes: [String] = []
    var first: [String: Int] = [:]
    for field in schema.fields {
      guard let list = field.codeList, first[list] == nil else { continue }
      first[list] = codes.count
      codes += field.spellings
    }
    self.codes = codes
    let count = schema.fields.count
    var (firstCodes, paths) = ([Int](repeating: 0, count: count), [String](repeating: "", count: count))
    var inner = [Inner](repeating: Inner(), count: count)
    var places = [Place](repeating: Place(), count: count)
    for (number, type) in schema.types.enumerated() {
      for (place, field) in type.fields.enumerated() {
        let identifier = identifiers[number][place]
        firstCodes[identifier] = field.codeList.flatMap { first[$0] } ?? 0
        paths[identifier] = field.path
        places[identifier] = Place(type: number, field: place)
        if let type = field.innerType {
          inner[identifier] = Inner(
            type: type, first: identifiers[type].first ?? 0, count: schema.types[type].fields.count)
        }
      }
    }
    (self.paths, self.places) = (paths, places)
    unsafe self.firstCodes = Self.copy(firstCodes)
    unsafe self.inner = Self.copy(inner)
  }

  deinit {
    unsafe firstCodes.deallocate()
    unsafe inner.deallocate()
  }

  private static func copy<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
    for (index, element) in elements.enumerated() { unsafe (copy + index).initialize(to: element) }
    return unsafe UnsafePointer(copy)
  }

  /// The identifiers of the fields of each type.
  private static func identifiers(of schema: FactSchema) -> [[Int]] {
    var (shared, own) = (0, FactSchema.sharedCount)
    return schema.types.map { type in
      type.fields.indices.map { place in
        let isShared = place < type.sharedCount
        defer { if isShared { shared += 1 } else { own += 1 } }
        return isShared ? shared : own
      }
    }
  }

  /// The number of fields of all types.
  package var fieldCount: Int { paths.count }

  /// Returns the field with an identifier, and the number of its type.
  package func field(_ identifier: Int) -> (type: Int, field: FactField) {
    let place = places[identifier]
    return (place.type, vocabulary.schema.types[place.type].fields[place.field])
  }

  /// Returns the number of the record type at a path of the shared model, which is the same in every layout.
  package static func type(at path: String) -> Int {
    guard let type = FactSchema.shared.types.firstIndex(where: { $0.path == path }) else {
      preconditionFailure("there is no record `\(path)`")
    }
    return type
  }

  package static let heldDataType = type(at: "subject.data")

  /// Returns the index of a field of the shared model in its record, which is the same in every layout.
  package static func place(of path: String) -> Int {
    for type in FactSchema.shared.types {
      if let place = type.fields.firstIndex(where: { $0.path == path }) { return place }
    }
    preconditionFailure("no fact is called `\(path)`")
  }

  /// Returns the number of an own code among the machine's codes of a field; nil for a word of another vocabulary.
  package func code(_ word: Word, of list: WordList, firstCode: Int) -> Int? {
    vocabulary.number(of: word, in: list).map { firstCode + list.sharedCount + $0 }
  }

  /// Returns the code with a number among the machine's codes.
  package func code<Code: OpenCode & FactCode>(_ number: Int, firstCode: Int, as type: Code.Type) -> Code? {
    let index = number - firstCode
    if Code.table.codes.indices.contains(index) { return Code.table.codes[index] }
    let own = vocabulary.ownWords(Code.list)
    let place = index - Code.table.codes.count
    return own.indices.contains(place) ? Code(word: own[place]) : nil
  }
}

extension FactField {
  /// The spellings of its codes; empty if it holds no codes.
  package var spellings: [String] {
    switch shape {
    case .scalar(.code(let spellings)), .scalars(.code(let spellings)): spellings
    default: []
    }
  }
}
