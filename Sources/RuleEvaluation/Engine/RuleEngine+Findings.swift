internal import LuaSandbox
internal import PrivacyModel
public import RuleCompiler

extension RuleEngine {
  /// What can be known of all rules without a case: errors, then warnings, then notes, each by register and statement.
  public func findings() -> [Finding] {
    Finding.all(
      of: registers.mapValues(\.compiled), scripts: scripts,
      holding: { self.holdingRules(of: $0, on: $1) })
  }

  /// The names of the rules that hold for the first target of a case; empty where a rule fails.
  private func holdingRules(of name: String, on facts: CaseFacts) -> [String] {
    guard let register = registers[name],
      let table = try? FactTable(facts.completed(by: register.compiled.description)),
      let results = try? register.workers.evaluate(
        DecisionPlan(table, register.compiled, register.index), limits: .deciding)
    else { return [] }
    return results.rules.indices.filter { results.result($0, 0).isHeld }.map { results.rules[$0].id }
  }
}
