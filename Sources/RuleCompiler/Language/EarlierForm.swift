internal import PrivacyModel

/// Words and fields of earlier versions of the language, and what to write instead.
enum EarlierForm {
  private static let fields: [String: String] = [
    "of": "write `data = { … }`, or `data = everything`", "otherwise": "write `fallback = true`",
    "cautions": "write `unless_refused = true`", "unless_law": "write `reports_conflict = false`",
    "beyond_notice": "write `reports_conflict = false`",
    "force":
      "a law is mandatory; write `layer = \"default\"` for one that applies where the notice is silent",
    "on": "write `on_outcome = …`",
    "by": "write `last_day_is = \"known\"` for `day_after`, `last_day_is = \"unknown\"` for `no_end`",
    "notice": "write its statements in `section \"heading\" { says \"S1-23\" \"…\" { … } }`",
    "rests_on": "write `written_under = { … }`", "absent": "write `lacks = { … }`",
    "stated": "write `section \"heading\" { says \"S1-23\" \"…\" { … } }`",
    "empty": "write `section \"heading\" { says_nothing = \"S1-23\" }`",
    "holds": "write `holds { \"name\" }` in the statement that declares it",
  ]

  /// Returns what to write instead of a field; nil if no earlier version had it.
  static func of(field: String, in word: String) -> String? {
    switch (word, field) {
    case ("form", "to"): "write `addressed_to = …`"
    case ("form", "unless"): "write `except_by = …`"
    case (_, "to"): RuleLanguage.word(word) == nil ? "write `through`, the last day" : "write `owed_to = …`"
    case ("register", "truncated"): "write `truncated = true` in the statement that breaks off"
    case ("register", "form"), ("says", "form"):
      "write `form(access) { … }` in the statement that requires it"
    default: fields[field]
    }
  }

  /// What to write instead of a verb.
  static let verbs = [
    "demand": "write `require`, and `met = …` for what a request must meet", "expire": "write `keep_until`",
  ]

  /// Names that earlier versions had as globals, with advice.
  static let names: [(name: String, text: String)] =
    [
      (
        "chapter",
        "rules stand in a statement or in a law: `any_of(erasure, retention).retain \"…\" { … }`"
      ),
      ("expire", "write `retention.keep_until \"…\" { … }`"),
      ("demand", "write `access.require \"…\" { … }`"),
    ]
    + ["permit", "refuse", "retain", "withhold", "waive", "review", "oblige"].map {
      ($0, "a rule begins with its kind of request: `erasure.\($0) \"…\" { … }`")
    }
    + RequestKind.shared.map {
      (
        "\($0.rawValue) {",
        "a rule has a verb: `\($0.rawValue).permit \"…\" { … }`, and stands in a statement or in a law"
      )
    }
}
