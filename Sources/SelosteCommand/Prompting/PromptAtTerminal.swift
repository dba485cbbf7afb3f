internal import ArgumentParser
internal import Foundation
internal import RuleEvaluation
internal import RuleREPL
internal import SourceText

/// The prompt at a terminal: editing, history, Tab, Ctrl-C.
struct PromptAtTerminal {
  /// The file of the lines of earlier sessions; nil for none.
  let history: String?

  /// Does lines until somebody ends it; false where the terminal cannot be edited on.
  func run(_ prompt: inout Prompt) -> Bool {
    guard let editor = LineEditor(name: "seloste") else { return false }
    Interruption.leavesNothing(on: [SIGTERM, SIGHUP])
    let interruption = prompt.setting.interruption
    // A Ctrl-C between two lines ends neither.
    editor.handleSignals { interruption.isRaised = true }
    var history = history
    if let path = history, !editor.loadHistory(path) {
      Terminal.tell("the history in \(path) cannot be read: none is kept\n")
      history = nil
    }
    let shared = SharedPrompt(prompt)
    defer { prompt = shared.prompt }
    editor.invite = { shared.prompt.invitation }
    editor.complete = { line, cursor in
      let typed = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
      let completion = shared.prompt.completion(of: typed)
      let insertion = completion.insertion(after: typed)
      return LineEditor.Completion(
        insertion: insertion,
        listing: insertion.isEmpty ? completion.listing(width: LineEditor.width ?? 80) : "")
    }
    Terminal.write("seloste \(Seloste.configuration.version): :help tells what can be done, Ctrl-D ends.\n")
    while true {
      shared.prompt.resize(LineEditor.width)
      switch editor.readLine() {
      case .end:
        Terminal.write("\n")
        return true
      case .interrupted:
        shared.prompt.abandon()
      case .line(let line):
        interruption.isRaised = false
        if !line.allSatisfy(\.isWhitespace) {
          editor.remember(line)
          if let history { _ = editor.keepHistory(history) }
        }
        let output = shared.prompt.evaluate(line)
        Terminal.progress("")
        if !output.shown.isEmpty { Terminal.write(output.shown + "\n") }
        if output.ends { return true }
      }
    }
  }
}

/// The prompt, where the editor's questions about it find it.
private final class SharedPrompt {
  var prompt: Prompt
  init(_ prompt: Prompt) { self.prompt = prompt }
}
