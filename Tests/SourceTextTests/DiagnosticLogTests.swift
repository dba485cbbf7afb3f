import SourceText
import Testing

/// A log keeps the first diagnostics and counts the rest.
struct DiagnosticLogTests {
  private func place(_ line: Int) -> SourceText.SourceLocation {
    SourceText.SourceLocation(file: "a", line: line)
  }

  private func log(_ count: Int, keeping limit: Int = 3) -> DiagnosticLog {
    var log = DiagnosticLog(keeping: limit)
    for line in 0..<count {
      log.add(at: place(line), Diagnostic(.badCase, "problem \(line)", at: place(line)))
    }
    return log
  }

  @Test func fewDiagnosticsAreAllListed() {
    #expect(log(3).list.diagnostics.map(\.message) == ["problem 0", "problem 1", "problem 2"])
    #expect(log(0).isEmpty)
  }

  @Test func furtherDiagnosticsAreCounted() {
    let list = log(10).list
    #expect(list.count == 10)
    #expect(list.diagnostics.count == 4)
    #expect(list.diagnostics.last?.message == "7 more problems are not shown")
    #expect(list.diagnostics.last?.location == place(3))
    #expect(log(4).list.diagnostics.last?.message == "1 more problem is not shown")
  }

  @Test func aDiagnosticThatIsNotKeptIsNotCreated() {
    var log = log(3)
    var created = 0
    for _ in 0..<5 {
      log.add(
        {
          created += 1; return Diagnostic(.badCase, "costly")
        }())
    }
    #expect(created == 0)
    #expect(log.count == 8)
  }

  @Test func equalDiagnosticsCountOnce() {
    var log = DiagnosticLog()
    for _ in 0..<5 { log.add(Diagnostic(.badCase, "shared", at: place(1))) }
    #expect(log.list.diagnostics.count == 1)
    #expect(log.count == 1)
  }

  @Test func theLogOfAPartIsAdded() {
    var whole = log(2)
    whole.add(log(10))  // two of them are equal to kept ones
    #expect(whole.count == 10)
    #expect(whole.list.diagnostics.count == 4)
  }

  @Test func aLongMessageIsShortened() {
    let long = Diagnostic(
      .badCase, String(repeating: "ä", count: 5000), help: String(repeating: "x", count: 5000))
    #expect(long.message.utf8.count <= 1003)
    #expect(long.message.hasSuffix("ä…"))
    #expect(long.help?.utf8.count == 1003)
  }
}
