package import PrivacyModel

/// The names and the codes of facts that the shared model declares, for the catalogue.
enum FactVocabulary {
  /// The name of every fact, each once.
  static let names = Set(FactSchema.shared.fields.map(\.name)).sorted()

  /// The codes of facts that no other section of the catalogue has.
  static let codes: [String] = {
    let others = Set(RequestKind.shared.map(\.rawValue)).union(DataCategory.shared.map(\.rawValue))
    let all = FactSchema.shared.fields.flatMap { field -> [String] in
      switch field.shape {
      case .scalar(.code(let codes)), .scalars(.code(let codes)): codes
      default: []
      }
    }
    return Set(all).subtracting(others).sorted()
  }()
}

extension DecisionWords {
  /// Whether the words are of a language, not the codes themselves.
  package var haveLanguage: Bool { text("", .factNames) != nil }

  /// The name of a fact in its record, as it is typed: `laskut` for `invoices`.
  package func typed(factName name: String) -> String { (text(name, .factNames) ?? name).typed }

  /// The path of a fact, as it is typed: `rekisteröity.laskut[1].tila`.
  package func factPath(_ path: String) -> String {
    guard haveLanguage else { return path }
    return path.replacing("[\"", with: ".").replacing("\"]", with: "").split(separator: ".").map { step in
      let name = step.prefix { $0 != "[" }
      return typed(factName: String(name)) + step.dropFirst(name.count)
    }.joined(separator: ".")
  }

  /// What an unstated fact was taken for; a code is that of the model where no text has it.
  package func value(of assumed: Assumed) -> String {
    guard haveLanguage else { return assumed.value.description }
    switch assumed.value {
    case .none, .noElements: return prompt(.none)
    case .unknown: return prompt(.unknown)
    case .flag(let flag): return prompt(flag ? .yes : .no)
    case .code(let code): return text(code, .factCodes) ?? code
    }
  }

  /// A code of a fact, as it is typed.
  package func typed(code: String, of field: FactField) -> String { factCode(code, of: field).typed }

  /// The text of a code of a fact.
  package func factCode(_ code: String, of field: FactField) -> String {
    let section = field.wordList.flatMap { MessageCatalogue.Section(rawValue: $0.rawValue) }
    let texts = [.factCodes, .requests, .categories, section].compactMap { $0.flatMap { text(code, $0) } }
    return texts.first { $0 != code } ?? code
  }
}

extension String {
  /// The text as a name of a line: lower case, with underscores between the words.
  package var typed: String {
    lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }.joined(separator: "_")
  }
}
