public import LuaSandbox
public import PrivacyModel
internal import RuleCompiler
public import SourceText

/// Decides cases by the rules of a folder.
///
/// An engine is immutable, and any number of threads may use it at once. Each register's rules run in Lua machines of their
/// own. A script that hits a limit costs its machine, and the next decision makes a new one.
///
/// ```swift
/// let engine = try RuleEngine(rules: "rules")
/// let decision = try engine.decide(facts)
/// ```
public final class RuleEngine: Sendable {
  /// In the order of their names.
  let registers: [Register]
  private let numbers: [String: Int]
  let scripts: [RuleScript]
  /// The names of the host functions.
  let functions: [String]
  let limits: Limits

  /// The rules of one register, ready to run.
  struct Register: Sendable {
    let compiled: CompiledRegister
    let index: RuleIndex
    let workers: WorkerPool

    init(_ compiled: CompiledRegister) {
      self.compiled = compiled
      index = RuleIndex(compiled.rules)
      workers = WorkerPool(compiled)
    }
  }

  init(_ rules: CompiledRules, limits: Limits) {
    registers = rules.registers.values.sorted { $0.document.name < $1.document.name }.map { Register($0) }
    numbers = Dictionary(
      registers.enumerated().map { ($1.compiled.document.name, $0) }, uniquingKeysWith: { first, _ in first })
    scripts = rules.scripts
    functions = rules.functions
    self.limits = limits
  }

  /// Decides a case.
  /// - Parameters:
  ///   - facts: The case.
  ///   - evidence: Whether the decision lists every rule that was tested, its status and the facts that it read.
  ///   - limits: The limits of this decision; those of the engine where nil.
  /// - Throws: `bad_case` where no register has the case's name or a fact is missing that every case must state; the kind of
  ///   the script's error, with rule, file and line, where a rule fails. An error grants nothing.
  public func decide(
    _ facts: CaseFacts, evidence: Bool = false, limits: Limits? = nil
  ) throws(Diagnostic) -> Decision {
    let table = try table(of: facts)
    let plan = plan(for: table)
    let results = try evaluate(plan, limits)
    let resolution = Resolution(results)
    return Decision(resolution, evidence: evidence)
  }

  /// Prepares a case: the first two steps of `decide`, for a program that decides a case more than once or on another thread
  /// than the one that reads it.
  /// - Throws: `bad_case`, as `decide` does.
  public func plan(_ facts: CaseFacts) throws(Diagnostic) -> DecisionPlan {
    plan(for: try table(of: facts))
  }

  /// Evaluates and resolves a plan: the third and the fourth step of `decide`.
  /// - Throws: `bad_case` where another engine made the plan; the kind of the script's error where a rule fails.
  public func resolve(_ plan: DecisionPlan, limits: Limits? = nil) throws(Diagnostic) -> Resolution {
    guard registers.indices.contains(plan.facts.register),
      registers[plan.facts.register].compiled === plan.register
    else {
      throw Diagnostic(.badCase, "the plan of `\(plan.id)` was made by another engine")
    }
    return Resolution(try evaluate(plan, limits))
  }

  /// The register of a name; nil where there is none.
  func register(named name: String) -> Register? { numbers[name].map { registers[$0] } }

  private func table(of facts: CaseFacts) throws(Diagnostic) -> FactTable {
    guard let number = numbers[facts.register] else {
      throw Diagnostic(
        .badCase, "there is no register `\(facts.register)`",
        help: Suggestion.help(facts.register, among: registerNames))
    }
    return try FactTable(facts.completed(by: registers[number].compiled.description), register: number)
  }

  private func plan(for table: FactTable) -> DecisionPlan {
    DecisionPlan(table, registers[table.register].compiled, registers[table.register].index)
  }

  private func evaluate(_ plan: DecisionPlan, _ limits: Limits?) throws(Diagnostic) -> RuleResults {
    do {
      return try registers[plan.facts.register].workers.evaluate(plan, limits: limits ?? self.limits)
    } catch {
      throw ScriptFault(error.error, scripts: scripts)
        .diagnostic(fallback: scripts.first?.name ?? "rules", rule: error.rule)
    }
  }
}
