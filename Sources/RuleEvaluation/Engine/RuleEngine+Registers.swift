public import PrivacyCoding
public import PrivacyModel
public import RuleCompiler
public import SourceText

extension RuleEngine {
  /// The registers of every organisation whose rules can be loaded, in the order of their names.
  var allRegisters: [Register] { organisations.compileAll().registers }

  /// Compiles the rules of every organisation, and returns those whose rules could not be loaded.
  ///
  /// Their registers answer with an error; every other register decides as before.
  public func loadAll() -> [OrganisationFault] { organisations.compileAll().faults }

  /// Compiles the rules of the organisations of some registers, and returns those whose rules could not be loaded.
  package func load(_ registers: [String]) -> [OrganisationFault] {
    for name in registers { _ = loadedRegister(named: name) }
    return faults
  }

  /// The organisations that were asked for and whose rules could not be loaded.
  public var faults: [OrganisationFault] { organisations.knownFaults }

  /// The names of the registers of the organisations that were asked for and could be loaded.
  package var loadedRegisterNames: [String] { organisations.knownRegisters.map(\.name) }

  /// The names of the registers, in alphabetical order, by the names of their files: an organisation's rules need not be loaded.
  public var registerNames: [String] { organisations.registerNames }

  /// The register of a name; nil where there is none, and where the organisation's rules could not be loaded.
  func loadedRegister(named name: String) -> Register? {
    let register = try? register(named: name)
    return register ?? nil
  }

  /// Every rule that applies to a register, the notice's own first; empty where no register has the name.
  public func rules(of register: String) -> [RuleSummary] {
    (loadedRegister(named: register)?.compiled.rules ?? []).map { RuleSummary($0) }
  }

  /// A register with its compiled rules and their files; nil where no register has the name or its rules could not be loaded.
  package func compiledRegister(named name: String) -> CompiledRegister? {
    loadedRegister(named: name)?.compiled
  }

  /// The statements of a register's notice, in the order of the notice.
  package func statements(of register: String) -> [StatementSummary] {
    loadedRegister(named: register)?.compiled.description.notice.summaries ?? []
  }

  /// The data categories that a statement of a register declares.
  package func holdings(declaredBy statement: String, of register: String) -> [Holding] {
    let holdings = loadedRegister(named: register)?.compiled.description.holdings ?? []
    return holdings.filter { $0.cites.first == statement }
  }

  /// The words that cases and rules of a register may use; those of the shared model where there is no such register.
  /// - Throws: Every problem of the organisation's files.
  public func vocabulary(of register: String) throws(DiagnosticList) -> Vocabulary {
    try self.register(named: register)?.compiled.vocabulary ?? .shared
  }

  /// The same, with the shared model's words where the organisation's rules could not be loaded.
  package func knownVocabulary(of register: String) -> Vocabulary {
    loadedRegister(named: register)?.compiled.vocabulary ?? .shared
  }

  /// The vocabulary of each register, for readers of cases.
  public var vocabularies: RegisterVocabularies {
    RegisterVocabularies(listing: { self.registerNames }) { name throws(DiagnosticList) in
      try self.register(named: name)?.compiled.vocabulary
    }
  }

  /// The case with the facts that its register states of the controller and of each data category.
  package func completed(_ facts: CaseFacts) -> CaseFacts {
    loadedRegister(named: facts.register).map { facts.completed(by: $0.compiled) } ?? facts
  }
}
