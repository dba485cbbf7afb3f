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
  private var pending: [String] = []
  private var stamps: FileStamps
  /// Whether the current command has failed; its text has the details.
  var hasFailed = false
  /// Whether the loaded rules are older than the files.
  var isOutdated = false
  /// Whether a loaded script ran `:quit`.
  var isEnding = false
  /// The depth of nested `:load` commands.
  var loads = 0

  /// Loads the rules.
  /// - Throws: every problem of every rule file, or an unknown register.
  package init(_ configuration: REPLConfiguration) throws(DiagnosticList) {
    self.configuration = configuration
    // Recorded before the files are read, so that a file saved meanwhile counts as changed.
    stamps = FileStamps([configuration.rules], endings: [".lua"])
    engine = try RuleEngine(
      rules: configuration.rules, loading: configuration.loading, deciding: configuration.deciding)
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

  /// Evaluates a line.
  ///
  /// `number` is the line's number, for the locations of problems.
  package mutating func evaluate(_ line: String, number: Int = 1) -> REPLOutput {
    if !line.allSatisfy(\.isWhitespace) { history.append(line) }
    let reload = pending.isEmpty ? reloadWhereChanged() : (text: "", isError: false)
    var output = dispatch(line, number: number)
    output.isError = output.isError || reload.isError
    if !reload.text.isEmpty {
      output.shown = output.shown.isEmpty ? reload.text : "\(reload.text)\n\(output.shown)"
    }
    output.shown = LineWrapping(width: configuration.width).wrapped(output.shown)
    configuration.progress("")
    return output
  }

  private mutating func dispatch(_ line: String, number: Int) -> REPLOutput {
    let trimmed = line.trimmed
    if pending.isEmpty, trimmed.hasPrefix(":"), !trimmed.hasPrefix("::") {
      luaSession.forgetPrinted()
      return run(trimmed, at: SourceFile(name: configuration.source, text: line, firstLine: number), number)
    }
    pending.append(line)
    let source = SourceFile(
      name: configuration.source, text: pending.joined(separator: "\n"), firstLine: number - pending.count + 1
    )
    do throws(DiagnosticList) {
      switch try execute(source) {
      case .complete(let lines):
        pending = []
        return REPLOutput((lines + lostNamesNotice).joined(separator: "\n"))
      case .incomplete(let rest):
        // The statements before the incomplete one have run and must not run again.
        pending = rest.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var output = REPLOutput()
        output.isIncomplete = true
        return output
      }
    } catch {
      pending = []
      return failure(error, in: source)
    }
  }

  /// A notice of variables that were lost with a Lua state.
  private var lostNamesNotice: [TerminalText] {
    guard !luaSession.lost.isEmpty else { return [] }
    return [configuration.style.faint("lost values: \(luaSession.lost.shown())")]
  }

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
