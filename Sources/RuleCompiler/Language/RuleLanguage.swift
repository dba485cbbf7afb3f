internal import PrivacyModel

/// The words of the rule language as data: what checks documents today, and what completion and reference are made of.
package struct RuleLanguage: Sendable {
  /// What a field takes.
  package enum Value: Hashable, Sendable {
    /// A text.
    case text
    /// A text or a list of texts.
    case texts
    /// A code out of a closed list, by the list's name.
    case code(of: Codes)
    /// One or several codes out of a closed list.
    case codes(of: Codes)
    /// `true` or `false`.
    case flag
    /// A function of the case and, with a second parameter, of the data of one category.
    case function(Answer)
    /// A period such as `months(1)`.
    case period
    /// A date in text, or a date.
    case date
    /// A whole number from 1 on.
    case ordinal
    /// A table with fields of its own.
    case table(Tables)
  }

  /// What a function answers.
  package enum Answer: Hashable, Sendable {
    /// `true` or `false`.
    case flag
    /// A date, or nil.
    case date
    /// A text or a list of texts; instead of the function, a text may stand.
    case texts
  }

  /// The closed lists that codes come from.
  package enum Codes: String, Hashable, Sendable, CaseIterable {
    case reason, obligation, category, outcome, action, requestKind, requirement, force, calendar, timing,
      confidence
    case controllerKind, signature, language, addressee, channel, sourceList

    /// What the list is called in schema and reference; the facts' own lists have the same names.
    package var listName: String {
      switch self {
      case .category: "DataCategory"
      case .action: "CategoryAction"
      default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
      }
    }

    /// What a person calls a code of the list.
    var words: String {
      switch self {
      case .requestKind: "kind of request"
      case .controllerKind: "kind of controller"
      case .category: "data category"
      case .action: "action on data"
      case .sourceList: "list that data follow from"
      case .language, .addressee, .channel, .signature, .calendar, .outcome, .requirement: rawValue
      case .reason, .obligation, .force, .timing, .confidence: "\(rawValue) code"
      }
    }

    /// Every code, where they are few enough to read.
    var listing: String? {
      let spellings = RuleLanguage.spellings(self)
      return spellings.count > 12 || spellings.isEmpty ? nil : "one of \(spellings.joined(separator: ", "))"
    }
  }

  /// A field of a word's table.
  package struct Field: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// What it takes.
    package var value: Value
    /// Whether it must be there.
    package var isRequired: Bool
    /// What it is for, in a line.
    package var summary: String
  }

  /// What a word opens.
  package enum Role: Hashable, Sendable {
    /// A file: `register`, `law`, `organisation` or `statutes`.
    case document
    /// Rules for a request kind.
    case chapter
    /// A rule.
    case rule
  }

  /// A word of the language: `retain "name" { … }`.
  package struct Word: Hashable, Sendable {
    /// The word.
    package var word: String
    /// What it opens.
    package var role: Role
    /// Whether a name follows it.
    package var isNamed: Bool
    /// The fields of its table.
    package var fields: [Field]
    /// What stands under names that are the author's own.
    package var entries: Entries?
    /// What it means, in a line.
    package var summary: String

    /// The field of that name.
    package func field(_ name: String) -> Field? { fields.first { $0.name == name } }
  }

  /// Every word, documents first.
  package static let words: [Word] = documents + chapters + rules

  /// The word of that spelling.
  package static func word(_ spelling: String) -> Word? { byWord[spelling] }
  private static let byWord = Dictionary(uniqueKeysWithValues: words.map { ($0.word, $0) })

  /// The spellings that a closed list allows.
  package static func spellings(_ codes: Codes) -> [String] {
    switch codes {
    case .reason: Vocabulary.reasons
    case .obligation: Vocabulary.obligations
    case .category: DataCategory.allCases.map(\.rawValue)
    case .outcome: Outcome.allCases.map(\.rawValue)
    case .action: CategoryAction.allCases.map(\.rawValue)
    case .requestKind: RequestKind.allCases.map(\.rawValue)
    case .requirement: Requirement.allCases.map(\.rawValue)
    case .force: ["mandatory", "default"]
    case .calendar: ["eu", "national"]
    case .timing: ["day_after", "no_end"]
    case .confidence: ["S", "M+", "M", "M-"]
    case .controllerKind: ControllerKind.allCases.map(\.rawValue)
    case .signature: Signature.allCases.map(\.rawValue)
    case .language: []
    case .addressee: Addressee.allCases.map(\.rawValue)
    case .channel: Channel.allCases.map(\.rawValue)
    case .sourceList: ["invoices"]
    }
  }
}
