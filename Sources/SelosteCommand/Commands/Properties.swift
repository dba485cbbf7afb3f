internal import ArgumentParser
internal import Foundation
internal import PrivacyCoding
internal import PrivacyModel
internal import ProblemReports
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

struct Properties: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Try the cases with changed facts and report decisions that break a property.",
    discussion: """
      The properties:
      \(Property.allCases.map { "  \($0.rawValue): \($0.summary)" }.joined(separator: "\n"))

      A change alters one fact: it is taken away, or gets another value, a day at an edge, one more element. Where a property has \
      a choice of changes, --neighbours of them are tried for each case, at equal distances, so that every run tries the same.

      A counterexample is shrunk: facts of the case are taken away while it still breaks the property. --save writes it as a \
      case, which fails until the rule is mended.

      Exit code 0 if every decision keeps them, 1 if one does not, 2 if rules or cases could not be loaded or there was no \
      case, 3 if there are fewer cases than --expect-cases. Also prints how many decisions of the cases use each assumption.

      EXAMPLES
        seloste properties examples/yritys/access.yaml
        seloste properties --only removal examples/yritys/access.yaml
        seloste properties --only own --neighbours 20 examples/koivula
        seloste properties --save counterexamples.yaml examples/yritys/access.yaml
        seloste properties --format json examples/yritys/access.yaml \\
          | jq '.counterexamples[].change'
      """)

  @OptionGroup(title: "Cases") var selection: SelectionOptions
  @Option(help: "Only this property; may be repeated.") var only: [Property] = []
  @Option(
    help: ArgumentHelp(
      "The most changes of one case that a property tries, where it has a choice.", valueName: "n"))
  var neighbours = PropertyRunner.standardNeighbours
  @Option(help: ArgumentHelp("Add the counterexamples to this file of cases.", valueName: "file"))
  var save: String?
  @Option(help: "The output format.") var format = ListFormat.text
  @OptionGroup(title: "Rules") var options: RuleOptions

  func validate() throws {
    if neighbours < 1 { throw ValidationError("--neighbours takes a number above 0") }
    if let save, !save.hasSuffix(".yaml"), !save.hasSuffix(".yml") {
      throw usage("--save takes a file that ends in .yaml, but found `\(save)`")
    }
  }

  private var output: ProblemOutput {
    ProblemOutput(command: "seloste properties", format: format, failing: .error, root: options.rules)
  }

  func run() async throws {
    try await output.reportingLoadFailures(PropertyReport()) { try await tryProperties() }
  }

  private func tryProperties() async throws {
    let started = ContinuousClock.now
    let engine = try options.engine()
    let properties = only.isEmpty ? Property.allCases : only
    let testing = properties.contains(.own) ? try options.engine(measuring: .properties) : nil
    var report = PropertyReport()
    let cases = try loaded { () throws(DiagnosticList) in try Array(selection.cases(of: engine).cases) }
    var problems = engine.reportFaults()
    let faults = testing.map { $0.load(Array(Set(cases.map(\.facts.register)))) } ?? []
    if engine.faults.isEmpty, let testing { problems += testing.reportFaults() }
    let runner = PropertyRunner(
      engine: engine, testing: testing, properties: properties, jobs: selection.jobs, neighbours: neighbours)
    await runner.run(cases) { result in
      report.add(result)
      if report.cases % 20 == 0 { Terminal.progress("\(report.cases) of \(cases.count)") }
      return !(selection.failFast && !report.counterexamples.isEmpty)
    }
    Terminal.progress("")
    if report.cases == 0 {
      let problem = Diagnostic(.io, "every case is skipped: no property was tried")
      Terminal.report(DiagnosticList([problem]))
      problems.append(ReportedProblem(problem))
    }
    let gates = selection.missedGates(found: cases.count)
    switch format {
    case .text: write(report, in: ContinuousClock.now - started)
    case .json:
      let errors = (engine.faults + faults).flatMap(\.problems.diagnostics).map { ErrorObject($0) }
      let all = ReportWithErrors(report: report, errors: errors, gates: gates.map(\.message))
      Terminal.writeRaw(CanonicalJSON.text(all) + "\n")
    case .junit, .tap, .github, .sarif, .codequality:
      output.write(
        problems + report.problems + gates,
        counts: ["cases": report.cases, "neighbours": report.neighbours], result: report.sum,
        isComplete: problems.isEmpty)
    }
    Gates.report(gates)
    if let save { try saveCounterexamples(report, to: save, engine) }
    if !engine.faults.isEmpty || !faults.isEmpty { throw Exit.notLoaded }
    guard report.cases > 0 else {
      throw Exit.notLoaded
    }
    if !report.counterexamples.isEmpty { throw Exit.failed }
    if !gates.isEmpty { throw Exit.belowGate }
  }

  private func write(_ report: PropertyReport, in time: Duration) {
    let style = TextStyle(coloured: Terminal.colours)
    for one in report.counterexamples { Terminal.write(lines(one, style).map { $0 + "\n" }.joined()) }
    if !report.assumptions.isEmpty {
      Terminal.write("\(style.strong("assumptions, by decisions that use them"))\n")
    }
    for (fact, number) in report.assumptions.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      let count = String(repeating: " ", count: max(0, 6 - "\(number)".count)) + "\(number)"
      Terminal.write("\(count)  \(fact)\n")
    }
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    Terminal.write("\(report.neighbours) neighbours in \(String(format: "%.1f", seconds)) s\n")
    Terminal.write("\(report.sum)\n")
  }

  /// A counterexample: what breaks the property, the two answers, the rules, and the smallest case.
  private func lines(_ one: PropertyReport.Entry, _ style: TextStyle) -> [TerminalText] {
    var lines: [TerminalText] = [
      "\(style.bad("\(one.property)")) \(one.message)  \(style.faint("\(one.case), \(one.at)"))"
    ]
    if !one.before.isEmpty, one.before != one.after { lines.append("  before    \(one.before)") }
    if !one.after.isEmpty { lines.append("  after     \(one.after)") }
    if !one.rules.isEmpty { lines.append("  by        \(one.rules.joined(separator: ", "))") }
    // The answers are those of the case; a smaller one breaks the property by the same rules.
    for (number, fact) in one.smallest.enumerated() {
      lines.append("  \(number == 0 ? "smallest" : "        ")  \(fact)")
    }
    return lines
  }

  private func saveCounterexamples(_ report: PropertyReport, to path: String, _ engine: RuleEngine) throws {
    guard !report.counterexamples.isEmpty else { return }
    let count = try loaded { () throws(DiagnosticList) in
      try SavedCounterexamples(report).write(to: path, registers: engine.vocabularies)
    }
    let known =
      count.known == 0
      ? "" : "; \(count.known) of that title \(count.known == 1 ? "is" : "are") there already"
    Terminal.writeError("saved \(count.written) case\(count.written == 1 ? "" : "s") in \(path)\(known)\n")
  }
}

extension Property: ExpressibleByArgument {}
