internal import PrivacyModel

extension RuleLanguage {
  private static let code = required("code", .code(of: .reason), "the reason's code")
  private static let common: [Field] =
    conditions + [
      optional(
        "cites", .texts, "further statements of the notice by id, or a statute and article; required in a law"
      ),
      optional("obliges", .codes(of: .obligation), "the obligations that the rule adds"),
      optional(
        "owed_to", .function(.texts),
        "the persons or bodies that the obligations are owed to: a text or a list of texts"),
      optional("dpv", .text, "the reason in the W3C Data Privacy Vocabulary"),
      optional(
        "layer", .code(of: .layer), "for law: `default`, if the notice prevails over it"),
      optional(
        "in_force", .table(.inForce), "for law: the days on which the rule is in force, if not the document's"
      ),
      optional("confidence", .code(of: .confidence), "for law: S source seen, M from memory"),
      optional("checked", .date, "for law: the day on which its source was last read, if not the document's"),
    ]
  private static let effect: [Field] =
    [
      code, required("data", .scope, "a list of the categories that it is about, or `everything`"),
      optional("except", .codes(of: .category), "of `everything`, the categories that it is not about"),
    ] + common + [
      optional(
        "reports_conflict", .flag,
        "`false`: no conflict is reported where this rule and one of the other layer disagree")
    ]
  private static let fallback = optional(
    "fallback", .flag, "`true`: applies only where no other permission or bar does")
  private static let lastDay = optional(
    "last_day", .function(.date), "the last day on which it holds; nil if unknown")
  private static let bar: [Field] = effect + [fallback, lastDay]
  private static let requirement = required("requirement", .code(of: .requirement), "the requirement")

  static let rules: [Word] = [
    rule(
      "permit",
      effect + [
        fallback,
        optional(
          "action", .code(of: .action), "the action on the data, if it differs from the requested one"),
      ], "grants the request, per category"),
    rule("refuse", bar, "bars the request, per category"),
    rule("retain", bar, "bars erasure: the data stay"),
    rule("withhold", bar, "bars disclosure: the data stay inside"),
    rule(
      "keep_until",
      effect + [
        required(
          "last_day", .function(.date),
          "the last day that the notice itself sets; nil if the period has not begun")
      ],
      "the last day that the notice itself sets: no bar to an earlier erasure, and the ground for erasure afterwards"
    ),
    rule(
      "review",
      effect + [
        fallback,
        optional("unless_refused", .flag, "`true`: applies only where no bar prevails"),
      ], "leaves the decision to a person"),
    rule(
      "require",
      [
        code, requirement, required("met", .conditions, "what a request must meet: each of these"),
        optional("asks", .text, "the information to request from the requester"),
      ] + common,
      "requires more information unless it is met"),
    rule("waive", [code, requirement] + common, "lifts a requirement of a weaker layer"),
    rule(
      "oblige",
      common + [
        optional("on_outcome", .codes(of: .outcome), "the outcomes that cause the obligation"),
        optional("on_action", .code(of: .action), "the action on a category that causes it"),
        optional(
          "last_day_is", .code(of: .lastDay),
          "`known`: only for bars with a known last day, due on the next day; `unknown`: only for bars without one"
        ),
      ],
      "adds an obligation, does not change the outcome"),
  ]

  private static func rule(_ word: String, _ fields: [Field], _ summary: String) -> Word {
    Word(word: word, role: .rule, names: 1, hasKinds: true, fields: fields, summary: summary)
  }
}
