import Testing

@testable import RuleREPL

/// `:set lang` leaves no English in what the prompt prints.
struct LanguageGapTests {
  private func session(_ language: String) throws -> REPLSession {
    var session = try makeSession("rautavaara")
    _ = try run(&session, debtor, ":set lang \(language)")
    return session
  }

  @Test(arguments: [
    (
      "fi", "ratkennut: mikään myöhempi päivä ei muuta vastausta",
      "näytetty 2029-01-30 asti: seuraava muutos aikaisintaan 2032-12-31"
    ),
    (
      "sv", "avgjort: ingen senare dag ändrar svaret",
      "visat till 2029-01-30: ingen annan ändring före 2032-12-31"
    ),
  ])
  func theTimelineEndsInTheLanguage(_ language: String, settled: String, open: String) throws {
    var session = try session(language)
    #expect(try run(&session, ":timeline").hasSuffix(settled))
    #expect(try run(&session, ":timeline 2029-01-30").hasSuffix(open))
  }

  @Test func factsAreListedInTheLanguage() throws {
    var session = try session("fi")
    let invoices = try run(&session, ":facts rekisteröity.laskut")
    #expect(invoices.contains("tila"), "\(invoices)")
    #expect(invoices.contains("erääntynyt"), "\(invoices)")
    for english in ["status", "overdue", "computed", "the "] {
      #expect(!invoices.contains(english), "\(invoices)")
    }
    let status = try run(&session, ":facts rekisteröity.laskut.tila")
    #expect(status.contains("jokin näistä: "), "\(status)")
    #expect(status.contains("maksettu"), "\(status)")
    let top = try run(&session, ":facts")
    #expect(top.contains("tänään"), "\(top)")
    #expect(!top.contains("subject"), "\(top)")
  }

  @Test(arguments: ["fi", "sv", "none"]) func aPathIsPrintedAsItIsTyped(_ language: String) throws {
    var session = try session(language)
    _ = try run(
      &session,
      "subject.bans = { { kind = marketing, since = \"2026-01-01\", [\"until\"] = \"2026-02-01\" } }",
      "subject.bans[1][\"until\"] = \"2026-03-01\"")
    let text = try run(&session, ":diff")
    let path = try #require(
      text.split(separator: "\n").first { $0.contains("bans[1]") || $0.contains("[1]") })
    #expect(language == "none" || !path.contains("until"), "\(text)")
    let facts = try run(&session, ":facts subject.bans.until")
    #expect(language == "none" || !facts.contains("until"), "\(facts)")
  }

  @Test(arguments: [
    ("fi", "hylätty"), ("fi", "Hylätty"), ("fi", "evätty"), ("fi", "myönnetty"), ("fi", "myönnetty osittain"),
    ("fi", "tarvitaan lisätietoja"), ("fi", "asiankäsittelijä ratkaisee"), ("fi", "poistetaan nimi"),
    ("fi", "säilytetään laskutustiedot"), ("sv", "beviljad"), ("sv", "Delvis beviljad"), ("sv", "avslagen"),
    ("sv", "raderas namn"),
  ])
  func outcomesAreTakenAsTheyArePrinted(_ language: String, _ goal: String) throws {
    var session = try session(language)
    let output = session.evaluate(":whynot \(goal)")
    #expect(!output.isError, "\(goal): \(output.text)")
  }

  @Test func anUnknownOutcomeListsTheWordsOfTheLanguage() throws {
    var session = try session("fi")
    let text = try failure(&session, ":whynot xyzzy")
    #expect(text.contains("hylätty") && !text.contains("refused"), "\(text)")
  }

  @Test(arguments: ["fi", "sv"]) func commandsPrintNoEnglish(_ language: String) throws {
    var session = try session(language)
    let english = [
      "registers", "settled", "unstated", "changed", "computed", "saved", "rules:", "such as", "one of",
      "the ", "nothing", "decision",
    ]
    for line in [
      ":timeline", ":facts", ":facts subject", ":facts subject.invoices", ":facts subject.kind",
      ":facts today",
      ":facts subject.age", ":facts subject.minor", ":set", ":reload", ":rule invoices", ":help",
      ":whynot refused", ":diff",
    ] {
      let text = try run(&session, line).split(separator: "\n").filter { !$0.contains(".lua:") }.joined(
        separator: "\n")
      for word in english {
        #expect(!text.contains(word), "\(line) has `\(word)`: \(text)")
      }
    }
  }
}
