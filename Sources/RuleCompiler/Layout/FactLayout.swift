package import LuaSandbox
package import PrivacyModel

/// The fact schema in the form that a Lua machine takes: record types, field identifiers and codes.
package enum FactLayout {
  package static let schema = FactSchema.shared

  /// The identifier of the first field of each type; a field's identifier is this plus its index in the type.
  package static let firstIdentifier: [Int] = {
    var next = 0
    return schema.types.map { type in
      defer { next += type.fields.count }
      return next
    }
  }()

  /// The full path of each field, by its identifier.
  package static let paths: [String] = schema.types.flatMap { $0.fields.map(\.path) }

  package static let fieldCount = schema.types.reduce(0) { $0 + $1.fields.count }

  package static let types: [LuaRecordType] = zip(schema.types, firstIdentifier).map { type, first in
    LuaRecordType(
      path: type.path,
      fields: type.fields.enumerated().map { place, field in
        switch field.shape {
        case .record(let inner), .records(let inner):
          LuaRecordType.Field(name: field.name, type: inner, identifier: first + place)
        case .scalar, .scalars:
          LuaRecordType.Field(name: field.name, type: nil, identifier: first + place)
        }
      })
  }

  /// The spellings of all code lists, concatenated.
  package static var codes: [String] { codeLists.codes }

  /// For each field, the index in `codes` of the first code of its list.
  package static let firstCodes: [Int] = schema.types.flatMap(\.fields).map { field in
    field.codeList.flatMap { codeLists.first[$0] } ?? 0
  }

  private static let codeLists: (codes: [String], first: [String: Int]) = {
    var codes: [String] = []
    var first: [String: Int] = [:]
    for field in schema.types.flatMap(\.fields) {
      guard let list = field.codeList, first[list] == nil else { continue }
      first[list] = codes.count
      codes += field.spellings
    }
    return (codes, first)
  }()

  /// For each field that is a record or a list of records, the identifier of the first inner field and the number of fields.
  package static let inner: [(first: Int, count: Int)] = types.flatMap { type in
    type.fields.map { field in
      field.type.map { (firstIdentifier[$0], types[$0].fields.count) } ?? (0, 0)
    }
  }

  /// Returns the field with an identifier, and the number of its type.
  package static func field(_ identifier: Int) -> (type: Int, field: FactField) {
    let type = firstIdentifier.lastIndex { $0 <= identifier } ?? 0
    return (type, schema.types[type].fields[identifier - firstIdentifier[type]])
  }

  /// Returns the number of the record type at a path; 0 if there is none.
  package static func type(at path: String) -> Int { schema.types.firstIndex { $0.path == path } ?? 0 }

  package static let heldDataType = type(at: "subject.data")

  /// Returns the index of a field in its record.
  package static func place(of path: String) -> Int {
    for type in schema.types {
      if let place = type.fields.firstIndex(where: { $0.path == path }) { return place }
    }
    preconditionFailure("no fact is called `\(path)`")
  }
}

extension FactField {
  /// The spellings of its codes; empty if it holds no codes.
  var spellings: [String] {
    switch shape {
    case .scalar(.code(let spellings)), .scalars(.code(let spellings)): spellings
    default: []
    }
  }
}
