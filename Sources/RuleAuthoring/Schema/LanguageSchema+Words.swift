internal import RuleCompiler
internal import RuleEvaluation

extension LanguageSchema {
  static var wordEntries: [Word] {
    RuleLanguage.words.map { word in
      let isEffect = word.role == .rule && word.field("data") != nil
      return Word(
        name: word.word, role: word.role.rawValue, texts: word.names, kinds: word.hasKinds,
        usage: word.usage,
        fields: word.fields.map { Field($0, takesData: isEffect) }, entries: word.entries.map(Entries.init),
        content: word.content, summary: word.summary)
    }
  }

  static var tableEntries: [Table] {
    RuleLanguage.tables.map { table in
      Table(
        name: table.name.rawValue, summary: table.summary,
        positions: table.positions.map { Field($0, takesData: false) }, repeats: table.repeats,
        fields: table.fields.map { Field($0, takesData: false) }, entries: table.entries.map(Entries.init))
    }
  }
}

extension LanguageSchema.Field {
  fileprivate init(_ field: RuleLanguage.Field, takesData: Bool) {
    // The addressee of an obligation does not depend on a category.
    let takesData = takesData && field.name != "owed_to"
    self.init(
      name: field.name, type: ValueType(field.value, takesData: takesData), summary: field.summary,
      required: field.isRequired)
  }
}

extension LanguageSchema.Entries {
  fileprivate init(_ entries: RuleLanguage.Entries) {
    self.init(codes: entries.codes?.listName, type: ValueType(entries.value, takesData: false))
  }
}

extension ValueType {
  fileprivate init(_ value: RuleLanguage.Value, takesData: Bool) {
    self =
      switch value {
      case .text: .text
      case .texts: .oneOrMore(.text)
      case .code(let codes): .code(codes.listName)
      case .codes(let codes): .oneOrMore(.code(codes.listName))
      case .codeOrTexts(let codes): .either(.code(codes.listName), .oneOrMore(.text))
      case .flag: .flag
      case .conditions: .conditions(takesData: takesData)
      case .scope: .either(.oneOrMore(.code(RuleLanguage.Codes.category.listName)), .everything)
      case .function(.date): .function(result: .optional(.date), takesData: takesData)
      case .function(.texts): .either(.text, .function(result: .oneOrMore(.text), takesData: takesData))
      case .period: .period
      case .date: .writtenDate
      case .ordinal: .count
      case .table(let table): .table(table.rawValue)
      }
  }
}
