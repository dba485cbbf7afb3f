internal import PrivacyModel
internal import RuleEvaluation

/// What a goal needs of the rules: that data are granted, barred or reviewed, or that a question is open.
enum GoalDirection {
  case grant, bar, review, question
}

/// The rules between a decision and a goal, with the number of steps that they leave.
struct Obstacles {
  /// Rules of which at least one answer must change, and the facts that the decision asks for.
  struct Group {
    var rules: [RuleEvidence]
    var missing: [Missing] = []
  }

  /// The groups; to reach the goal, an answer of each must change.
  private(set) var groups: [Group] = []
  /// An estimate of the rules that must still change.
  private(set) var distance = 0

  private static let bars: Set<String> = ["refuse", "retain", "withhold", "keep_until"]

  /// Finds the obstacles of a decision.
  init(_ decision: Decision, _ goal: DecisionGoal) {
    let evidence = (decision.evidence ?? []).filter { $0.status != .notTried }
    if decision.outcome == .needsMoreInformation, goal.direction(from: decision) != .question {
      let requirements = evidence.filter { $0.effect == "require" && $0.status != .held }
      let waivers = evidence.filter { $0.effect == "waive" && $0.status != .held }
      let read = Set(evidence.flatMap(\.reads))
      let missing = decision.missing.filter { !requirements.isEmpty || !read.contains($0.path) }
      if !missing.isEmpty { groups.append(Group(rules: requirements + waivers, missing: missing)) }
      distance += requirements.reduce(0) { $0 + ($1.status == .notHeld ? 2 : 1) }
    }
    for category in goal.categories(of: decision) {
      add(evidence.filter { $0.category == nil || $0.category == category }, category, decision, goal)
    }
    // One of several categories is enough, so that no group of one must change.
    if !goal.needsAll { groups = [Group(rules: groups.flatMap(\.rules), missing: groups.flatMap(\.missing))] }
  }

  private mutating func add(
    _ rules: [RuleEvidence], _ category: String?, _ decision: Decision, _ goal: DecisionGoal
  ) {
    let bars = rules.filter { Self.bars.contains($0.effect) }
    let permits = rules.filter { $0.effect == "permit" }
    let reviews = rules.filter { $0.effect == "review" }
    func open(_ rules: [RuleEvidence]) -> [RuleEvidence] { rules.filter { $0.status != .notHeld } }
    func shut(_ rules: [RuleEvidence]) -> [RuleEvidence] { rules.filter { $0.status != .held } }
    func weight(_ rules: [RuleEvidence]) -> Int { rules.reduce(0) { $0 + ($1.status == .undecided ? 1 : 2) } }
    func nearest(_ rules: [RuleEvidence]) -> Int { rules.map { $0.status == .undecided ? 1 : 2 }.min() ?? 2 }
    switch goal.direction(from: decision) {
    case .grant:
      guard !goal.isGranted(category, in: decision) else { return }
      // A fallback gives way to any permission.
      let bars = bars.filter { !goal.givesWay($0.rule) }
      let reviews = reviews.filter { !goal.givesWay($0.rule) }
      // A stronger permission may also set a bar aside.
      groups += open(bars).map { bar in
        Group(rules: [bar] + shut(permits).filter { goal.isStronger($0.rule, than: bar.rule) })
      }
      groups += open(reviews).map { Group(rules: [$0]) }
      distance += weight(open(bars) + open(reviews))
      if !permits.contains(where: { $0.status == .held }) {
        groups.append(Group(rules: permits))
        distance += nearest(permits)
      }
    case .bar:
      guard !goal.isBarred(category, in: decision) else { return }
      groups.append(Group(rules: shut(bars) + open(reviews) + permits.filter { $0.status == .held }))
      distance += nearest(shut(bars)) + weight(open(reviews))
    case .review:
      groups.append(Group(rules: shut(reviews) + open(bars) + permits.filter { $0.status == .held }))
      distance += nearest(shut(reviews)) + weight(open(bars))
    case .question:
      groups.append(Group(rules: rules))
      distance += 2
    }
  }
}

extension Obstacles {
  /// What distinguishes two sets of obstacles: the answers of the rules and of their conditions, and the open questions.
  struct Signature: Hashable {
    private var answers: Set<[String]>
    private var missing: Set<String>

    init(_ obstacles: Obstacles) {
      let rules = Set(obstacles.groups.flatMap(\.rules))
      answers = Set(
        rules.map { piece in
          // An open rule that goes on to another fact has come nearer.
          [piece.rule, piece.category ?? "", piece.status.rawValue] + piece.conditions.map(\.status.rawValue)
            + (piece.status == .undecided ? piece.reads : [])
        })
      missing = Set(obstacles.groups.flatMap(\.missing).map(\.fact))
    }
  }
}
