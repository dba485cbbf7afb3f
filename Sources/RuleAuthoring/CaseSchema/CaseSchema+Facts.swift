internal import PrivacyModel
internal import RuleCompiler

extension CaseSchema {
  /// The name of each record type: that of the type, or its path where an organisation's facts make types of one name differ.
  static func recordNames(of schema: FactSchema) -> [String] {
    schema.types.map { type in
      let isOne = schema.types.allSatisfy { other in
        other.name != type.name || other.fields.map(\.name) == type.fields.map(\.name)
      }
      return isOne ? type.name : type.path
    }
  }

  /// The definitions that the documents refer to.
  var definitions: [JSONTree.Member] {
    var definitions = [
      member(
        "text",
        [
          "description": "a text; quotation marks may be left out, so that a number is a text too",
          "type": ["string", "number", "boolean"],
        ]),
      member(
        "day",
        [
          "description": "a day of the calendar, as 2026-03-02", "type": "string", "format": "date",
          "pattern": .text(CalendarDate.pattern ?? ""),
        ]),
      member(
        "number",
        ["description": "a whole number", "type": "integer", "minimum": 0, "maximum": .number(Int.max)]),
    ]
    let types = vocabulary.schema.types
    for number in types.indices.dropFirst()
    where !definitions.contains(where: { $0.key == recordNames[number] }) {
      definitions.append(member(recordNames[number], record(number)))
    }
    return definitions + codeLists + [member("Expectation", expectation)]
  }

  /// The lists of codes: those of facts, and those of expectations.
  private var codeLists: [JSONTree.Member] {
    let expected = [RuleLanguage.Codes.outcome, .reason, .obligation, .category, .action].map(\.listName)
    return LanguageSchema.codeLists(of: vocabulary).filter { list in
      expected.contains(list.name) || vocabulary.schema.fields.contains { $0.codeList == list.name }
    }.map { list in
      let own = list.own.map { $0.map { "`\($0)`" }.joined(separator: ", ") }
      let codes: JSONTree = ["enum": .array(list.codes.map { .text($0) })]
      return member(
        list.name,
        own.map { described(codes, "\(vocabulary.declared.organisation ?? "") declares \($0)") } ?? codes)
    }
  }

  private func record(_ number: Int) -> JSONTree {
    let type = vocabulary.schema.types[number]
    let summary =
      vocabulary.schema.field(path: type.path)?.summary ?? type.name
    let mapping: JSONTree = [
      "type": "object", "properties": .object(facts(of: number)), "additionalProperties": false,
    ]
    guard let short = type.shortForm.flatMap({ type.field(named: $0) }) else {
      return described(mapping, summary)
    }
    // A bare word states one fact of the record.
    return described(Self.any([value(short), mapping]), "\(summary), or its `\(short.name)` alone")
  }

  /// The facts of a record that a case can state.
  func facts(of number: Int) -> [JSONTree.Member] {
    vocabulary.schema.types[number].fields.filter { !$0.isDerived }.map { member($0.name, fact($0)) }
  }

  private func fact(_ field: FactField) -> JSONTree {
    let stated: [JSONTree] =
      switch field.shape {
      case .scalar: [value(field)]
      case .scalars: [["type": "array", "items": value(field)], value(field)]
      case .record(let type): [Self.reference(recordNames[type])]
      case .records(let type):
        [["type": "array", "items": Self.reference(recordNames[type])]]
          + (vocabulary.schema.types[type].shortForm == nil ? [] : [shortForm(type)])
      }
    let choices = stated + (field.takesNull ? [["type": "null"]] : [])
    return described(choices.count == 1 ? choices[0] : Self.any(choices), summary(of: field))
  }

  private func shortForm(_ type: Int) -> JSONTree {
    let type = vocabulary.schema.types[type]
    return type.shortForm.flatMap { type.field(named: $0) }.map { value($0) } ?? [:]
  }

  /// One value of a scalar field or of a list of scalars.
  private func value(_ field: FactField) -> JSONTree {
    guard case .scalar(let kind) = field.shape.element else { return [:] }
    switch kind {
    case .text:
      return field.pattern.map { ["type": "string", "pattern": .text($0)] } ?? Self.reference("text")
    case .flag: return ["type": "boolean"]
    case .count: return Self.reference("number")
    case .date: return Self.reference("day")
    case .code: return Self.reference(field.codeList ?? field.path)
    }
  }

  private func summary(of field: FactField) -> String {
    let owner = field.isOwn ? vocabulary.declared.organisation.map { "\($0): " } ?? "" : ""
    return owner + field.summary
      + (field.knower.map { "; known by the \($0.rawValue)" } ?? "")
  }
}

extension FactField.Shape {
  /// The shape of one value of a list.
  fileprivate var element: FactField.Shape {
    if case .scalars(let kind) = self { .scalar(kind) } else { self }
  }
}
