internal import PrivacyModel

extension RuleLanguage {
  static func optional(_ name: String, _ value: Value, _ summary: String) -> Field {
    Field(name: name, value: value, isRequired: false, summary: summary)
  }
  static func required(_ name: String, _ value: Value, _ summary: String) -> Field {
    Field(name: name, value: value, isRequired: true, summary: summary)
  }

  static let documents: [Word] = [
    Word(
      word: "register", role: .document, names: 1,
      fields: [
        required("title", .text, "the register's name"),
        required("controller", .table(.controller), "its controller, whose facts every case shares"),
        optional("language", .text, "the language of the notice, two letters"),
        optional("dated", .date, "the date of the notice"),
        optional("written_under", .texts, "the acts that the notice was written under"),
        optional("lacks", .texts, "the contents that the notice lacks"),
      ],
      summary: "a register as its notice describes it: its sections in order"),
    Word(
      word: "law", role: .document, names: 1,
      fields: [
        required("title", .text, "the acts and articles"),
        required("in_force", .table(.inForce), "the days on which it is in force"),
        optional("checked", .date, "the day on which its sources were last read"),
        optional(
          "confidence", .code(of: .confidence),
          "how sure its rules are, if they do not state it: S source seen, M from memory"),
      ],
      summary: "rules that no notice may weaken, and rules for matters that the notice leaves open"),
    Word(
      word: "organisation", role: .document, fields: controller.fields,
      summary: "the controller of the registers of a folder, for their `controller`"),
    Word(
      word: "statutes", role: .document, fields: [], entries: Entries(value: .table(.act)),
      summary: "the acts that rules may cite, each with its title and when it was in force"),
    Word(
      word: "assumptions", role: .document, fields: [], entries: Entries(value: .table(.assumption)),
      summary: "what unstated facts are taken for, by the paths of the facts"),
    vocabulary,
    properties,
  ]

  /// The parts of a register, and what a law may contain besides rules.
  static let parts: [Word] = [
    Word(
      word: "section", role: .section, names: 1,
      fields: [optional("says_nothing", .text, "the id of the statement, if nothing follows the heading")],
      summary: "a heading of the notice, with its statements in order"),
    Word(
      word: "says", role: .statement, names: 2,
      fields: [
        optional("informs", .text, "its subject, if it affects no decision"),
        optional("truncated", .flag, "whether the sentence breaks off in the notice"),
        optional("original", .text, "the notice's own words, in the language of the notice"),
      ],
      summary: "a statement of the notice: its id, its summary, and the rules that follow from it"),
    Word(
      word: "holds", role: .declaration,
      fields: [
        optional("cites", .texts, "further statements that declare the data"),
        optional("only_when", .text, "the condition for holding it, as a text for readers"),
        optional("special", .flag, "of a special category, GDPR 9"),
        optional("secret", .flag, "secret by law"),
        optional("undeclared", .flag, "held although the notice's list of contents omits it"),
        optional("follows_from", .code(of: .sourceList), "the list of facts that implies it"),
      ],
      summary: "the data categories that the register may hold: `holds { \"name\", \"email\" }`"),
    Word(
      word: "form", role: .declaration, hasKinds: true,
      fields: [
        optional("written", .flag, "`true`: in writing"),
        optional("channels", .codes(of: .channel), "by one of these channels"),
        optional("languages", .texts, "in one of these languages, two letters each"),
        optional(
          "addressed_to", .codes(of: .addressee), "to one of these; other requests are passed on to the first"
        ),
        optional("signed", .code(of: .signature), "the weakest accepted signature"),
        optional("itemised", .flag, "`true`: with the data that it is about, and the ground"),
        optional("except_by", .codes(of: .channel), "the channels whose requests need not meet this form"),
        optional("cites", .texts, "further statements that require it"),
      ],
      summary: "how requests of a kind must be made"),
    Word(
      word: "promise", role: .declaration, hasKinds: true,
      fields: [
        optional("within", .period, "the time for performance, from receipt; that for the reply if absent"),
        optional("of", .codes(of: .category), "the data that it is about; all if absent"),
        optional("working_days", .flag, "`true`: `within` counts working days, by Act 150/1930"),
        optional("cites", .texts, "further statements, or a statute and article"),
      ] + conditions,
      summary: "the time in which requests of a kind are carried out"),
    Word(
      word: "deadline", role: .declaration, hasKinds: true,
      fields: [
        required("within", .period, "the time for the reply, from receipt"),
        optional("extended", .period, "the time after an announced extension, from receipt"),
        required("calendar", .code(of: .calendar), "the calendar whose holidays move the last day"),
        optional("cites", .texts, "further statements, or a statute and article"),
        optional("confidence", .code(of: .confidence), "S source seen, M from memory"),
      ] + conditions,
      summary: "the time limit for the reply to requests of a kind"),
  ]

  static let conditions: [Field] = [
    optional("when", .conditions, "applies only where each of these holds"),
    optional("unless", .conditions, "applies only where none of these holds"),
  ]
}
