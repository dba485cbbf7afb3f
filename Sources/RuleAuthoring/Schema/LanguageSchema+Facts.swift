internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation

extension LanguageSchema {
  private static let facts = FactSchema.shared

  /// The records; one that occurs at several paths is listed once.
  static var recordEntries: [Record] {
    var records: [Record] = []
    for type in facts.types {
      if let known = records.firstIndex(where: { $0.name == type.name }) {
        records[known].paths.append(type.path)
      } else {
        records.append(
          Record(
            name: type.name, paths: [type.path],
            summary: facts.field(path: type.path)?.summary ?? "what is known of a case",
            fields: type.fields.map(field)))
      }
    }
    return records
  }

  private static func field(_ field: FactField) -> Field {
    let type: ValueType =
      switch field.shape {
      case .scalar(let kind): scalar(kind, field)
      case .scalars(let kind): .list(scalar(kind, field))
      case .record(let number): .record(facts.types[number].name)
      case .records(let number): .list(.record(facts.types[number].name))
      }
    return Field(
      name: field.name, type: type, summary: field.summary,
      from: field.isDerived ? field.derivedFrom : nil)
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
  static var codeLists: [CodeList] {
    var lists: [String: [String]] = [:]
    var paths: [String: [String]] = [:]
    for field in facts.fields {
      switch field.shape {
      case .scalar(.code(let codes)), .scalars(.code(let codes)):
        let name = field.codeList ?? field.name
        lists[name] = codes
        paths[name, default: []].append(field.path)
      default: break
      }
    }
    for codes in RuleLanguage.Codes.allCases {
      let spellings = RuleLanguage.spellings(codes)
      if !spellings.isEmpty { lists[codes.listName] = spellings }
    }
    return lists.sorted { $0.key < $1.key }.map {
      CodeList(name: $0.key, codes: $0.value, facts: paths[$0.key] ?? [])
    }
  }
}
