internal import PrivacyModel

extension RuleLanguage {
  /// The document with an organisation's properties.
  static let properties = Word(
    word: "properties", role: .document, fields: [],
    summary: "what no answer of the organisation's registers may be; no decision reads it")

  static let property = Word(
    word: "property", role: .property, names: 1,
    fields: conditions + [
      optional("requests", .codes(of: .requestKind), "the kinds of request that it is about; all if absent"),
      required("never", .table(.never), "the answer that is never given where it applies"),
    ],
    summary: "a sentence about all answers, and the answer that would break it")

  static let never = Table(
    name: .never, summary: "an answer that is never given: one of which all stated parts are true",
    fields: [
      optional(
        "opens", .scope,
        "one of these categories is given, used, erased or changed as requested; `everything` for any data, and for a request as a whole"
      ),
      optional("outcome", .codes(of: .outcome), "the outcome is one of these"),
      optional("without", .codes(of: .obligation), "one of these obligations is absent"),
    ])
}
