import Testing

@testable import RuleREPL

/// Codes without quotation marks.
struct BareCodeTests {
  @Test func aCodeNeedsNoQuotationMarks() throws {
    var session = try makeSession("rautavaara")
    _ = try run(
      &session, "today = \"2026-03-02\"", "request.kind = erasure", "subject.kind = natural_person",
      "request.made_by = subject")
    #expect(try run(&session, "request.kind") == #""erasure""#, "also where a rule word has the name")
    #expect(try run(&session, "request.made_by") == #""subject""#, "also where a fact has the name")
  }

  @Test func aListTakesCodes() throws {
    var session = try makeSession("rautavaara")
    _ = try run(
      &session, "today = \"2026-03-02\"", "request.categories = { name, \"email\", phone }",
      "subject.data = { { category = name, source = subject }, { category = email } }")
    #expect(try run(&session, ":facts request.categories").contains(#"{ "name", "email", "phone" }"#))
    #expect(try run(&session, ":facts subject.data.source").contains(#"= "subject""#))
  }

  @Test func aVariableWins() throws {
    var session = try makeSession("rautavaara")
    _ = try run(
      &session, "today = \"2026-03-02\"", "email = \"phone\"", "request.categories = { name, email }")
    #expect(try run(&session, ":facts request.categories").contains(#"{ "name", "phone" }"#))
  }

  @Test func aWordInAnExpressionIsLua() throws {
    var session = try makeSession("rautavaara")
    _ = try run(
      &session, "today = \"2026-03-02\"", "request.kind = erasure", "local_day = today + days(1)",
      "today = local_day")
    #expect(try run(&session, ":facts today").contains("2026-03-03"))
    #expect(try failure(&session, "request.kind == erasur").contains("nothing is called `erasur`"))
  }

  @Test func anUnknownWordHasThePlaceAndTheNearestCode() throws {
    var session = try makeSession("rautavaara")
    let text = try failure(&session, "request.categories = { name, emial }")
    #expect(
      text.contains("input:1:30: error: `request.categories`: `emial` is not one of its values"), "\(text)")
    #expect(text.contains("did you mean `email`?"))
    #expect(try failure(&session, "request.kind = qqqqqqqqqqqq").contains("help: one of "))
  }

  @Test func aBareCodeIsCompleted() throws {
    var session = try makeSession("rautavaara")
    #expect(session.completion(of: "request.kind = eras").insertion(after: "request.kind = eras") == "ure")
    let line = "request.categories = { name, em"
    #expect(session.completion(of: line).insertion(after: line) == "ail")
    #expect(
      session.completion(of: "request.kind == eras").candidates.isEmpty, "a comparison is Lua")
  }
}
