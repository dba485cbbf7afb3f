extension FactSchema {
  /// The shared schema with what an organisation declares: its codes at the end of their lists, its facts at the end of their
  /// records, and the records in its facts after all others.
  init(_ declared: DeclaredWords) {
    var types = FactSchema.shared.types
    for type in types.indices {
      for field in types[type].fields.indices { types[type].fields[field].extendCodes(declared) }
    }
    var builder = OwnTypes(types: types, declared: declared)
    for type in types.indices {
      for fact in declared.facts[types[type].path] ?? [] { builder.add(fact, to: type) }
    }
    self.init(builder.types)
  }

  /// The number of fields in all records that the shared model declares.
  package static let sharedCount = FactSchema.shared.fields.count
}

extension FactField {
  /// Adds an organisation's own words to the field's codes.
  fileprivate mutating func extendCodes(_ declared: DeclaredWords) {
    guard let wordList, let own = declared.words[wordList], !own.isEmpty else { return }
    switch shape {
    case .scalar(.code(let shared)): shape = .scalar(.code(shared + own))
    case .scalars(.code(let shared)): shape = .scalars(.code(shared + own))
    default: break
    }
  }
}

/// The record types of a schema while an organisation's facts are added.
private struct OwnTypes {
  private(set) var types: [FactType]
  let declared: DeclaredWords

  mutating func add(_ fact: DeclaredWords.Fact, to type: Int) {
    let owner = types[type].path
    let path = owner.isEmpty ? fact.name : "\(owner).\(fact.name)"
    let shape: FactField.Shape
    var codes: (name: String, list: WordList?)?
    var inner: (facts: [DeclaredWords.Fact], isList: Bool)?
    switch fact.shape {
    case .scalar(let kind, let list):
      shape = .scalar(extended(kind, list))
      codes = kind.isCode ? (list?.codeListName ?? path, list) : nil
    case .scalars(let kind, let list):
      shape = .scalars(extended(kind, list))
      codes = kind.isCode ? (list?.codeListName ?? path, list) : nil
    case .record(let facts):
      shape = .record(types.count)
      inner = (facts, false)
    case .records(let facts):
      shape = .records(types.count)
      inner = (facts, true)
    }
    let isList = if case .scalars = shape { true } else { inner?.isList ?? false }
    types[type].fields.append(
      FactField(
        name: fact.name, path: path, summary: fact.summary, shape: shape, canBeNone: fact.orNone || isList,
        codeList: codes?.name, wordList: codes?.list, isOwn: true, knower: fact.knower,
        pattern: shape.isDate ? CalendarDate.pattern : nil, derivedFrom: []))
    guard let inner else { return }
    let number = types.count
    types.append(FactType(name: path, path: path, isList: inner.isList, shortForm: nil, fields: []))
    for fact in inner.facts { add(fact, to: number) }
  }

  /// A kind of codes of an open list with the organisation's words.
  private func extended(_ kind: ScalarKind, _ list: WordList?) -> ScalarKind {
    list.map { .code($0.sharedSpellings + (declared.words[$0] ?? [])) } ?? kind
  }
}

extension FactField.Shape {
  /// Whether it is a day or a list of days.
  fileprivate var isDate: Bool { self == .scalar(.date) || self == .scalars(.date) }
}

extension ScalarKind {
  /// Whether its values are codes.
  package var isCode: Bool { if case .code = self { true } else { false } }
}

extension WordList {
  /// The name of the list of codes in the schema of facts; nil for a list that no fact has.
  package var codeListName: String? {
    switch self {
    case .categories: "DataCategory"
    case .purposes: "Purpose"
    case .recipients: "RecipientKind"
    case .sources: "DataSource"
    case .groups: "CustomerGroup"
    case .controllers: "ControllerKind"
    case .bans: "BanKind"
    case .actions: "CategoryAction"
    case .addressees: "Addressee"
    case .requests: "RequestKind"
    case .reasons, .obligations: nil
    }
  }
}
