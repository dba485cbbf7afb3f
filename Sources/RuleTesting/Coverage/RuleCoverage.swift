package import PrivacyModel
package import RuleCompiler
package import RuleEvaluation

/// The results of each rule over the cases of a replay, from the evidence of the decisions.
///
/// A case in which a rule was not tried for any of the data counts for nothing.
package struct RuleCoverage: Sendable {
  /// The number of cases in which a rule held and in which it did not.
  package struct Seen: Hashable, Sendable {
    /// Its condition held, or its last day has passed and it decided; without a condition, it affected the decision.
    ///
    /// A requirement was met.
    package var holding = 0
    /// Its condition did not hold or was undecided; without a condition, other rules prevailed.
    package var notHolding = 0
    /// Of these, it was undecided.
    package var undecided = 0

    /// Whether it did both.
    package var isBothWays: Bool { holding > 0 && notHolding > 0 }
  }

  /// The number of cases in which a condition of a rule had each answer.
  package struct Answers: Hashable, Sendable {
    /// The condition held.
    package var holding = 0
    /// It did not hold.
    package var notHolding = 0
    /// It was undecided.
    package var undecided = 0

    /// The number of cases in which the rule asked it.
    package var asked: Int { holding + notHolding + undecided }

    fileprivate mutating func add(_ statuses: some Collection<RuleStatus>) {
      if statuses.contains(.held) {
        holding += 1
      } else if statuses.contains(.notHeld) {
        notHolding += 1
      } else if statuses.contains(.undecided) {
        undecided += 1
      }
    }
  }

  let engine: RuleEngine
  /// The rules of the registers with cases.
  private var rules: [String: [String: RuleSummary]] = [:]
  private var seen: [String: [String: Seen]] = [:]
  private var answers: [String: [String: [Answers]]] = [:]
  private var asked: [String: Answers] = [:]
  private var counts: [String: [RequestKind: Int]] = [:]
  private var days: [String: [RequestKind: Set<CalendarDate>]] = [:]
  /// The articles that reasons, obligations and days for the reply rest on.
  package private(set) var articles: Set<String> = []
  /// The reason codes of the decisions.
  package private(set) var reasons: Set<String> = []
  /// The obligations of the decisions.
  package private(set) var obligations: Set<String> = []
  /// The outcomes of the decisions.
  package private(set) var outcomes: Set<Outcome> = []

  /// What need not be covered.
  package let accepted: AcceptedGaps

  /// Creates an empty coverage.
  package init(engine: RuleEngine, accepting accepted: AcceptedGaps = AcceptedGaps()) {
    (self.engine, self.accepted) = (engine, accepted)
  }

  /// Adds a result if it has a decision.
  package mutating func add(_ result: ReplayResult) {
    if let decision = result.decision { add(decision) }
  }

  /// Adds a decision with its evidence.
  package mutating func add(_ decision: Decision) {
    if rules[decision.register] == nil {
      rules[decision.register] = Dictionary(engine.rules(of: decision.register).map { ($0.id, $0) }) {
        first, _ in first
      }
    }
    counts[decision.register, default: [:]][decision.request, default: 0] += 1
    days[decision.register, default: [:]][decision.request, default: []].insert(decision.today)
    articles.formUnion(decision.reasons.flatMap(\.cites).map(\.id))
    reasons.formUnion(decision.reasons.map(\.code))
    obligations.formUnion(decision.obligations.map(\.kind))
    outcomes.insert(decision.outcome)
    let answered = (decision.evidence ?? []).flatMap(\.conditions).filter { $0.says != nil }
    for (says, answers) in Dictionary(grouping: answered, by: { $0.says ?? "" }) {
      asked[says, default: Answers()].add(answers.map(\.status))
    }
    for (id, pieces) in Dictionary(grouping: decision.evidence ?? [], by: \.rule) {
      guard let rule = rules[decision.register]?[id] else { continue }
      // A rule about other data than those held says nothing: neither yes nor no.
      if pieces.allSatisfy({ $0.status == .notTried }) { continue }
      for number in rule.conditions.indices {
        let statuses = pieces.compactMap {
          $0.conditions.indices.contains(number) ? $0.conditions[number].status : nil
        }
        answers[decision.register, default: [:]][
          id, default: Array(repeating: Answers(), count: rule.conditions.count)][number].add(statuses)
      }
      let holds =
        pieces.contains { $0.status == .held } && (rule.isConditional || rule.shapes(decision))
        || rule.verb != "require" && rule.decides(decision)  // a requirement decides where it is not met
      if pieces.contains(where: { $0.status == .held }), rule.adds(to: decision) {
        articles.formUnion(rule.cites)
      }
      if holds {
        seen[decision.register, default: [:]][id, default: Seen()].holding += 1
      } else {
        seen[decision.register, default: [:]][id, default: Seen()].notHolding += 1
        if pieces.contains(where: { $0.status == .undecided }) {
          seen[decision.register, default: [:]][id, default: Seen()].undecided += 1
        }
      }
    }
  }

  /// Returns the results of a rule in cases of a register.
  package func seen(_ rule: String, in register: String) -> Seen { seen[register]?[rule] ?? Seen() }

  /// Returns the answers of each condition of a rule in cases of a register; nil where no case asked for the rule.
  package func answers(_ rule: String, in register: String) -> [Answers]? { answers[register]?[rule] }

  /// Every condition of the rules by its sentence, in alphabetical order, with its answers in all cases.
  package var conditions: [(says: String, answers: Answers)] {
    let all = Set(rules.values.flatMap(\.values).flatMap(\.conditions).compactMap(\.says))
    return all.sorted().map { ($0, asked[$0] ?? Answers()) }
  }

  /// Returns whether a rule held and, if conditional, also did not hold.
  package func isCovered(_ rule: RuleSummary, in register: String) -> Bool {
    rule.isCovered(seen(rule.id, in: register))
  }

  /// The registers with cases, in alphabetical order.
  package var registers: [String] { counts.keys.sorted() }

  /// Returns the days of the cases of a register with one kind of request.
  func days(of register: String, _ kind: RequestKind) -> Set<CalendarDate> { days[register]?[kind] ?? [] }

  /// The rules of each register with cases, by their ids.
  var rulesByRegister: [String: [String: RuleSummary]] { rules }

  /// Returns the number of cases of a register with one kind of request.
  package func cases(of register: String, _ kind: RequestKind) -> Int { counts[register]?[kind] ?? 0 }

  /// Returns the results of the rule that cites a statement; of several rules, the best covered one.
  package func seen(statement: String, in register: String) -> Seen {
    let citing = (rules[register] ?? [:]).values.filter { $0.cites.contains(statement) }
    let seen = citing.map { self.seen($0.id, in: register) }
    return seen.max {
      ($0.isBothWays ? 1 : 0, $0.holding, $0.notHolding) < ($1.isBothWays ? 1 : 0, $1.holding, $1.notHolding)
    }
      ?? Seen()
  }
}
