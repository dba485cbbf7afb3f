import Messages
import PrivacyModel
import SourceText
import Testing

@testable import RuleREPL

/// Names and codes of facts in the language of the session.
struct LanguageTests {
  @Test(arguments: [
    (
      "fi", "pyyntö.laji = tietojen_poistaminen", "rekisteröity.laskut[1].tila = maksettu",
      "pyyntö.pyytäjä = rekisteröity"
    ),
    (
      "sv", "begäran.slag = radering_av_uppgifter", "registrerad.fakturor[1].status = betald",
      "begäran.begärd_av = registrerad"
    ),
  ])
  func namesAndCodesAreUnderstood(_ language: String, kind: String, status: String, requester: String) throws
  {
    var session = try makeSession("rautavaara")
    _ = try run(&session, ":set lang \(language)", debtor, kind, status, requester)
    _ = try run(&session, ":set lang none")
    #expect(try run(&session, "request.kind") == #""erasure""#)
    #expect(try run(&session, "subject.invoices[1].status") == #""paid""#)
    #expect(try run(&session, "request.made_by") == #""subject""#)
  }

  @Test func namesOfTheModelAndVariablesWin() throws {
    var session = try makeSession("rautavaara")
    _ = try run(
      &session, debtor, ":set lang fi", "maksettu = \"credited\"", "subject.invoices[1].status = maksettu")
    #expect(try run(&session, "rekisteröity.laskut[1].tila") == #""credited""#)
    #expect(try run(&session, #""rekisteröity.laskut""#) == #""rekisteröity.laskut""#, "a text stays")
    _ = try run(&session, "rekisteröity.tiedot = { { tietoryhmä = nimi } }")
    #expect(try run(&session, "subject.data[1].category") == #""name""#, "the keys of a table")
  }

  @Test func anUnknownNameHasThePlaceAndTheNearestName() throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, ":set lang fi", "x = \"rekisteröty\"")
    let text = try failure(&session, "rekisteröty.laji = kunta")
    #expect(text.contains("input:1:1: error: nothing is called `rekisteröty`"), "\(text)")
    #expect(text.contains("did you mean `rekisteröity`?"))
    #expect(
      try failure(&session, "pyyntö.laji = tietojen_poistamine").contains(
        "did you mean `tietojen_poistaminen`?"))
  }

  @Test func areCompletedBesideTheCodes() throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, ":set lang fi")
    #expect(session.completion(of: "rekister").candidates.contains("rekisteröity"))
    #expect(session.completion(of: "rekisteröity.las").candidates == ["laskut"])
    #expect(session.completion(of: "subject.inv").candidates == ["invoices"])
    #expect(session.completion(of: "rekisteröity.laskut[1].tila = maksettu").candidates == ["maksettu"])
    #expect(session.completion(of: "subject.invoices[1].status = pa").candidates == ["paid"])
    #expect(session.completion(of: ":whynot poiste").candidates == ["poistetaan"])
  }

  @Test func whynotTakesAndPrintsTheLanguage() throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, debtor, ":set lang fi")
    let text = try run(&session, ":whynot poistetaan laskutositteet")
    #expect(text.contains("tänään: 2033-01-01 tai myöhemmin"), "\(text)")
    #expect(
      try run(&session, ":reads").contains(
        "luettu rekisteröity.säilytysvelvoitteet: ei ilmoitettu, oletetaan: ei ole"))
    #expect(try run(&session, ":help").contains("peruuta viimeiset N"))
    #expect(try run(&session, ":help whynot").contains("Ctrl-C lopettaa haun."))
  }

  @Test(arguments: [Language.finnish, .swedish])
  func noTwoNamesAreTypedAlike(_ language: Language) throws {
    let session = try makeSession("rautavaara")
    let words = DecisionWords(
      localizer: DecisionLocalizer(catalogue: try session.readCatalogue(), language: language))
    let names = Set(FactSchema.shared.fields.map(\.name))
    let typed = Dictionary(grouping: names) { words.typed(factName: $0) }.filter { $0.value.count > 1 }
    #expect(typed.isEmpty, "\(typed)")
    for field in FactSchema.shared.fields {
      let codes = Dictionary(grouping: Set(field.codes)) { words.typed(code: $0, of: field) }
      #expect(
        codes.allSatisfy { $0.value.count == 1 }, "\(field.path): \(codes.filter { $0.value.count > 1 })")
    }
  }

  @Test func theCatalogueHasEveryCommand() throws {
    let session = try makeSession("rautavaara")
    let english = DecisionWords(
      localizer: DecisionLocalizer(catalogue: try session.readCatalogue(), language: .english))
    #expect(PromptCommands.names == REPLCommand.all.map(\.name).sorted())
    let explained = REPLCommand.all.filter { !$0.details.isEmpty }
    #expect(PromptCommands.explained == explained.map(\.name).sorted())
    for command in explained {
      #expect(english.details(ofCommand: command.name, english: "") == command.details)
    }
  }
}

extension FactField {
  fileprivate var codes: [String] {
    switch shape {
    case .scalar(.code(let codes)), .scalars(.code(let codes)): codes
    default: []
    }
  }
}
