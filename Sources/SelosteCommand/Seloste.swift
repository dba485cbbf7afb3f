internal import ArgumentParser

/// The one executable.
@main
struct Seloste: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seloste",
    abstract: "Makes a privacy notice run.",
    discussion: """
      An organisation's notice stands in Lua as a rule document; seloste answers requests by it, per data category, with \
      reasons that quote the notice and the law, with dates and with duties.

      EXAMPLES
        seloste replay                        every case under examples, against what it expects
        seloste replay --explain --filter forgotten
        seloste decide cases.jsonl            one decision a line
        seloste check                         every statement of every notice, and the rules that rest on it
        seloste repl rautavaara               try it by hand
        seloste init oulu/kirjasto            a new register, in which a person decides everything
        seloste eval -e 'years(1)'            Lua in the sandbox of the rules
        seloste schema                        every word, fact and code of rule documents
      """,
    version: "0.1.0",
    subcommands: [Replay.self, Decide.self, Check.self, Eval.self, Repl.self, Init.self, Schema.self])
}

/// What the command ends with; fixed, because scripts read it.
enum Exit {
  /// A case or a line failed.
  static let failed = ExitCode(1)
  /// Rules or cases could not be loaded, or nothing was there to run.
  static let notLoaded = ExitCode(2)
  /// All cases passed, and covered less than was asked.
  static let belowGate = ExitCode(3)
  /// A script hit a limit.
  static let limit = ExitCode(4)
}
