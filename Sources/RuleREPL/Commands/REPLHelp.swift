internal import SourceText

/// What `:help` shows.
struct REPLHelp {
  let style: TextStyle

  var text: TerminalText {
    let width = REPLCommand.all.map(\.synopsis.count).max() ?? 0
    let groups = REPLCommand.groups.map { group in
      style.strong("\(group.title)") + "\n"
        + group.commands.map { command -> TerminalText in
          let room = String(repeating: " ", count: width - command.synopsis.count)
          return "  \(command.synopsis)\(room)  \(style.faint("\(command.summary)"))"
        }.joined(separator: "\n")
    }
    return ([Self.start] + groups + [Self.end]).joined(separator: "\n")
  }

  private static let start: TerminalText = """
    Take an example and try it, or state facts and ask:
      :cases erasure                        the examples about erasure
      :case NAME                            take one; a part of its title is enough
      subject.relationship.ended = "2025-01-31"
                                            change a fact (null: there is none; nil: nobody stated it)
      :diff                                 what that changed
      :why billing_data                     why, by which rule and on which facts
      :whynot erase billing_data            what would have to be otherwise
    Anything else is Lua, as rules run it: `subject.invoices:any "is_open"`, `today + years(6)`; `_` is the last value.
    """

  private static let end: TerminalText = """
    `:help COMMAND` says more. Tab completes facts, codes, commands and names. Ctrl-C stops a line.
    """
}
