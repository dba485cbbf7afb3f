internal import PrivacyModel

extension RuleLanguage {
  /// The tables inside documents, by their names in the reference.
  package enum Tables: String, Hashable, Sendable, CaseIterable {
    case inForce = "in_force"
    case controller, contact
    case archivePlan = "archive_plan"
    case processors, processor, act, assumption, never
    case categories, category, requests, request, functions, function, facts, record, fact
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

  /// Every table of a document, the outer before the inner.
  package static let tables: [Table] =
    [
      inForce, controller, contact, archivePlan, processors, processor, act, assumption, never,
    ] + vocabularyTables

  /// Returns the table with a name.
  static func table(_ name: Tables) -> Table? { tables.first { $0.name == name } }

  static let inForce = Table(
    name: .inForce, summary: "the days on which a law is in force",
    fields: [
      optional("from", .date, "its first day; unlimited if absent"),
      optional("through", .date, "its last day; unlimited if absent"),
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
      optional(
        "registered_collector", .flag, "whether it is registered as a collection operator, Act 411/2018"),
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

  // MARK: The acts

  static let assumption = Table(
    name: .assumption, summary: "what `assume` returns of a fact that is not stated",
    fields: [
      optional("none", .flag, "`true`: there is none; a list without elements, and nil for any other fact"),
      optional("unknown", .flag, "`true`: nothing is known of it; nil for any fact, also for a list"),
      optional("flag", .flag, "the value of a fact that is true or false"),
      optional("code", .text, "the value of a fact that is a code"),
      required("because", .text, "why, in a sentence"),
      optional("cites", .texts, "the statutes that it rests on"),
    ])

  static let act = Table(
    name: .act, summary: "an act that rules may cite",
    fields: [
      required("title", .text, "its title"),
      optional("from", .date, "its first day as law"),
      optional("through", .date, "its last day as law"),
      optional("last", .ordinal, "the number of its last article or section"),
    ])
}
