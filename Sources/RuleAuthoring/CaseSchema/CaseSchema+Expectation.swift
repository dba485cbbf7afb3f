internal import PrivacyModel

extension CaseSchema {
  /// What a decision is expected to be; only the stated keys are compared.
  var expectation: JSONTree {
    let reasons = Self.oneOrMore(Self.reference("Reason"))
    return [
      "description": "what a decision is expected to be; only the stated keys are compared, and exactly",
      "type": "object",
      "properties": [
        "outcome": described(Self.reference("Outcome"), "the outcome"),
        "categories": [
          "description": "the action on each data category, or the action with its last day",
          "type": "object", "propertyNames": Self.reference("DataCategory"),
          "additionalProperties": Self.any([Self.reference("CategoryAction"), actionWithDay]),
        ],
        "reasons": described(reasons, "the codes of the reasons"),
        "rules": described(
          Self.oneOrMore(Self.any([Self.reference("text"), rule])),
          "the rules that give the reasons or decide a category"),
        "obligations": described(
          Self.oneOrMore(Self.any([Self.reference("Obligation"), obligation])), "the obligations"),
        "missing": described(Self.oneOrMore(Self.reference("text")), "the facts that are missing"),
        "conflicts": described(Self.oneOrMore(Self.reference("text")), "what notice and law disagree about"),
        "assumed": described(Self.oneOrMore(Self.reference("text")), "the facts that are assumed"),
        "respond_by": described(dayOrNone, "the last day of the reply; null for none"),
        "extended_respond_by": described(dayOrNone, "the last day of an extended reply; null for none"),
        "perform_by": described(dayOrNone, "the last day of the performance; null for none"),
        "never": described(never, "an answer that the decision must not be: all stated parts at once"),
      ],
      "additionalProperties": false,
    ]
  }

  /// `{ opens: photo, outcome: granted }`.
  private var never: JSONTree {
    [
      "type": "object",
      "properties": [
        "opens": described(
          Self.any([["const": "everything"], Self.oneOrMore(Self.reference("DataCategory"))]),
          "one of these categories is given, used, erased or changed as requested"),
        "outcome": described(Self.oneOrMore(Self.reference("Outcome")), "the outcome is one of these"),
        "without": described(
          Self.oneOrMore(Self.reference("Obligation")), "one of these obligations is absent"),
        "asks": described(Self.oneOrMore(Self.reference("text")), "one of these facts is asked for"),
      ],
      "additionalProperties": false,
      "minProperties": 1,
    ]
  }

  private var dayOrNone: JSONTree { Self.any([Self.reference("day"), ["type": "null"]]) }

  /// `{ retain: 2028-12-31 }`, or `{ erase: null, notice_until: 2032-06-30 }`.
  private var actionWithDay: JSONTree {
    let actions = vocabulary.spellings(.actions).map { member($0, dayOrNone) }
    return [
      "type": "object",
      "properties": .object(
        actions + [
          member("notice_until", Self.reference("day")),
          member("because", Self.oneOrMore(Self.reference("text"))),
        ]),
      "additionalProperties": false,
      // Exactly one action besides `notice_until` and `because`.
      "anyOf": [
        one(beside: [], without: ["notice_until", "because"]),
        one(beside: ["notice_until"], without: ["because"]),
        one(beside: ["because"], without: ["notice_until"]),
        one(beside: ["notice_until", "because"], without: []),
      ],
    ]
  }

  /// Objects with one more key beside some, and without others.
  private func one(beside present: [String], without absent: [String]) -> JSONTree {
    let number = JSONTree.number(present.count + 1)
    var members = [member("minProperties", number), member("maxProperties", number)]
    if !present.isEmpty { members.append(member("required", .array(present.map { .text($0) }))) }
    if !absent.isEmpty {
      let none = absent.map { JSONTree.object([member("required", .array([.text($0)]))]) }
      members.append(member("not", Self.any(none)))
    }
    return .object(members)
  }

  private var rule: JSONTree {
    [
      "type": "object",
      "properties": [
        "rule": described(Self.reference("text"), "the id of the rule"),
        "layer": described(
          ["enum": .array(Layer.allCases.map { .text($0.rawValue) })],
          "mandatory law, notice, or law by default"),
      ],
      "required": ["rule"],
      "additionalProperties": false,
    ]
  }

  private var obligation: JSONTree {
    [
      "type": "object",
      "properties": [
        "kind": described(Self.reference("Obligation"), "what is to be done"),
        "to": described(Self.reference("text"), "the addressee"),
        "by": described(Self.reference("day"), "the day by which it is done"),
      ],
      "required": ["kind"],
      "additionalProperties": false,
    ]
  }
}
