internal import ArgumentParser
internal import Foundation
internal import Messages
internal import RuleEngine
internal import RuleTesting
internal import SourceText

struct Check: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, github
  }

  static let configuration = CommandConfiguration(
    abstract: "Tell everything that can be known about rules and cases without running a case.",
    discussion: """
      Holds each register against its notice: statements that no rule rests on, rules that rest on an empty clause or a \
      repealed act, and what the notice itself leaves empty, cut off or unsaid. Reads the cases and the catalogue of \
      messages too.

      Facts that a rule's text reads and no case has, and codes that a fact never is, are errors, each with its line and \
      a caret; statements without a rule, rules that nothing reaches or that say the same twice are warnings.

      Exit code 0 if there is neither, 1 if there is one, 2 if rules, cases or messages could not be read.

      EXAMPLES
        seloste check
        seloste check --register calpro/taloushallinto
        seloste check --format github            annotations in a workflow
        seloste check --format json | jq '.findings[] | select(.severity == "warning")'
      """)

  @Argument(
    help: ArgumentHelp("Files or folders of cases (default: examples, where it is there).", valueName: "path")
  )
  var paths: [String] = []

  @OptionGroup var options: RuleOptions

  @Option(help: ArgumentHelp("Only what is found of this register.", valueName: "name"))
  var register: String?

  @Option(help: "What to print: \(Format.allCases.map(\.rawValue).joined(separator: " or ")).")
  var format = Format.text

  func run() throws {
    let engine = try options.engine()
    try loaded { () throws(DiagnosticList) in
      try readCases(engine)
      try readMessages(engine)
    }
    let findings = try chosen(engine)
    switch format {
    case .text: tell(findings, engine)
    case .json: Terminal.writeRaw(CanonicalJSON.text(FindingList(findings)) + "\n")
    case .github: Terminal.writeRaw(findings.map { $0.annotation.text + "\n" }.joined())
    }
    if findings.contains(where: { $0.kind.severity != .note }) { throw Exit.failed }
  }

  private func chosen(_ engine: RuleEngine) throws -> [Finding] {
    guard let register else { return engine.findings() }
    guard engine.registerNames.contains(register) else {
      let help = Suggestion.help(register, among: engine.registerNames).map { "; \($0)" } ?? ""
      throw usage("there is no register `\(register)`\(help)")
    }
    return engine.findings().filter { $0.register == register }
  }

  private func readCases(_ engine: RuleEngine) throws(DiagnosticList) {
    let isThere = FileManager.default.fileExists(atPath: "examples")
    let paths = paths.isEmpty ? (isThere ? ["examples"] : []) : paths
    _ = try CaseFiles(paths).check(registers: engine.registerNames)
  }

  /// A catalogue belongs to the rules where it stands beside them: then it tells every act that all may cite, and may tell those
  /// of an organisation's own.
  private func readMessages(_ engine: RuleEngine) throws(DiagnosticList) {
    let path = options.rules + "/messages.yaml"
    guard FileManager.default.fileExists(atPath: path) else { return }
    let catalogue = try MessageCatalogue(rules: options.rules)
    let acts = catalogue.keys(of: .acts)
    let own = engine.ownStatutes
    let omitted = engine.statuteNames.filter { !acts.contains($0) && own[$0] == nil }
    guard omitted.isEmpty else {
      throw DiagnosticList(
        omitted.map {
          Diagnostic(
            .badCase, "`acts` has no name for `\($0)`", at: SourceLocation(file: path, line: 1),
            help: Suggestion.help($0, among: acts.sorted()))
        })
    }
    for (name, place) in own.sorted(by: { $0.key < $1.key }) where !acts.contains(name) {
      let folder = place.file.prefix(upTo: place.file.lastIndex(of: "/") ?? place.file.startIndex)
      Terminal.writeError(
        "\(place): `\(name)` stays in English: `acts` of \(folder)/messages.yaml may tell it\n")
    }
    tellUntold(engine, catalogue.keys(of: .statements), path)
  }

  /// A statement without a text in the catalogue is told in the English of its rule file: worth knowing, no mistake.
  private func tellUntold(_ engine: RuleEngine, _ told: Set<String>, _ path: String) {
    let statements = engine.registerNames.flatMap { engine.statements(of: $0) }.filter { !$0.isEmpty }.map(
      \.id)
    let omitted = statements.filter { !told.contains($0) }
    guard !omitted.isEmpty else { return }
    Terminal.writeError(
      "\(path) tells \(statements.count - omitted.count) of \(statements.count) statements; the rest stay in English\n"
    )
  }

  private func tell(_ findings: [Finding], _ engine: RuleEngine) {
    let style = TextStyle(coloured: Terminal.colours)
    let renderer = DiagnosticRenderer(sources: engine.sources, coloured: Terminal.colours)
    for finding in findings where finding.kind.severity == .error {
      Terminal.write(renderer.render(Diagnostic(finding)) + "\n\n")
    }
    for name in engine.registerNames {
      let own = findings.filter { $0.register == name && $0.kind.severity != .error }
      if own.isEmpty { continue }
      Terminal.write("\(style.strong("\(name)"))\n")
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
  /// As GitHub shows it beside the line.
  fileprivate var annotation: GitHubAnnotation {
    GitHubAnnotation(
      kind.severity == .note ? "notice" : kind.severity.rawValue, at: location, title: kind.rawValue,
      ([statement, message].compactMap(\.self).joined(separator: " ")) + (help.map { "; \($0)" } ?? ""))
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
