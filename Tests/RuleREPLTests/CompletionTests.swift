import Testing

@testable import RuleREPL

/// Completion, also within a line.
struct CompletionTests {
  @Test(arguments: [
    (":dec", "ide"), (":case an unpaid invoice keeps what", " billing needs and nothing more"),
    (":register rau", "tavaara/asiakasrekisteri"), (":whynot hum", "an_review"),
    (":whynot erase bill", "ing_data"), (":help whyn", "ot"), (":set la", "ng"), (":set lang s", "v"),
    (":case an unpaid invoice keeps", " what billing needs and nothing more"),
    (":facts subject.inv", "oices"),
    ("subj", "ect"), ("subject.rel", "ationship"), ("x = 3 + subject.invoices[1].amo", "unt_open"),
    ("if subject.invoices:an", "y"), ("if subject.invoices:any \"is_o", "pen\""),
    ("request.kind = \"era", "sure\""),
    ("request.kind == \"rect", "ification\""), ("request.categories = { \"name\", \"ema", "il\""),
    ("string.form", "at"),
    ("case.subject.relationship.en", "ded"), ("ye", "ars"), ("my_fu", "nction"),
    (":what-if subject.invo", "ices"), ("retu", "rn"),
    (":q", "uit"), (":time", "line "), (":reg", "ister "), ("", ":help"), (":facts subj", "ect"),
    (":what-if requ", "est"),
  ])
  func insertsTheCompletion(_ typed: String, insertion: String) throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, "function my_function() end", debtor)
    let completion = session.completion(of: typed)
    #expect(completion.insertion(after: typed) == insertion, "\(completion.candidates)")
  }

  @Test(arguments: ["\"some text", "subject.kind.x", "nobody.at", ":nobody x", "x = "])
  func offersNothingForUnknownText(_ typed: String) throws {
    var session = try makeSession("rautavaara")
    #expect(session.completion(of: typed).insertion(after: typed) == "")
  }

  @Test func listsCandidatesInColumns() throws {
    var session = try makeSession("rautavaara")
    let completion = session.completion(of: "subject.invoices[1].is")
    #expect(completion.candidates == ["is_open", "issued"])
    #expect(completion.listing(width: 80) == "is_open  issued")
    #expect(completion.listing(width: 10) == "is_open\nissued")
  }
}
