internal import ArgumentParser
internal import DecisionComparison
internal import Foundation
internal import LuaSandbox
internal import Messages
internal import RuleEvaluation
internal import SourceText

struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decide the cases by two versions of the rules and print what would be decided otherwise.",
    usage: """
      seloste diff [<options>] <old> <new> [<path> ...]
      seloste diff --across <register>,<register>… [<options>] [<path> ...]
      """,
    discussion: """
      OLD and NEW are folders of rules or git revisions. What exists as a folder is a folder; a revision means its folder \
      --rules. Cases are replay cases and requests in JSON Lines; a case that is skipped is left out.

      The classes of changes:
      \(ChangeClass.allCases.map { "  \($0.rawValue): \($0.summary)" }.joined(separator: "\n"))

      With --across, each case is put through several registers of the rules, and the answers on which they disagree are \
      printed: the outcome, the action on each category, the day of the reply.

      Exit code 0, 1 if there is a change of a class of --fail-on, 2 if rules or cases could not be loaded.

      EXAMPLES
        seloste diff main rules examples/yritys
        seloste diff main HEAD examples/koivula
        seloste diff main rules examples/yritys --format markdown > comment.md
        seloste diff main rules examples/yritys \\
          --fail-on discloses_more,error
        seloste diff --across koivula,rautavaara/asiakasrekisteri \\
          examples/rautavaara/access.yaml
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  @Argument(
    help: ArgumentHelp(
      "The old and the new rules, each a folder or a git revision, then files or folders of cases (default: examples).",
      valueName: "old new path"))
  var arguments: [String] = []

  @Option(
    help: ArgumentHelp(
      "Put the cases through these registers; OLD and NEW are left out.", valueName: "register,…"))
  var across: String?

  @Option(help: "The output format.") var format = Format.text

  @Option(
    help: ArgumentHelp("Exit with code 1 if there is a change of these classes.", valueName: "class,…"))
  var failOn: String?

  @Flag(help: "Print every case; without it, at most 10 of each class.") var all = false

  @Option(help: ArgumentHelp("Cases to decide concurrently.", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Rules") var options: RuleOptions

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs takes a number above 0") }
    _ = try failing
    if across != nil {
      if failOn != nil { throw ValidationError("--fail-on compares versions, and --across has one") }
      if language.lang != nil { throw ValidationError("--across prints codes, without --lang") }
    } else if arguments.count < 2 {
      throw ValidationError("diff takes the old and the new rules, or --across")
    }
  }

  /// The paths of cases, after some arguments.
  private func paths(after number: Int) -> [String] {
    arguments.count > number ? Array(arguments.dropFirst(number)) : ["examples"]
  }

  /// The classes of `--fail-on`.
  private var failing: [ChangeClass] {
    get throws {
      guard let failOn else { return [] }
      return try argument(failOn) { text throws(Diagnostic) in try ChangeClass.list(text) }
    }
  }

  func run() async throws {
    if let across { return try await run(across: across) }
    let (before, after) = (try version(arguments[0]), try version(arguments[1]))
    let paths = paths(after: 2)
    let (oldEngine, newEngine) = (try engine(before), try engine(after))
    let cases = try loaded { () throws(DiagnosticList) in
      try PairedCase.read(paths, old: oldEngine, new: newEngine)
    }
    let words = DecisionWords(localizer: try localizer(after), spacesCodes: format == .markdown)
    var report = ComparisonReport(
      old: before.name, new: after.name, rules: RuleComparison(old: oldEngine, new: newEngine).changes)
    await ComparisonRunner(old: oldEngine, new: newEngine, jobs: jobs).run(cases) {
      report.add($0)
      if report.count % 100 == 0 { Terminal.progress("\(report.count) of \(cases.count)") }
    }
    Terminal.progress("")
    write(report, words)
    if report.has(try failing) { throw Exit.failed }
  }

  /// Puts the cases through several registers.
  private func run(across list: String) async throws {
    let engine = try options.engine()
    let registers = try list.split(separator: ",").map { try engine.register(named: String($0)) }
    guard Set(registers).count == registers.count, registers.count > 1 else {
      throw ValidationError("--across takes two or more registers, each once")
    }
    let runner = AcrossRunner(engine: engine, registers: registers, jobs: jobs)
    let answers: [RegisterAnswers]
    do throws(DiagnosticList) {
      answers = try await runner.run(paths(after: 0))
    } catch {
      Terminal.report(error)
      throw Exit.notLoaded
    }
    engine.reportFaults()
    if !engine.faults.isEmpty { throw Exit.notLoaded }
    let report = AcrossReport(answers, registers: registers, most: all ? Int.max : 10)
    switch format {
    case .text:
      let lines = report.lines(style: TextStyle(coloured: Terminal.colours))
      Terminal.write(lines.map { $0 + "\n" }.joined())
    case .markdown: Terminal.writeRaw(report.markdown)
    case .json: Terminal.writeRaw(report.json)
    }
  }

  private func version(_ name: String) throws -> RuleVersion {
    do throws(Diagnostic) {
      return try RuleVersion(name, rules: options.rules)
    } catch {
      Terminal.report(DiagnosticList([error]))
      throw Exit.notLoaded
    }
  }

  /// Loads every organisation of a version; exits with code 2 where one cannot be loaded.
  private func engine(_ version: RuleVersion) throws -> RuleEngine {
    do throws(DiagnosticList) {
      let engine = try version.engine(
        loading: options.limits(.loading), deciding: options.limits(.deciding),
        assuming: !options.noAssumptions)
      let problems = engine.loadAll().flatMap(\.problems.diagnostics)
      guard problems.isEmpty else { throw DiagnosticList(problems) }
      return engine
    } catch {
      Terminal.report(error, sources: version.sources)
      Terminal.writeError("the rules of `\(version.name)` could not be loaded\n")
      throw Exit.notLoaded
    }
  }

  private func localizer(_ version: RuleVersion) throws -> DecisionLocalizer? {
    guard let lang = language.lang else { return nil }
    return try loaded { () throws(DiagnosticList) in
      DecisionLocalizer(catalogue: try version.catalogue(), language: lang)
    }
  }

  private func write(_ report: ComparisonReport, _ words: DecisionWords) {
    let most = all ? Int.max : 10
    switch format {
    case .text:
      let text = TextComparison(
        report, words: words, style: TextStyle(coloured: Terminal.colours), most: most)
      Terminal.write(text.lines.map { $0 + "\n" }.joined())
    case .markdown: Terminal.writeRaw(MarkdownComparison(report, words: words, most: most).text)
    case .json: Terminal.writeRaw(JSONComparison(report).text)
    }
  }
}
