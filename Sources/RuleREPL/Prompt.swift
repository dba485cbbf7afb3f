internal import Messages
internal import PrivacyModel
internal import RuleEvaluation
internal import RuleTesting
public import SourceText

/// A session in which policies are tried by hand: lines go in, texts come out, and no terminal is needed.
///
/// A line states a fact (`subject.relationship.ended = "2025-01-31"`), is Lua in the sandbox of the rules, or a command
/// (`:decide`).
public struct Prompt {
  /// How the session began, with what was changed since.
  public internal(set) var setting: PromptSetting
  var engine: RuleEngine
  var session: RuleSession
  var experiment = Scenario()
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
  public init(_ setting: PromptSetting) throws(DiagnosticList) {
    self.setting = setting
    // Before they are read: what is saved meanwhile has changed.
    stamps = FileStamps([setting.rules], endings: [".lua"])
    engine = try RuleEngine(rules: setting.rules, loading: setting.loading, deciding: setting.deciding)
    session = RuleSession(engine: engine, limits: setting.deciding)
    library = CaseLibrary(paths: setting.cases)
    coverage = RuleCoverage(engine: engine)
    if setting.language != nil { catalogue = try readCatalogue() }
    if let register = setting.register { try choose(register) }
    self.setting.deciding.interruption = setting.interruption
    session.limits.interruption = setting.interruption
  }

  /// What stands before a line that is to come.
  public var invitation: String {
    guard pending.isEmpty else { return "… " }
    let name = experiment.register ?? "seloste"
    let room = (setting.width ?? 80) / 2
    // Where the window is narrow, what tells registers of one organisation apart.
    let shown = name.count > room ? String(name.split(separator: "/").last ?? "").prefixed(room) : name
    return TerminalText.escaped(shown) + "> "
  }

  /// Forgets a line that goes on.
  public mutating func abandon() { pending = [] }

  /// How wide output may be from now on.
  public mutating func resize(_ width: Int?) { setting.width = width }

  /// Does what a line says.
  ///
  /// `number` is the line's own, for problems that tell their place in a file.
  public mutating func evaluate(_ line: String, number: Int = 1) -> PromptOutput {
    if !line.allSatisfy(\.isWhitespace) { history.append(line) }
    let reload = pending.isEmpty ? reloadWhereChanged() : (text: "", isError: false)
    var output = answer(line, number: number)
    output.isError = output.isError || reload.isError
    if !reload.text.isEmpty {
      output.shown = output.shown.isEmpty ? reload.text : "\(reload.text)\n\(output.shown)"
    }
    output.shown = LineWrapping(width: setting.width).wrapped(output.shown)
    setting.progress("")
    return output
  }

  private mutating func answer(_ line: String, number: Int) -> PromptOutput {
    let trimmed = line.trimmed
    if pending.isEmpty, trimmed.hasPrefix(":"), !trimmed.hasPrefix("::") {
      session.forgetPrinted()
      return run(trimmed, at: SourceFile(name: setting.source, text: line, firstLine: number), number)
    }
    pending.append(line)
    let source = SourceFile(
      name: setting.source, text: pending.joined(separator: "\n"), firstLine: number - pending.count + 1)
    do throws(DiagnosticList) {
      switch try state(source) {
      case .done(let lines):
        pending = []
        return PromptOutput((lines + news).joined(separator: "\n"))
      case .goesOn(let rest):
        // What stands before was done and is not done again.
        pending = rest.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var output = PromptOutput()
        output.isIncomplete = true
        return output
      }
    } catch {
      pending = []
      return failure(error, in: source)
    }
  }

  /// What was lost with a machine.
  private var news: [TerminalText] {
    guard !session.lost.isEmpty else { return [] }
    return [setting.style.faint("no value any more: \(session.lost.shown())")]
  }

  // MARK: Files that change

  mutating func watchRules() { stamps = FileStamps([setting.rules], endings: [".lua"]) }

  mutating func changedRules() -> Set<String> { stamps.changes() }

  func failure(_ problems: DiagnosticList, in source: SourceFile) -> PromptOutput {
    let printed = shownPrint.map { "\($0)\n" as TerminalText }.joined()
    let sources = [source] + engine.sources + library.sources(of: problems)
    var output = PromptOutput(printed + renderer(sources).render(problems))
    output.isError = true
    return output
  }

  /// Writes problems, their lines cut to the window around the place.
  func renderer(_ sources: [SourceFile]) -> DiagnosticRenderer {
    DiagnosticRenderer(sources: sources, coloured: setting.style.isColoured, width: setting.width)
  }
}
