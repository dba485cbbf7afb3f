internal import CaseChanges
internal import LuaSandbox
internal import PrivacyModel
internal import RuleEvaluation
internal import SourceText

/// Searches the fewest changes of facts that reach a goal, among the facts that the rules in the way read.
///
/// Each step changes one fact, goes on only where the answer of a rule in the way changes, and from the nearest cases first. The
/// number of decisions bounds the search, so that its answer does not depend on the machine.
struct ChangeSearch {
  /// Facts that were changed, and the decision on them.
  struct Found {
    var changes: [FactChange]
    var decision: Decision
  }

  private struct Node {
    var sheet: FactSheet
    var changes: [FactChange]
    var decision: Decision
    var obstacles: Obstacles
    var signature: Obstacles.Signature
  }

  private struct Way: Hashable {
    var path: String
    var signature: Obstacles.Signature
  }

  private static let maximumSteps = 6
  /// The number of cases from which a step goes on.
  private static let width = 8

  let goal: DecisionGoal
  private let start: Node
  private let fixed: FixedFacts
  private var trial: ChangeTrial
  private let maximumTries: Int
  /// Whether all possible changes were tried.
  private(set) var isComplete = true
  /// The number of decisions so far.
  var tried: Int { trial.count }

  init(_ evaluation: Scenario.Evaluation, goal: DecisionGoal, trial: ChangeTrial, maximumTries: Int) {
    (self.goal, self.trial, self.maximumTries) = (goal, trial, maximumTries)
    fixed = FixedFacts(evaluation)
    let obstacles = Obstacles(evaluation.decision, goal)
    start = Node(
      sheet: evaluation.sheet, changes: [], decision: evaluation.decision, obstacles: obstacles,
      signature: Obstacles.Signature(obstacles))
  }

  /// Returns ways to the goal with the fewest steps, as ranges of values; empty if there is none.
  /// - Throws: `interrupted` on an interruption.
  mutating func run() throws(DiagnosticList) -> [ChangeWay] {
    var frontier = [start]
    for _ in 1...Self.maximumSteps {
      var found: [Found] = []
      var next: [Node] = []
      var seen: Set<Way> = []
      for node in frontier { try expand(node, &found, &next, &seen) }
      if !found.isEmpty {
        var ranges = ChangeRanges(start.sheet, trial: trial)
        let ways = try ranges.ways(found)
        trial = ranges.trial
        return ways
      }
      let ordered = next.enumerated().sorted {
        ($0.element.obstacles.distance, $0.offset) < ($1.element.obstacles.distance, $1.offset)
      }
      if ordered.count > Self.width { isComplete = false }
      frontier = ordered.prefix(Self.width).map(\.element)
      if frontier.isEmpty || tried >= maximumTries { break }
    }
    if !frontier.isEmpty { isComplete = false }
    return []
  }

  private mutating func expand(
    _ node: Node, _ found: inout [Found], _ next: inout [Node], _ seen: inout Set<Way>
  ) throws(DiagnosticList) {
    let facts = ChangedFacts(
      sheet: node.sheet, decision: node.decision, fixed: fixed,
      removes: goal.direction(from: node.decision) == .question)
    for change in facts.all(node.obstacles) where !node.changes.contains(where: { $0.steps == change.steps })
    {
      guard tried < maximumTries else {
        isComplete = false
        return
      }
      guard let sheet = change.applied(to: node.sheet), let decision = try trial.decision(on: sheet) else {
        continue
      }
      let changes = node.changes + [change]
      if goal.isMet(by: decision) {
        found.append(Found(changes: changes, decision: decision))
        continue
      }
      let obstacles = Obstacles(decision, goal)
      let signature = Obstacles.Signature(obstacles)
      guard signature != node.signature,
        seen.insert(Way(path: changes.map(\.path).sorted().joined(separator: " "), signature: signature))
          .inserted
      else { continue }
      next.append(
        Node(sheet: sheet, changes: changes, decision: decision, obstacles: obstacles, signature: signature))
    }
  }
}
