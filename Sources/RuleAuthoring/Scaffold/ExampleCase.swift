internal import PrivacyModel
internal import SourceText

/// The first example of a kind of request: somebody asks in the plainest way, and every fact that is asked for first is stated.
struct ExampleCase {
  let kind: RequestKind
  let answers: RegisterDescription

  /// The case's facts as a replay file states them.
  func facts() throws(DiagnosticList) -> SourceNode {
    let text = """
      register: \(answers.name.text)
      today: \(answers.today)
      subject: { kind: natural_person, data: [ \(held) ]\(subject) }
      request: { kind: \(kind.rawValue)\(heading)\(request) }
      """
    return try YAMLSource.parse(SourceFile(name: kind.rawValue, text: text))
  }

  /// What the subject's data are: the books follow from the invoices, of which there are none.
  private var categories: [DataCategory] { answers.holds.filter { !$0.followsFromInvoices } }
  private var held: String {
    categories.map { category in
      let linked = category == .cookieData ? ", linked: true" : ""
      // What goes along is what the person gave under a contract, and machines process.
      let given =
        kind == .portability ? ", source: subject, automated: true, basis: [ { basis: contract } ]" : ""
      return linked.isEmpty && given.isEmpty
        ? category.rawValue : "{ category: \(category.rawValue)\(linked)\(given) }"
    }
    .joined(separator: ", ")
  }
  private var named: String { "categories: [ \(categories.map(\.rawValue).joined(separator: ", ")) ]" }

  /// How a data subject asks: in a letter signed by hand, known to be theirs.
  private var heading: String {
    guard kind.isAskedBySubject else { return "" }
    return
      ", received: \(answers.today), channel: letter, signed: hand_signed, made_by: subject, identity: sufficient"
  }

  private var subject: String {
    switch kind {
    case .erasure, .retention, .anonymisation:
      ", relationship: { ended: \(ended) }, contract_running: false, invoices: [], collections: []"
    case .marketingUse: ", bans: [], consents: []"
    case .publication, .disclosure: ", non_disclosure_order: false, bans: [], consents: []"
    case .consentWithdrawal:
      ", consents: [ { purpose: direct_marketing, given: \(answers.today), withdrawn: null } ]"
    case .access, .rectification, .restriction, .portability, .objection, .marketingBan, .publicationBan,
      .transfer, .staffAccess:
      ""
    }
  }

  /// Half a year ago: long enough to be over, not long enough for what is usually kept a while to be gone.
  private var ended: CalendarDate { answers.today.adding(months: -6) }

  private var request: String {
    switch kind {
    case .rectification:
      ", items: [ { category: \((categories.first ?? .name).rawValue), ground: incorrect, correct_value: true } ]"
    case .restriction: ", restriction_ground: accuracy_contested"
    case .objection: ", purposes: [ development ], situation: recognised by everybody in a small town"
    case .consentWithdrawal: ", purposes: [ direct_marketing ]"
    case .disclosure:
      ", \(named), recipient: a company, recipient_kind: company, purposes: [ other ], law_cited: null"
    case .marketingUse: ", \(named), purposes: [ direct_advertising ], marketing_channel: letter"
    case .publication: ", \(named), list_for_outsiders: false"
    case .transfer:
      ", \(named), recipient: a provider, recipient_kind: processor, country: US, transfer_tool: standard_clauses, "
        + "purposes: [ technical_hosting ], technically_necessary: true"
    case .staffAccess:
      ", \(named), staff: { duty: customer service, since: \(answers.today), until: null, designated: true, "
        + "undertaking_signed: true, own_credentials: true }"
    case .access, .erasure, .portability, .marketingBan, .publicationBan, .anonymisation, .retention: ""
    }
  }

  /// What happens in it, in plain words.
  var title: String {
    switch kind {
    case .access: "a person wants to see what is held about them"
    case .rectification: "a person says that something is wrong"
    case .erasure: "a person who owes nothing wants to be forgotten"
    case .restriction: "a person contests the data and wants them left alone"
    case .portability: "a person wants to take the data along"
    case .objection: "a person objects, because of their own situation"
    case .marketingBan: "a person wants no more marketing"
    case .publicationBan: "a person wants to be in no list"
    case .consentWithdrawal: "a person takes back a consent"
    case .anonymisation: "a person wants to become a number"
    case .disclosure: "a company asks for data and names no law"
    case .marketingUse: "a brochure by post to somebody who has forbidden nothing"
    case .publication: "a list for our own people"
    case .transfer: "a provider overseas under standard clauses"
    case .staffAccess: "a designated member of staff looks data up"
    case .retention: "spring cleaning, though nobody asks"
    }
  }
}
