import Foundation
import Messages
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
    #expect(catalogue.act(of: "Library Act 9", .finnish) == "kirjastolaki")
    #expect(catalogue.text("S9-01", in: .statements, .swedish) == "b")
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

  @Test func duplicateIsReportedInTheSecondFile() throws {
    #expect(
      try problems(["oulu": Self.library, "turku": "statements:\n  S9-01: { fi: a, sv: b, en: d }"]) == [
        "turku/messages.yaml:2:3 `S9-01` of `statements` is defined twice (also defined at oulu/messages.yaml:4:3; "
          + "texts for several organisations belong in messages.yaml of the rule folder)"
      ])
    let shared = try problems(["oulu": "acts:\n  GDPR: { fi: a, sv: b, en: c }"])
    #expect(
      shared.count == 1 && shared[0].hasPrefix("oulu/messages.yaml:2:3 `GDPR` of `acts` is defined twice"))
  }

  @Test(
    arguments: [
      (
        "outcomes:\n  granted: { fi: a, sv: b, en: c }",
        "1:1 `outcomes` cannot be set per organisation"
      ),
      ("reasons:\n  open_invoce: { fi: a, sv: b, en: c }", "2:3 `open_invoce` is not a code of `reasons`"),
      ("act:\n  A: { fi: a, sv: b, en: c }", "1:1 `act` is not a section of the catalogue"),
      ("acts:\n  A: { fi: a, sv: b }", "2:3 `A` has no text in `en`"),
    ])
  func mistakesAreReported(_ text: String, _ message: String) throws {
    let found = try problems(["oulu": text])
    #expect(found.count == 1 && found[0].hasPrefix("oulu/messages.yaml:\(message)"), "\(found)")
  }
}
