internal import ArgumentParser
internal import Foundation
internal import Messages
internal import PrivacyCoding
internal import PrivacyModel
internal import RuleEngine
internal import RuleTesting
internal import SourceText

struct Decide: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decide cases that come as JSON Lines: one line in, one line out, in order.",
    discussion: """
      A line that cannot be decided is answered by a line {"line": N, "error": {"kind", "message", "at"}}; the others go \
      on. Exit code 1 if there was one, 2 if the rules could not be loaded. A line that is blank is passed over: match \
      answers by the name of their case, or by N.

      EXAMPLE
        echo '{"register":"rautavaara/asiakasrekisteri","today":"2026-03-02","request":{"kind":"marketing_ban"}}' \
      | seloste decide
      """)

  @Argument(help: ArgumentHelp("A file of JSON Lines, - for standard input.", valueName: "file"))
  var file = "-"

  @OptionGroup var options: RuleOptions
  @OptionGroup var language: LanguageOptions

  @Option(help: ArgumentHelp("Decisions made at a time; above 1, answers come in batches.", valueName: "n"))
  var jobs = 1

  @Option(
    help: ArgumentHelp("Values that one line may hold (default: 100,000).", valueName: "n"))
  var maxValues = CaseReader.maximumValues

  @Flag(help: "Tell on standard error what each rule cost, in instructions and time, the dearest first.")
  var profile = false

  func validate() throws {
    if maxValues < 1 { throw ValidationError("--max-values takes a number above 0") }
    if jobs < 1 { throw ValidationError("--jobs takes a number above 0") }
  }

  /// What to read; ends with exit code 2 where it cannot be opened.
  private func lines() throws -> LineReader {
    do throws(SystemFailure) {
      return try file == "-" ? LineReader(FileChannel(STDIN_FILENO)) : LineReader(opening: file)
    } catch {
      throw unreadable(error)
    }
  }

  /// Tells why there is nothing more to read.
  private func unreadable(_ failure: SystemFailure) -> ExitCode {
    let problem =
      file == "-"
      ? StandardStreams.unreadableInput(failure) : Diagnostic(.io, "cannot read `\(file)`: \(failure.reason)")
    Terminal.writeError(
      "\(DiagnosticRenderer(sources: [], coloured: Terminal.errorColours).render(problem))\n")
    return Exit.notLoaded
  }

  func run() async throws {
    let engine = try options.engine(measuring: profile ? .times : [], lazily: true)
    let localizer = try language.localizer(rules: options.rules)
    let lines = try lines()
    var answered = 0
    var allDecided = true
    let stream = DecisionStream(
      engine: engine, name: file == "-" ? "stdin" : file, jobs: jobs, voice: localizer, profiles: profile,
      maximumValues: maxValues)
    await stream.run(lines) { answer in
      answered += 1
      allDecided = allDecided && answer.isDecision
      Terminal.writeRaw(answer.text + "\n")
      if answered % 1000 == 0 { Terminal.progress("\(answered) decided") }
    }
    Terminal.progress("")
    if let failure = lines.failure { throw unreadable(failure) }
    guard answered > 0 else {
      Terminal.writeError("error: there is no line to decide [io]\n")
      throw Exit.notLoaded
    }
    if let costs = stream.profile { Terminal.writeError(costs.lines().map { $0 + "\n" }.joined()) }
    if !allDecided { throw Exit.failed }
  }
}
