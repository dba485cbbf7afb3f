internal import ArgumentParser
internal import Foundation
internal import LuaSandbox
internal import RuleEvaluation
internal import RuleREPL
internal import SourceText

/// The REPL at a terminal: editing, history, Tab, Ctrl-C.
struct InteractiveREPL {
  /// The history file; nil for none.
  let history: String?

  /// Runs lines until the user quits; returns false if the terminal does not support editing.
  func run(_ session: inout REPLSession) -> Bool {
    guard let editor = LineEditor(name: "seloste") else { return false }
    TerminationSignals.removePartialFiles(on: [SIGTERM, SIGHUP])
    let interruption = session.configuration.interruption
    // Ctrl-C between two lines stops neither.
    editor.handleSignals { interruption.isRaised = true }
    var history = history
    if let path = history, !editor.loadHistory(path) {
      Terminal.writeError("cannot read the history in \(path): it is not kept\n")
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
    Terminal.write("seloste \(selosteVersion): :help lists the commands, Ctrl-D quits.\n")
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

/// The session in a reference, for the closures of the line editor.
private final class SharedSession {
  var session: REPLSession
  init(_ session: REPLSession) { self.session = session }
}
