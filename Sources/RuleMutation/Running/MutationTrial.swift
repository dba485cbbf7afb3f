internal import PrivacyModel
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

/// Decides the cases that a change can affect by the changed rules, until one of them notices it.
struct MutationTrial: Sendable {
  let engine: RuleEngine
  let reach: CaseReach
  /// The texts of the rule files by path.
  let texts: [String: String]

  func result(of mutation: Mutation) -> MutationResult {
    let numbers = reach.cases(of: mutation)
    guard !numbers.isEmpty else { return MutationResult(mutation: mutation, verdict: .unreached) }
    let changed: RuleEngine
    do throws(DiagnosticList) {
      changed = try engine.replacing(mutation.file, with: mutation.applied(to: texts[mutation.file] ?? ""))
    } catch {
      return MutationResult(mutation: mutation, verdict: .refused(error.diagnostics.first?.message ?? ""))
    }
    return MutationResult(mutation: mutation, verdict: verdict(of: changed, numbers))
  }

  private func verdict(of changed: RuleEngine, _ numbers: [Int]) -> MutationResult.Verdict {
    var nearest: MutationResult.Nearest?
    for number in numbers {
      let decided = reach.cases[number]
      let decision: Decision
      do throws(Diagnostic) {
        decision = try changed.decide(decided.replayCase.facts)
      } catch {
        // Rules that cannot be loaded are no change of their meaning.
        if let problem = changed.faults.first?.problems.diagnostics.first { return .refused(problem.message) }
        return .killed(by: decided.replayCase)
      }
      if decision.isSame(as: decided.decision) { continue }
      if !decided.replayCase.isMet(by: decision) { return .killed(by: decided.replayCase) }
      let addition = ExpectationAddition(decided.decision, from: decision)
      if nearest?.addition == nil {
        nearest = MutationResult.Nearest(
          replayCase: decided.replayCase, difference: decided.decision.firstDifference(from: decision),
          addition: addition, decision: decided.decision)
      }
    }
    let first = reach.cases[numbers[0]]
    return .survived(
      reached: numbers.count,
      nearest: nearest ?? MutationResult.Nearest(replayCase: first.replayCase, decision: first.decision))
  }
}

extension Decision {
  /// Whether another decision is the same but for the places of its rules, which a change may move.
  fileprivate func isSame(as other: Decision) -> Bool {
    self == other || withoutPlaces == other.withoutPlaces
  }

  private var withoutPlaces: Decision {
    var decision = self
    for number in decision.reasons.indices { decision.reasons[number].at = nil }
    return decision
  }

  /// The first part of the decision that differs in another one, as `expect` names it.
  fileprivate func firstDifference(from other: Decision) -> String {
    if outcome != other.outcome { return "outcome" }
    for name in Set(categories.keys).union(other.categories.keys).sorted() {
      guard let one = categories[name], let two = other.categories[name] else { return "categories" }
      if one.action != two.action || one.until != two.until { return "categories.\(name)" }
      if one.noticeUntil != two.noticeUntil { return "categories.\(name).notice_until" }
      if one.because != two.because { return "categories.\(name).because" }
    }
    if reasons.map(\.code) != other.reasons.map(\.code) { return "reasons" }
    if withoutPlaces.reasons != other.withoutPlaces.reasons { return "rules" }
    if obligations != other.obligations { return "obligations" }
    if missing != other.missing { return "missing" }
    if conflicts != other.conflicts { return "conflicts" }
    if assumed != other.assumed { return "assumed" }
    return "dates"
  }
}
