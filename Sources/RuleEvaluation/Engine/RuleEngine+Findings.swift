internal import LuaSandbox
package import PrivacyModel
package import RuleCompiler

extension RuleEngine {
  /// What can be known without a case of the rules that are loaded: errors, then warnings, then notes, each by register and
  /// statement.
  /// - Parameter today: The day of the check; nil if no source of law counts as old.
  package func findings(today: CalendarDate? = nil) -> [Finding] {
    let registers = organisations.knownRegisters
    let vocabularies = Dictionary(
      registers.map { (RuleFile.owner(of: $0.name + ".lua"), $0.compiled.vocabulary) },
      uniquingKeysWith: { first, _ in first })
    return Finding.all(
      of: registers.map(\.compiled), scripts: scripts,
      vocabulary: { vocabularies[RuleFile.owner(of: $0.path)] ?? .shared }, functions: functions,
      assumed: Set(
        organisations.assumptions.map(\.fact)
          + registers.map(\.compiled.assumptions).flatMap { $0.list.map(\.fact) + $0.withdrawn }),
      today: today,
      holding: { self.holdingRules(on: $0) })
  }

  /// The reasons of what the law and an organisation assume, of registers that are loaded.
  package func assumptions(of registers: [String]) -> [String] {
    registers.compactMap { loadedRegister(named: $0) }.flatMap(\.compiled.assumptions.list).map(\.because)
  }

  /// The names of the rules that hold for the first target of a case; empty where a rule fails.
  private func holdingRules(on facts: CaseFacts) -> [String] {
    guard let plan = try? plan(facts),
      let results = try? register(of: plan).workers.evaluate(plan, limits: .deciding)
    else { return [] }
    return results.rules.indices.filter { results.result($0, 0).isHeld }.map { results.rules[$0].id }
  }
}
