internal import PrivacyModel

extension RuleLanguage {
  static let documents: [Word] = [
    Word(
      word: "register", role: .document, isNamed: true,
      fields: [
        Field(name: "title", value: .text, isRequired: true, summary: "the register's name"),
        Field(
          name: "controller", value: .table(.controller), isRequired: true,
          summary: "who keeps it, as facts that every case shares"),
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
        Field(name: "in_force", value: .table(.inForce), isRequired: true, summary: "from when, and to when"),
      ],
      summary: "what no organisation may undercut, and what fills its silence"),
    Word(
      word: "organisation", role: .document, isNamed: false, fields: controller.fields,
      summary: "who keeps the registers of a folder, for their `controller`"),
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
    name: "when", value: .function(.flag), isRequired: false, summary: "the condition; always, if absent")
  private static let obliges = Field(
    name: "obliges", value: .codes(of: .obligation), isRequired: false,
    summary: "what the answer obliges to do")
  private static let common: [Field] = [
    cites, when, obliges,
    Field(
      name: "beyond_notice", value: .flag, isRequired: false,
      summary: "for law: the notice does not speak of this, so there is nothing to disagree about"),
    Field(
      name: "force", value: .code(of: .force), isRequired: false,
      summary: "for law: mandatory, or the default of a silent notice"),
    Field(
      name: "in_force", value: .table(.inForce), isRequired: false,
      summary: "for law: from when, and to when, where it differs from the document"),
    Field(
      name: "dpv", value: .text, isRequired: false, summary: "the reason in the W3C Data Privacy Vocabulary"),
    Field(
      name: "confidence", value: .code(of: .confidence), isRequired: false,
      summary: "S source seen, M from memory"),
    Field(
      name: "to", value: .function(.texts), isRequired: false,
      summary: "to whom the obligations are owed: a text or a list of texts"),
  ]
  private static let effect: [Field] =
    [code] + common + [
      Field(
        name: "of", value: .codes(of: .category), isRequired: false,
        summary: "the categories it is about; all, if absent"),
      Field(
        name: "otherwise", value: .flag, isRequired: false, summary: "speaks only where no other rule answers"
      ),
    ]
  private static let bar: [Field] =
    effect + [
      Field(
        name: "last_day", value: .function(.date), isRequired: false,
        summary: "the last day on which it holds; nil where no end is known")
    ]
  private static let requirement = Field(
    name: "requirement", value: .code(of: .requirement), isRequired: true, summary: "what is required")

  static let rules: [Word] = [
    Word(
      word: "permit", role: .rule, isNamed: true,
      fields: effect + [
        Field(
          name: "unless_law", value: .flag, isRequired: false,
          summary: "the notice itself gives way to the law here"),
        Field(
          name: "action", value: .code(of: .action), isRequired: false,
          summary: "what happens to the data, where it is not what was asked"),
      ],
      summary: "grants, per category"),
    Word(word: "refuse", role: .rule, isNamed: true, fields: bar, summary: "bars, per category"),
    Word(word: "retain", role: .rule, isNamed: true, fields: bar, summary: "bars erasure: the data stay"),
    Word(
      word: "withhold", role: .rule, isNamed: true, fields: bar,
      summary: "bars handing out: the data stay inside"),
    Word(
      word: "expire", role: .rule, isNamed: true,
      fields: effect.filter { $0.name != "otherwise" } + [
        Field(
          name: "last_day", value: .function(.date), isRequired: true,
          summary: "the last day that the notice itself sets; nil where it has not begun to run")
      ],
      summary:
        "the notice's own latest day: a default, no bar to an erasure that is asked for before it, and its ground after it"
    ),
    Word(
      word: "demand", role: .rule, isNamed: true,
      fields: [code] + common + [
        requirement,
        Field(name: "asks", value: .text, isRequired: false, summary: "what to ask the requester for"),
      ],
      summary: "asks for more unless its condition holds"),
    Word(
      word: "waive", role: .rule, isNamed: true, fields: [code] + common + [requirement],
      summary: "lifts a requirement of a weaker layer"),
    Word(
      word: "review", role: .rule, isNamed: true,
      fields: effect + [
        Field(
          name: "cautions", value: .flag, isRequired: false,
          summary: "stops only what would be granted: where something is refused anyway, nobody need look")
      ],
      summary: "leaves it to a person"),
    Word(
      word: "oblige", role: .rule, isNamed: true,
      fields: common + [
        Field(
          name: "on", value: .codes(of: .outcome), isRequired: false,
          summary: "the outcomes that bring the duty"),
        Field(
          name: "on_action", value: .code(of: .action), isRequired: false,
          summary: "the action on a category that brings it"),
        Field(
          name: "by", value: .code(of: .timing), isRequired: false,
          summary: "only for bars with a known end, on the day after it; or without one"),
      ],
      summary: "adds a duty, shapes no outcome"),
    Word(
      word: "deadline", role: .rule, isNamed: true,
      fields: common + [
        Field(
          name: "within", value: .period, isRequired: true, summary: "the time for the reply, from receipt"),
        Field(
          name: "extended", value: .period, isRequired: false,
          summary: "the time when an extension is announced, from receipt"),
        Field(
          name: "calendar", value: .code(of: .calendar), isRequired: true,
          summary: "whose holidays move the last day"),
      ],
      summary: "the time limit for the reply"),
    Word(
      word: "promise", role: .rule, isNamed: true,
      fields: common + [
        Field(
          name: "within", value: .period, isRequired: false,
          summary: "the time for doing it, from receipt; the reply's, if absent")
      ],
      summary: "when the notice promises to do what is granted"),
  ]
}
