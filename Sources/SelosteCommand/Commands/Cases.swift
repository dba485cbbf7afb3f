internal import ArgumentParser
internal import Foundation
internal import Messages
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

/// `seloste cases`: writes cases from others.
struct Cases: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write cases at the edges of the calendar of a rule.",
    discussion: """
      --edges takes a part of a rule's sentence, or the statement or article that rules cite. Of each case that reaches one of the \
      rules, it writes the days around which the rule begins or ceases to hold in the next forty years: the day before, the day \
      itself and the day after, the ends of that month and of the one before, and the next 29 February. Each expects the \
      present decision: review it.

      Exit code 0, 1 if a rule fails on one of the days, 2 if rules or cases could not be loaded, or if no case reaches a rule whose \
      answer depends on the day.

      EXAMPLES
        seloste cases --edges 'vouchers are kept' examples/rautavaara
        seloste cases --edges K-17 examples/koivula -o edges.yaml
      """)

  @Argument(help: ArgumentHelp("Files or folders of cases.", valueName: "path"))
  var paths = ["examples"]
  @Option(
    help: ArgumentHelp(
      "A part of a rule's sentence, or the statement or article that it cites.", valueName: "rule"))
  var edges: String
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("A new file for the cases (default: standard output).", valueName: "file"))
  var output: String?
  @Option(help: ArgumentHelp("The most cases to write.", valueName: "n")) var most = 10
  @OptionGroup(title: "Rules") var options: RuleOptions

  func validate() throws {
    if most < 1 { throw ValidationError("--most takes a number above 0") }
    if let output, FileManager.default.fileExists(atPath: output) {
      throw usage("`\(output)` exists: --output takes a new file")
    }
  }

  func run() async throws {
    let engine = try options.engine(measuring: .dates)
    let read = try loaded { () throws(DiagnosticList) in
      try CaseFiles.read(paths, registers: engine.vocabularies)
    }
    let cases = read.filter { $0.unloaded == nil }
    engine.reportFaults()
    if cases.isEmpty, !engine.faults.isEmpty { throw Exit.notLoaded }
    let chosen = try loaded { () throws(DiagnosticList) in try rules(of: cases, engine) }
    var (found, omitted) = ([EdgeCase](), 0)
    do throws(Diagnostic) {
      for replayCase in cases {
        guard let ids = chosen[replayCase.facts.register],
          let edges = try EdgeCase(of: replayCase, rules: ids, engine: engine)
        else { continue }
        if found.count < most { found.append(edges) } else { omitted += 1 }
      }
    } catch {
      Terminal.report(DiagnosticList([error]))
      throw Exit.failed
    }
    guard !found.isEmpty else {
      Terminal.writeError("no case reaches a rule `\(edges)` whose answer depends on the day\n")
      throw Exit.notLoaded
    }
    try write(EdgeCase.file(found))
    let days = found.map(\.count).reduce(0, +)
    let rest = omitted > 0 ? "; --most writes \(omitted) more" : ""
    Terminal.writeError("\(found.count) case\(found.count == 1 ? "" : "s") on \(days) days\(rest)\n")
  }

  /// The ids of the rules that the argument names, by register.
  /// - Throws: The problem of the last register, where no register has such a rule.
  private func rules(
    of cases: [ReplayCase], _ engine: RuleEngine
  ) throws(DiagnosticList) -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    var problem = DiagnosticList([
      Diagnostic(.io, "there is no case under `\(paths.joined(separator: "`, `"))`")
    ])
    for register in Set(cases.map(\.facts.register)).sorted() {
      do throws(DiagnosticList) {
        found[register] = Set(try rules(of: register, engine).map(\.id))
      } catch {
        problem = error
      }
    }
    guard !found.isEmpty else { throw problem }
    return found
  }

  private func rules(of register: String, _ engine: RuleEngine) throws(DiagnosticList) -> [RuleSummary] {
    let words = DecisionWords(localizer: nil, of: register)
    var selection = RuleSelection()
    selection.statement = edges
    if let cited = try? selection.rules(of: register, in: engine, words: words), !cited.isEmpty {
      return cited
    }
    selection.statement = nil
    selection.name = edges
    return try selection.rules(of: register, in: engine, words: words)
  }

  private func write(_ text: String) throws {
    guard let output else { return Terminal.writeRaw(text) }
    try loaded { () throws(DiagnosticList) in
      do throws(Diagnostic) {
        let file = try OutputFile(output)
        try file.write(text)
        try file.finish()
      } catch {
        throw DiagnosticList([error])
      }
    }
  }
}
