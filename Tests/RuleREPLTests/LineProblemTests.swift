import Testing

@testable import RuleREPL

/// The problems of lines quote what was typed, and name the place that is wrong.
struct LineProblemTests {
  @Test(arguments: ["subject.kind = peson", ":what-if subject.kind = peson"])
  func helpListsCodesAsText(_ line: String) throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, debtor)
    for language in ["none", "fi", "sv"] {
      _ = try run(&session, ":set lang \(language)")
      let text = try failure(&session, line)
      #expect(!text.contains("TerminalText"), "\(text)")
      #expect(text.contains("help: "), "\(text)")
    }
  }

  @Test func aMisspelledFactIsBlamedBeforeItsValue() throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, debtor)
    let text = try failure(&session, "subject.invoice[1].status = paid")
    #expect(text.contains("input:1:9: error: `subject` has no fact `invoice`"), "\(text)")
    #expect(text.contains("did you mean `invoices`?"), "\(text)")
  }

  @Test(arguments: [
    (
      "fi", "rekisteröity.laskut[1].tila = \"maksetu\"",
      "input:1:31: error: `rekisteröity.laskut.tila`: `maksetu` is not one of its values"
    ),
    (
      "fi", "rekisteröity.laskut[1].tila = maksetu",
      "input:1:31: error: `rekisteröity.laskut.tila`: `maksetu`"
    ),
    (
      "fi", "rekisteröity.laskut[1].tla = maksettu",
      "input:1:24: error: `rekisteröity.laskut[1]` has no fact `tla`"
    ),
    ("fi", "rekisteröity.lasku[1].tila = maksettu", "input:1:14: error: `rekisteröity` has no fact `lasku`"),
    (
      "sv", "registrerad.faktura[1].status = betald", "input:1:13: error: `registrerad` has no fact `faktura`"
    ),
    ("fi", "rekisteröity.laskut[1].tila = error()", "error:"),
  ])
  func aProblemQuotesTheLineAsItWasTyped(_ language: String, _ line: String, _ message: String) throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, debtor, ":set lang \(language)")
    let text = try failure(&session, line)
    #expect(text.contains("| \(line)"), "\(text)")
    #expect(text.contains(message), "\(text)")
    for word in ["subject", "invoices", "status = "] where language == "fi" {
      #expect(!text.contains(word), "\(text)")
    }
  }

  @Test func theNearestNameIsOfTheLanguage() throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, debtor, ":set lang fi")
    #expect(
      try failure(&session, "rekisteröity.lasku[1].tila = maksettu").contains("did you mean `laskut`?"))
    #expect(try failure(&session, "subject.invoice[1].status = paid").contains("did you mean `invoices`?"))
    let code = try failure(&session, "rekisteröity.laskut[1].tila = maksetu")
    #expect(code.contains("did you mean `maksettu`?"), "\(code)")
  }
}
