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
        "obligations": described(
          Self.oneOrMore(Self.any([Self.reference("Obligation"), obligation])), "the obligations"),
        "missing": described(Self.oneOrMore(Self.reference("text")), "the facts that are missing"),
        "conflicts": described(Self.oneOrMore(Self.reference("text")), "what notice and law disagree about"),
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
      "properties": .object(actions + [member("notice_until", Self.reference("day"))]),
      "additionalProperties": false,
      "minProperties": 1,
      // Exactly one action besides `notice_until`.
      "anyOf": [
        ["maxProperties": 1, "not": ["required": ["notice_until"]]],
        ["minProperties": 2, "maxProperties": 2, "required": ["notice_until"]],
      ],
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
