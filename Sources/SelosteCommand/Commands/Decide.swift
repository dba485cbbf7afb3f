internal import ArgumentParser
internal import CaseReplay
internal import Foundation
internal import Messages
internal import RegisterModel
internal import RuleEngine

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

  /// What to read; nil where it is no file that can be read.
  private var handle: FileHandle? {
    if file == "-" { return FileHandle.standardInput }
    let values = try? URL(fileURLWithPath: file).resourceValues(forKeys: [.isDirectoryKey])
    return values?.isDirectory == false ? FileHandle(forReadingAtPath: file) : nil
  }

  func run() async throws {
    let engine = try options.engine(measuring: profile ? .times : [], lazily: true)
    let voice = try language.voice(rules: options.rules)
    guard let handle else {
      Terminal.tell("error: cannot read `\(file)` [io]\n")
      throw Exit.notLoaded
    }
    var answered = 0
    var allDecided = true
    let stream = CaseStream(
      engine: engine, name: file == "-" ? "stdin" : file, jobs: jobs, voice: voice, profiles: profile,
      maximumValues: maxValues)
    await stream.run(LineReader(handle)) { answer in
      answered += 1
      allDecided = allDecided && answer.isDecision
      Terminal.write(answer.text + "\n")
      if answered % 1000 == 0 { Terminal.progress("\(answered) decided") }
    }
    Terminal.progress("")
    guard answered > 0 else {
      Terminal.tell("error: there is no line to decide [io]\n")
      throw Exit.notLoaded
    }
    if let costs = stream.profile { Terminal.tell(costs.lines().map { $0 + "\n" }.joined()) }
    if !allDecided { throw Exit.failed }
  }
}
