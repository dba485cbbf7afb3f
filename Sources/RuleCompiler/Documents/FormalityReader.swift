internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// Reads a form, the formalities that requests of a kind must meet, into one rule for each kind and formality.
struct FormalityReader {
  let reader: TableReader
  /// Reads what all rules share.
  let shared: RuleReader

  /// The fields that name no formality.
  private static let further = ["except_by", "cites"]
  /// The formalities that `except_by` applies to.
  private static let excusable = ["written", "languages", "signed", "itemised"]

  func rules() -> [Rule] {
    if shared.setting.isLaw {
      reader.report("only a register has `form`")
      return []
    }
    let forms = [written(), channels(), languages(), signature(), itemised()].compactMap(\.self)
    let addressees = self.addressees()
    let named = reader.table.fields.filter { !Self.further.contains($0.key) && $0.value != .boolean(false) }
    if named.isEmpty {
      reader.report("`form` names no formality", help: RuleLanguage.word("form")?.fieldListing)
    } else if reader.table["except_by"] != nil, named.allSatisfy({ !Self.excusable.contains($0.key) }) {
      reader.report(
        "`except_by` of `form` applies to no formality", key: "except_by",
        help: "it applies to \(Self.excusable.joined(separator: ", "))")
    }
    return reader.kinds.flatMap { kind in
      forms.map { rule(kind, $0) } + (addressees.isEmpty ? [] : [route(kind, addressees)])
    }
  }

  /// What one field requires of a request.
  private struct Form {
    var key: String
    var name: String
    var code: String
    var requirement: Requirement
    var formality: Formality
    var asks: String
    /// Whether `except_by` applies to it.
    var isExcusable = true
  }

  private func written() -> Form? {
    guard reader.flag("written") == true else { return nil }
    return Form(
      key: "written", name: "the request is made in writing", code: "channel_not_accepted",
      requirement: .written, formality: .channels([.letter, .email, .webForm, .onlineService]),
      asks: "the request in writing")
  }

  private func channels() -> Form? {
    guard let channels = reader.codes("channels", of: .channel), !channels.isEmpty else { return nil }
    return Form(
      key: "channels", name: "the request comes by \(channels.joined(separator: ", "))",
      code: "channel_not_accepted", requirement: .written,
      formality: .channels(Set(channels.compactMap { Channel(rawValue: $0) })),
      asks: "the request by \(channels.joined(separator: " or "))", isExcusable: false)
  }

  private func languages() -> Form? {
    guard let languages = reader.strings("languages"), !languages.isEmpty else { return nil }
    return Form(
      key: "languages", name: "the request is written in \(languages.joined(separator: ", "))",
      code: "language_not_listed", requirement: .language, formality: .languages(languages),
      asks: "the request in one of the languages \(languages.joined(separator: ", "))")
  }

  private func signature() -> Form? {
    guard let level = reader.code("signed", of: .signature, as: Signature.self) else { return nil }
    let isByHand = level == .handSigned
    return Form(
      key: "signed", name: isByHand ? "the request is signed by hand" : "the request is signed",
      code: "unsigned", requirement: .signed,
      formality: .signature(isByHand ? [.handSigned] : [.signed, .handSigned, .eIdentified]),
      asks: "a signature")
  }

  private func itemised() -> Form? {
    guard reader.flag("itemised") == true else { return nil }
    return Form(
      key: "itemised", name: "the request says which data, and on what ground", code: "not_itemised",
      requirement: .itemised, formality: .itemised, asks: "which data, and on what ground")
  }

  private func addressees() -> [String] { reader.codes("addressed_to", of: .addressee) ?? [] }

  private func rule(_ kind: RequestKind, _ form: Form) -> Rule {
    let excused = form.isExcusable ? reader.codes("except_by", of: .channel) ?? [] : []
    var rule = base(
      kind, form.key, .require,
      excused.isEmpty ? form.name : "\(form.name), unless it comes by \(excused.joined(separator: " or "))")
    rule.code = form.code
    rule.formality =
      excused.isEmpty
      ? form.formality : .unlessBy(Set(excused.compactMap { Channel(rawValue: $0) }), form.formality)
    rule.requirement = form.requirement
    rule.asks = form.asks
    return rule
  }

  private func route(_ kind: RequestKind, _ addressees: [String]) -> Rule {
    var rule = base(kind, "addressed_to", .oblige, "a request that went elsewhere is passed on")
    rule.formality = .addressedElsewhere(than: addressees.compactMap { Addressee(rawValue: $0) })
    rule.code = "addressee_other"
    rule.obliges = ["route_internally"]
    rule.fixedAddressee = addressees.first
    rule.outcomes = Set(Outcome.allCases)
    return rule
  }

  private func base(_ kind: RequestKind, _ key: String, _ verb: Rule.Verb, _ name: String) -> Rule {
    var rule = shared.base(reader, verb, id: "form/\(kind.rawValue)/\(key)", name: name)
    rule.kinds = [kind]
    return rule
  }
}
