import Foundation
import Messages
import PrivacyModel
import SourceText
import Testing

/// The shipped message catalogue, and catalogues with mistakes.
struct CatalogueTests {
  private static let file = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }
  .appendingPathComponent("rules/messages.yaml").path

  private func text() throws -> String { try String(contentsOfFile: Self.file, encoding: .utf8) }

  private func problems(_ text: String) -> [String] {
    do throws(DiagnosticList) {
      _ = try MessageCatalogue(SourceFile(name: "messages.yaml", text: text))
      return []
    } catch {
      return error.diagnostics.map { "\($0.location?.description ?? ""): \($0.message)" }
    }
  }

  @Test func everyCodeHasATextInEveryLanguage() throws {
    #expect(problems(try text()) == [])
  }

  @Test(arguments: MessageCatalogue.Section.allCases)
  func textsDifferBetweenLanguages(_ section: MessageCatalogue.Section) throws {
    let catalogue = try MessageCatalogue(SourceFile(name: "messages.yaml", text: try text()))
    for code in section.codes {
      let texts = Language.allCases.map { catalogue.text(code, in: section, $0) }
      let isSentence = section == .precedence || section == .commandDetails
      #expect(texts.allSatisfy { $0.hasSuffix(".") == isSentence }, "\(section).\(code) ends in a full stop")
      // A short word may be the same in two languages, a sentence may not.
      #expect(Set(texts).count == 3 || texts.allSatisfy { $0.count < 16 }, "\(section).\(code): \(texts)")
    }
  }

  @Test func missingTextIsReported() throws {
    let broken = try text().replacingOccurrences(
      of: #"    sv: "Uppgifterna behövs på grund av en öppen faktura[^\n]*\n"#, with: "",
      options: .regularExpression)
    let found = problems(broken)
    #expect(found.count == 1 && found[0].contains("`open_invoice` has no text in `sv`"), "\(found)")
  }

  @Test(arguments: [
    ("  open_invoice:", "  open_invoce:", "`open_invoce` is not a code of `reasons`"),
    ("  open_invoice:", "  open_invoce:", "`reasons` has no text for `open_invoice`"),
    ("\noutcomes:", "\noutcome:", "`outcome` is not a section of the catalogue"),
    (
      "fi: \"Tietoja tarvitaan avoimen laskun", "f: \"Tietoja tarvitaan avoimen laskun",
      "`f` is not a language of the catalogue"
    ),
    (
      "fi: \"Tietoja tarvitaan avoimen laskun", "fi: \"\" # \"Tietoja",
      "`open_invoice` has an empty text in `fi`"
    ),
  ])
  func mistakeIsReportedWithItsLocation(_ right: String, _ wrong: String, _ message: String) throws {
    let original = try text()
    let broken = original.replacingOccurrences(of: right, with: wrong)
    #expect(broken != original, "the catalogue has no `\(right)` any more")
    #expect(
      problems(broken).contains { $0.contains(message) && $0.hasPrefix("messages.yaml:") },
      "\(problems(broken))")
  }
}
