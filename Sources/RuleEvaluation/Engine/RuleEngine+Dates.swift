internal import LuaSandbox
package import PrivacyModel
internal import RuleCompiler
package import SourceText

extension RuleEngine {
  /// A decision, and the dates that it can depend on.
  package struct DatedDecision: Sendable {
    /// The decision.
    package let decision: Decision
    /// The dates.
    package let dates: DecisionDates
  }

  /// Decides a case, and returns the dates that the decision can depend on.
  ///
  /// The engine measures `dates`.
  /// - Throws: what `decide` throws; `bad_case` where the engine does not measure dates.
  package func decideWithDates(
    _ facts: CaseFacts, evidence: Bool = false, limits: Limits? = nil
  ) throws(Diagnostic) -> DatedDecision {
    let plan = try plan(facts)
    guard plan.register.factory.configuration.notesDates else {
      throw Diagnostic(.badCase, "the engine does not measure dates")
    }
    let resolution = try resolve(plan, limits: limits)
    return DatedDecision(
      decision: resolution.decision(evidence: evidence), dates: DecisionDates(resolution.results))
  }
}
