internal import Concurrency
public import LuaSandbox
public import PrivacyModel
package import RuleCompiler
public import SourceText

/// Decides cases by the rules of a folder.
///
/// Any number of threads may use an engine at once. Its rules never change: it compiles the rules of an organisation once, when
/// it is created or when a case first asks for them. Each register's rules run in Lua machines of their own. A script that hits a
/// limit costs its machine, and the next decision makes a new one.
///
/// ```swift
/// let engine = try RuleEngine(rules: "rules")
/// let decision = try engine.decide(facts)
/// ```
public final class RuleEngine: Sendable {
  let organisations: Organisations
  /// The registers that a case has asked for.
  private let known = Locked(Known())
  /// The registers under other notices than their own, by name and notice.
  let underOtherNotices = Locked<[OtherNotice: [String: Register]]>([:])
  /// The common rule files.
  let common: [RuleScript]
  /// The name of the rule folder.
  let folder: String
  /// The names of the host functions.
  let functions: [String]
  let limits: Limits

  /// The rules of one register, ready to run.
  final class Register: Sendable {
    let compiled: CompiledRegister
    let index: RuleIndex
    let workers: WorkerPool

    init(_ compiled: CompiledRegister) {
      self.compiled = compiled
      index = RuleIndex(compiled.rules + compiled.properties.map(\.rule), in: compiled.vocabulary)
      workers = WorkerPool(compiled)
    }

    var name: String { compiled.document.name }
    var layout: FactLayout { compiled.factory.layout }
  }

  private struct Known: Sendable {
    var byName: [String: Register] = [:]
    var byIdentity: [ObjectIdentifier: Register] = [:]
  }

  init(_ compiler: FolderCompiler, common: CommonRules, limits: Limits) {
    organisations = Organisations(compiler, common: common)
    self.common = compiler.folder.scripts
    folder = compiler.folder.name
    functions = compiler.functions.map(\.name)
    self.limits = limits
  }

  private init(_ organisations: Organisations, of other: RuleEngine) {
    self.organisations = organisations
    (common, folder, functions, limits) = (other.common, other.folder, other.functions, other.limits)
  }

  /// Returns an engine that decides for one organisation as this one does, and holds the registers of no other.
  ///
  /// Both share the compiled registers. It is nil where no rules of the organisation are loaded.
  package func limited(to organisation: String) -> RuleEngine? {
    organisations.limited(to: organisation).map { RuleEngine($0, of: self) }
  }

  /// Returns an engine of the same folder with another text of one file; what does not depend on the file is not compiled again.
  ///
  /// The texts of `sources` and `scripts` remain those of this engine.
  /// - Parameter path: The path below the rule folder.
  /// - Throws: Every problem of `law/` and `shared/`, where the file is in one of them; those of an organisation's file are thrown
  ///   by decisions.
  package func replacing(_ path: String, with text: String) throws(DiagnosticList) -> RuleEngine {
    RuleEngine(try organisations.replacing(path, with: text), of: self)
  }

  /// Returns an engine of the same rules as they were loaded, that makes these measurements; it compiles an organisation when a case
  /// first asks for it.
  package func measuring(_ measurements: Measurements) -> RuleEngine {
    RuleEngine(organisations.measuring(measurements), of: self)
  }

  /// Decides a case.
  /// - Parameters:
  ///   - facts: The case.
  ///   - evidence: Whether the decision lists every rule that was tested, its status and the facts that it read.
  ///   - limits: The limits of this decision; those of the engine where nil.
  /// - Throws: `bad_case` where no register has the case's name, a fact is missing that every case must state, or a word or a
  ///   fact is not of the organisation's vocabulary; the first problem of the organisation's rules, where they could not be
  ///   loaded; the kind of the script's error, with rule, file and line, where a rule fails. An error grants nothing.
  public func decide(
    _ facts: CaseFacts, evidence: Bool = false, limits: Limits? = nil
  ) throws(Diagnostic) -> Decision {
    let register = try knownRegister(named: facts.register)
    let plan = try plan(facts, register)
    return Decision(Resolution(try evaluate(plan, register, limits)), evidence: evidence)
  }

  /// Prepares a case: the first two steps of `decide`, for a program that decides a case more than once or on another thread
  /// than the one that reads it.
  /// - Throws: `bad_case`, and the problems of the organisation's rules, as `decide` does.
  public func plan(_ facts: CaseFacts) throws(Diagnostic) -> DecisionPlan {
    try plan(facts, try knownRegister(named: facts.register))
  }

  func plan(_ facts: CaseFacts, _ register: Register) throws(Diagnostic) -> DecisionPlan {
    let table = try FactTable(
      facts.completed(by: register.compiled), layout: register.layout)
    return DecisionPlan(table, register.compiled, register.index, host: facts.host)
  }

  /// Evaluates and resolves a plan: the third and the fourth step of `decide`.
  /// - Throws: `bad_case` where another engine made the plan; the kind of the script's error where a rule fails.
  public func resolve(_ plan: DecisionPlan, limits: Limits? = nil) throws(Diagnostic) -> Resolution {
    Resolution(try evaluate(plan, try register(of: plan), limits))
  }

  /// The register of a name; nil where there is none.
  /// - Throws: Every problem of the organisation's files.
  func register(named name: String) throws(DiagnosticList) -> Register? {
    if let register = known.withLock({ $0.byName[name] }) { return register }
    let owner = RuleFile.owner(of: name + ".lua")
    guard let register = try organisations.registers(of: owner).first(where: { $0.name == name }) else {
      return nil
    }
    known.withLock {
      $0.byName[name] = register
      $0.byIdentity[ObjectIdentifier(register.compiled)] = register
    }
    return register
  }

  func knownRegister(named name: String) throws(Diagnostic) -> Register {
    let found = Result { () throws(DiagnosticList) in try register(named: name) }
    switch found {
    case .success(let register?): return register
    case .success(nil):
      throw Diagnostic(
        .badCase, "there is no register `\(name)`", help: Suggestion.help(name, among: registerNames))
    case .failure(let problems):
      throw problems.diagnostics.first ?? Diagnostic(.badRule, "the rules of `\(name)` could not be loaded")
    }
  }

  /// The register of a plan.
  /// - Throws: `bad_case` where another engine made the plan.
  func register(of plan: DecisionPlan) throws(Diagnostic) -> Register {
    let register = known.withLock { $0.byIdentity[ObjectIdentifier(plan.register)] }
    guard let register else {
      throw Diagnostic(.badCase, "the plan of `\(plan.id)` was made by another engine")
    }
    return register
  }

  func evaluate(
    _ plan: DecisionPlan, _ register: Register, _ limits: Limits?
  ) throws(Diagnostic) -> RuleResults {
    do {
      let limits = limits ?? self.limits
      guard let host = plan.host else { return try register.workers.evaluate(plan, limits: limits) }
      return try HostAnswers.$current.withValue(host) {
        Result { () throws(EvaluationFailure) in try register.workers.evaluate(plan, limits: limits) }
      }.get()
    } catch {
      let scripts = plan.register.scripts
      throw ScriptFault(error.error, scripts: scripts, schema: plan.register.vocabulary.schema)
        .diagnostic(fallback: scripts.first?.name ?? "rules", rule: error.rule)
    }
  }
}
