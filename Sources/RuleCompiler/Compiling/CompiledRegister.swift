package import LuaSandbox

/// The compiled registers of a rule folder.
package struct CompiledRules: Sendable {
  /// The registers by name.
  package let registers: [String: CompiledRegister]
  /// The rule files, sorted by path.
  package let scripts: [RuleScript]
  /// The names of the host functions.
  package let functions: [String]
}

/// A register with the laws that apply to it, and a Lua machine that has run their files.
package final class CompiledRegister: Sendable {
  package let document: RuleDocument
  /// The register as its notice describes it.
  package let description: RegisterDescription
  package let statutes: Statutes
  /// The notice's own rules, then those of every law.
  package let rules: [Rule]
  /// Makes further machines with the same sources.
  package let factory: MachineFactory
  /// The first machine.
  package let machine: LuaMachine
  /// The sources that the first machine runs before its first decision.
  package let pending: [Int]

  init(
    document: RuleDocument, laws: [RuleDocument], statutes: Statutes, factory: MachineFactory,
    machine: LuaMachine, pending: [Int]
  ) {
    self.document = document
    description = document.register ?? RegisterDescription()
    self.statutes = statutes
    self.factory = factory
    self.machine = machine
    self.pending = pending
    rules = document.rules + laws.flatMap(\.rules)
  }

  /// The names of the host functions, in the order of their identifiers.
  package var functionNames: [String] { factory.configuration.functions.map(\.name) }
}
