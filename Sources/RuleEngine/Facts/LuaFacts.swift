internal import LuaHost
internal import RegisterModel

/// The shared model in the form that a machine takes: record types, field numbers and codes, made once.
enum LuaFacts {
  static let schema = FactSchema.shared

  /// The number of the first field of each type; a field's identifier is that plus its place.
  static let firstIdentifier: [Int] = {
    var next = 0
    return schema.types.map { type in
      defer { next += type.fields.count }
      return next
    }
  }()

  static let fieldCount = schema.types.reduce(0) { $0 + $1.fields.count }

  static let types: [LuaRecordType] = zip(schema.types, firstIdentifier).map { type, first in
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

  /// Every spelling of every code, once.
  static let codes: [String] = {
    var seen: Set<String> = []
    return schema.types.flatMap(\.fields).flatMap(\.spellings).filter { seen.insert($0).inserted }
  }()

  private static let codeNumbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })

  /// For each field, the machine's numbers of its codes.
  static let codesOfFields: [[Int]] = schema.types.flatMap(\.fields).map { field in
    field.spellings.map { codeNumbers[$0] ?? 0 }
  }

  /// The field of that identifier, with the number of its type.
  static func field(_ identifier: Int) -> (type: Int, field: FactField) {
    let type = firstIdentifier.lastIndex { $0 <= identifier } ?? 0
    return (type, schema.types[type].fields[identifier - firstIdentifier[type]])
  }

  /// The number of the record type at that path.
  static func type(at path: String) -> Int { schema.types.firstIndex { $0.path == path } ?? 0 }

  static let heldDataType = type(at: "subject.data")
}

extension FactField {
  /// The spellings that its codes may have.
  var spellings: [String] {
    switch shape {
    case .scalar(.code(let spellings)), .scalars(.code(let spellings)): spellings
    default: []
    }
  }
}
