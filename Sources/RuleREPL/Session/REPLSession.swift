internal import Messages
internal import PrivacyModel
internal import RuleEngine
internal import RuleTesting
public import SourceText

/// A session in which policies are tried by hand: lines go in, texts come out, and no terminal is needed.
///
/// A line states a fact (`subject.relationship.ended = "2025-01-31"`), is Lua in the sandbox of the rules, or a command
/// (`:decide`).
public struct REPLSession {
  /// How the session began, with what was changed since.
  public internal(set) var configuration: REPLConfiguration
  var engine: RuleEngine
  var luaSession: RuleSession
  var scenario = Scenario()
  var library: CaseLibrary
  var coverage: RuleCoverage
  var catalogue: MessageCatalogue?
  /// The lines so far, the newest last.
  public internal(set) var history: [String] = []
  /// Lines that wait for more.
  private var pending: [String] = []
  private var stamps: FileStamps
  /// Whether the command that runs has failed, and its text tells how.
  var hasFailed = false
  /// Whether the rules that answer are not those of the files.
  var isOutdated = false
  /// Whether a file that was loaded said `:quit`.
  var isEnding = false
  /// How many files load each other.
  var loads = 0

  /// Opens the rules.
  ///
  /// Throws every problem of every rule file, and a register that is not there.
  public init(_ configuration: REPLConfiguration) throws(DiagnosticList) {
    self.configuration = configuration
    // Before they are read: what is saved meanwhile has changed.
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

  /// What stands before a line that is to come.
  public var prompt: String {
    guard pending.isEmpty else { return "… " }
    let name = scenario.register ?? "seloste"
    let room = (configuration.width ?? 80) / 2
    // Where the window is narrow, what tells registers of one organisation apart.
    let shown = name.count > room ? String(name.split(separator: "/").last ?? "").prefixed(room) : name
    return TerminalText.escaped(shown) + "> "
  }

  /// Forgets a line that goes on.
  public mutating func discardPendingLines() { pending = [] }

  /// How wide output may be from now on.
  public mutating func resize(_ width: Int?) { configuration.width = width }

  /// Does what a line says.
  ///
  /// `number` is the line's own, for problems that tell their place in a file.
  public mutating func evaluate(_ line: String, number: Int = 1) -> REPLOutput {
    if !line.allSatisfy(\.isWhitespace) { history.append(line) }
    let reload = pending.isEmpty ? reloadWhereChanged() : (text: "", isError: false)
    var output = answer(line, number: number)
    output.isError = output.isError || reload.isError
    if !reload.text.isEmpty {
      output.shown = output.shown.isEmpty ? reload.text : "\(reload.text)\n\(output.shown)"
    }
    output.shown = LineWrapping(width: configuration.width).wrapped(output.shown)
    configuration.progress("")
    return output
  }

  private mutating func answer(_ line: String, number: Int) -> REPLOutput {
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
        // What stands before was done and is not done again.
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

  /// What was lost with a machine.
  private var lostNamesNotice: [TerminalText] {
    guard !luaSession.lost.isEmpty else { return [] }
    return [configuration.style.faint("no value any more: \(luaSession.lost.shown())")]
  }

  // MARK: Files that change

  mutating func watchRules() { stamps = FileStamps([configuration.rules], endings: [".lua"]) }

  mutating func changedRules() -> Set<String> { stamps.changes() }

  func failure(_ problems: DiagnosticList, in source: SourceFile) -> REPLOutput {
    let printed = shownPrint.map { "\($0)\n" as TerminalText }.joined()
    let sources = [source] + engine.sources + library.sources(of: problems)
    var output = REPLOutput(printed + renderer(sources).render(problems))
    output.isError = true
    return output
  }

  /// Writes problems, their lines cut to the window around the place.
  func renderer(_ sources: [SourceFile]) -> DiagnosticRenderer {
    DiagnosticRenderer(sources: sources, coloured: configuration.style.isColoured, width: configuration.width)
  }
}
