import PrivacyModel
import RuleEvaluation
import Testing

/// Cases that state only the kind of request, decided by the register of Rautavaara.
struct FailClosedTests {
  private static let register = "rautavaara/asiakasrekisteri"
  private static let engine = Result { try RuleEngine(rules: rulesFolder) }

  /// The rights that the law grants whatever the case states.
  private static let unconditional: Set<RequestKind> = [.marketingBan, .publicationBan, .consentWithdrawal]
  /// The actions that disclose, use or erase data.
  private static let actions: Set<CategoryAction> = [
    .erase, .anonymise, .provide, .disclose, .use, .correct, .restrict, .stop,
  ]

  private func decide(_ kind: RequestKind, _ request: String = "", subject: String = "") throws -> Decision {
    try Self.engine.get().decide(
      facts(
        "{ request: { kind: \(kind.rawValue), received: 2026-03-01, \(request) }, subject: { \(subject) } }",
        register: Self.register))
  }

  @Test(arguments: RequestKind.shared)
  func emptyCaseGrantsNothing(_ kind: RequestKind) throws {
    let decision = try decide(kind)
    if Self.unconditional.contains(kind) {
      #expect(decision.outcome == .granted)
      return
    }
    #expect(![.granted, .partlyGranted].contains(decision.outcome), "\(decision.summary): \(decision.rules)")
    #expect(
      decision.categories.values.allSatisfy { !Self.actions.contains($0.action) }, "\(decision.summary)")
    #expect(!decision.reasons.isEmpty, "the decision has a reason")
  }

  /// The request names the categories, the case lists them as held, and nothing else is stated.
  @Test(arguments: RequestKind.shared)
  func namedDataAloneGrantsNothing(_ kind: RequestKind) throws {
    guard !Self.unconditional.contains(kind) else { return }
    let decision = try decide(kind, "categories: [name, health_data]", subject: "data: [name, health_data]")
    #expect(![.granted, .partlyGranted].contains(decision.outcome), "\(decision.summary): \(decision.rules)")
    #expect(
      decision.categories.values.allSatisfy { !Self.actions.contains($0.action) }, "\(decision.summary)")
  }

  @Test(arguments: RequestKind.shared.filter(\.isAskedBySubject))
  func dataSubjectAlwaysGetsReplyDate(_ kind: RequestKind) throws {
    #expect(try decide(kind).respondBy?.description == "2026-04-01")
  }

  /// One category may have two records; a bar on either bars the category.
  @Test(arguments: ["true, false", "false, true"])
  func eitherRecordOfCategoryBarsIt(_ secret: String) throws {
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
    #expect(decision.summary == "refused name=withhold")
  }

  /// A record without a category is data of an unknown category.
  @Test(arguments: ["{ source: subject }", "name, { source: subject }"])
  func dataWithoutCategoryIsNotIgnored(_ data: String) throws {
    let decision = try Rules(notice: #"permit "may go" {}"#).engine().decide(erasure(data: data))
    #expect(decision.outcome == .needsMoreInformation)
  }

  /// If a request names no categories, a rule about some of them still applies.
  @Test(arguments: [RequestKind.marketingUse, .publication])
  func unnamedSocialServicesDataIsWithheld(_ kind: RequestKind) throws {
    let known = "kind: natural_person, bans: [], consents: [], non_disclosure_order: false"
    let request = "marketing_channel: letter, list_for_outsiders: false"
    let named = try decide(kind, request + ", categories: [health_data]", subject: known)
    #expect(named.summary == "refused health_data=withhold")
    let decision = try decide(kind, request, subject: known + ", data: [health_data]")
    #expect(![.granted, .partlyGranted].contains(decision.outcome))
  }

  /// Null is an empty list, and a list of data that is not held is empty too: neither erases data that the law keeps.
  @Test(arguments: [
    ("", "data: null", "refused invoice_voucher=retain"),
    ("categories: []", "data: [name]", "needs_more_information"),
    ("categories: [email]", "data: [name]", "needs_more_information"),
  ])
  func emptyCategoriesEraseNothing(_ request: String, _ data: String, _ summary: String) throws {
    let invoices = "invoices: [{ issued: 2025-05-02, status: paid }], collections: []"
    let decision = try decide(.erasure, "identity: sufficient, \(request)", subject: "\(data), \(invoices)")
    #expect(decision.summary.hasPrefix(summary), "\(decision.summary)")
    #expect(!decision.obligations.contains { $0.kind == "erase" })
  }

  @Test func errorGivesNoDecision() throws {
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
