internal import ArgumentParser
internal import Foundation
internal import PrivacyCoding
internal import PrivacyModel
internal import ProblemReports
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleMutation
internal import RuleTesting
internal import SourceText

/// `seloste mutate`: changes the rules in small ways and lists the changes that no case notices.
struct Mutate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Change the rules in small ways, and list the changes that no case notices.",
    discussion: """
      Each change alters the meaning of one rule: an operand or a `not` is dropped, a comparison, a number or a day is changed, \
      a data category, a kind of request, an obligation, a condition or the whole rule is dropped, or mandatory law becomes a \
      default. A change is noticed where a case that passes fails after it. Only the cases that run the changed part are decided \
      again.

      A change that cannot matter is accepted in a YAML file, with `file`, `line`, `change` and `because`.

      --propose searches near the cases for others that notice the remaining changes, and writes them with the decision of the \
      rules as they are: read each one against the notice and the law before it becomes an example.

      --state adds to the expectations of cases what they would have to state to notice a change of their decision.

      Time is not limited unless --max-seconds says so: the count of instructions stops endless loops, and no result depends on \
      how busy the machine is.

      Exit code 0, 1 if a case fails without a change, 2 if rules or cases could not be loaded, or there was no case or no change \
      to try, 3 if fewer changes than --gate are noticed or accepted.

      EXAMPLES
        seloste mutate
        seloste mutate --in law/restriction.lua examples/yritys
        seloste mutate --in yritys --kind negation examples/yritys
        seloste mutate --in yritys --kind rule --propose proposals examples/yritys
        seloste mutate --in yritys --gate 50 examples/yritys
      """)

  @OptionGroup(title: "Cases") var selection: SelectionOptions
  @Option(
    help: ArgumentHelp("Only the rule files whose path begins with this; may be repeated.", valueName: "path")
  )
  var `in`: [String] = []
  @Option(help: "Only changes of this kind; may be repeated.") var kind: [Mutation.Kind] = []
  @Option(help: ArgumentHelp("A YAML file of changes that may survive.", valueName: "file"))
  var accepted: String?
  @Option(
    help: ArgumentHelp(
      "Exit with 3 below this percentage of noticed and accepted changes.", valueName: "percent"))
  var gate: Double?
  @Option(
    help: ArgumentHelp(
      "Write cases that notice the remaining changes into a new folder, a file for each register.",
      valueName: "folder"))
  var propose: String?
  @Flag(help: "Write what the nearest cases leave unstated into their `expect`, where that notices a change.")
  var state = false
  @Option(help: ArgumentHelp("Cases to try for each remaining change.", valueName: "n")) var tries = 500
  @Option(help: "The output format.") var format = ListFormat.text
  @OptionGroup(title: "Rules") var options: RuleOptions

  func validate() throws {
    if let gate, !(0...100).contains(gate) { throw ValidationError("--gate takes a number from 0 to 100") }
    if let propose, FileManager.default.fileExists(atPath: propose) {
      throw usage("`\(propose)` exists: --propose takes a new folder")
    }
  }

  private var output: ProblemOutput {
    ProblemOutput(command: "seloste mutate", format: format, failing: .error, root: options.rules)
  }

  func run() async throws {
    try await output.reportingLoadFailures(MutationReport()) { try await tryChanges() }
  }

  private func tryChanges() async throws {
    let engine = try options.engine(isTimed: false)
    let cases = try loaded { () throws(DiagnosticList) in try Array(selection.cases(of: engine).cases) }
    let problems = engine.reportFaults()
    let accepts = try loaded { () throws(DiagnosticList) in try AcceptedGaps.read(accepted) }
    let mutations = try changes(of: engine, reachedBy: cases)
    let runner = MutationRunner(
      cases, engine: engine, measuring: try options.engine(measuring: .lines, isTimed: false),
      accepting: accepts,
      jobs: selection.jobs)
    guard runner.cases > 0 else {
      throw LoadFailure.reporting(.problem("every case is skipped: no change was tried"))
    }
    guard runner.failing.isEmpty else {
      let problems = runner.failing.map { one in
        ReportedProblem(
          .error, "failed_case", title: one.title, "the case fails without a change", at: one.location)
      }
      for one in problems {
        Terminal.writeError("\(one.place?.description ?? "") \(one.message): \(one.title)\n")
      }
      if format != .text { write(MutationReport(), problems, []) }
      throw Exit.failed
    }
    var report = MutationReport()
    await runner.run(mutations) { result in
      report.add(result)
      let tried = report.changes + report.refused
      if tried % 20 == 0 { Terminal.progress("\(tried) of \(mutations.count)") }
      return !(selection.failFast && !report.survivors.isEmpty)
    }
    Terminal.progress("")
    if kind.isEmpty, !selection.failFast { warn(of: accepts, report) }
    var gates = selection.missedGates(found: cases.count)
    if let gate, report.percent < gate {
      gates.append(
        .gate(
          "mutation_gate",
          "\(Self.rounded(report.percent)) % of the changes are noticed or accepted, expected \(Self.rounded(gate)) %"
        ))
    }
    write(report, problems, gates)
    if state { try writeAdditions(&report.additions) }
    if let propose {
      try await writeProposals(runner, report.survivingMutations, of: engine, into: propose)
    }
    if !engine.faults.isEmpty { throw Exit.notLoaded }
    if !gates.isEmpty { throw Exit.belowGate }
  }

  /// Warns of entries that accept none of the changes, or several.
  private func warn(of accepts: AcceptedGaps, _ report: MutationReport) {
    for unused in accepts.unusedChanges(report.unnoticed) where isChosen(unused.file) {
      Terminal.writeError(
        "\(unused.place) accepts a change that is not made or is noticed: \(unused.text)\n")
    }
    for shared in accepts.sharedChanges(report.unnoticed) {
      let lines = shared.lines.map(String.init).joined(separator: ", ")
      Terminal.writeError("\(shared.entry.place) accepts \(shared.lines.count) changes, on lines \(lines)\n")
    }
  }

  private func isChosen(_ path: String) -> Bool { `in`.isEmpty || `in`.contains { path.hasPrefix($0) } }

  /// The changes of the files that `--in` names, of the kinds that `--kind` names.
  private func changes(of engine: RuleEngine, reachedBy cases: [ReplayCase]) throws -> [Mutation] {
    let paths = engine.scripts.map(\.path)
    // A case runs the files of its organisation and those of all.
    let folders = Set(cases.compactMap { $0.facts.register.split(separator: "/").first.map { $0 + "/" } })
      .union(["law/", "shared/"])
    for path in `in` {
      let named = paths.filter { $0.hasPrefix(path) }
      if named.isEmpty, !FileManager.default.fileExists(atPath: "\(options.rules)/\(path)") {
        let near = Suggestion.help(path, among: paths).map { "; \($0)" } ?? ""
        throw usage("no path of a rule file begins with `\(path)`\(near)")
      }
      guard named.contains(where: { file in folders.contains { file.hasPrefix($0) } }) else {
        throw usage(
          "no case of \(selection.paths.joined(separator: ", ")) reaches the files that begin with `\(path)`")
      }
    }
    let all = engine.scripts.filter { isChosen($0.path) }.flatMap { FileMutations.all(of: $0) }
    let chosen = all.filter { kind.isEmpty || kind.contains($0.kind) }
    guard !chosen.isEmpty else {
      throw LoadFailure.reporting(.problem("the chosen rule files have nothing to change", kind: .io))
    }
    return chosen
  }

  private func writeAdditions(_ additions: inout ExpectationAdditions) throws {
    let cases: Int
    do throws(Diagnostic) {
      let (files, count) = try additions.texts()
      for file in files { try FileReplacement.put(file.text, at: file.name) }
      cases = count
    } catch {
      Terminal.report(DiagnosticList([error]))
      throw Exit.notLoaded
    }
    for refusal in additions.refusals {
      Terminal.writeError("not changed: \(refusal.location): \(refusal.reason)\n")
    }
    Terminal.write("\(cases) case\(cases == 1 ? " states" : "s state") more: review the changes\n")
  }

  private func writeProposals(
    _ runner: MutationRunner, _ mutations: [Mutation], of engine: RuleEngine, into folder: String
  ) async throws {
    let (found, without) = await runner.proposals(for: mutations, most: tries) { number in
      Terminal.progress("searched \(number) rule files")
    }
    Terminal.progress("")
    let files = try loaded { () throws(DiagnosticList) in try ProposalFiles(found, of: engine) }
    for (name, text) in files.texts.sorted(by: { $0.key < $1.key }) {
      do throws(Diagnostic) {
        try FileReplacement.put(text, at: folder + "/" + name)
      } catch {
        Terminal.report(DiagnosticList([error]))
        throw Exit.notLoaded
      }
    }
    Terminal.write(
      "\(found.count) case\(found.count == 1 ? "" : "s") in \(folder) notice\(found.count == 1 ? "s" : "") \(mutations.count - without.count) of \(mutations.count) change\(mutations.count == 1 ? "" : "s")\n"
    )
  }

  private func write(_ report: MutationReport, _ problems: [ReportedProblem], _ gates: [ReportedProblem]) {
    switch format {
    case .json:
      let errors = problems.map { Diagnostic(.init(rawValue: $0.code), $0.message, at: $0.place) }
      let all = ReportWithErrors(
        report: report, errors: errors.map { ErrorObject($0) }, gates: gates.map(\.message))
      Terminal.writeRaw(CanonicalJSON.text(all) + "\n")
    case .text: writeText(report)
    case .junit, .tap, .github, .sarif, .codequality:
      output.write(
        problems + report.problems + gates, counts: ["changes": report.changes], result: report.sum,
        isComplete: problems.isEmpty)
    }
    Gates.report(gates)
  }

  /// A percentage with one digit behind the point, rounded down, so that it is never shown as more than it is.
  private static func rounded(_ percent: Double) -> String { "\((percent * 10).rounded(.down) / 10)" }

  private func writeText(_ report: MutationReport) {
    let style = TextStyle(coloured: Terminal.colours)
    for one in report.survivors {
      Terminal.write("\(style.strong("\(one.at)")) \(one.change)\n")
      Terminal.write("  \(style.faint("\(one.line)"))\n")
      Terminal.write("  \(one.advice)\n")
    }
    Terminal.write("\(report.sum)\n")
  }
}

extension Mutation.Kind: ExpressibleByArgument {}
