extension LanguageSchema {
  /// Creates the shared language with what organisations declare, for tools that do not know the organisation of a file.
  ///
  /// The names of an organisation's records and lists of codes begin with its own name, so that those of two organisations
  /// differ. A summary names the organisation.
  init(joining organisations: [LanguageSchema]) {
    self = .shared
    for organisation in organisations {
      let joined = JoinedNames(organisation)
      for list in organisation.codes { add(joined.list(list)) }
      for record in organisation.records { add(joined.record(record)) }
      requestKinds += organisation.requestKinds.filter { !requestKinds.contains($0) }
      functions += organisation.functions.filter { $0.own == true && !functions.contains($0) }
    }
  }

  private mutating func add(_ list: CodeList) {
    guard let known = codes.firstIndex(where: { $0.name == list.name }) else { return codes.append(list) }
    let new = (list.own ?? []).filter { !codes[known].codes.contains($0) }
    codes[known].codes += new
    if !new.isEmpty { codes[known].own = (codes[known].own ?? []) + new }
  }

  private mutating func add(_ record: Record) {
    guard let known = records.firstIndex(where: { $0.name == record.name }) else {
      return records.append(record)
    }
    for var field in record.fields where field.own == true {
      // Only the records of one organisation have it.
      field.required = false
      if let place = records[known].fields.firstIndex(where: { $0.name == field.name }) {
        records[known].fields[place].join(field)
      } else {
        records[known].fields.append(field)
      }
    }
  }
}

extension LanguageSchema.Field {
  /// Adds the type and the summary of another organisation's fact of the same name.
  fileprivate mutating func join(_ other: LanguageSchema.Field) {
    summary += "; \(other.summary)"
    if type != other.type { type = .either(type, other.type) }
  }
}

/// The names of one organisation's records and lists of codes beside those of others.
private struct JoinedNames {
  let organisation: String
  /// The names of the records and lists that the shared language has.
  private static let shared = Set(
    LanguageSchema.shared.records.map(\.name) + LanguageSchema.shared.codes.map(\.name))

  init(_ schema: LanguageSchema) { organisation = schema.organisation ?? "" }

  func name(_ name: String) -> String {
    if Self.shared.contains(name) { return name }
    // A name of LuaCATS has only these characters.
    let prefix = organisation.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "_" }
    return "\(String(prefix)).\(name)"
  }

  func list(_ list: LanguageSchema.CodeList) -> LanguageSchema.CodeList {
    var list = list
    list.name = name(list.name)
    return list
  }

  func record(_ record: LanguageSchema.Record) -> LanguageSchema.Record {
    var record = record
    let isShared = Self.shared.contains(record.name)
    record.name = name(record.name)
    if !isShared { record.summary = "\(organisation): \(record.summary)" }
    for place in record.fields.indices where record.fields[place].own == true {
      record.fields[place].type = type(record.fields[place].type)
      if isShared { record.fields[place].summary = "\(organisation): \(record.fields[place].summary)" }
    }
    return record
  }

  private func type(_ type: ValueType) -> ValueType {
    switch type {
    case .record(let name): .record(self.name(name))
    case .code(let list): .code(name(list))
    case .list(let element): .list(self.type(element))
    default: type
    }
  }
}
