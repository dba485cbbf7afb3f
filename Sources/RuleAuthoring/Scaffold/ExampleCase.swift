internal import PrivacyModel
internal import SourceText

/// An example case of a kind of request: the simplest request, with the facts that rules read first.
struct ExampleCase {
  let kind: RequestKind
  let description: ScaffoldRegister

  /// Returns the facts of the case in the form of a replay file.
  func facts() throws(DiagnosticList) -> SourceNode {
    let text = """
      register: \(description.name.text)
      today: \(description.today)
      subject: { kind: natural_person, data: [ \(held) ]\(subject) }
      request: { kind: \(kind.rawValue)\(heading)\(request) }
      """
    return try YAMLSource.parse(SourceFile(name: kind.rawValue, text: text))
  }

  /// The subject's data, without the accounting records that follow from invoices.
  private var categories: [DataCategory] { description.holds.filter { !$0.followsFromInvoices } }
  private var held: String {
    categories.map { category in
      let linked = category == .cookieData ? ", linked: true" : ""
      // Portable data are given by the person under a contract and processed by machines.
      let given =
        kind == .portability ? ", source: subject, automated: true, basis: [ { basis: contract } ]" : ""
      return linked.isEmpty && given.isEmpty
        ? category.rawValue : "{ category: \(category.rawValue)\(linked)\(given) }"
    }
    .joined(separator: ", ")
  }
  private var named: String { "categories: [ \(categories.map(\.rawValue).joined(separator: ", ")) ]" }

  /// The form of a data subject's request: a letter signed by hand.
  private var heading: String {
    guard kind.isAskedBySubject else { return "" }
    return
      ", received: \(description.today), channel: letter, signed: hand_signed, made_by: subject, identity: sufficient"
  }

  private var subject: String {
    switch kind {
    case .erasure, .retention, .anonymisation:
      ", relationship: { ended: \(ended) }, contract_running: false, invoices: [], collections: []"
    case .marketingUse: ", bans: [], consents: []"
    case .publication, .disclosure: ", non_disclosure_order: false, bans: [], consents: []"
    case .consentWithdrawal:
      ", consents: [ { purpose: direct_marketing, given: \(description.today), withdrawn: null } ]"
    default: ""
    }
  }

  /// Half a year ago: the relationship has ended, and usual retention periods still run.
  private var ended: CalendarDate { description.today.adding(months: -6) }

  private var request: String {
    switch kind {
    case .rectification:
      ", items: [ { category: \((categories.first ?? .name).rawValue), ground: incorrect, correct_value: true } ]"
    case .restriction: ", restriction_ground: accuracy_contested"
    case .objection: ", purposes: [ development ], situation: well known in a small town"
    case .consentWithdrawal: ", purposes: [ direct_marketing ]"
    case .disclosure:
      ", \(named), recipient: a company, recipient_kind: company, purposes: [ other ], law_cited: null"
    case .marketingUse: ", \(named), purposes: [ direct_advertising ], marketing_channel: letter"
    case .publication: ", \(named), list_for_outsiders: false"
    case .transfer:
      ", \(named), recipient: a provider, recipient_kind: processor, country: US, transfer_tool: standard_clauses, "
        + "transfer_assessed: true, "
        + "purposes: [ technical_hosting ], technically_necessary: true"
    case .staffAccess:
      ", \(named), staff: { duty: customer service, since: \(description.today), until: null, designated: true, "
        + "undertaking_signed: true, own_credentials: true }"
    default: ""
    }
  }

  /// The title of the case.
  var title: String {
    switch kind {
    case .access: "a person requests a copy of their data"
    case .rectification: "a person requests a correction"
    case .erasure: "a person without debts requests erasure"
    case .restriction: "a person contests the accuracy of the data"
    case .portability: "a person requests their data in a portable form"
    case .objection: "a person objects because of their situation"
    case .marketingBan: "a person forbids marketing"
    case .publicationBan: "a person forbids publication in lists"
    case .consentWithdrawal: "a person withdraws a consent"
    case .anonymisation: "a person requests anonymisation"
    case .disclosure: "a company requests data without a legal basis"
    case .marketingUse: "a brochure by post to a person without a marketing ban"
    case .publication: "an internal list"
    case .transfer: "a provider outside the EEA under standard clauses"
    case .staffAccess: "a designated member of staff reads data"
    case .retention: "a periodic review of retention"
    default: "a first \(kind.rawValue.replacing("_", with: " "))"
    }
  }
}
