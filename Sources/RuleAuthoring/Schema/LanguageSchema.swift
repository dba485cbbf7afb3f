internal import RuleCompiler
internal import RuleEvaluation

/// The language of rule documents: words, tables, facts, codes, and the functions of the sandbox.
///
/// It is derived from the definitions that the rule loader and the sandbox use, so that it cannot differ from them. Its
/// order is fixed, so that every run gives the same bytes.
public struct LanguageSchema: Hashable, Sendable, Encodable {
  /// A field of a word, a table or a record.
  public struct Field: Hashable, Sendable, Encodable {
    /// Its name.
    public var name: String
    /// The type of its value.
    public var type: ValueType
    /// A summary in one line.
    public var summary: String
    /// Whether it is required; nil for facts, which may all be unstated.
    public var required: Bool?
    /// The paths of the facts that it is computed from; nil for stated facts.
    public var from: [String]?
  }

  /// Fields with names chosen by the author, or with codes as names.
  public struct Entries: Hashable, Sendable, Encodable {
    /// The list of codes for the names; nil for any text.
    public var codes: String?
    /// The type of their values.
    public var type: ValueType
  }

  /// A word such as `retain`.
  public struct Word: Hashable, Sendable, Encodable {
    /// The word.
    public var name: String
    /// Its role: `document`, `chapter` or `rule`.
    public var role: String
    /// Whether it takes a name.
    public var named: Bool
    /// The fields of its table.
    public var fields: [Field]
    /// The fields with names chosen by the author.
    public var entries: Entries?
    /// A summary in one line.
    public var summary: String
  }

  /// A table inside a document.
  public struct Table: Hashable, Sendable, Encodable {
    /// Its name.
    public var name: String
    /// A summary in one line.
    public var summary: String
    /// The values without a key, in their order.
    public var positions: [Field]
    /// Whether the last value without a key may repeat.
    public var repeats: Bool
    /// Its named fields.
    public var fields: [Field]
    /// The fields with names chosen by the author.
    public var entries: Entries?
  }

  /// A record of facts.
  public struct Record: Hashable, Sendable, Encodable {
    /// Its name.
    public var name: String
    /// The paths in a case; the root's path is empty.
    public var paths: [String]
    /// A summary in a phrase.
    public var summary: String
    /// Its fields.
    public var fields: [Field]
  }

  /// A closed list of codes.
  public struct CodeList: Hashable, Sendable, Encodable {
    /// Its name.
    public var name: String
    /// Its codes.
    public var codes: [String]
    /// The paths of the facts with these codes.
    public var facts: [String]
  }

  /// A name that the sandbox omits on purpose.
  public struct Absence: Hashable, Sendable, Encodable {
    /// The name.
    public var name: String
    /// The reason, or an alternative.
    public var advice: String
  }

  /// The words, documents first.
  public var words: [Word]
  /// The tables inside documents.
  public var tables: [Table]
  /// The records of facts, the case first.
  public var records: [Record]
  /// The lists of codes, by name.
  public var codes: [CodeList]
  /// The functions that a rule may call.
  public var functions: [SandboxFunction]
  /// The methods of lists of facts.
  public var methods: [ListMethod]
  /// The names that the sandbox omits.
  public var absent: [Absence]

  /// The schema of this version.
  public static let current = LanguageSchema()

  private init() {
    words = Self.wordEntries
    tables = Self.tableEntries
    records = Self.recordEntries
    codes = Self.codeLists
    functions = SandboxFunction.all
    methods = ListMethod.all
    absent = SandboxAdvice.all.map { Absence(name: $0.name, advice: $0.text) }
  }
}
