internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// What the rules of a phase said of a case, with what each read.
final class RuleResults: Sendable {
  let prepared: PreparedCase
  /// Every answer, in the order of their places.
  let answers: [Answer]
  private let report: LuaReport
  private let addressees: [Int: [String]]

  var phase: ApplicableRules { prepared.phase }
  var units: [DecisionTarget] { prepared.units }
  var rules: [Rule] { phase.rules }

  init(_ questioning: borrowing EvaluationBatch, _ report: LuaReport) {
    prepared = questioning.prepared
    answers = questioning.answers
    addressees = questioning.addressees
    self.report = report
  }

  /// A rule's answer for a unit, by its number; a rule that does not look at categories has one for all.
  func answer(_ rule: Int, _ unit: Int) -> Answer {
    let place = phase.questions[rule].place
    return place.categories.contains(prepared.units[unit]) ? answers[index(place, unit)] : .notTried
  }

  private func index(_ place: ApplicableRules.Place, _ unit: Int) -> Int {
    place.answer(of: unit, in: phase, units: prepared.units.count)
  }

  /// To whom the duties of a rule are owed, by its answer for a unit.
  func addressees(_ rule: Int, _ unit: Int) -> [String] {
    guard !addressees.isEmpty else { return [] }
    return addressees[index(phase.questions[rule].place, unit)] ?? []
  }

  /// The path of the fact that left an answer undecided.
  func missing(_ answer: Answer) -> String? {
    answer.isUndecided ? answer.missing.map { prepared.paths.path(of: $0) } : nil
  }

  /// The paths of the facts that an answer read, and the instructions that it took.
  func evidence(_ answer: Answer) -> (reads: [String], instructions: Int) {
    if let field = answer.formField { return ([prepared.paths.path(ofRead: field)], 0) }
    let calls = answer.calls
    let paths = calls.flatMap { report.reads($0) }.map { prepared.paths.path(ofRead: $0) }
    let spent = calls.reduce(0) { $0 + Int(report.instructions($1)) }
    return (calls.count > 1 ? Set(paths).sorted() : paths, spent)
  }

  // MARK: Cost

  /// The instructions of all calls.
  var instructions: Int { (0..<report.count).reduce(0) { $0 + Int(report.instructions($1)) } }

  /// What a rule cost, nil where it was not asked.
  func cost(of rule: Int) -> RuleCost? {
    let place = phase.questions[rule].place
    let answers = place.isOfEach ? prepared.units.indices.map { index(place, $0) } : [index(place, 0)]
    var cost = RuleCost(rule: rules[rule].id, at: rules[rule].at)
    for call in answers.flatMap({ self.answers[$0].calls }) {
      cost.calls += 1
      cost.instructions += Int(report.instructions(call))
      cost.nanoseconds += Int(report.nanoseconds(call))
    }
    return cost.calls > 0 ? cost : nil
  }
}
