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
        seloste replay                           # replay every case
        seloste replay --explain --filter forgotten
        seloste check                            # check rules by their notices
        seloste properties                       # try changed facts
        seloste diff main rules examples/yritys  # what is decided otherwise
        seloste timeline 'keeps what billing needs' examples/rautavaara
        seloste rule rautavaara                  # read a register
        seloste repl rautavaara                  # explore decisions
        seloste init oulu/kirjasto               # create a register
        seloste law                              # the law in force
        seloste eval -e 'years(1)'               # run Lua as rules do
        seloste schema                           # print the language
      """,
    version: Version.text,
    subcommands: [
      Replay.self, Decide.self, Check.self, Properties.self, Mutate.self, Diff.self,
      TimelineCommand.self, Cases.self, RuleCommand.self, LawCommand.self, Eval.self, Repl.self, Init.self,
      Schema.self,
    ])
}
