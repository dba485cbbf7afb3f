import PrivacyModel
import RuleEvaluation
import Testing

/// All 729 combinations of a bar and a permission in each rank, each held, not held or undecided.
///
/// The engine decides if and only if every completion of the missing facts leads to the same outcome.
struct PrecedenceTests {
  /// The rules from the strongest to the weakest, each with the fact that it reads.
  private static let rules: [(fact: String, isBar: Bool)] = [
    ("minor", true), ("guardian", false),
    ("contract_running", true), ("credit_matter", false),
    ("non_disclosure_order", true), ("repeated", false),
  ]

  private static func rule(_ index: Int) -> String {
    let (fact, isBar) = rules[index]
    let place = fact == "repeated" ? "request" : "subject"
    return "\(isBar ? "retain" : "permit") \"\(fact)\" { when = function(c) return c.\(place).\(fact) end }"
  }

  private static let engine = Result {
    try Rules(
      notice: "\(rule(2))\n\(rule(3))", mandatory: "\(rule(0))\n\(rule(1))",
      byDefault: "\(rule(4))\n\(rule(5))"
    ).engine()
  }

  /// Returns the outcome of the first rule that holds; human review if none does.
  private static func outcome(_ held: [Bool]) -> Outcome {
    guard let winner = held.firstIndex(of: true) else { return .humanReview }
    return rules[winner].isBar ? .refused : .granted
  }

  /// Returns every completion of the unstated facts.
  private static func completions(_ values: [Bool?]) -> [[Bool]] {
    values.reduce([[]]) { lists, value in
      lists.flatMap { list in (value.map { [$0] } ?? [true, false]).map { list + [$0] } }
    }
  }

  private static func facts(_ values: [Bool?]) -> CaseFacts {
    func fact(_ index: Int) -> Fact<Bool> { values[index].map { .value($0) } ?? .unstated }
    var held = HeldData()
    held.category = .value(.name)
    var subject = Subject()
    subject.data = .value([held])
    subject.minor = fact(0)
    subject.guardian = fact(1)
    subject.contractRunning = fact(2)
    subject.creditMatter = fact(3)
    subject.nonDisclosureOrder = fact(4)
    var request = Request()
    request.kind = .value(.erasure)
    request.repeated = fact(5)
    return CaseFacts(
      "c", register: "a/b", on: CalendarDate(daysSinceEpoch: 20_000), request: request, subject: subject)
  }

  @Test func decidesIffNoMissingFactMatters() throws {
    let engine = try Self.engine.get()
    var counts: [Outcome: Int] = [:]
    for number in 0..<729 {
      let digits = (0..<6).map { place in (0..<place).reduce(number) { rest, _ in rest / 3 } % 3 }
      let values: [Bool?] = digits.map { [false, true, nil][$0] }
      let possible = Set(Self.completions(values).map(Self.outcome))
      let right = possible.count == 1 ? possible.first : .needsMoreInformation
      let decision = try engine.decide(Self.facts(values))
      counts[decision.outcome, default: 0] += 1
      #expect(decision.outcome == right, "\(values)")
      #expect(decision.missing.isEmpty == (right != .needsMoreInformation), "\(values)")
    }
    #expect(
      counts[.needsMoreInformation, default: 0] > 100 && counts[.granted, default: 0] > 100, "\(counts)")
  }
}
