internal import ArgumentParser
internal import PrivacyCoding
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

struct Properties: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Try the cases with changed facts and report decisions that break a property.",
    discussion: """
      The properties:
      \(Property.allCases.map { "  \($0.rawValue): \($0.summary)" }.joined(separator: "\n"))

      Exit code 0 if every decision keeps them, 1 if one does not, 2 if rules or cases could not be loaded or there was no \
      case. Also prints how many decisions of the cases use each assumption.

      EXAMPLES
        seloste properties
        seloste properties --only removal examples/rautavaara
        seloste properties --format json | jq '.counterexamples[].change'
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup(title: "Cases") var selection: SelectionOptions
  @Option(help: "Only this property; may be repeated.") var only: [Property] = []
  @Option(help: "The output format.") var format = Format.text
  @OptionGroup(title: "Rules") var options: RuleOptions

  func run() async throws {
    let engine = try options.engine()
    var report = PropertyReport()
    let cases = try loaded { () throws(DiagnosticList) in try Array(selection.cases(of: engine).cases) }
    engine.reportFaults()
    let runner = PropertyRunner(
      engine: engine, properties: only.isEmpty ? Property.allCases : only, jobs: selection.jobs)
    await runner.run(cases) { result in
      report.add(result)
      if report.cases % 20 == 0 { Terminal.progress("\(report.cases) of \(cases.count)") }
      return !(selection.failFast && !report.counterexamples.isEmpty)
    }
    Terminal.progress("")
    switch format {
    case .text: write(report)
    case .json: Terminal.writeRaw(CanonicalJSON.text(report) + "\n")
    }
    if !engine.faults.isEmpty { throw Exit.notLoaded }
    if !report.counterexamples.isEmpty { throw Exit.failed }
  }

  private func write(_ report: PropertyReport) {
    let style = TextStyle(coloured: Terminal.colours)
    for one in report.counterexamples {
      Terminal.write(
        "\(style.bad("\(one.property)")) \(one.message)  \(style.faint("\(one.case), \(one.at)"))\n")
    }
    if !report.assumptions.isEmpty {
      Terminal.write("\(style.strong("assumptions, by decisions that use them"))\n")
    }
    for (fact, number) in report.assumptions.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      let count = String(repeating: " ", count: max(0, 6 - "\(number)".count)) + "\(number)"
      Terminal.write("\(count)  \(fact)\n")
    }
    Terminal.write("\(report.sum)\n")
  }
}

extension Property: ExpressibleByArgument {}
