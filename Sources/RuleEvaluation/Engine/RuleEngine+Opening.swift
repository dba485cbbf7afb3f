public import LuaSandbox
public import RuleCompiler
public import SourceText

extension RuleEngine {
  /// Opens a folder of rules.
  /// - Parameters:
  ///   - directory: The path of the folder.
  ///   - functions: The host functions that rules may call.
  ///   - loading: The limits of each rule file while it loads.
  ///   - deciding: The limits of a decision, unless `decide` is given others.
  ///   - measuring: What to measure; it makes decisions slower.
  /// - Throws: Every problem of every file at once.
  public convenience init(
    rules directory: String, providing functions: [HostFunction] = [], loading: Limits = .loading,
    deciding: Limits = .deciding, measuring: Measurements = []
  ) throws(DiagnosticList) {
    let compiler = try FolderCompiler(
      RuleFolder(directory), functions: functions, limits: loading, measuring: measuring)
    self.init(try compiler.compile(), limits: deciding)
  }

  /// Opens a folder of rules for a program that ends after a few decisions: a register's machine runs the laws of all
  /// registers only when the register is first used.
  package convenience init(
    lazily directory: String, loading: Limits, deciding: Limits, measuring: Measurements
  ) throws(DiagnosticList) {
    let compiler = try FolderCompiler(
      RuleFolder(directory), limits: loading, measuring: measuring, isLazy: true)
    self.init(try compiler.compile(), limits: deciding)
  }

  /// Opens rules from texts.
  /// - Parameters:
  ///   - files: The text of each rule file, by its path below `directory`.
  ///   - directory: The name that messages give to the folder.
  ///   - functions: The host functions that rules may call.
  ///   - loading: The limits of each rule file while it loads.
  ///   - deciding: The limits of a decision, unless `decide` is given others.
  ///   - measuring: What to measure; it makes decisions slower.
  /// - Throws: Every problem of every file at once.
  public convenience init(
    files: [String: String], named directory: String = "rules",
    providing functions: [HostFunction] = [], loading: Limits = .loading, deciding: Limits = .deciding,
    measuring: Measurements = []
  ) throws(DiagnosticList) {
    let compiler = FolderCompiler(
      RuleFolder(files: files, named: directory), functions: functions, limits: loading,
      measuring: measuring)
    self.init(try compiler.compile(), limits: deciding)
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
    self.init(try compiler.compile(), limits: .deciding)
  }
}
