internal import PrivacyModel

extension RuleLanguage {
  /// The tables inside documents, by their names in the reference.
  package enum Tables: String, Hashable, Sendable, CaseIterable {
    case inForce = "in_force"
    case controller, contact
    case archivePlan = "archive_plan"
    case processors, processor, notice, statements, statement, headings, holds, holding, form, formality
    case condition, channels, languages, addressees, signature, act
  }

  /// A table inside a document, the value of a field such as `notice`.
  package struct Table: Hashable, Sendable {
    /// Its name.
    package var name: Tables
    /// Its meaning in one phrase, shown in the reference.
    package var summary: String
    /// Its values without a key, in order; the last may occur several times if `repeats`.
    package var positions: [Field] = []
    /// Whether its last value without a key may occur several times.
    package var repeats = false
    /// Its named fields.
    package var fields: [Field] = []
    /// The type of fields with other names; nil if the table allows none.
    package var entries: Entries?

    /// The names of its fields.
    var fieldNames: [String] { fields.map(\.name) }

    /// Returns the field with a name.
    func field(_ name: String) -> Field? { fields.first { $0.name == name } }
  }

  /// Fields whose names the author chooses, or codes of a list.
  package struct Entries: Hashable, Sendable {
    /// The list of the names; nil if any name is allowed.
    package var codes: Codes?
    /// The type of their values.
    package var value: Value
  }

  private static func optional(_ name: String, _ value: Value, _ summary: String) -> Field {
    Field(name: name, value: value, isRequired: false, summary: summary)
  }
  private static func required(_ name: String, _ value: Value, _ summary: String) -> Field {
    Field(name: name, value: value, isRequired: true, summary: summary)
  }

  /// Every table of a document, the outer before the inner.
  package static let tables: [Table] = [
    inForce, controller, contact, archivePlan, processors, processor, notice, statements, statement, headings,
    holds, holding, form, formality, condition, channels, languages, addressees, signature, act,
  ]

  static let inForce = Table(
    name: .inForce, summary: "the days on which a law is in force",
    fields: [
      optional("from", .date, "its first day; unlimited if absent"),
      optional("to", .date, "its last day; unlimited if absent"),
    ])

  // MARK: The controller

  static let controller = Table(
    name: .controller, summary: "the controller of a register: the fields of `organisation`",
    fields: [
      required("name", .text, "the name"),
      required("kind", .code(of: .controllerKind), "what kind of body it is"),
      required(
        "contact", .table(.contact),
        "the contact for data subjects: a `role`, and a public `address`, `email` or `phone`"),
      optional("financial_year_end", .text, "the day on which financial years end, as `12-31`"),
      optional(
        "archive_plan", .table(.archivePlan),
        "how long the archive plan keeps each category: `billing_journal = years(10)`"),
      optional(
        "processors", .table(.processors), "its processors: `{ name = \"…\", country = \"FI\" }`"),
    ])
  static let contact = Table(
    name: .contact, summary: "the contact for data subjects: a role, never a person",
    fields: [
      required("role", .code(of: .addressee), "the role that answers"),
      optional("address", .text, "the postal address"),
      optional("email", .text, "the electronic mail address"),
      optional("phone", .text, "the telephone number"),
    ])
  static let archivePlan = Table(
    name: .archivePlan, summary: "how many years each category is kept",
    entries: Entries(codes: .category, value: .period))
  static let processor = Table(
    name: .processor, summary: "a processor of the controller, GDPR 28",
    fields: [
      optional("name", .text, "the name"),
      optional("country", .text, "its country, two letters"),
    ])
  private static let processors = Table(
    name: .processors, summary: "the processors of the controller, GDPR 28",
    positions: [required("processor", .table(.processor), "a processor")], repeats: true)

  // MARK: The notice

