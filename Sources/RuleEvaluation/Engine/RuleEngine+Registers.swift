package import PrivacyModel
public import RuleCompiler
package import SourceText

extension RuleEngine {
  /// The rule files.
  package var sources: [SourceFile] { scripts.map(\.source) }

  /// The names of the registers, in alphabetical order.
  public var registerNames: [String] { registers.map(\.compiled.document.name) }

  /// Every rule that applies to a register, the notice's own first; empty where no register has the name.
  public func rules(of register: String) -> [RuleSummary] {
    (self.register(named: register)?.compiled.rules ?? []).map { RuleSummary($0) }
  }

  /// The statements of a register's notice, in the order of the notice.
  package func statements(of register: String) -> [StatementSummary] {
    self.register(named: register)?.compiled.description.notice.summaries ?? []
  }

  /// The data categories that a statement of a register declares.
  package func holdings(declaredBy statement: String, of register: String) -> [Holding] {
    let holdings = self.register(named: register)?.compiled.description.holdings ?? []
    return holdings.filter { $0.cites.first == statement }
  }

  /// The places of the acts that an organisation lists for its own registers, by the name that rules cite.
  package var ownStatutes: [String: SourceLocation] {
    let own = registers.flatMap(\.compiled.statutes.acts).filter {
      !$0.location.file.hasSuffix("/law/statutes.lua")
    }
    return Dictionary(own.map { ($0.name, $0.location) }) { first, _ in first }
  }

  /// The names of the acts that rules may cite, in alphabetical order.
  package var statuteNames: [String] {
    Set(registers.flatMap { $0.compiled.statutes.acts.map(\.name) }).sorted()
  }

  /// The case with the facts that its register states of the controller and of each data category.
  package func completed(_ facts: CaseFacts) -> CaseFacts {
    register(named: facts.register).map { facts.completed(by: $0.compiled.description) } ?? facts
  }
}
