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
    return ([start] + groups + ["\(words.prompt(.helpEnd))"]).joined(separator: "\n")
  }

  /// How a session begins.
  private var start: TerminalText {
    let lines: [(typed: String, word: PromptWord)] = [
      (":cases erasure", .helpList), (":case NAME", .helpLoad),
      ("subject.relationship.ended = \"2025-01-31\"", .helpFact), (":diff", .helpDiff),
      (":why billing_data", .helpWhy), (":whynot erase billing_data", .helpWhyNot),
    ]
    let width = 38
    let shown = lines.map { line -> TerminalText in
      let room =
        line.typed.count < width
        ? String(repeating: " ", count: width - line.typed.count)
        : "\n" + String(repeating: " ", count: width + 2)
      return "  \(line.typed)" + TerminalText(room, keepingLines: true) + "\(words.prompt(line.word))"
    }
    let lua = words.prompt(.helpLua, "`subject.invoices:any \"is_open\"`, `today + years(6)`")
    return (["\(words.prompt(.helpIntro))"] + shown + ["\(lua)"]).joined(separator: "\n")
  }
}
