import Testing

@testable import RuleREPL

/// `:undo` takes back changes of facts, register and case.
struct UndoTests {
  @Test func takesBackFactsOneByOne() throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, debtor)
    let before = session.state.sheet
    _ = try run(&session, #"subject.invoices[1].status = "paid""#, ":decide", #"today = "2027-01-01""#)
    #expect(try run(&session, ":undo") == #"today: "2027-01-01" → "2026-03-02""#)
    #expect(try run(&session, ":undo") == #"subject.invoices[1].status: "paid" → "overdue""#)
    #expect(session.state.sheet == before)
  }

  @Test func takesBackACaseWithItsRegister() throws {
    var session = try makeSession("calpro")
    _ = try run(&session, #"request.kind = "access""#, debtor)
    #expect(session.state.register == "rautavaara/asiakasrekisteri")
    #expect(
      try run(&session, ":undo").contains("register: rautavaara/asiakasrekisteri → calpro/taloushallinto"))
    #expect(try run(&session, ":facts request.kind").contains(#"= "access""#))
  }

  @Test func takesBackSeveralSteps() throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, debtor, #"today = "2027-01-01""#, ":clear", #"today = "2028-01-01""#)
    #expect(try run(&session, ":undo 3").contains(#"today: "2028-01-01" → "2026-03-02""#))
    #expect(try failure(&session, ":undo 9").contains("there are only 1 changes"))
    #expect(try failure(&session, ":undo none").contains("takes a number above 0"))
  }

  @Test func aFailedLineAndAQuestionAreNoSteps() throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, debtor)
    let steps = session.undoing.count
    _ = try failure(&session, "subject.kind = 3")
    _ = try run(&session, ":decide", ":what-if today = \"2030-01-01\"", "1 + 1")
    #expect(session.undoing.count == steps)
  }
}
