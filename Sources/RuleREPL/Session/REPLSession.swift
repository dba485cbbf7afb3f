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
  /// The lines of the current statement as they were typed, by their numbers.
  var typed: [Int: TypedLine] = [:]
  /// Where the arguments of the current command begin: the number of the line, and the characters before them.
  var argumentStart = (line: 1, column: 0)
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
    let (source, problems) = (asTyped(source), retold(problems, in: source))
    let sources = [source] + engine.sources + library.sources(of: problems)
    var output = REPLOutput(printed + renderer(sources).render(problems))
    output.isError = true
    return output
  }

  /// The source with the lines as they were typed.
  private func asTyped(_ source: SourceFile) -> SourceFile {
    guard !typed.isEmpty else { return source }
    let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      typed[$0 + source.firstLine]?.typed ?? String($1)
    }
    return SourceFile(name: source.name, text: lines.joined(separator: "\n"), firstLine: source.firstLine)
  }

  /// The problems of typed lines in their words.
  private func retold(_ problems: DiagnosticList, in source: SourceFile) -> DiagnosticList {
    DiagnosticList(
      problems.diagnostics.map { problem in
        let isInLine = problem.location.map { $0.file == source.name } ?? true
        guard isInLine, let line = problem.location.map({ typed[$0.line] }) ?? typed.values.first else {
          return problem
        }
        return line.retold(problem, words, vocabulary.schema)
      })
  }

  /// Returns a renderer that cuts source lines to the window.
  func renderer(_ sources: [SourceFile]) -> DiagnosticRenderer {
    DiagnosticRenderer(sources: sources, coloured: configuration.style.isColoured, width: configuration.width)
  }
}
