internal import LuaSandbox
internal import Messages
internal import PrivacyModel
internal import RuleEvaluation
internal import RuleTesting
package import SourceText

/// A session of the REPL: it evaluates lines and returns text, without a terminal.
///
/// A line sets a fact (`subject.relationship.ended = "2025-01-31"`), runs Lua in the sandbox of the rules, or is a command
/// (`:decide`).
package struct REPLSession {
  /// The current configuration.
  package internal(set) var configuration: REPLConfiguration
  var engine: RuleEngine
  var luaSession: RuleSession
  var scenario = Scenario()
  var library: CaseLibrary
  var coverage: RuleCoverage
  var catalogue: MessageCatalogue?
  /// The lines so far, the newest last.
  package internal(set) var history: [String] = []
  /// Lines of an incomplete statement.
  var pending: [String] = []
  private var stamps: FileStamps
  /// Whether the current command has failed; its text has the details.
  var hasFailed = false
  /// Whether the loaded rules are older than the files.
  var isOutdated = false
  /// Whether a loaded script ran `:quit`.
  var isEnding = false
  /// The states before the lines that changed them.
  var undoing = UndoHistory()
  /// The depth of nested `:load` commands.
  var loads = 0

  /// Loads the rules.
  /// - Throws: every problem of every rule file, or an unknown register.
  package init(_ configuration: REPLConfiguration) throws(DiagnosticList) {
    self.configuration = configuration
    // Recorded before the files are read, so that a file saved meanwhile counts as changed.
    stamps = FileStamps([configuration.rules], endings: [".lua"])
    engine = try RuleEngine(
      rules: configuration.rules, loading: configuration.loading, deciding: configuration.deciding,
      assuming: configuration.assuming)
    luaSession = RuleSession(engine: engine, limits: configuration.deciding)
    library = CaseLibrary(paths: configuration.cases)
    coverage = RuleCoverage(engine: engine)
    if configuration.language != nil { catalogue = try readCatalogue() }
    if let register = configuration.register { try choose(register) }
    self.configuration.deciding.interruption = configuration.interruption
    luaSession.limits.interruption = configuration.interruption
  }

  /// The prompt of the next line.
  package var prompt: String {
    guard pending.isEmpty else { return "… " }
    let name = scenario.register ?? "seloste"
    let room = (configuration.width ?? 80) / 2
    // In a narrow window, only the last part of the name.
    let shown = name.count > room ? String(name.split(separator: "/").last ?? "").prefixed(room) : name
    return TerminalText.escaped(shown) + "> "
  }

  /// Discards the lines of an incomplete statement.
  package mutating func discardPendingLines() { pending = [] }

  /// Sets the width of output.
  package mutating func resize(_ width: Int?) { configuration.width = width }

  // MARK: Changed files

  mutating func watchRules() { stamps = FileStamps([configuration.rules], endings: [".lua"]) }

  mutating func changedRules() -> Set<String> { stamps.changes() }

  func failure(_ problems: DiagnosticList, in source: SourceFile) -> REPLOutput {
    let printed = shownPrint.map { "\($0)\n" as TerminalText }.joined()
    let sources = [source] + engine.sources + library.sources(of: problems)
    var output = REPLOutput(printed + renderer(sources).render(problems))
    output.isError = true
    return output
  }

  /// Returns a renderer that cuts source lines to the window.
  func renderer(_ sources: [SourceFile]) -> DiagnosticRenderer {
    DiagnosticRenderer(sources: sources, coloured: configuration.style.isColoured, width: configuration.width)
  }
}
