internal import ArgumentParser
internal import Foundation
internal import Messages
internal import PrivacyCoding
internal import PrivacyModel
internal import ProblemReports
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check rules, cases and messages without running a case.",
    discussion: """
      Compares each register with its notice: statements that no rule cites, rules that cite an empty heading or a \
      repealed act, and parts of the notice that are empty, incomplete or missing. Also reads the cases and the message \
      catalogue.

      Unknown names, facts and methods, impossible codes, and operations that the sandbox refuses are errors, each with its \
      line and a caret. Statements without a rule or a written summary, constant conditions, and rules that are unreachable or contradict, repeat \
      or subsume another are warnings.

      Exit code 0 without errors and warnings, 1 with one, 2 if rules, cases or messages could not be read.

      EXAMPLES
        seloste check
        seloste check --register calpro/taloushallinto
        seloste check --format github           # annotations in a workflow
        seloste check --format json \\
          | jq '.findings[] | select(.severity == "warning")'
      """)

  @Argument(
    help: ArgumentHelp("Files or folders of cases (default: examples, if it exists).", valueName: "path")
  )
  var paths: [String] = []

  @OptionGroup var options: RuleOptions

  @Option(help: ArgumentHelp("Only this register: its rules, cases, texts and findings.", valueName: "name"))
  var register: String?

  @Option(
    help: ArgumentHelp(
      "The day of the check, by which sources of law are old (default: the day of this machine).",
      valueName: "date"))
  var today: String?

  @Option(help: "The output format.")
  var format = ListFormat.text

  func validate() throws {
    if let today, CalendarDate(today) == nil {
      throw usage("--today takes a date such as 2026-03-02, but found `\(today)`")
    }
  }

  private var day: CalendarDate {
    today.flatMap { CalendarDate($0) }
      ?? CalendarDate(daysSinceEpoch: Int(Date().timeIntervalSince1970 / 86_400))
  }

  private var output: ProblemOutput {
    ProblemOutput(command: "seloste check", format: format, failing: .warning, root: options.rules)
  }

  func run() async throws {
    try await output.reportingLoadFailures(FindingList([])) { try check() }
  }

  private func check() throws {
    let engine = try options.engine(measuring: .properties)
    let name = try register.map(engine.register(named:))
    let faults = name.map { engine.load([$0]) } ?? engine.loadAll()
    let problems = engine.reportFaults()
    try loaded { () throws(DiagnosticList) in
      try readCases(name.map(engine.vocabularies.limited(to:)) ?? engine.vocabularies)
      try readMessages(engine)
    }
    let findings = engine.findings(today: day).filter { name == nil || $0.register == name }
    switch format {
    case .text: write(findings, engine)
    case .json:
      let errors = engine.faults.flatMap(\.problems.diagnostics).map { ErrorObject($0) }
      let report = ReportWithErrors(report: FindingList(findings), errors: errors)
      Terminal.writeRaw(CanonicalJSON.text(report) + "\n")
    case .junit, .tap, .github, .sarif, .codequality:
      output.write(
        problems + findings.map(\.problem), counts: ["registers": engine.registerNames.count],
        result: sum(findings), isComplete: problems.isEmpty)
    }
    if !faults.isEmpty { throw Exit.notLoaded }
    if findings.contains(where: { $0.kind.severity != .note }) { throw Exit.failed }
  }

  private func readCases(_ registers: RegisterVocabularies) throws(DiagnosticList) {
    let isThere = FileManager.default.fileExists(atPath: "examples")
    let paths = paths.isEmpty ? (isThere ? ["examples"] : []) : paths
    _ = try CaseFiles(paths).check(registers: registers)
  }

  /// Checks the catalogue, if the rule folder has one, and those of the organisations.
  private func readMessages(_ engine: RuleEngine) throws(DiagnosticList) {
    guard FileManager.default.fileExists(atPath: options.rules + "/messages.yaml") else { return }
    let check = CatalogueCheck(engine: engine, rules: options.rules)
    for note in try check.notes() { Terminal.writeError("\(note)\n") }
  }

  private func write(_ findings: [Finding], _ engine: RuleEngine) {
    let style = TextStyle(coloured: Terminal.colours)
    let renderer = DiagnosticRenderer(sources: engine.sources, coloured: Terminal.colours)
    for finding in findings where finding.kind.severity == .error {
      Terminal.write(renderer.render(Diagnostic(finding)) + "\n\n")
    }
    for name in [nil] + engine.registerNames.map(Optional.some) {
      let own = findings.filter { $0.register == name && $0.kind.severity != .error }
      if own.isEmpty { continue }
      Terminal.write("\(style.strong("\(name ?? "all registers")"))\n")
      for finding in own { Terminal.write("  \(line(finding, style))\n") }
      Terminal.write("\n")
    }
    Terminal.write("\(sum(findings))\n")
  }

  private func line(_ finding: Finding, _ style: TextStyle) -> TerminalText {
    let head: TerminalText = finding.kind.severity == .warning ? style.bad("warning") : "note   "
    let statement = finding.statement.map { "\($0) " } ?? ""
    let help = finding.help.map { "; \($0)" } ?? ""
    return
      "\(head) \(statement)\(finding.kind.rawValue): \(finding.message)\(help)  \(style.faint("\(finding.location)"))"
  }

  private func sum(_ findings: [Finding]) -> String {
    func count(_ severity: Finding.Severity) -> String {
      let number = findings.count { $0.kind.severity == severity }
      return "\(number) \(severity.rawValue)\(number == 1 ? "" : "s")"
    }
    let registers = Set(findings.compactMap(\.register)).count
    let errors = findings.contains { $0.kind.severity == .error } ? count(.error) + ", " : ""
    return
      "\(registers) register\(registers == 1 ? "" : "s") with findings, \(errors)\(count(.warning)), \(count(.note))"
  }
}

extension Diagnostic {
  fileprivate init(_ finding: Finding) {
    self.init(.badRule, finding.message, at: finding.location, width: finding.width, help: finding.help)
  }
}

extension Finding {
  /// The finding as a problem for CI services.
  fileprivate var problem: ReportedProblem {
    ReportedProblem(
      kind.severity == .error ? .error : kind.severity == .warning ? .warning : .note, kind.rawValue,
      title: kind.rawValue,
      ([statement, message].compactMap(\.self).joined(separator: " ")) + (help.map { "; \($0)" } ?? ""),
      at: location)
  }
}

/// Findings as JSON.
struct FindingList: Encodable {
  struct Entry: Encodable {
    var register: String?
    var severity: String
    var kind: String
    var statement: String?
    var message: String
    var at: String
    var help: String?
  }

  var findings: [Entry]

  init(_ findings: [Finding]) {
    self.findings = findings.map {
      Entry(
        register: $0.register, severity: $0.kind.severity.rawValue, kind: $0.kind.rawValue,
        statement: $0.statement, message: $0.message, at: $0.location.description, help: $0.help)
    }
  }
}
