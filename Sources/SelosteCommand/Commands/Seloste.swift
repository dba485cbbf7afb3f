internal import ArgumentParser

/// The command-line tool.
@main
struct Seloste: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seloste",
    abstract: "Makes privacy notices executable.",
    discussion: """
      An organisation's notice is written in Lua as a rule document. seloste decides requests by it, per data category, \
      with reasons that cite the notice and the law, with dates and with obligations.

      EXAMPLES
        seloste replay                        replay every case under examples
        seloste replay --explain --filter forgotten
        seloste decide cases.jsonl            decide each line of a file
        seloste check                         check the rules against their notices
        seloste properties                    try the cases with changed facts
        seloste diff main rules               what a change of rules decides otherwise
        seloste timeline 'open debt'          on which days an answer changes
        seloste rule rautavaara               read a register and its rules
        seloste repl rautavaara               explore decisions interactively
        seloste init oulu/kirjasto            create a new register
        seloste eval -e 'years(1)'            run Lua in the sandbox of the rules
        seloste schema                        print the language reference
      """,
    version: selosteVersion,
    subcommands: [
      Replay.self, Decide.self, Check.self, Properties.self, Mutate.self, Diff.self,
      TimelineCommand.self, Cases.self, RuleCommand.self, Eval.self, Repl.self, Init.self, Schema.self,
    ])
}
