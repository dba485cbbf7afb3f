import PrivacyModel
import SourceText
import Testing

@testable import RuleAuthoring

/// Input is accepted as it is, or rejected with a reason.
struct NameTests {
  @Test func validNamesAreAccepted() throws {
    #expect(try RegisterName("oulu/kirjasto").text == "oulu/kirjasto")
    #expect(try RegisterName("oulu").text == "oulu/asiakasrekisteri")
    #expect(try ScaffoldRegister(RegisterName("oulu/hoito-ja-hoiva")).title == "Hoito ja hoiva")
    #expect(try RegisterName("a2-b/c3").organisation == "a2-b")
  }

  @Test(arguments: [
    ("", "has an empty part", "oulu/kirjasto"),
    ("oulu/", "has an empty part", "oulu/kirjasto"),
    ("/oulu", "has an empty part", "oulu/kirjasto"),
    ("a/b/c", "has 3 parts", "oulu/kirjasto"),
    ("../x", "contains `.`", "oulu/kirjasto"),
    ("Oulu/Kirjasto", "contains `O`", "`oulu/kirjasto`"),
    ("jyväskylä", "contains `ä`", "`jyvaskyla`"),
    ("oulu/asiakas rekisteri", "contains ` `", "`oulu/asiakas-rekisteri`"),
    ("9a", "does not begin with a letter", "oulu/kirjasto"),
    ("a-", "ends with a dash", "`a`"),
    ("law/x", "is shared by all organisations", "another name"),
    ("shared", "is shared by all organisations", "another name"),
    ("oulu/organisation", "organisation.lua defines the controller", "oulu/asiakasrekisteri"),
    ("oulu/vocabulary", "vocabulary.lua declares words", "oulu/asiakasrekisteri"),
    ("a\u{1B}[2Jb", #"\u{1B}"#, "oulu/kirjasto"),
  ])
  func invalidNamesAreReported(_ name: String, _ reason: String, _ help: String) throws {
    let problem = try #require(throws: Diagnostic.self) { try RegisterName(name) }
    #expect(problem.message.contains(reason), "\(problem.message)")
    #expect(problem.help?.contains(help) ?? false, "\(problem.help ?? "")")
    #expect(!problem.message.contains("\u{1B}"))
  }

  @Test func answers() throws {
    #expect(try InputParser.categories(" name, email,,name") == [.name, .email])
    #expect(try InputParser.code("municipality ", as: ControllerKind.self) == .municipality)
    #expect(try InputParser.line("  Oulun kaupunki ") == "Oulun kaupunki")
    #expect(try InputParser.email("kirjaamo@oulu.example") == "kirjaamo@oulu.example")
    #expect(try InputParser.financialYearEnd("06-30").description == "06-30")
  }

  @Test func invalidInputIsReported() throws {
    func problem(_ read: () throws -> Void) throws -> Diagnostic {
      try #require(throws: Diagnostic.self) { try read() }
    }
    let unknown = try problem { _ = try InputParser.categories("name,emial,postal-address") }
    #expect(unknown.message == "`emial`, `postal-address` are not data categories")
    #expect(unknown.help == "did you mean `email`, `postal_address`?")
    #expect(
      try problem { _ = try InputParser.categories("zzz") }.help?.hasPrefix("one of access_log") ?? false)
    #expect(
      try problem { _ = try InputParser.code("muncipality", as: ControllerKind.self) }.help
        == "did you mean `municipality`?")
    _ = try problem { _ = try InputParser.line("two\nlines") }
    _ = try problem { _ = try InputParser.line(" ") }
    _ = try problem { _ = try InputParser.categories(",") }
    _ = try problem { _ = try InputParser.email("kirjaamo") }
    _ = try problem { _ = try InputParser.financialYearEnd("31.12.") }
    _ = try problem { _ = try InputParser.day("tomorrow") }
  }
}
