internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

extension LanguageSchema {
  /// The records; one that occurs at several paths is listed once, with the own facts of all its paths.
  static func records(of facts: FactSchema) -> [Record] {
    var records: [Record] = []
    for type in facts.types {
      if let known = records.firstIndex(where: { $0.name == type.name }) {
        records[known].paths.append(type.path)
        let names = Set(records[known].fields.map(\.name))
        records[known].fields += type.fields.filter { !names.contains($0.name) }.map { field($0, facts) }
      } else {
        records.append(
          Record(
            name: type.name, paths: [type.path],
            summary: facts.field(path: type.path).map { TerminalText.escaped($0.summary) }
              ?? "what is known of a case",
            fields: type.fields.map { field($0, facts) }))
      }
    }
    return records
  }

  private static func field(_ field: FactField, _ facts: FactSchema) -> Field {
    let type: ValueType =
      switch field.shape {
      case .scalar(let kind): scalar(kind, field)
      case .scalars(let kind): .list(scalar(kind, field))
      case .record(let number): .record(facts.types[number].name)
      case .records(let number): .list(.record(facts.types[number].name))
      }
    return Field(
      name: field.name, type: type, summary: TerminalText.escaped(field.summary),
      from: field.isDerived ? field.derivedFrom : nil, own: field.isOwn ? true : nil,
      knownBy: field.knower?.rawValue)
  }

  private static func scalar(_ kind: ScalarKind, _ field: FactField) -> ValueType {
    switch kind {
    case .text: .text
    case .flag: .flag
    case .count: .count
    case .date: .date
    case .code: .code(field.codeList ?? field.name)
    }
  }

  /// The code lists of facts and words.
  static func codeLists(of vocabulary: Vocabulary) -> [CodeList] {
    var lists: [String: [String]] = [:]
    var paths: [String: [String]] = [:]
    var own: [String: [String]] = [:]
    for field in vocabulary.schema.fields {
      switch field.shape {
      case .scalar(.code(let codes)), .scalars(.code(let codes)):
        let name = field.codeList ?? field.name
        lists[name] = codes
        own[name] =
          field.wordList.map { vocabulary.ownWords($0).map(\.spelling) } ?? (field.isOwn ? codes : [])
        paths[name, default: []].append(field.path)
      default: break
      }
    }
    for codes in RuleLanguage.Codes.allCases {
      let spellings = RuleLanguage.spellings(codes, in: vocabulary)
      if spellings.isEmpty { continue }
      lists[codes.listName] = spellings
      let shared = Set(RuleLanguage.spellings(codes))
      own[codes.listName] = spellings.filter { !shared.contains($0) }
    }
    return lists.sorted { $0.key < $1.key }.map {
      CodeList(
        name: $0.key, codes: $0.value, own: own[$0.key].flatMap { $0.isEmpty ? nil : $0 },
        facts: paths[$0.key] ?? [])
    }
  }
}
