internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler

/// The third step of a decision: for each rule of a plan whether it holds, and the facts that it read.
final class RuleResults: Sendable {
  let plan: DecisionPlan
  /// Every result, in the order of `ResultPlace`.
  let results: [RuleResult]
  /// The addressees of a rule's obligations, where the rule named any, by the index of its result.
  private let addressees: [Int: [String]]
  private let report: LuaReport

  init(
    _ plan: DecisionPlan, _ results: [RuleResult], addressees: [Int: [String]], _ report: LuaReport
  ) {
    (self.plan, self.results, self.addressees, self.report) = (plan, results, addressees, report)
  }

  var rules: [Rule] { plan.rules.rules }
  var targets: [DecisionTarget] { plan.targets }

  /// The category of a target, by its number; nil for the request as a whole.
  func category(_ target: Int) -> DataCategory? { targets[target].category(in: plan.register.vocabulary) }

  /// A rule's result for a target, both by number.
  ///
  /// A rule that is tested once has the same result for every target.
  func result(_ rule: Int, _ target: Int) -> RuleResult {
    let place = plan.rules.tests[rule].place
    return place.categories.contains(plan.targets[target]) ? results[index(place, target)] : .notTried
  }

  private func index(_ place: ResultPlace, _ target: Int) -> Int {
    place.index(of: target, in: plan.rules, targets: plan.targets.count)
  }

  /// The addressees of a rule's obligations, from its result for a target.
  func addressees(_ rule: Int, _ target: Int) -> [String] {
    guard !addressees.isEmpty else { return [] }
    return addressees[index(plan.rules.tests[rule].place, target)] ?? []
  }

  /// The path of the fact that left a rule undecided.
  func missing(_ result: RuleResult) -> String? {
    result.isUndecided ? result.missing.map { plan.paths.path(of: $0) } : nil
  }

  /// The paths of the facts that a rule read, and the instructions that it took.
  func evidence(_ result: RuleResult) -> (reads: [String], instructions: Int) {
    if let field = result.formField { return ([plan.paths.path(ofRead: field)], 0) }
    let calls = result.calls
    let paths = calls.flatMap { report.reads($0) }.map { plan.paths.path(ofRead: $0) }
    let spent = calls.reduce(0) { $0 + Int(report.instructions($1)) }
    return (calls.count > 1 ? Set(paths).sorted() : paths, spent)
  }

  /// The answers of a rule's conditions: those of the call that gave the result.
  func conditions(of rule: Int, _ result: RuleResult) -> [ConditionEvidence] {
    let listed = rules[rule].conditions
    guard !listed.isEmpty, let call = decidingCall(of: rule, result) else { return [] }
    let asked = report.askedGuards(call)
    return listed.enumerated().map { number, listed in
      let condition = listed.condition
      var evidence = ConditionEvidence(
        condition: condition.name, says: condition.sentence, role: listed.role, status: .notTried,
        at: condition.at)
      guard number < asked.count else { return evidence }
      let answer = report.answer(asked[number])
      evidence.status = RuleStatus(answer.verdict)
      evidence.reads = report.reads(ofAnswer: asked[number]).map { plan.paths.path(ofRead: $0) }
      evidence.instructions = Int(answer.instructions)
      return evidence
    }
  }

  /// Of several calls, for records of one category, the first with the status of the result.
  private func decidingCall(of rule: Int, _ result: RuleResult) -> Int? {
    let calls = result.calls
    let isRequirement = plan.rules.tests[rule].isRequirement
    return calls.first { call in
      let status = RuleStatus(report.verdict(call))
      return (isRequirement ? status.inverted : status) == result.status
    } ?? calls.first
  }

  /// The numbers of the fields that rules read by `assume` and that the case does not state.
  var assumedFields: Set<Int> { report.assumed }

  /// What scripts did with dates, where the engine measures it.
  var dateNotes: [LuaDateNote] { report.dates }

  // MARK: Cost

  /// The instructions of all calls.
  var instructions: Int { (0..<report.count).reduce(0) { $0 + Int(report.instructions($1)) } }

  /// The cost of a rule; nil where it was not tested in Lua.
  func cost(of rule: Int) -> RuleCost? {
    let place = plan.rules.tests[rule].place
    let indices = place.isPerTarget ? plan.targets.indices.map { index(place, $0) } : [index(place, 0)]
    var cost = RuleCost(rule: rules[rule].id, at: rules[rule].at)
    for call in indices.flatMap({ results[$0].calls }) {
      cost.calls += 1
      cost.instructions += Int(report.instructions(call))
      cost.nanoseconds += Int(report.nanoseconds(call))
    }
    return cost.calls > 0 ? cost : nil
  }
}

extension RuleStatus {
  fileprivate init(_ verdict: LuaReport.Verdict) {
    switch verdict {
    case .held: self = .held
    case .notHeld: self = .notHeld
    case .undecided: self = .undecided
    }
  }

  /// The status of a requirement whose conditions have this status.
  fileprivate var inverted: RuleStatus {
    switch self {
    case .held: .notHeld
    case .notHeld: .held
    case .undecided, .notTried: self
    }
  }
}
