package import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

/// The language of rule documents: words, tables, facts, codes, and the functions of the sandbox.
///
/// It is derived from the definitions that the rule loader and the sandbox use, so that it cannot differ from them. Its
/// order is fixed, so that every run gives the same bytes.
package struct LanguageSchema: Hashable, Sendable, Encodable {
  /// A field of a word, a table or a record.
  package struct Field: Hashable, Sendable, Encodable {
    /// Its name.
    package var name: String
    /// The type of its value.
    package var type: ValueType
    /// A summary in one line.
    package var summary: String
    /// Whether it is required; nil for facts, which may all be unstated.
    package var required: Bool?
    /// The paths of the facts that it is computed from; nil for stated facts.
    package var from: [String]?
    /// Whether an organisation declares the fact; nil if not.
    package var own: Bool?
    /// Who knows the fact; nil where this is not declared.
    package var knownBy: String?

    private enum CodingKeys: String, CodingKey {
      case name, type, summary, required, from, own
      case knownBy = "known_by"
    }
  }

  /// Fields with names chosen by the author, or with codes as names.
  package struct Entries: Hashable, Sendable, Encodable {
    /// The list of codes for the names; nil for any text.
    package var codes: String?
    /// The type of their values.
    package var type: ValueType
  }

  /// A word such as `retain`.
  package struct Word: Hashable, Sendable, Encodable {
    /// The word.
    package var name: String
    /// Its role: `document`, `section`, `statement`, `declaration` or `rule`.
    package var role: String
    /// The number of texts that follow it.
    package var texts: Int
    /// Whether it follows kinds of request, as a rule does, or takes them, as `form(access)` does.
    package var kinds: Bool
    /// The word as a document has it: `kind.retain "…" { … }`.
    package var usage: String
    /// The fields of its table.
    package var fields: [Field]
    /// The fields with names chosen by the author.
    package var entries: Entries?
    /// The roles of the words in its list, or `category`; nil where it has no list.
    package var content: [String]?
    /// A summary in one line.
    package var summary: String
  }

  /// The role of a word.
  package struct Role: Hashable, Sendable, Encodable {
    /// Its name.
    package var name: String
    /// A summary in one line.
    package var summary: String
  }

  /// A table inside a document.
  package struct Table: Hashable, Sendable, Encodable {
    /// Its name.
    package var name: String
    /// A summary in one line.
    package var summary: String
    /// The values without a key, in their order.
    package var positions: [Field]
    /// Whether the last value without a key may repeat.
    package var repeats: Bool
    /// Its named fields.
    package var fields: [Field]
    /// The fields with names chosen by the author.
    package var entries: Entries?
  }

  /// A record of facts.
  package struct Record: Hashable, Sendable, Encodable {
    /// Its name.
    package var name: String
    /// The paths in a case; the root's path is empty.
    package var paths: [String]
    /// A summary in a phrase.
    package var summary: String
    /// Its fields.
    package var fields: [Field]
  }

  /// A list of codes.
  package struct CodeList: Hashable, Sendable, Encodable {
    /// Its name.
    package var name: String
    /// Its codes; an organisation's own are at the end.
    package var codes: [String]
    /// The codes that the organisation declares; nil if there are none.
    package var own: [String]?
    /// The paths of the facts with these codes.
    package var facts: [String]
  }

  /// A name that the sandbox omits on purpose.
  package struct Absence: Hashable, Sendable, Encodable {
    /// The name.
    package var name: String
    /// The reason, or an alternative.
    package var advice: String
  }

  /// The organisation whose words and facts it includes; nil for the shared language.
  package var organisation: String?
  /// The roles of words, in the order of the words.
  package var roles: [Role]
  /// The words, documents first.
  package var words: [Word]
  /// The kinds of request, which rules begin with; an organisation's own are at the end.
  package var requestKinds: [String]
  /// The tables inside documents.
  package var tables: [Table]
  /// The records of facts, the case first.
  package var records: [Record]
  /// The lists of codes, by name.
  package var codes: [CodeList]
  /// The functions that a rule may call.
  package var functions: [SandboxFunction]
  /// The methods of lists of facts.
  package var methods: [ListMethod]
  /// The names that the sandbox omits.
  package var absent: [Absence]

  private enum CodingKeys: String, CodingKey {
    case organisation, roles, words, tables, records, codes, functions, methods, absent
    case requestKinds = "request_kinds"
  }

  /// The language that every organisation has.
  package static let shared = LanguageSchema(vocabulary: .shared)

  /// The language with the words and facts of an organisation.
  package init(vocabulary: Vocabulary) {
    organisation = vocabulary.declared.organisation.map { TerminalText.escaped($0) }
    roles = RuleLanguage.Role.allCases.map { Role(name: $0.rawValue, summary: $0.summary) }
    words = Self.wordEntries
    requestKinds = RuleLanguage.spellings(.requestKind, in: vocabulary)
    tables = Self.tableEntries
    records = Self.records(of: vocabulary.schema)
    codes = Self.codeLists(of: vocabulary)
    functions = SandboxFunction.all + vocabulary.declared.functions.map { SandboxFunction(declared: $0) }
    methods = ListMethod.all
    absent = SandboxAdvice.absent.map { Absence(name: $0.name, advice: $0.text) }
  }
}
