import SourceText
import Testing

/// Of many problems the first are worded and the others counted.
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

  @Test func fewAreAllShown() {
    #expect(log(3).list.diagnostics.map(\.message) == ["problem 0", "problem 1", "problem 2"])
    #expect(log(0).isEmpty)
  }

  @Test func ofManyTheRestIsCounted() {
    let list = log(10).list
    #expect(list.count == 10)
    #expect(list.diagnostics.count == 4)
    #expect(list.diagnostics.last?.message == "7 more problems are not shown")
    #expect(list.diagnostics.last?.location == place(3))
    #expect(log(4).list.diagnostics.last?.message == "1 more problem is not shown")
  }

  @Test func whatIsNotKeptIsNotWorded() {
    var log = log(3)
    var worded = 0
    for _ in 0..<5 {
      log.add(
        {
          worded += 1; return Diagnostic(.badCase, "costly")
        }())
    }
    #expect(worded == 0)
    #expect(log.count == 8)
  }

  @Test func theSameProblemCountsOnce() {
    var log = DiagnosticLog()
    for _ in 0..<5 { log.add(Diagnostic(.badCase, "shared", at: place(1))) }
    #expect(log.list.diagnostics.count == 1)
    #expect(log.count == 1)
  }

  @Test func partsAddUp() {
    var whole = log(2)
    whole.add(log(10))  // of which two are the same
    #expect(whole.count == 10)
    #expect(whole.list.diagnostics.count == 4)
  }

  @Test func aLongMessageIsCut() {
    let long = Diagnostic(
      .badCase, String(repeating: "ä", count: 5000), help: String(repeating: "x", count: 5000))
    #expect(long.message.utf8.count <= 1003)
    #expect(long.message.hasSuffix("ä…"))
    #expect(long.help?.utf8.count == 1003)
  }
}
