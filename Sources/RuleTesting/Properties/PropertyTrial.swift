internal import CaseChanges
internal import PrivacyModel
internal import RuleEvaluation
internal import SourceText

/// A case, its decision, and the means to decide changes of it.
struct PropertyTrial {
  let engine: RuleEngine
  let facts: CaseFacts
  let sheet: FactSheet
  let decision: Decision

  /// Decides a case; nil if a rule fails.
  init?(_ facts: CaseFacts, engine: RuleEngine) {
    guard let decision = try? engine.decide(facts, evidence: true) else { return nil }
    (self.engine, self.facts, self.decision) = (engine, facts, decision)
    sheet = FactSheet(facts, in: engine.knownVocabulary(of: facts.register))
  }

  /// Returns the decision of changed facts; nil if a rule fails.
  func decision(of sheet: FactSheet) -> Decision? {
    var changed = sheet.facts
    (changed.id, changed.register) = (facts.id, facts.register)
    if sheet.today == nil { changed.today = facts.today }
    return try? engine.decide(changed)
  }

  /// Returns the decision without a fact; nil if the case requires it.
  func decision(without steps: [FactPath.Step]) -> Decision? {
    var sheet = sheet
    do throws(DiagnosticList) {
      try sheet.set(FactPath(steps: steps), to: nil, file: "")
    } catch {
      return nil
    }
    return decision(of: sheet)
  }
}
