internal import PrivacyModel

extension RuleLanguage {
  static let documents: [Word] = [
    Word(
      word: "register", role: .document, isNamed: true,
      fields: [
        Field(name: "title", value: .text, isRequired: true, summary: "the register's name"),
        Field(
          name: "controller", value: .table(.controller), isRequired: true,
          summary: "its controller, whose facts every case shares"),
        Field(
          name: "notice", value: .table(.notice), isRequired: true,
          summary: "the statements of the notice by id, and its empty, truncated and absent clauses"),
        Field(
          name: "holds", value: .table(.holds), isRequired: true, summary: "the data categories it may hold"),
        Field(
          name: "form", value: .table(.form), isRequired: false,
          summary: "how each kind of request must be made"),
      ],
      summary: "a register as its notice describes it"),
    Word(
      word: "law", role: .document, isNamed: true,
      fields: [
        Field(name: "title", value: .text, isRequired: true, summary: "the acts and articles"),
        Field(
          name: "in_force", value: .table(.inForce), isRequired: true,
          summary: "the days on which it is in force"),
      ],
      summary: "rules that no notice may weaken, and rules for matters that the notice leaves open"),
    Word(
      word: "organisation", role: .document, isNamed: false, fields: controller.fields,
      summary: "the controller of the registers of a folder, for their `controller`"),
    Word(
      word: "statutes", role: .document, isNamed: false, fields: [],
      entries: Entries(value: .table(.act)),
      summary: "the acts that rules may cite, each with its title and when it was in force"),
  ]

  static let chapters: [Word] =
    RequestKind.allCases.map {
      Word(
        word: $0.rawValue, role: .chapter, isNamed: false, fields: [],
        summary: "rules for this kind of request")
    } + [
      Word(
        word: "chapter", role: .chapter, isNamed: false,
        fields: [
          Field(
            name: "of", value: .codes(of: .requestKind), isRequired: true, summary: "the kinds of request")
        ],
        summary: "rules for several kinds of request")
    ]

  private static let cites = Field(
    name: "cites", value: .texts, isRequired: true,
    summary: "statements of the notice by id, or a statute and article")
  private static let code = Field(
    name: "code", value: .code(of: .reason), isRequired: true, summary: "the reason's code")
  private static let when = Field(
    name: "when", value: .function(.flag), isRequired: false, summary: "the condition; always true if absent")
  private static let obliges = Field(
    name: "obliges", value: .codes(of: .obligation), isRequired: false,
    summary: "the obligations that the rule adds")
  private static let common: [Field] = [
    cites, when, obliges,
    Field(
      name: "beyond_notice", value: .flag, isRequired: false,
      summary: "for law: the notice does not mention the matter, so no conflict is reported"),
    Field(
      name: "force", value: .code(of: .force), isRequired: false,
      summary: "for law: mandatory, or a default where the notice is silent"),
    Field(
      name: "in_force", value: .table(.inForce), isRequired: false,
      summary: "for law: the days on which the rule is in force, if they differ from the document's"),
    Field(
      name: "dpv", value: .text, isRequired: false, summary: "the reason in the W3C Data Privacy Vocabulary"),
    Field(
      name: "confidence", value: .code(of: .confidence), isRequired: false,
      summary: "S source seen, M from memory"),
    Field(
      name: "to", value: .function(.texts), isRequired: false,
      summary: "the persons or bodies that the obligations are owed to: a text or a list of texts"),
  ]
  private static let effect: [Field] =
    [code] + common + [
      Field(
        name: "of", value: .codes(of: .category), isRequired: false,
        summary: "the categories it applies to; all if absent"),
      Field(
        name: "otherwise", value: .flag, isRequired: false, summary: "applies only where no other rule does"
      ),
    ]
  private static let bar: [Field] =
    effect + [
      Field(
        name: "last_day", value: .function(.date), isRequired: false,
        summary: "the last day on which it holds; nil if unknown")
    ]
  private static let requirement = Field(
    name: "requirement", value: .code(of: .requirement), isRequired: true, summary: "the requirement")

  static let rules: [Word] = [
    Word(
      word: "permit", role: .rule, isNamed: true,
      fields: effect + [
        Field(
          name: "unless_law", value: .flag, isRequired: false,
          summary: "the notice itself gives way to the law, so no conflict is reported"),
        Field(
          name: "action", value: .code(of: .action), isRequired: false,
          summary: "the action on the data, if it differs from the requested one"),
      ],
      summary: "grants the request, per category"),
    Word(word: "refuse", role: .rule, isNamed: true, fields: bar, summary: "bars the request, per category"),
    Word(word: "retain", role: .rule, isNamed: true, fields: bar, summary: "bars erasure: the data stay"),
    Word(
      word: "withhold", role: .rule, isNamed: true, fields: bar,
      summary: "bars disclosure: the data stay inside"),
    Word(
      word: "expire", role: .rule, isNamed: true,
      fields: effect.filter { $0.name != "otherwise" } + [
        Field(
          name: "last_day", value: .function(.date), isRequired: true,
          summary: "the last day that the notice itself sets; nil if the period has not begun")
      ],
      summary:
        "the last day that the notice itself sets: no bar to an earlier erasure, and the ground for erasure afterwards"
    ),
    Word(
      word: "demand", role: .rule, isNamed: true,
      fields: [code] + common + [
        requirement,
        Field(
          name: "asks", value: .text, isRequired: false,
          summary: "the information to request from the requester"),
      ],
      summary: "requires more information unless its condition holds"),
    Word(
      word: "waive", role: .rule, isNamed: true, fields: [code] + common + [requirement],
      summary: "lifts a requirement of a weaker layer"),
    Word(
      word: "review", role: .rule, isNamed: true,
      fields: effect + [
        Field(
          name: "cautions", value: .flag, isRequired: false,
          summary: "blocks only grants: a refusal needs no review")
      ],
      summary: "leaves the decision to a person"),
    Word(
      word: "oblige", role: .rule, isNamed: true,
      fields: common + [
        Field(
          name: "on", value: .codes(of: .outcome), isRequired: false,
          summary: "the outcomes that cause the obligation"),
        Field(
          name: "on_action", value: .code(of: .action), isRequired: false,
          summary: "the action on a category that causes it"),
        Field(
          name: "by", value: .code(of: .timing), isRequired: false,
          summary: "only for bars with a known last day, due on the next day; or only for bars without one"),
      ],
      summary: "adds an obligation, does not change the outcome"),
    Word(
      word: "deadline", role: .rule, isNamed: true,
      fields: common + [
        Field(
          name: "within", value: .period, isRequired: true, summary: "the time for the reply, from receipt"),
        Field(
          name: "extended", value: .period, isRequired: false,
          summary: "the time after an announced extension, from receipt"),
        Field(
          name: "calendar", value: .code(of: .calendar), isRequired: true,
          summary: "the calendar whose holidays move the last day"),
      ],
      summary: "the time limit for the reply"),
    Word(
      word: "promise", role: .rule, isNamed: true,
      fields: common + [
        Field(
          name: "within", value: .period, isRequired: false,
          summary: "the time for performance, from receipt; that for the reply if absent")
      ],
      summary: "the time in which the notice promises performance"),
  ]
}
