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
    version: selosteVersion,
    subcommands: [Replay.self, Decide.self, Check.self, Eval.self, Repl.self, Init.self, Schema.self])
}
