internal import Messages
internal import SourceText

/// The output of `:help`.
struct REPLHelp {
  let style: TextStyle
  let words: DecisionWords

  var text: TerminalText {
    let width = REPLCommand.all.map(\.synopsis.count).max() ?? 0
    let groups = REPLCommand.groups.map { group in
      style.strong("\(words.prompt(group.title))") + "\n"
        + group.commands.map { command -> TerminalText in
          let room = String(repeating: " ", count: width - command.synopsis.count)
          return
            "  \(command.synopsis)\(room)  \(style.faint("\(words.summary(ofCommand: command.name, english: command.summary))"))"
        }.joined(separator: "\n")
    }
    return ([Self.start] + groups + [Self.end]).joined(separator: "\n")
  }

  private static let start: TerminalText = """
    Load an example case, or set facts and decide:
      :cases erasure                        list the examples about erasure
      :case NAME                            load one; a part of its title is enough
      subject.relationship.ended = "2025-01-31"
                                            set a fact (null: it is none; nil: it is unstated)
      :diff                                 show what that changed
      :why billing_data                     show the rules and the facts behind it
      :whynot erase billing_data            find the facts to change
    Anything else is Lua in the sandbox of the rules: `subject.invoices:any "is_open"`, `today + years(6)`; `_` is the last value.
    """

  private static let end: TerminalText = """
    `:help COMMAND` shows details. Tab completes facts, codes, commands and names. Ctrl-C stops a line.
    """
}
