import Foundation
import Messages
import PrivacyModel
import SourceText
import Testing

/// An organisation's own message catalogue.
struct OwnCatalogueTests {
  private static let all = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }
  .appendingPathComponent("rules/messages.yaml").path

  private func catalogue(_ own: [String: String]) throws -> MessageCatalogue {
    let files = own.sorted { $0.key < $1.key }.map {
      SourceFile(name: "\($0.key)/messages.yaml", text: $0.value)
    }
    return try MessageCatalogue(
      SourceFile(name: "messages.yaml", text: String(contentsOfFile: Self.all, encoding: .utf8)),
      adding: files)
  }

  private func problems(_ own: [String: String]) throws -> [String] {
    do throws {
      _ = try catalogue(own)
      return []
    } catch let error as DiagnosticList {
      return error.diagnostics.map {
        "\($0.location?.description ?? "") \($0.message) (\($0.help ?? ""))"
      }
    }
  }

  private static let library = """
    acts:
      Library Act: { fi: "kirjastolaki", sv: "bibliotekslagen", en: "Library Act" }
    statements:
      S9-01: { fi: "a", sv: "b", en: "c" }
    """

  @Test func organisationDefinesActsAndStatements() throws {
    let catalogue = try catalogue(["oulu": Self.library])
    #expect(catalogue.act(of: "Library Act 9", in: "oulu/kirjasto", .finnish) == "kirjastolaki")
    #expect(catalogue.act(of: "Library Act 9", in: "turku/kirjasto", .finnish) == nil)
    #expect(catalogue.statement("S9-01", of: "oulu/kirjasto", .swedish) == "b")
    #expect(catalogue.statement("S9-01", of: "turku/kirjasto", .swedish) == nil)
    #expect(catalogue.act(of: "GDPR 6", .english) != nil)
  }

  /// An organisation's texts do not apply to other organisations.
  @Test func organisationOverridesReasons() throws {
    let catalogue = try catalogue(["oulu": "reasons:\n  open_invoice: { fi: maksu on auki, sv: b, en: c }"])
    #expect(catalogue.reason("open_invoice", of: "oulu/kirjasto", .finnish) == "maksu on auki")
    #expect(
      catalogue.reason("open_invoice", of: "turku/kirjasto", .finnish)
        == catalogue.text("open_invoice", in: .reasons, .finnish))
    #expect(
      catalogue.reason("no_longer_necessary", of: "oulu/kirjasto", .finnish)
        == catalogue.text("no_longer_necessary", in: .reasons, .finnish))
  }

  @Test(arguments: ["", "# nothing yet\n", "acts:\n  # Library Act:\nstatements:\n"])
  func emptyFileIsAccepted(_ text: String) throws {
    #expect(try problems(["oulu": text]) == [])
  }

  @Test func organisationsMayUseTheSameIds() throws {
    let catalogue = try catalogue([
      "oulu": Self.library, "turku": "statements:\n  S9-01: { fi: d, sv: e, en: f }",
    ])
    #expect(catalogue.statement("S9-01", of: "oulu/kirjasto", .finnish) == "a")
    #expect(catalogue.statement("S9-01", of: "turku/museo", .finnish) == "d")
  }

  /// Two registers of an organisation may have a statement with the same id.
  @Test func registerMayStandBeforeAnId() throws {
    let catalogue = try catalogue([
      "oulu": "statements:\n  K-01: { fi: a, sv: b, en: c }\n  museo/K-01: { fi: d, sv: e, en: f }"
    ])
    #expect(catalogue.statement("K-01", of: "oulu/kirjasto", .finnish) == "a")
    #expect(catalogue.statement("K-01", of: "oulu/museo", .finnish) == "d")
  }

  /// The words that an organisation declares, and the languages that it answers in.
  private func checked(_ text: String) throws -> [String] {
    var words = DeclaredWords()
    words.organisation = "oulu"
    words.languages = ["fi", "sv"]
    words.words = [.categories: ["loans"], .reasons: ["open_fine"]]
    words.facts = [
      "subject": [DeclaredWords.Fact(name: "level", summary: "a level", shape: .scalar(.text, list: nil))]
    ]
    do {
      try catalogue(["oulu": text]).check(Vocabulary(words))
      return []
    } catch let error as DiagnosticList {
      return error.diagnostics.map { "\($0.location?.line ?? 0) \($0.message) (\($0.help ?? ""))" }
    }
  }

  @Test func ownWordsNeedOnlyTheLanguagesOfTheOrganisation() throws {
    #expect(
      try checked("categories:\n  loans: { fi: lainat, sv: lån }\nfacts:\n  subject.level: { fi: a, sv: b }")
        == [])
  }

  @Test(arguments: [
    (
      "categories:\n  loans: { fi: lainat }",
      "2 `loans` has no text in `sv` (the organisation answers in fi, sv: `languages` in its vocabulary.lua says otherwise)"
    ),
    (
      "categories:\n  laons: { fi: a, sv: b }",
      "2 `laons` is not declared under `categories` (did you mean `loans`?)"
    ),
    (
      "facts:\n  subject.levl: { fi: a, sv: b }",
      "2 `subject.levl` is not declared under `facts` (did you mean `subject.level`?)"
    ),
    (
      "acts:\n  GDPR: { fi: a, sv: b, en: c }",
      "2 `GDPR` of `acts` has a text in messages.yaml of the rule folder already (leave it out)"
    ),
  ])
  func mistakeInOwnTextsIsReported(_ text: String, _ problem: String) throws {
    #expect(try checked(text) == [problem])
  }

  @Test(
    arguments: [
      (
        "outcomes:\n  granted: { fi: a, sv: b, en: c }",
        "1:1 `outcomes` cannot be set per organisation"
      ),
      ("act:\n  A: { fi: a, sv: b, en: c }", "1:1 `act` is not a section of the catalogue"),
    ])
  func mistakesAreReported(_ text: String, _ message: String) throws {
    let found = try problems(["oulu": text])
    #expect(found.count == 1 && found[0].hasPrefix("oulu/messages.yaml:\(message)"), "\(found)")
  }
}
