internal import CaseChanges
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

/// A case, its decision, and the decisions of changes of it, each of which is decided once.
final class PropertyTrial {
  let engines: PropertyEngines
  let facts: CaseFacts
  let sheet: FactSheet
  /// The decision of the case, with its evidence.
  let decision: Decision
  /// The decision of each change; nil where the changed facts are no case.
  private var decided: [[CaseEdit]: Result<Decision, Diagnostic>?] = [:]
  private var changed: [[CaseEdit]: (facts: CaseFacts, sheet: FactSheet)?] = [:]
  /// The changes that were decided, in the order in which they were.
  private(set) var neighbours: [[CaseEdit]] = []

  /// Decides a case.
  /// - Throws: The error of a rule.
  convenience init(_ facts: CaseFacts, engines: PropertyEngines) throws(Diagnostic) {
    let vocabulary = engines.deciding.knownVocabulary(of: facts.register)
    try self.init(facts, FactSheet(facts, in: vocabulary), engines)
  }

  private init(_ facts: CaseFacts, _ sheet: FactSheet, _ engines: PropertyEngines) throws(Diagnostic) {
    (self.engines, self.facts, self.sheet) = (engines, facts, sheet)
    decision = try engines.deciding.decide(facts, evidence: true)
  }

  var vocabulary: Vocabulary { sheet.vocabulary }

  /// Returns the facts of a change; nil if it does not fit.
  func facts(after edits: [CaseEdit]) -> (facts: CaseFacts, sheet: FactSheet)? {
    if let known = changed[edits] { return known }
    let result = apply(edits)
    changed[edits] = .some(result)
    return result
  }

  private func apply(_ edits: [CaseEdit]) -> (facts: CaseFacts, sheet: FactSheet)? {
    var sheet = sheet
    for edit in edits {
      guard let changed = edit.applied(to: sheet) else { return nil }
      sheet = changed
    }
    var facts = sheet.facts
    (facts.id, facts.register) = (self.facts.id, self.facts.register)
    if sheet.today == nil { facts.today = self.facts.today }
    return (facts, sheet)
  }

  /// Returns the decision after a change; nil if the changed facts are no case.
  /// - Throws: The error of a rule.
  func decision(after edits: [CaseEdit]) throws(Diagnostic) -> Decision? {
    if edits.isEmpty { return decision }
    if let known = decided[edits] { return try known?.get() }
    guard let changed = facts(after: edits)?.facts else {
      decided[edits] = .some(nil)
      return nil
    }
    do throws(Diagnostic) {
      let decision = try engines.deciding.decide(changed)
      decided[edits] = .success(decision)
      neighbours.append(edits)
      return decision
    } catch {
      decided[edits] = error.kind == .badCase ? .some(nil) : .failure(error)
      if error.kind == .badCase { return nil }
      throw error
    }
  }

  /// What the decision after a change opens; nil where the changed facts have no decision.
  func opened(after edits: [CaseEdit]) -> Set<String>? {
    guard let decision = try? decision(after: edits) else { return nil }
    return decision.grants(in: vocabulary)
  }

  /// Returns the trial of the changed case; nil if it has no decision.
  func changed(by edits: [CaseEdit]) -> PropertyTrial? {
    guard let changed = facts(after: edits) else { return nil }
    return try? PropertyTrial(changed.facts, changed.sheet, engines)
  }
}

extension [CaseEdit] {
  /// The changes as lines of the prompt.
  var text: String { map(\.text).joined(separator: "; ") }
}

/// The engines that properties need.
struct PropertyEngines: Sendable {
  /// Decides as every command does.
  let deciding: RuleEngine
  /// Decides with the properties of the organisations; nil where none are tried.
  let testing: RuleEngine?
  /// Decides with notes on dates; it compiles no rules until it decides.
  let dating: RuleEngine

  init(deciding: RuleEngine, testing: RuleEngine?) {
    (self.deciding, self.testing) = (deciding, testing)
    dating = deciding.measuring(.dates)
  }

  /// The properties of a register's organisation.
  func properties(of register: String) -> [OwnProperty] {
    testing?.compiledRegister(named: register)?.properties ?? []
  }
}
