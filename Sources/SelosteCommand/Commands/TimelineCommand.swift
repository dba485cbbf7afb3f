internal import ArgumentParser
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

/// `seloste timeline`: the days on which the answer to a case changes.
struct TimelineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Print every day on which the answer to a case changes.",
    discussion: """
      Prints the answer on the day of the case, then each later day with what changes: the outcome, the categories, the reasons, \
      the dates, the questions and the obligations. The facts stay as they are. Ends where no later day changes the answer, or \
      at --until.

      The days come from the dates that rules compare with the day of the case; not every day is tried. A date that stays as \
      many days after the day of the case, such as "within 30 days from today", is no change.

      CASE is the title of a case under PATH, or a part of it. A line of a file of JSON Lines is called `line 1`.

      Exit code 0; 1 if a rule fails on one of the days; 2 if rules or cases could not be loaded, or CASE is not one case.

      EXAMPLES
        seloste timeline 'keeps what billing needs' examples/rautavaara
        seloste timeline 'keeps what billing needs' examples/rautavaara \\
          --until 2100-01-01
        seloste timeline 'keeps what billing needs' examples/rautavaara \\
          --format json | jq '.answers[].today'
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: ArgumentHelp("The title of a case, or a part of it.", valueName: "case"))
  var name: String
  @Argument(help: ArgumentHelp("Files or folders of cases.", valueName: "path"))
  var paths = ["examples"]
  @Option(
    help: ArgumentHelp(
      "The last day that is shown (default: forty years after the day of the case).", valueName: "date"))
  var until: String?
  @Option(help: "The output format.") var format = Format.text
  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Rules") var options: RuleOptions

  func validate() throws {
    if let until, CalendarDate(until) == nil {
      throw usage("--until takes a date such as 2066-03-02, but found `\(until)`")
    }
  }

  func run() async throws {
    let engine = try options.engine(measuring: .dates)
    let localizer = try language.localizer(rules: options.rules)
    let facts = try loaded { () throws(DiagnosticList) in try chosen(engine) }.facts
    let end = until.flatMap { CalendarDate($0) } ?? Timeline.standardEnd(from: facts.today)
    guard end >= facts.today else {
      throw usage("--until is before the day of the case, \(facts.today.description)")
    }
    let timeline: Timeline
    do throws(Diagnostic) {
      timeline = try Timeline(of: facts, engine: engine, until: end)
    } catch {
      Terminal.report(DiagnosticList([error]))
      throw Exit.failed
    }
    switch format {
    case .text:
      let style = TextStyle(coloured: Terminal.colours)
      let lines = TimelineText(timeline, style: style, localizer: localizer).lines
      Terminal.write(lines.map { $0 + "\n" }.joined())
    case .json: Terminal.writeRaw(TimelineJSON(timeline, localizer: localizer).text)
    }
  }

  /// The case that the arguments name.
  private func chosen(_ engine: RuleEngine) throws(DiagnosticList) -> ReplayCase {
    let cases = try CaseFiles.read(paths, registers: engine.vocabularies)
    let found = Result { () throws(Diagnostic) in try cases.one(called: name) }
    switch found {
    case .success(let chosen):
      if let problems = chosen.unloaded { throw problems }
      return chosen
    case .failure(let problem): throw DiagnosticList([problem])
    }
  }
}
