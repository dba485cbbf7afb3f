import Foundation
import PrivacyCoding
import Seloste
import Testing

/// The Swift of README and articles, word for word: `RepositoryTests` looks up here what stands there.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: "rules"), "run where `rules` stands"))
struct ArticleTests {
  private static let today = CalendarDate(daysSinceEpoch: 20514)

  private static func facts(on today: CalendarDate) -> CaseFacts {
    var name = HeldData()
    name.category = .value(.name)
    var subject = Subject()
    subject.kind = .value(.naturalPerson)
    subject.data = .value([name])
    // Stated that there are none; .unstated would be asked for.
    subject.invoices = .value([])
    var request = Request()
    request.kind = .value(.erasure)
    request.identity = .value(.sufficient)
    let facts = CaseFacts(
      id: "request-1", register: "rautavaara/asiakasrekisteri", today: today,
      subject: .value(subject), request: .value(request))
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
    let line = Array(try JSONEncoder().encode(Self.facts(on: Self.today)))
    var reader = CaseReader(name: "requests.jsonl")
    let prepared = try engine.prepared(reader.read(line))
    let resolution = try engine.resolution(on: prepared)
    let answer = resolution.outcome == .humanReview ? nil : resolution.decision().json
    #expect(answer == (try engine.decide(Self.facts(on: Self.today))).json)
    #expect(resolution.costs.reduce(0) { $0 + $1.instructions } == resolution.instructions)
    #expect(resolution.categories.map(\.category) == [.name])
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
      try RuleEngine(rules: "rules")
    }
    let answer = try await service.decision(on: facts)
    try service.reload()
    #expect(answer.register == facts.register)
    let task = Task { try await service.decision(on: facts, limits: .deciding) }
    task.cancel()
    _ = await task.result
  }

  @Test func limitsOfOnesOwn() throws {
    let small = RuleEngine.Limits(instructions: 1_000_000, bytes: 16 << 20, seconds: 0.5)
    let careful = try RuleEngine(rules: "rules", deciding: small)
    #expect(try careful.decide(Self.facts(on: Self.today)).request == .erasure)
  }

  @Test func questionsToTheProgram() throws {
    let credit = HostFunction("credit_is_good", takes: [.text], returns: .flag) { values in
      guard case .value(.text(let kind)) = values[0] else { return .unstated }
      return .value(.flag(kind == "natural_person"))
    }
    let asking = try RuleEngine(rules: "rules", providing: [credit])
    #expect(!asking.registerNames.isEmpty)
  }

  @Test func theReadme() throws {
    let engine = try RuleEngine(rules: "rules")  // once; throws every problem of every file

    func forget(on today: CalendarDate) throws -> Decision {
      var name = HeldData()
      name.category = .value(.name)
      var subject = Subject()
      subject.data = .value([name])
      subject.invoices = .value([])  // stated that there are none; .unstated would be asked for
      var request = Request()
      request.kind = .value(.erasure)
      request.identity = .value(.sufficient)
      let facts = CaseFacts(
        id: "request-1", register: "rautavaara/asiakasrekisteri", today: today,
        subject: .value(subject), request: .value(request))
      return try engine.decide(facts)  // from any thread
    }
    #expect(try forget(on: Self.today).case == "request-1")
  }
}
