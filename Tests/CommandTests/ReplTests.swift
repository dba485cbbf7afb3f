import Foundation
import Testing

/// The REPL as a process: with lines from a pipe, and at a terminal.
struct ReplTests {
  // MARK: Without a terminal

  @Test func sessionFromAPipe() throws {
    let folder = try Folder([:])
    let run = try seloste(
      "repl",
      input: """
        :register rautavaara
        :case an unpaid invoice keeps what billing needs
        subject.invoices[1].status = "paid"
        :diff
        :why invoice_voucher
        :whynot erase invoice_voucher
        :save "paid, saved" \(folder.path)/saved.yaml
        """)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors == "")
    #expect(run.output.contains("billing_data: retain → erase"))
    #expect(run.output.contains("may be erased from 2033-01-01"))
    #expect(run.output.contains("today: on or after 2033-01-01"))
    #expect(!run.output.contains("\u{1B}"), "no colour in a pipe")
    #expect(try seloste("replay", folder.path + "/saved.yaml").status == 0)
    let again = try seloste(
      "repl", "rautavaara", input: ":load \(folder.path)/saved.yaml\n:test paid, saved\n")
    #expect(again.output.hasSuffix("1 case, 1 passed\n"))
  }

  @Test func failedLineIsReportedAndOthersRun() throws {
    let run = try seloste("repl", "rautavaara", input: "1\n\nx = = 2\n:nobody\n3\n")
    #expect(run.status == 1)
    #expect(run.output == "1\n3\n")
    #expect(run.errors.contains("stdin:3:5: error: unexpected symbol near '='"))
    #expect(run.errors.contains("stdin:4:1: error: there is no command `:nobody`"))
  }

  @Test func incompleteLineFails() throws {
    let run = try seloste("repl", "rautavaara", input: "function f()\n")
    #expect(run.status == 1)
    #expect(run.errors.contains("the last line is incomplete"))
  }

  @Test func quitEndsTheSession() throws {
    let run = try seloste("repl", input: "1\n:quit\n2\n")
    #expect(run.output == "1\n")
    #expect(run.status == 0)
  }

  @Test func loadErrorsAreReported() throws {
    #expect(try seloste("repl", "nobody").status == 2)
    #expect(try seloste("repl", "--rules", "nowhere").status == 2)
    let bad = try seloste("repl", "--cases", "nowhere", input: ":cases\n")
    #expect(bad.status == 1)
    #expect(bad.errors.contains("there is no `nowhere`"))
  }

  @Test func windowsLineEndsAreAccepted() throws {
    let run = try seloste("repl", "rautavaara", input: "1\r\nfunction f()\r\nreturn 2\r\nend\r\nf()\r\n")
    #expect(run.output == "1\n2\n")
    #expect(run.status == 0)
  }

  @Test func printedTextIsShownOnceAndEscaped() throws {
    let run = try seloste("repl", input: "print('\\27[31mX') error('boom')\n:nobody\n")
    #expect(!run.errors.contains("\u{1B}"))
    #expect(run.errors.components(separatedBy: "[31mX\n").count == 2, "\(run.errors)")
  }

  // MARK: At a terminal

  private func start(_ arguments: String..., state: Folder, columns: UInt16 = 100) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(["repl"] + arguments, state: state.path, columns: columns)
    try terminal.wait(for: "> ")
    return terminal
  }

  /// Ends the session at its next prompt: the terminal discards a key that comes before.
  private func finish(_ terminal: PseudoTerminal) throws -> Int32 {
    try terminal.wait(for: "> ")
    terminal.type("\u{4}")
    return terminal.ended()
  }

  @Test(.timeLimit(.minutes(20))) func tabCompletesInMidLine() throws {
    let terminal = try start("rautavaara", state: Folder([:]))
    terminal.type(":case an unpaid invoice keeps\t\r")
    try terminal.wait(for: "partly granted")
    terminal.type("subject.inv\t[1].st\t == \"over\t\r")
    try terminal.wait(for: "true\r\n")
    terminal.type("subject.invoices[1].is\t")
    try terminal.wait(for: "is_open  issued")
    terminal.type("\u{3}")
    try terminal.wait(for: "^C")
    terminal.type(":quit\r")
    #expect(terminal.ended() == 0)
  }

  @Test(.timeLimit(.minutes(20))) func ctrlCStopsALineNotTheSession() throws {
    let terminal = try start(
      "rautavaara", "--max-instructions", "1000000000000", "--max-seconds", "1000", state: Folder([:]))
    terminal.type("kept = 7\r")
    try terminal.wait(for: "> ")
    terminal.type("while true do end\r")
    try terminal.wait(for: "end\r\n")
    Thread.sleep(forTimeInterval: 0.2)
    let start = Date()
    terminal.type("\u{3}")
    try terminal.wait(for: "interrupted")
    #expect(Date().timeIntervalSince(start) < 5, "the session answers again")
    terminal.type("kept + 1\r")
    try terminal.wait(for: "8\r\n")
    terminal.type("half a line\u{3}")
    try terminal.wait(for: "^C")
    terminal.type("function f()\r\u{3}")
    try terminal.wait(for: "^C")
    terminal.type("2 + 3\r")
    try terminal.wait(for: "5\r\n")
    #expect(try finish(terminal) == 0)
  }

  @Test(.timeLimit(.minutes(20))) func historyIsReadableOnlyByItsOwner() throws {
    let state = try Folder([:])
    let first = try start("rautavaara", state: state)
    first.type("1111 + 1\r")
    try first.wait(for: "1112")
    #expect(try finish(first) == 0)
    let history = state.path + "/seloste/history"
    let attributes = try FileManager.default.attributesOfItem(atPath: history)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let second = try start("rautavaara", state: state)
    second.type("\u{1B}[A")
    try second.wait(for: "1111 + 1")
    second.type("\r")
    try second.wait(for: "1112")
    #expect(try finish(second) == 0)

    let other = try Folder([:])
    let silent = try start("rautavaara", "--no-history", state: other)
    silent.type("1111 + 1\r")
    try silent.wait(for: "1112")
    #expect(try finish(silent) == 0)
    #expect(!FileManager.default.fileExists(atPath: other.path + "/seloste/history"))
  }

  @Test(.timeLimit(.minutes(20))) func longPasteIsReadCompletely() throws {
    let terminal = try start("rautavaara", state: Folder([:]))
    let lines = (1...200).map { "n\($0) = \($0) -- \(String(repeating: "x", count: 60))\r" }
    terminal.type(lines.joined() + "n1 + n200\r")
    try terminal.wait(for: "\n201\r\n", seconds: 60)
    terminal.type("function f()\r  return 'Mäkelä €'\rend\rf()\r")
    try terminal.wait(for: "\"Mäkelä €\"\r\n")
    #expect(try finish(terminal) == 0)
  }

  @Test(.timeLimit(.minutes(20))) func outputFitsANarrowWindow() throws {
    let terminal = try start(state: Folder([:]), columns: 40)
    terminal.type(":help\r")
    let text = try terminal.wait(for: "stops a line\r\n")
    let lines = text.split(separator: "\r\n").dropFirst(2)
    #expect(lines.count > 20)
    for line in lines {
      let seen = line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      #expect(seen.count <= 40, "\(seen)")
    }
    terminal.type("\u{4}")
    #expect(terminal.ended() == 0)
  }
}
