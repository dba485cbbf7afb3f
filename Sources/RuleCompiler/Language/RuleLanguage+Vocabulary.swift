internal import PrivacyModel

extension RuleLanguage {
  private static func list(_ name: String, _ summary: String) -> Field { optional(name, .texts, summary) }

  /// The document in which an organisation declares its own words.
  static let vocabulary = Word(
    word: "vocabulary", role: .document,
    fields: [
      optional(
        "languages", .codes(of: .catalogueLanguage),
        "the languages that it answers in: `fi`, `sv`, `en`; all of them if absent"),
      optional("categories", .table(.categories), "data categories"),
      list("purposes", "purposes of processing, which consents and bans name too"),
      list("recipients", "kinds of recipients"),
      list("sources", "sources of data"),
      list("groups", "services whose customers' data special rules may govern"),
      list("controllers", "kinds of controllers"),
      list("bans", "kinds of bans"),
      list("actions", "actions on data"),
      list("addressees", "roles that requests are addressed to"),
      list("reasons", "codes of reasons"),
      list("obligations", "codes of obligations"),
      optional("requests", .table(.requests), "kinds of requests"),
      optional(
        "functions", .table(.functions),
        "functions of the host program; where it provides none, a call leaves the rule undecided"),
      optional("facts", .table(.facts), "facts of the records of a case, by the path of the record"),
    ],
    summary: "the words and facts of an organisation that the shared model lacks")

  static let vocabularyTables: [Table] = [
    Table(
      name: .categories, summary: "own data categories: a list of words, or words with what is known of them",
      positions: [optional("category", .text, "a data category")], repeats: true,
      entries: Entries(value: .table(.category))),
    Table(
      name: .category, summary: "what is known of every item of an own data category",
      fields: [
        optional("special", .flag, "of a special category, GDPR 9"),
        optional("secret", .flag, "secret by law"),
        optional("follows_from", .text, "the list of facts of the subject that implies it"),
        optional("like", .text, "the category of the shared model whose law applies to it too"),
      ]),
    Table(
      name: .requests, summary: "own kinds of requests, by their words",
      entries: Entries(value: .table(.request))),
    Table(
      name: .request, summary: "how requests of an own kind are decided",
      fields: [
        required(
          "like", .code(of: .requestKind),
          "the kind of the shared model whose law applies to it, with that kind's answers to what is absent here"
        ),
        optional("grants", .code(of: .action), "the action on a granted category"),
        optional("bars", .code(of: .action), "the action on a barred category"),
        optional(
          "about", .texts,
          "the only categories that it is decided for: those of them that are held, if it names none"),
        optional("asked_by", .codes(of: .requester), "who may make it; anyone if absent"),
        optional(
          "decided_for", .code(of: .scope),
          "`held`: the categories that it names, else all held data; `items`: those of its items; "
            + "`requested`: those that it names, else the request as a whole; `whole`: the request as a whole, "
            + "or all held data where a rule could bar some of it"
        ),
        optional(
          "reply", .period, "the time for the reply, from receipt; the earlier of this and the law's counts"),
      ]),
    Table(
      name: .functions, summary: "functions of the host program, by their names",
      entries: Entries(value: .table(.function))),
    Table(
      name: .function,
      summary:
        "a function: the type of its result with its meaning in a phrase, and the types of its arguments",
      fields: FactType.scalars.map { optional($0.rawValue, .text, $0.summary) } + [
        optional(
          "takes", .codes(of: .functionType), "the types of its arguments, in order: text, number, flag, day")
      ]),
    Table(
      name: .facts,
      summary: "own facts by the path of their record: `subject`, `request`, `subject.invoices`",
      entries: Entries(codes: .recordPath, value: .table(.record))),
    Table(
      name: .record, summary: "the facts of a record, by their names", entries: Entries(value: .table(.fact))),
    Table(
      name: .fact,
      summary: "a fact: its type with its meaning in a phrase, such as `day = \"the day of its return\"`",
      fields: FactType.allCases.map { optional($0.rawValue, .text, $0.summary) } + [
        optional(
          "of", .codeOrTexts(of: .openList),
          "for `code` and `codes`: the codes, or the name of a list such as `purposes`"),
        optional("fields", .table(.record), "for `record` and `list`: the facts of the record"),
        optional("or_none", .flag, "`true`: `null` states that there is none"),
        optional("known_by", .code(of: .knower), "who knows it, and is asked for it"),
      ]),
  ]

  /// The types of own facts, by the name of the field that declares them.
  enum FactType: String, CaseIterable {
    case text, number, flag, day, code, texts, numbers, days, codes, record, list

    /// The types that functions of the host program take and return.
    static let scalars: [FactType] = [.text, .number, .flag, .day]

    /// The type as the model has it; nil for a code, a list and a record.
    var scalar: ScalarKind? {
      switch self {
      case .text: .text
      case .number: .count
      case .flag: .flag
      case .day: .date
      default: nil
      }
    }

    var summary: String {
      switch self {
      case .text: "a text"
      case .number: "a whole number, never negative; amounts are in cents"
      case .flag: "true or false"
      case .day: "a day"
      case .code: "one of the codes in `of`"
      case .texts: "a list of texts"
      case .numbers: "a list of whole numbers"
      case .days: "a list of days"
      case .codes: "a list of codes"
      case .record: "a record with the facts in `fields`"
      case .list: "a list of records with the facts in `fields`"
      }
    }
  }
}
