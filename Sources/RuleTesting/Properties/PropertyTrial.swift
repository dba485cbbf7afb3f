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

  /// Decides a case.
  /// - Throws: the error of a rule.
  init(_ facts: CaseFacts, engine: RuleEngine) throws(Diagnostic) {
    (self.engine, self.facts) = (engine, facts)
    decision = try engine.decide(facts, evidence: true)
    sheet = FactSheet(facts, in: engine.knownVocabulary(of: facts.register))
  }

  /// Returns the decision of changed facts.
  /// - Throws: the error of a rule, or that the changed facts are no case.
  func decision(of sheet: FactSheet) throws(Diagnostic) -> Decision {
    var changed = sheet.facts
    (changed.id, changed.register) = (facts.id, facts.register)
    if sheet.today == nil { changed.today = facts.today }
    return try engine.decide(changed)
  }

  /// Returns the decision without a fact; nil if the case requires it.
  /// - Throws: the error of a rule.
  func decision(without steps: [FactPath.Step]) throws(Diagnostic) -> Decision? {
    var sheet = sheet
    do throws(DiagnosticList) {
      try sheet.set(FactPath(steps: steps), to: nil, file: "")
    } catch {
      return nil
    }
    do throws(Diagnostic) {
      return try decision(of: sheet)
    } catch  where error.kind == .badCase {
      return nil
    }
  }
}
