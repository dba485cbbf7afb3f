internal import ArgumentParser
internal import Concurrency
internal import Foundation
internal import Messages
internal import PrivacyCoding
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

struct Decide: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decide cases in JSON Lines: one line of output per line of input, in order.",
    discussion: """
      A line that cannot be decided gives {"line": N, "error": {"kind", "message", "at"}}, and the other lines are still \
      decided. Exit code 1 if there was an error, 2 if the rules could not be loaded. Blank lines are ignored: match \
      results by the name of their case, or by N.

      EXAMPLES
        printf '%s' '{"register":"yritys/asiakasrekisteri",' \\
          '"today":"2026-03-02","request":{"kind":"access"}}' \\
          | seloste decide
      """)

  @Argument(help: ArgumentHelp("A file of JSON Lines, - for standard input.", valueName: "file"))
  var file = "-"

  @OptionGroup var options: RuleOptions
  @OptionGroup var language: LanguageOptions

  @Option(
    help: ArgumentHelp(
      "Decisions to make concurrently; above 1, output is written in batches.", valueName: "n"))
  var jobs = 1

  @Option(
    help: ArgumentHelp("Maximum number of values in a line.", valueName: "n"))
  var maxValues = CaseReader.maximumValues

  @Flag(
    help: "Print the cost of each rule on standard error, in instructions and time, most expensive first.")
  var profile = false

  @Flag(
    help:
      "Add `trace` to each decision: what every rule answered, the facts that it read, and what was assumed.")
  var trace = false

  func validate() throws {
    if maxValues < 1 { throw ValidationError("--max-values takes a number above 0") }
    if jobs < 1 { throw ValidationError("--jobs takes a number above 0") }
  }

  /// Opens the input; exits with code 2 if it cannot be opened.
  private func lines() throws -> LineReader {
    do throws(SystemFailure) {
      return try file == "-" ? LineReader(FileChannel(STDIN_FILENO)) : LineReader(opening: file)
    } catch {
      throw unreadable(error)
    }
  }

  /// Reports why the input cannot be read.
  private func unreadable(_ failure: SystemFailure) -> ExitCode {
    let problem =
      file == "-"
      ? StandardStreams.unreadableInput(failure) : Diagnostic(.io, "cannot read `\(file)`: \(failure.reason)")
    Terminal.writeError(
      "\(DiagnosticRenderer(sources: [], coloured: Terminal.errorColours).render(problem))\n")
    return Exit.notLoaded
  }

  /// Writes the trace of a decision as JSON.
  private func tracing(by engine: RuleEngine) -> @Sendable (Decision, CaseFacts) -> String {
    { decision, facts in DecisionTrace(decision, of: facts, by: engine).json }
  }

  func run() async throws {
    let engine = try options.engine(measuring: profile ? .times : [])
    let localizer = try language.localizer(rules: options.rules)
    let lines = try lines()
    var count = 0
    var allDecided = true
    let costs = Locked(RuleProfile())
    let add: @Sendable ([RuleCost]) -> Void = { new in costs.withLock { $0.add(new) } }
    let stream = DecisionStream(
      engine: engine, name: file == "-" ? "stdin" : file, jobs: jobs, maximumValues: maxValues,
      localize: localizer.map { $0.checking(with: engine) }, reportCosts: profile ? add : nil,
      trace: trace ? tracing(by: engine) : nil)
    await stream.run(lines) { result in
      count += 1
      allDecided = allDecided && result.isDecision
      Terminal.writeRaw(result.text + "\n")
      if count % 1000 == 0 { Terminal.progress("\(count) decided") }
    }
    Terminal.progress("")
    if let failure = lines.failure { throw unreadable(failure) }
    guard count > 0 else {
      Terminal.writeError("error: there is no line to decide [io]\n")
      throw Exit.notLoaded
    }
    if profile { Terminal.writeError(costs.withLock { $0 }.lines().map { $0 + "\n" }.joined()) }
    if !allDecided { throw Exit.failed }
  }
}
