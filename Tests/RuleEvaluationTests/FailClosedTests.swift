import PrivacyModel
import RuleEvaluation
import Testing

/// A case of which nothing is known but what is asked, put to the register of Rautavaara.
struct FailClosedTests {
  private static let register = "rautavaara/asiakasrekisteri"
  private static let engine = Result { try RuleEngine(rules: rulesFolder) }

  /// Rights that the law grants to everybody, whatever else is known.
  private static let unconditional: Set<RequestKind> = [.marketingBan, .publicationBan, .consentWithdrawal]
  /// What lets data go out, be used or disappear.
  private static let actions: Set<CategoryAction> = [
    .erase, .anonymise, .provide, .disclose, .use, .correct, .restrict, .stop,
  ]

  private func decide(_ kind: RequestKind, _ request: String = "", subject: String = "") throws -> Decision {
    try Self.engine.get().decide(
      facts(
        "{ request: { kind: \(kind.rawValue), received: 2026-03-01, \(request) }, subject: { \(subject) } }",
        register: Self.register))
  }

  @Test(arguments: RequestKind.allCases)
  func nothingIsGrantedOnNothing(_ kind: RequestKind) throws {
    let decision = try decide(kind)
    if Self.unconditional.contains(kind) {
      #expect(decision.outcome == .granted)
      return
    }
    #expect(![.granted, .partlyGranted].contains(decision.outcome), "\(decision.told): \(decision.rules)")
    #expect(decision.categories.values.allSatisfy { !Self.actions.contains($0.action) }, "\(decision.told)")
    #expect(!decision.reasons.isEmpty, "it says why")
  }

  /// The same where the data are named, by the request and as held, and nothing else is known.
  @Test(arguments: RequestKind.allCases)
  func nothingIsGrantedOnTheNamesOfDataAlone(_ kind: RequestKind) throws {
    guard !Self.unconditional.contains(kind) else { return }
    let decision = try decide(kind, "categories: [name, health_data]", subject: "data: [name, health_data]")
    #expect(![.granted, .partlyGranted].contains(decision.outcome), "\(decision.told): \(decision.rules)")
    #expect(decision.categories.values.allSatisfy { !Self.actions.contains($0.action) }, "\(decision.told)")
  }

  @Test(arguments: RequestKind.allCases.filter(\.isAskedBySubject))
  func aDataSubjectAlwaysHasAReplyDate(_ kind: RequestKind) throws {
    #expect(try decide(kind).respondBy?.description == "2026-04-01")
  }

  /// Of one category there may be two records; what bars one of them bars the category.
  @Test(arguments: ["true, false", "false, true"])
  func aCategoryListedTwiceIsBarredByEitherRecord(_ secret: String) throws {
    let rules = Rules(
      kind: "disclosure",
      notice: """
        permit "goes out" {}
        withhold "secret" { when = function(_, held) return held.secret end }
        """)
    let data = secret.split(separator: ", ").map { "{ category: name, secret: \($0) }" }.joined(
      separator: ", ")
    let decision = try rules.engine().decide(
      facts("{ request: { kind: disclosure, categories: [name] }, subject: { data: [ \(data) ] } }"))
    #expect(decision.told == "refused name=withhold")
  }

  /// A record without its category is data that nobody named.
  @Test(arguments: ["{ source: subject }", "name, { source: subject }"])
  func dataWithoutACategoryAreNotPassedOver(_ data: String) throws {
    let decision = try Rules(notice: #"permit "may go" {}"#).engine().decide(erasure(data: data))
    #expect(decision.outcome == .needsMoreInformation)
  }

  /// Where nobody says which data, a rule about some of them must not be passed over.
  @Test(arguments: [RequestKind.marketingUse, .publication])
  func dataOfSocialServicesStayInThoughNobodyNamesThem(_ kind: RequestKind) throws {
    let known = "kind: natural_person, bans: [], consents: [], non_disclosure_order: false"
    let request = "marketing_channel: letter, list_for_outsiders: false"
    let named = try decide(kind, request + ", categories: [health_data]", subject: known)
    #expect(named.told == "refused health_data=withhold")
    let decision = try decide(kind, request, subject: known + ", data: [health_data]")
    #expect(![.granted, .partlyGranted].contains(decision.outcome))
  }

  /// Stated as none is an empty list, and a list of what is not held names nothing: neither opens what the law keeps.
  @Test(arguments: [
    ("", "data: null", "refused invoice_voucher=retain"),
    ("categories: []", "data: [name]", "needs_more_information"),
    ("categories: [email]", "data: [name]", "needs_more_information"),
  ])
  func nothingIsErasedWholesale(_ request: String, _ data: String, _ told: String) throws {
    let invoices = "invoices: [{ issued: 2025-05-02, status: paid }], collections: []"
    let decision = try decide(.erasure, "identity: sufficient, \(request)", subject: "\(data), \(invoices)")
    #expect(decision.told.hasPrefix(told), "\(decision.told)")
    #expect(!decision.obligations.contains { $0.kind == "erase" })
  }

  @Test func anErrorIsNoDecision() throws {
    let engine = try Self.engine.get()
    #expect(throws: (any Error).self) {
      try engine.decide(facts("request: { kind: erasure }", register: "rautavaara/asiakasrekistri"))
    }
    #expect(throws: (any Error).self) {
      try engine.decide(
        CaseFacts("c", register: Self.register, on: CalendarDate(daysSinceEpoch: 20_000)))
    }
  }
}
