internal import LuaSandbox
public import PrivacyModel
public import SourceText

/// Answers requests by the rules of a folder.
///
/// An engine is immutable and may be asked from many threads at once. Each register's rules run in machines of their own;
/// a script that hits a limit costs its machine, and the next decision gets a new one.
public final class RuleEngine: Sendable {
  /// What loading a rule file and deciding one case may use up.
  public struct Limits: Hashable, Sendable {
    /// Instructions of the virtual machine.
    public var instructions: UInt64
    /// Bytes of one machine, the loaded rules included.
    public var bytes: UInt64
    /// Seconds of the wall clock.
    public var seconds: Double
    /// Allocations that succeed before memory counts as used up, 0 for any number: how tests reach every failure.
    package var allocations: UInt64 = 0
    /// What stops it from outside, where anything may.
    public var interruption: Interruption?
    /// The task that waits for the decision, where one does.
    var cancellation: Interruption?

    /// Makes limits.
    public init(instructions: UInt64, bytes: UInt64, seconds: Double) {
      self.instructions = instructions
      self.bytes = bytes
      self.seconds = seconds
    }

    /// For loading: 20 million instructions, 64 MiB, 5 s.
    public static let loading = Limits(.loading)
    /// For one decision: 10 million instructions, 64 MiB, 2 s.
    public static let deciding = Limits(.deciding)

    init(_ limits: LuaLimits) {
      self.init(instructions: limits.instructions, bytes: limits.bytes, seconds: limits.seconds)
    }

    var lua: LuaLimits {
      var limits = LuaLimits(
        instructions: instructions, bytes: bytes, seconds: seconds, allocations: allocations)
      limits.interruption = interruption?.flag
      limits.cancellation = cancellation?.flag
      return limits
    }
  }

  let registers: [String: LoadedRegister]
  let scripts: [RuleScript]
  /// What a decision may use up.
  let limits: Limits

  /// The rule files, for showing places in them.
  public var sources: [SourceFile] { scripts.map(\.source) }

  /// Opens a folder of rules.
  ///
  /// Throws every problem of every file at once.
  ///
  /// What is measured makes decisions slower: `lineCoverage` tells lines, `Resolution.costs` times.
  /// `functions` are what the rules may ask of the program.
  public convenience init(
    rules directory: String, providing functions: [HostFunction] = [], loading: Limits = .loading,
    deciding: Limits = .deciding, measuring: Measurements = []
  ) throws(DiagnosticList) {
    try self.init(
      RuleFolder(directory), functions, loading: loading, deciding: deciding, measuring: measuring)
  }

  /// Opens a folder of rules for a program that ends after a few decisions: each register's machine runs the law of all only
  /// when it is first asked.
  package convenience init(
    lazily directory: String, loading: Limits, deciding: Limits, measuring: Measurements
  ) throws(DiagnosticList) {
    try self.init(
      RuleFolder(directory), [], loading: loading, deciding: deciding, measuring: measuring, isLazy: true)
  }

  /// Opens rules that are at hand as texts, each with its path below `directory`.
  public convenience init(
    files: [(path: String, text: String)], named directory: String = "rules",
    providing functions: [HostFunction] = [], loading: Limits = .loading, deciding: Limits = .deciding,
    measuring: Measurements = []
  ) throws(DiagnosticList) {
    try self.init(
      RuleFolder(files: files, named: directory), functions, loading: loading, deciding: deciding,
      measuring: measuring)
  }

  /// Opens a folder of rules as if these files stood in it as well, each with its path below it.
  ///
  /// What is yet to be written can so be tried before it is; the folder need not be there.
  public convenience init(
    rules directory: String, adding files: [(path: String, text: String)]
  ) throws(DiagnosticList) {
    try self.init(
      RuleFolder(directory, adding: files), [], loading: .loading, deciding: .deciding, measuring: [])
  }

  private init(
    _ folder: RuleFolder, _ functions: [HostFunction], loading: Limits, deciding: Limits,
    measuring: Measurements, isLazy: Bool = false
  ) throws(DiagnosticList) {
    let names = functions.map(\.name)
    let twins = Set(names.filter { name in names.count { $0 == name } > 1 }).sorted()
    let problems = functions.compactMap(\.problem) + twins.map { "two functions are called `\($0)`" }
    guard problems.isEmpty else { throw DiagnosticList(problems.map { Diagnostic(.badRule, $0) }) }
    let loaded = try RuleLoader(
      folder, functions: functions, limits: loading.lua, measuring: measuring, isLazy: isLazy
    ).load()
    registers = Dictionary(loaded.map { ($0.document.name, $0) }) { first, _ in first }
    scripts = folder.scripts
    limits = deciding
  }

  /// The names of the registers, in alphabetical order.
  public var registerNames: [String] { registers.keys.sorted() }

  /// The case as its register's rules see it: what the register says of its controller and its categories filled in.
  package func completed(_ case: CaseFacts) -> CaseFacts {
    registers[`case`.register]?.facts(of: `case`) ?? `case`
  }

  /// The facts of a case as its register's rules read them.
  ///
  /// Whoever decides the same case more than once, or in another thread than the one that reads it, makes them once.
  /// - Throws: `bad_case` where no register has that name, the case does not say what is asked, or a fact is `.nothing` that
  ///   never is.
  public func prepared(_ case: consuming CaseFacts) throws(Diagnostic) -> PreparedCase {
    guard let register = registers[`case`.register] else {
      throw Diagnostic(
        .badCase, "there is no register `\(`case`.register)`",
        help: Suggestion.help(`case`.register, among: registerNames))
    }
    guard let kind = `case`.requestKind else {
      throw Diagnostic(.badCase, "the case does not say what is asked")
    }
    return try PreparedCase(register.facts(of: `case`), kind: kind, register: register)
  }

  /// What the rules come to on the facts of a case.
  /// - Throws: the kind of the script's error, with its rule, file and line, where a rule fails. Nothing is ever granted
  ///   by an error.
  public func resolution(on case: PreparedCase, limits: Limits? = nil) throws(Diagnostic) -> Resolution {
    do {
      return Resolution(try `case`.register.results(`case`, limits: (limits ?? self.limits).lua))
    } catch {
      throw ScriptFault(error.error, scripts: scripts)
        .diagnostic(fallback: scripts.first?.name ?? "rules", rule: error.rule)
    }
  }

  /// Answers a case.
  ///
  /// With `evidence`, the decision tells every rule that was tried, what it said and which facts it read.
  /// - Throws: `bad_case` where no register has that name or the case does not say what is asked; the kind of the
  ///   script's error, with its rule, file and line, where a rule fails. Nothing is ever granted by an error.
  public func decide(
    _ case: CaseFacts, evidence: Bool = false, limits: Limits? = nil
  ) throws(Diagnostic) -> Decision {
    try resolution(on: prepared(`case`), limits: limits).decision(evidence: evidence)
  }
}
