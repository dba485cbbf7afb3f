package import PrivacyModel

/// The words of the rule language as data, used by the document readers, completion, the schema and the reference.
package struct RuleLanguage: Sendable {
  /// The type of a field's value.
  package enum Value: Hashable, Sendable {
    /// A text.
    case text
    /// A text or a list of texts.
    case texts
    /// A code of a list.
    case code(of: Codes)
    /// A code or a list of codes of a list.
    case codes(of: Codes)
    /// A code of a list, or a list of texts.
    case codeOrTexts(of: Codes)
    /// `true` or `false`.
    case flag
    /// A function of the case and, with a second parameter, of the data of one category.
    case function(ReturnType)
    /// A condition, a list of conditions, or a function that returns `true` or `false`.
    case conditions
    /// A category, a list of categories, or `everything`.
    case scope
    /// A period such as `months(1)`.
    case period
    /// A date in text, or a date.
    case date
    /// A whole number greater than 0.
    case ordinal
    /// A table with fields of its own.
    case table(Tables)
  }

  /// The type of a function's result.
  package enum ReturnType: Hashable, Sendable {
    /// A date, or nil.
    case date
    /// A text or a list of texts; a text may replace the function.
    case texts
  }

  /// The lists of codes.
  package enum Codes: String, Hashable, Sendable, CaseIterable {
    case reason, obligation, category, outcome, action, requestKind, requirement, layer, calendar, lastDay,
      confidence
    case controllerKind, signature, language, addressee, channel, sourceList, requester, scope, knower,
      functionType, catalogueLanguage, openList, recordPath

    /// The name of the list in the schema and the reference, where lists of facts have the same names.
    package var listName: String {
      switch self {
      case .category: "DataCategory"
      case .action: "CategoryAction"
      default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
      }
    }

    /// A code of the list as messages name it, with its article.
    var words: String {
      switch self {
      case .requestKind: "a kind of request"
      case .controllerKind: "a kind of controller"
      case .category: "a data category"
      case .action: "an action on data"
      case .sourceList: "a list that implies data"
      case .addressee, .outcome: "an \(rawValue)"
      case .language, .channel, .signature, .calendar, .requirement: "a \(rawValue)"
      case .obligation: "an obligation code"
      case .reason, .layer, .confidence: "a \(rawValue) code"
      case .lastDay: "`known` or `unknown`"
      case .requester: "someone who makes requests"
      case .scope: "what a request is decided for"
      case .knower: "someone who knows facts"
      case .functionType: "a type of arguments"
      case .catalogueLanguage: "a language of the catalogue"
      case .openList: "a list that an organisation may extend"
      case .recordPath: "the path of a record"
      }
    }

    /// The list that an organisation may extend; nil for a closed one.
    package var wordList: WordList? {
      switch self {
      case .reason: .reasons
      case .obligation: .obligations
      case .category: .categories
      case .action: .actions
      case .requestKind: .requests
      case .controllerKind: .controllers
      case .addressee: .addressees
      default: nil
      }
    }

    /// The codes as a correction; nil for none or more than 12.
    func listing(in vocabulary: Vocabulary) -> String? {
      let spellings = RuleLanguage.spellings(self, in: vocabulary)
      return spellings.count > 12 || spellings.isEmpty ? nil : "one of \(spellings.joined(separator: ", "))"
    }
  }

  /// A field of a word's table.
  package struct Field: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// The type of its value.
    package var value: Value
    /// Whether every table must have it.
    package var isRequired: Bool
    /// Its meaning in one phrase, shown in errors and in the reference.
    package var summary: String
  }

  /// The role of a word in a document.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    /// A file: `register`, `law`, `organisation` or `statutes`.
    case document
    /// A heading of the notice.
    case section
    /// A statement of the notice.
    case statement
    /// What a statement declares besides rules: `holds`, `form`, `promise`, `deadline`.
    case declaration
    /// A rule.
    case rule
    /// A property of the answers.
    case property

    /// Its meaning in one phrase, shown in the reference.
    package var summary: String {
      switch self {
      case .document: "what a rule file returns"
      case .section: "a heading of the notice"
      case .statement: "a statement of the notice"
      case .declaration: "what a statement declares besides rules"
      case .rule: "a rule, which stands in the statement that it follows from, or in a law"
      case .property: "what no answer may be, which `seloste properties` tries to break"
      }
    }
  }

  /// A word of the language: `says "id" "sentence" { … }`, `form(access) { … }`, `erasure.retain "sentence" { … }`.
  package struct Word: Hashable, Sendable {
    /// Its spelling.
    package var word: String
    /// Its role in a document.
    package var role: Role
    /// The number of texts that follow it.
    package var names = 0
    /// Whether it follows kinds of request, as a rule does, or takes them, as `form(access)` does.
    package var hasKinds = false
    /// The fields of its table.
    package var fields: [Field]
    /// The type of fields with other names; nil if the word allows none.
    package var entries: Entries?
    /// Its meaning in one phrase, shown in the reference.
    package var summary: String

    /// Whether it takes kinds, as `form(access)` does.
    var takesKinds: Bool { hasKinds && role != .rule }

    /// Returns the field with a name.
    package func field(_ name: String) -> Field? { fields.first { $0.name == name } }

    /// The roles of the words in its list, or `category`; nil where it has no list.
    package var content: [String]? {
      switch word {
      case "register": [Role.section.rawValue]
      case "section": [Role.statement.rawValue]
      case "says", "law": [Role.rule.rawValue, Role.declaration.rawValue]
      case "holds": ["category"]
      case "properties": [Role.property.rawValue]
      default: nil
      }
    }

    /// The word as a document has it, such as `form(kind) { … }`.
    package var usage: String {
      let names = ["", " \"…\"", " \"…\" \"…\""][min(self.names, 2)]
      return role == .rule ? "kind.\(word)\(names) { … }" : "\(word)\(hasKinds ? "(kind)" : "")\(names) { … }"
    }
  }

  /// Every word: documents, the parts of a register, rules.
  package static let words: [Word] = documents + parts + rules + [property]

  /// Returns the word with a spelling.
  package static func word(_ spelling: String) -> Word? { byWord[spelling] }
  private static let byWord = Dictionary(uniqueKeysWithValues: words.map { ($0.word, $0) })

  /// The names that rule documents have besides those of the sandbox.
  package static let globals =
    words.filter { $0.role != .rule }.map(\.word) + RequestKind.shared.map(\.rawValue)
    + ["any_of", "condition", everything]

  /// The value of `data` for all categories.
  package static let everything = "everything"

  /// Returns the spellings of a list; empty for languages, which are any two letters.
  package static func spellings(_ codes: Codes, in vocabulary: Vocabulary = .shared) -> [String] {
    if let list = codes.wordList { return vocabulary.spellings(list) }
    return switch codes {
    case .reason, .obligation, .category, .action, .requestKind, .controllerKind, .addressee: []
    case .outcome: Outcome.allCases.map(\.rawValue)
    case .requirement: Requirement.allCases.map(\.rawValue)
    case .layer: [Layer.default.rawValue]
    case .calendar: ["eu", "national"]
    case .lastDay: ["known", "unknown"]
    case .confidence: ["S", "M+", "M", "M-"]
    case .signature: Signature.allCases.map(\.rawValue)
    case .language: []
    case .requester: Requester.allCases.map(\.rawValue)
    case .scope: RequestTraits.Scope.allCases.map(\.rawValue)
    case .knower: DeclaredWords.Knower.allCases.map(\.rawValue)
    case .functionType: FactType.scalars.map(\.rawValue)
    case .catalogueLanguage: ["fi", "sv", "en"]
    case .openList: WordList.allCases.filter { $0.codeListName != nil }.map(\.rawValue)
    case .recordPath: FactSchema.shared.types.map(\.path).filter { !$0.isEmpty }
    case .channel: Channel.allCases.map(\.rawValue)
    case .sourceList: ["invoices"] + vocabulary.ownSubjectLists
    }
  }
}
