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
