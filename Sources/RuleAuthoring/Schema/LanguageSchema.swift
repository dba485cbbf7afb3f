internal import RuleCompiler
internal import RuleEvaluation

/// The language of rule documents as one value: words, tables, facts, codes, and what the sandbox gives.
///
/// It is read from what the loader and the machines themselves go by, so that nothing can be in the one and not in the
/// other. Its order is fixed: the same bytes come of it every time.
public struct LanguageSchema: Hashable, Sendable, Encodable {
  /// A field of a word, a table or a record.
  public struct Field: Hashable, Sendable, Encodable {
    /// Its name.
    public var name: String
    /// What it takes or holds.
    public var type: ValueType
    /// What it is for, in a line.
    public var summary: String
    /// Whether it must be there; nil for facts, any of which may be unstated.
    public var required: Bool?
    /// The full paths of the facts that it follows from; nil for what is stated.
    public var from: [String]?
  }

  /// Fields whose names are the author's own, or codes of a list.
  public struct Entries: Hashable, Sendable, Encodable {
    /// The list that the names come from; nil where any text does.
    public var codes: String?
    /// What they take.
    public var type: ValueType
  }

  /// A word such as `retain`.
  public struct Word: Hashable, Sendable, Encodable {
    /// The word.
    public var name: String
    /// What it opens: `document`, `chapter` or `rule`.
    public var role: String
    /// Whether a name follows it.
    public var named: Bool
    /// The fields of its table.
    public var fields: [Field]
    /// What stands under names that are the author's own.
    public var entries: Entries?
    /// What it means, in a line.
    public var summary: String
  }

  /// A table inside a document.
  public struct Table: Hashable, Sendable, Encodable {
    /// Its name.
    public var name: String
    /// What it is, in a line.
    public var summary: String
    /// What its values without a key are, in their order.
    public var positions: [Field]
    /// Whether of its last value without a key there may be several.
    public var repeats: Bool
    /// Its named fields.
    public var fields: [Field]
    /// What stands under names that are the author's own.
    public var entries: Entries?
  }

  /// A record of facts.
  public struct Record: Hashable, Sendable, Encodable {
    /// Its name.
    public var name: String
    /// Where it stands in a case; the root's path is empty.
    public var paths: [String]
    /// What it says, in a phrase.
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
    /// The full paths of the facts that hold one of them.
    public var facts: [String]
  }

  /// A name that the sandbox leaves out on purpose.
  public struct Absence: Hashable, Sendable, Encodable {
    /// The name.
    public var name: String
    /// Why, or what to write instead.
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
  /// What a rule may call besides words.
  public var functions: [SandboxFunction]
  /// The methods of lists of facts.
  public var methods: [ListMethod]
  /// What the sandbox leaves out.
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
