public import PrivacyModel
package import RuleCompiler
public import RuleEvaluation

/// What the cases of a replay made of each rule, out of the evidence that every decision carries.
public struct RuleCoverage: Sendable {
  /// In how many cases a rule of the case's kind spoke, and in how many it kept silent.
  public struct Seen: Hashable, Sendable {
    /// Its condition held; of a rule without one: it shaped the decision.
    public var holding = 0
    /// Its condition did not hold, or could not be told; of a rule without one: others outweighed it.
    public var notHolding = 0

    /// Whether cases show both.
    public var isBothWays: Bool { holding > 0 && notHolding > 0 }
  }

  private let rules: [String: [String: RuleSummary]]
  private var seen: [String: [String: Seen]] = [:]
  private var counts: [String: [RequestKind: Int]] = [:]
  /// The codes of the reasons that decisions gave.
  public private(set) var reasons: Set<String> = []
  /// The duties that decisions brought.
  public private(set) var obligations: Set<String> = []
  /// The outcomes.
  public private(set) var outcomes: Set<Outcome> = []

  /// Begins with nothing seen.
  public init(engine: RuleEngine) {
    rules = Dictionary(
      uniqueKeysWithValues: engine.registerNames.map { name in
        (name, Dictionary(engine.rules(of: name).map { ($0.id, $0) }) { first, _ in first })
      })
  }

  /// Takes what a case came to, where it was decided.
  public mutating func add(_ result: ReplayResult) {
    if let decision = result.decision { add(decision) }
  }

  /// Takes a decision with its evidence.
  public mutating func add(_ decision: Decision) {
    counts[decision.register, default: [:]][decision.request, default: 0] += 1
    reasons.formUnion(decision.reasons.map(\.code))
    obligations.formUnion(decision.obligations.map(\.kind))
    outcomes.insert(decision.outcome)
    for (id, pieces) in Dictionary(grouping: decision.evidence ?? [], by: \.rule) {
      guard let rule = rules[decision.register]?[id] else { continue }
      let holds = pieces.contains { $0.status == .held } && (rule.isConditional || rule.shapes(decision))
      if holds {
        seen[decision.register, default: [:]][id, default: Seen()].holding += 1
      } else {
        seen[decision.register, default: [:]][id, default: Seen()].notHolding += 1
      }
    }
  }

  /// How often a rule was seen in cases of a register.
  public func seen(_ rule: String, in register: String) -> Seen { seen[register]?[rule] ?? Seen() }

  /// Whether a rule was seen holding and, where it asks anything, seen not holding.
  package func isCovered(_ rule: RuleSummary, in register: String) -> Bool {
    let seen = seen(rule.id, in: register)
    return rule.isConditional ? seen.isBothWays : seen.holding > 0
  }

  /// The registers that some case asked, in alphabetical order.
  public var registers: [String] { counts.keys.sorted() }

  /// Every rule once, a law's with what all registers made of it.
  func allRules() -> [(rule: RuleSummary, seen: Seen)] {
    var sums: [String: (RuleSummary, Seen)] = [:]
    for (register, rules) in rules {
      for rule in rules.values {
        var sum = sums[rule.id] ?? (rule, Seen())
        sum.1.holding += seen(rule.id, in: register).holding
        sum.1.notHolding += seen(rule.id, in: register).notHolding
        sums[rule.id] = sum
      }
    }
    return sums.values.map { (rule: $0.0, seen: $0.1) }
  }

  /// How many cases asked a register for one thing.
  public func cases(of register: String, _ kind: RequestKind) -> Int { counts[register]?[kind] ?? 0 }

  /// How often the rule that cites a statement was seen; of several, the one that was seen best.
  public func seen(statement: String, in register: String) -> Seen {
    let citing = (rules[register] ?? [:]).values.filter { $0.cites.contains(statement) }
    let seen = citing.map { self.seen($0.id, in: register) }
    return seen.max {
      ($0.isBothWays ? 1 : 0, $0.holding, $0.notHolding) < ($1.isBothWays ? 1 : 0, $1.holding, $1.notHolding)
    }
      ?? Seen()
  }
}

extension RuleSummary {
  /// Whether a rule without a condition is one of those that made the decision what it is.
  fileprivate func shapes(_ decision: Decision) -> Bool {
    switch verb {
    case "oblige": decision.obligations.contains { obliges.contains($0.kind) }
    case "promise": decision.performBy != nil
    case "deadline": decision.respondBy != nil
    case "expire": decision.categories.values.contains { $0.noticeUntil != nil }
    default: decision.reasons.contains { $0.rule == id && $0.effect != "undecided" }
    }
  }
}
