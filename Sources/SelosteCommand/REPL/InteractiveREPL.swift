internal import ArgumentParser
internal import Foundation
internal import RuleEngine
internal import RuleREPL
internal import SourceText

/// The prompt at a terminal: editing, history, Tab, Ctrl-C.
struct InteractiveREPL {
  /// The file of the lines of earlier sessions; nil for none.
  let history: String?

  /// Does lines until somebody ends it; false where the terminal cannot be edited on.
  func run(_ session: inout REPLSession) -> Bool {
    guard let editor = LineEditor(name: "seloste") else { return false }
    TerminationSignals.removePartialFiles(on: [SIGTERM, SIGHUP])
    let interruption = session.configuration.interruption
    // A Ctrl-C between two lines ends neither.
    editor.handleSignals { interruption.isRaised = true }
    var history = history
    if let path = history, !editor.loadHistory(path) {
      Terminal.writeError("the history in \(path) cannot be read: none is kept\n")
      history = nil
    }
    let shared = SharedSession(session)
    defer { session = shared.session }
    editor.prompt = { shared.session.prompt }
    editor.complete = { line, cursor in
      let typed = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
      let completion = shared.session.completion(of: typed)
      let insertion = completion.insertion(after: typed)
      return LineEditor.Completion(
        insertion: insertion,
        listing: insertion.isEmpty ? completion.listing(width: LineEditor.width ?? 80) : "")
    }
    Terminal.write("seloste \(selosteVersion): :help tells what can be done, Ctrl-D ends.\n")
    while true {
      shared.session.resize(LineEditor.width)
      switch editor.readLine() {
      case .end:
        Terminal.write("\n")
        return true
      case .interrupted:
        shared.session.discardPendingLines()
      case .line(let line):
        interruption.isRaised = false
        if !line.allSatisfy(\.isWhitespace) {
          editor.remember(line)
          if let history { _ = editor.keepHistory(history) }
        }
        let output = shared.session.evaluate(line)
        Terminal.progress("")
        if !output.shown.isEmpty { Terminal.write(output.shown + "\n") }
        if output.ends { return true }
      }
    }
  }
}

/// The prompt, where the editor's questions about it find it.
private final class SharedSession {
  var session: REPLSession
  init(_ session: REPLSession) { self.session = session }
}
