public import LuaSandbox
public import RuleCompiler
public import SourceText

extension RuleEngine {
  /// Opens a folder of rules and loads all of them.
  /// - Parameters:
  ///   - directory: The path of the folder.
  ///   - functions: The host functions that rules may call.
  ///   - loading: The limits of each rule file while it loads.
  ///   - deciding: The limits of a decision, unless `decide` is given others.
  ///   - measuring: What to measure; it makes decisions slower.
  ///   - assuming: Whether a fact that a case does not state is taken for what `assumptions.lua` declares. Without assumptions
  ///     a decision asks for every such fact.
  /// - Throws: Every problem of every file at once. `RuleEngine(opening:)` loads what can be loaded.
  public convenience init(
    rules directory: String, providing functions: [HostFunction] = [], loading: Limits = .loading,
    deciding: Limits = .deciding, measuring: Measurements = [], assuming: Bool = true
  ) throws(DiagnosticList) {
    let compiler = try FolderCompiler(
      RuleFolder(directory), functions: functions, limits: loading, measuring: measuring, assuming: assuming)
    try self.init(loading: compiler, deciding: deciding)
  }

  /// Opens a folder of rules and loads those of an organisation when a case first asks for one of its registers.
  ///
  /// An organisation with a problem costs only its own registers: they answer with an error. `loadAll` loads every organisation
  /// and returns the problems.
  /// - Parameters:
  ///   - directory: The path of the folder.
  ///   - functions: The host functions that rules may call.
  ///   - loading: The limits of each rule file while it loads.
  ///   - deciding: The limits of a decision, unless `decide` is given others.
  ///   - measuring: What to measure; it makes decisions slower.
  ///   - assuming: Whether a fact that a case does not state is taken for what `assumptions.lua` declares. Without assumptions
  ///     a decision asks for every such fact.
  /// - Throws: Every problem of `law/` and `shared/`, which all registers need.
  public convenience init(
    opening directory: String, providing functions: [HostFunction] = [], loading: Limits = .loading,
    deciding: Limits = .deciding, measuring: Measurements = [], assuming: Bool = true
  ) throws(DiagnosticList) {
    let compiler = try FolderCompiler(
      RuleFolder(directory), functions: functions, limits: loading, measuring: measuring, isLazy: true,
      assuming: assuming)
    let common = compiler.common()
    guard common.problems.isEmpty else { throw DiagnosticList(common.problems) }
    self.init(compiler, common: common, limits: deciding)
  }

  /// Opens rules from texts.
  /// - Parameters:
  ///   - files: The text of each rule file, by its path below `directory`.
  ///   - directory: The name that messages give to the folder.
  ///   - functions: The host functions that rules may call.
  ///   - loading: The limits of each rule file while it loads.
  ///   - deciding: The limits of a decision, unless `decide` is given others.
  ///   - measuring: What to measure; it makes decisions slower.
  ///   - assuming: Whether a fact that a case does not state is taken for what `assumptions.lua` declares. Without assumptions
  ///     a decision asks for every such fact.
  /// - Throws: Every problem of every file at once.
  public convenience init(
    files: [String: String], named directory: String = "rules",
    providing functions: [HostFunction] = [], loading: Limits = .loading, deciding: Limits = .deciding,
    measuring: Measurements = [], assuming: Bool = true
  ) throws(DiagnosticList) {
    let compiler = try FolderCompiler(
      RuleFolder(files: files, named: directory), functions: functions, limits: loading,
      measuring: measuring, assuming: assuming)
    try self.init(loading: compiler, deciding: deciding)
  }

  /// Opens rules from texts, and loads those of an organisation when a case first asks for one of its registers.
  ///
  /// - Throws: Every problem of `law/` and `shared/`, which are the built-in ones where the texts have no law.
  package convenience init(
    opening files: [String: String], named directory: String, loading: Limits, deciding: Limits,
    assuming: Bool
  ) throws(DiagnosticList) {
    let compiler = try FolderCompiler(
      RuleFolder(files: files, named: directory, completing: true), functions: [], limits: loading,
      isLazy: true,
      assuming: assuming)
    let common = compiler.common()
    guard common.problems.isEmpty else { throw DiagnosticList(common.problems) }
    self.init(compiler, common: common, limits: deciding)
  }

  /// Opens a folder of rules together with files that are not saved yet.
  /// - Parameters:
  ///   - directory: The path of the folder, which need not exist.
  ///   - files: The text of each further file, by its path below `directory`.
  /// - Throws: Every problem of every file at once.
  public convenience init(
    rules directory: String, adding files: [String: String]
  ) throws(DiagnosticList) {
    let compiler = try FolderCompiler(RuleFolder(directory, adding: files), limits: Limits.loading)
    try self.init(loading: compiler, deciding: .deciding)
  }

  /// Opens a folder of rules together with files that are not saved yet, and loads those of an organisation when a case first asks
  /// for one of its registers.
  ///
  /// The folder may have no law yet: the engine is for the first files of a register.
  package convenience init(
    opening directory: String, adding files: [String: String]
  ) throws(DiagnosticList) {
    let compiler = try FolderCompiler(RuleFolder(directory, adding: files), limits: Limits.loading)
    let common = compiler.common(mayLackLaw: true)
    guard common.problems.isEmpty else { throw DiagnosticList(common.problems) }
    self.init(compiler, common: common, limits: .deciding)
  }

  private convenience init(loading compiler: FolderCompiler, deciding: Limits) throws(DiagnosticList) {
    let common = compiler.common()
    self.init(compiler, common: common, limits: deciding)
    // Each problem of a shared file is reported once.
    var seen: Set<Diagnostic> = []
    let problems = (common.problems + loadAll().flatMap(\.problems.diagnostics)).filter {
      seen.insert($0).inserted
    }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
    if allRegisters.isEmpty {
      throw DiagnosticList([Diagnostic(.io, "the rule folder contains no register")])
    }
  }
}
