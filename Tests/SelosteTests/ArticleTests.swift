import Foundation
import PrivacyCoding
import Seloste
import Testing

/// The Swift of README and articles, word for word: `RepositoryTests` looks up here what stands there.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: "rules"), "run where `rules` stands"))
struct ArticleTests {
  private static let today = CalendarDate(daysSinceEpoch: 20514)

  private static func facts(on today: CalendarDate) -> CaseFacts {
    let facts = CaseFacts(
      "request-1", register: "rautavaara/asiakasrekisteri", on: today,
      request: .erasure(identity: .sufficient, received: today),
      subject: Subject(kind: .naturalPerson, data: [.name], invoices: []))
    return facts
  }

  @Test func theLandingPage() throws {
    let facts = Self.facts(on: Self.today)
    let engine = try RuleEngine(rules: "rules")
    let decision = try engine.decide(facts)
    #expect(!decision.reasons.isEmpty)
  }

  @Test func aDecisionInALanguage() throws {
    let facts = Self.facts(on: Self.today)
    let engine = try RuleEngine(rules: "rules")
    let decision = try engine.decide(facts, evidence: true)
    #expect(decision.evidence?.isEmpty == false)
    let catalogue = try MessageCatalogue(rules: "rules")
    let localizer = DecisionLocalizer(catalogue: catalogue, language: .finnish)
    let letter = DecisionText(decision, localizer: localizer).lines.joined(separator: "\n")
    #expect(!letter.isEmpty)
  }

  @Test func manyDecisions() throws {
    let engine = try RuleEngine(rules: "rules")
    let line = Array(Self.facts(on: Self.today).json.utf8)
    var reader = CaseReader(name: "requests.jsonl", vocabularies: engine.vocabularies)
    let plan = try engine.plan(reader.read(line))
    let resolution = try engine.resolve(plan)
    let answer = resolution.outcome == .humanReview ? nil : resolution.decision().json
    #expect(answer == (try engine.decide(Self.facts(on: Self.today))).json)
    #expect(resolution.costs.reduce(0) { $0 + $1.instructions } == resolution.instructions)
    #expect(resolution.categories.map(\.category) == [.name])
  }

  @Test func wordsOfAnOrganisation() throws {
    let (joined, today) = (Self.today, Self.today)
    let engine = try RuleEngine(files: [
      "kerho/vocabulary.lua": """
      return vocabulary { categories = { "photo" }, actions = { "unpublish" },
        requests = { unpublish_photo = { like = "publication_ban", about = "photo", grants = "unpublish" } },
        facts = { subject = { member_since = { day = "d" }, matches = { list = "m", fields = {
          played = { day = "d" }, level = { code = "c", of = { "club", "national" } } } } } } }
      """,
      "kerho/jasenet.lua": """
      return register "kerho/jasenet" { title = "R",
        controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
        section "H" { says "4" "it says" { holds { "photo" },
          unpublish_photo.permit "p" { code = "own_use", data = "photo" } } } }
      """,
    ])
    var subject = Subject(kind: .naturalPerson, data: [.name, "photo"], invoices: [])
    subject.own = ["member_since": .day(joined), "matches": [["played": .day(today), "level": "national"]]]
    let facts = CaseFacts(
      "request-1", register: "kerho/jasenet", on: today,
      request: Request(kind: "unpublish_photo", madeBy: .subject), subject: subject)
    let decision = try engine.decide(facts)
    let isRemoved = decision["photo"]?.action == "unpublish"
    #expect(isRemoved)
    var reader = CaseReader(name: "requests.jsonl", vocabularies: engine.vocabularies)
    #expect(try reader.read(Array(facts.json.utf8)) == facts)
  }

  @Test func anEmptyColumnIsNone() throws {
    func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
    func ended(_ customerUntil: String?) throws -> Fact<CalendarDate> {
      var relationship = Relationship()
      relationship.ended = try customerUntil.map { .value(try date($0)) } ?? .nothing
      return relationship.ended
    }
    #expect(try ended(nil) == .nothing)
    #expect(try ended("2026-03-02").value == CalendarDate("2026-03-02"))
  }

  @Test func rulesThatChange() async throws {
    let facts = Self.facts(on: Self.today)
    let service = try RuleService { () throws(DiagnosticList) in
      try RuleEngine(opening: "rules")
    }
    let answer = try await service.decide(facts)
    for fault in try service.reload() { print("\(fault.organisation): \(fault.problems)") }
    #expect(answer.register == facts.register)
    let task = Task { try await service.decide(facts, limits: .deciding) }
    task.cancel()
    _ = await task.result
  }

  @Test func limitsOfOnesOwn() throws {
    let small = RuleEngine.Limits(instructions: 1_000_000, bytes: 16 << 20, time: .seconds(0.5))
    let careful = try RuleEngine(rules: "rules", deciding: small)
    #expect(try careful.decide(Self.facts(on: Self.today)).request == .erasure)
  }

  @Test func questionsToTheProgram() throws {
    let credit = HostFunction("credit_is_good") { (id: String) -> Fact<Bool> in
      id.isEmpty ? .unstated : .value(id == "17")
    }
    let asking = try RuleEngine(rules: "rules", providing: [credit])
    #expect(!asking.registerNames.isEmpty)
  }

  @Test func theReadme() async throws {
    let today: CalendarDate = "2026-03-02"
    let engine = try RuleEngine(contentsOf: URL(filePath: "rules"))
    let facts = CaseFacts(
      "request-1", register: "rautavaara/asiakasrekisteri", on: today,
      request: .erasure(identity: .sufficient, received: today),
      subject: .init(data: [.name], invoices: []))  // [] states that there are none; nil states nothing
    let decision = try await engine.decide(facts)
    if decision[.name]?.action == .erase { print(decision.reasons.map(\.code)) }
    #expect(decision.id == "request-1")
    switch decision.outcome {
    case .granted, .partlyGranted: #expect(decision[.name]?.action == .erase)
    case .refused, .needsMoreInformation, .humanReview: break
    }
  }

  /// The same call sites without the article, and the synchronous `decide`.
  @Test func wantedCallSites() async throws {
    let rulesURL = URL(filePath: "rules")
    let today = Self.today
    let engine = try RuleEngine(contentsOf: rulesURL)
    let facts = CaseFacts(
      "request-1", register: "rautavaara/asiakasrekisteri", on: today,
      request: .erasure(identity: .sufficient, received: today),
      subject: .init(data: [.name], invoices: []), controller: .init(archivePlan: []))
    let decision = try decided(facts, engine)
    #expect(decision[.name]?.action == .erase)
    #expect(try await engine.decide(facts) == decision)
    #expect(HeldData(category: .email).category == .value(.email))
  }

  /// Calls the synchronous `decide`.
  private func decided(_ facts: CaseFacts, _ engine: RuleEngine) throws -> Decision {
    try engine.decide(facts)
  }
}