  static let notice = Table(
    name: .notice, summary: "the contents of a notice",
    fields: [
      optional("dated", .date, "the date of the notice"),
      optional("rests_on", .texts, "the acts that it was written under"),
      optional(
        "stated", .table(.statements),
        "its statements by id: `[\"S1-23\"] = { \"heading\", \"what it says\" }`"
      ),
      optional("empty", .table(.headings), "clauses with nothing under their heading, by id"),
      optional("truncated", .texts, "statements that break off, by id"),
      optional("absent", .texts, "the contents that it lacks"),
    ])
  static let statement = Table(
    name: .statement, summary: "one statement of a notice",
    positions: [
      required("heading", .text, "its heading"),
      required("says", .text, "the statement, summarised"),
    ],
    fields: [optional("informs", .text, "its subject, if it affects no decision")])
  private static let statements = Table(
    name: .statements, summary: "the statements of a notice by id",
    entries: Entries(value: .table(.statement)))
  private static let headings = Table(
    name: .headings, summary: "the headings of empty clauses by id", entries: Entries(value: .text))

  // MARK: The holdings

  static let holds = Table(
    name: .holds, summary: "the data categories that a register may hold",
    entries: Entries(codes: .category, value: .table(.holding)))
  static let holding = Table(
    name: .holding, summary: "the data of one category that a register may hold",
    fields: [
      optional("cites", .texts, "the statements that declare it, by id"),
      optional("only_when", .text, "the condition for holding it, as a text for readers"),
      optional("special", .flag, "of a special category, GDPR 9"),
      optional("secret", .flag, "secret by law"),
      optional("undeclared", .flag, "held although no statement declares it"),
      optional("follows_from", .code(of: .sourceList), "the list of facts that implies it"),
    ])

  // MARK: The formalities

  static let form = Table(
    name: .form, summary: "how each kind of request must be made",
    entries: Entries(codes: .requestKind, value: .table(.formality)))
  static let formality = Table(
    name: .formality, summary: "how one kind of request must be made",
    fields: [
      optional("written", .table(.condition), "in writing: { true, cites = \"S3-25\" }"),
      optional("channels", .table(.channels), "by one of these channels"),
      optional("languages", .table(.languages), "in one of these languages, two letters each"),
      optional("to", .table(.addressees), "to one of these; other requests are passed on to the first"),
      optional(
        "signed", .table(.signature), "signed: { \"signed\", unless = \"in_person\", cites = \"S3-25\" }"),
      optional("itemised", .table(.condition), "saying which data, and on what ground"),
    ])
  private static let cites = required("cites", .texts, "the statements that require it, by id")
  private static let unless = optional(
    "unless", .codes(of: .channel), "the channel or channels whose requests need not meet it")
  private static func clause(
    _ name: Tables, _ summary: String, _ field: String, _ value: Value, _ what: String, _ more: Field...
  ) -> Table {
    Table(
      name: name, summary: summary, positions: [required(field, value, what)], repeats: value != .flag,
      fields: [cites] + more)
  }
  static let condition = clause(.condition, "a formality without a choice", "asked", .flag, "true", unless)
  static let channels = clause(
    .channels, "channels that a request may come by", "channel", .code(of: .channel), "a channel")
  static let languages = clause(
    .languages, "languages that a request may be written in", "language", .text, "two letters", unless)
  static let addressees = clause(
    .addressees, "the addressees that a request may go to", "addressee", .code(of: .addressee), "an addressee"
  )
  static let signature = clause(
    .signature, "how a request must be signed", "signature", .code(of: .signature),
    "the weakest accepted signature",
    unless)

  /// Returns the table of a field of `formality`.
  static func clause(_ field: String) -> Table {
    switch field {
    case "channels": channels
    case "languages": languages
    case "to": addressees
    case "signed": signature
    default: condition
    }
  }

  // MARK: The acts

  static let act = Table(
    name: .act, summary: "an act that rules may cite",
    fields: [
      required("title", .text, "its title"),
      optional("from", .date, "its first day as law"),
      optional("to", .date, "its last day as law"),
      optional("last", .ordinal, "the number of its last article or section"),
    ])
}
