internal import CaseReplay
public import Diagnostics
internal import Messages
internal import RegisterModel
internal import RuleEngine
internal import SourceTree

/// A session in which policies are tried by hand: lines go in, texts come out, and no terminal is needed.
///
/// A line states a fact (`subject.relationship.ended = "2025-01-31"`), is Lua in the sandbox of the rules, or a command
/// (`:decide`).
public struct Prompt {
  /// How the session began, with what was changed since.
  public internal(set) var setting: PromptSetting
  var engine: RuleEngine
  var session: RuleSession
  var experiment = Experiment()
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
  /// How many files load each other.
  var loads = 0

  /// Opens the rules.
  ///
  /// Throws every problem of every rule file, and a register that is not there.
  public init(_ setting: PromptSetting) throws(DiagnosticList) {
    self.setting = setting
    engine = try RuleEngine(rules: setting.rules, loading: setting.loading, deciding: setting.deciding)
    session = RuleSession(engine: engine, limits: setting.deciding)
    library = CaseLibrary(paths: setting.cases)
    coverage = RuleCoverage(engine: engine)
    stamps = FileStamps([setting.rules], endings: [".lua"])
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
    return (name.count > room ? String(name.split(separator: "/").last ?? "").prefixed(room) : name) + "> "
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
    let news = pending.isEmpty ? reloadWhereChanged() : ""
    var output = answer(line, number: number)
    if !news.isEmpty { output.text = output.text.isEmpty ? news : news + "\n" + output.text }
    output.text = LineWrapping(width: setting.width).wrapped(output.text)
    return output
  }

  private mutating func answer(_ line: String, number: Int) -> PromptOutput {
    let trimmed = line.trimmed
    if pending.isEmpty, trimmed.hasPrefix(":"), !trimmed.hasPrefix("::") {
      return run(trimmed, at: SourceFile(name: setting.source, text: blank(number - 1) + line), number)
    }
    pending.append(line)
    let text = blank(number - pending.count) + pending.joined(separator: "\n")
    let source = SourceFile(name: setting.source, text: text)
    do throws(DiagnosticList) {
      let lines = try state(source)
      guard let lines else {
        var output = PromptOutput()
        output.isIncomplete = true
        return output
      }
      pending = []
      return PromptOutput(lines.joined(separator: "\n"))
    } catch {
      pending = []
      return failure(error, in: source)
    }
  }

  private func blank(_ lines: Int) -> String { String(repeating: "\n", count: max(0, lines)) }

  // MARK: Files that change

  mutating func watchRules() { stamps = FileStamps([setting.rules], endings: [".lua"]) }

  mutating func changedRules() -> Set<String> { stamps.changes() }

  func failure(_ problems: DiagnosticList, in source: SourceFile) -> PromptOutput {
    let printed = session.printed.isEmpty ? "" : session.printed.trimmedEnd + "\n"
    let renderer = DiagnosticRenderer(
      sources: [source] + engine.sources + library.sources(of: problems), coloured: setting.style.isColoured)
    var output = PromptOutput(printed + renderer.render(problems))
    output.isError = true
    return output
  }
}
