import Foundation
import PrivacyModel
import RuleCompiler
import RuleEvaluation
import RuleTesting
import SourceText
import Testing

@testable import RuleAuthoring

/// A notice becomes a register that loads and decides nothing, or an error that says what to do.
struct NoticeFileTests {
  private func engine(_ notice: NoticeOutline, _ folder: Folder) throws -> RuleEngine {
    try folder.written {
      $0.notice = notice
      $0.language = notice.language
    }
  }

  private func outline(_ text: String) throws -> NoticeOutline {
    try NoticeFile.outline(of: SourceFile(name: "notice.txt", text: text))
  }

  @Test(arguments: [MadeUpNotice.finnish, MadeUpNotice.swedish, MadeUpNotice.english])
  func everyKindStillGoesToAPerson(_ text: String) throws {
    let folder = try Folder(copying: law)
    let engine = try engine(try outline(text), folder)
    let results = try replay(folder.examples, engine)
    #expect(results.count == RequestKind.shared.count)
    for result in results {
      #expect(result.isPassed, "\(result.replayCase.id): \(result.status)")
      #expect(try engine.decide(result.replayCase.facts).outcome == .humanReview)
    }
    #expect(engine.registerFindings.allSatisfy { $0.kind.severity != .error })
  }

  @Test func documentFollowsTheNotice() throws {
    let folder = try Folder(copying: law)
    let engine = try engine(try outline(MadeUpNotice.finnish), folder)
    let statements = engine.statements(of: "oulu/kirjasto")
    #expect(
      statements.compactMap(\.original).starts(with: [
        "Tietoja käytetään lainojen hoitamiseen.", "Tietoja ei käytetä markkinointiin.",
      ]))
    #expect(statements.first { $0.isEmpty }?.heading == "5. Säännönmukaiset tietolähteet")
    let text = try folder.text("rules/oulu/kirjasto.lua")
    #expect(text.contains(#"says "S-03" "to be summarised: Tietoja käytetään lainojen hoitamiseen." {"#))
    #expect(text.contains(#"-- informs = "…", or the rules that follow from it"#))
    #expect(text.contains("    -- The notice names a contact here. Write a role, never a person"))
    #expect(text.contains(#"dated      = "2019-10-03","#))
    #expect(!text.contains("040 123") && !text.contains("maija.malli@"))
    // The questions of a kind stand under the heading that answers it.
    let heading = Dictionary(statements.map { ($0.says, $0.heading) }) { first, _ in first }
    #expect(
      heading["not written yet: who may receive which data, and for which purpose?"]
        == "6. Tietojen luovutukset")
    #expect(
      heading["not written yet: how long is each category kept without a request?"] == "Not in the notice")
  }

  @Test func checkListsEachStatementUntilItsSummaryIsWritten() throws {
    let folder = try Folder(copying: law)
    let notice = try outline(MadeUpNotice.swedish)
    func unwritten(_ engine: RuleEngine) -> Int {
      engine.registerFindings.count { $0.kind == .unwrittenStatement }
    }
    let engine = try engine(notice, folder)
    let contacts = notice.sections.count { !$0.contacts.isEmpty }
    #expect(unwritten(engine) == notice.statementCount + contacts)
    let text = try folder.text("rules/oulu/kirjasto.lua")
    try folder.write("rules/oulu/kirjasto.lua", text.replacing("to be summarised: ", with: ""))
    #expect(unwritten(try RuleEngine(rules: folder.rules)) == 0)
  }

  @Test func hostileTextStaysText() throws {
    let hostile = [
      #"Say "]]" and \ and \" and ']] .. os.exit() --[["#, "--]] }, evil.permit \"x\" {}",
      #"\27[2J \x1b \u{202e}"#,
      "a\u{1B}[31mred\u{0}\u{202E}b\u{200B}c", "%s%n$(rm) `id`", "[==[ long ]==]", "</script><b>",
    ]
    let text =
      hostile.map { "# \($0)\n\($0) stands here as one sentence.\n- \($0)\n\($0) 040 1234567" }
      .joined(separator: "\n\n")
    let folder = try Folder(copying: law)
    let engine = try engine(try outline(hostile.joined(separator: "\n") + "\n" + text), folder)
    let statements = engine.statements(of: "oulu/kirjasto")
    #expect(statements.contains { $0.original == #"Say "]]" and \ and \" and ']] .. os.exit() --[["# })
    #expect(statements.contains { $0.original?.contains("a[31mredbc") == true })
    let document = try folder.text("rules/oulu/kirjasto.lua")
    #expect(!document.unicodeScalars.contains { TerminalText.isDangerous($0) && $0 != "\n" })
    for result in try replay(folder.examples, engine) { #expect(result.isPassed) }
  }

  @Test func longNoticeLoads() throws {
    let sentence = String(repeating: "Tietoja säilytetään tarpeen mukaan eikä kauempaa ", count: 90)
    let text = (1...30).map { number in
      "\(number). Otsikko \(number)\n" + String(repeating: "Tietoja ei luovuteta.\n\n", count: 9)
    }.joined(separator: "\n")
    let folder = try Folder(copying: law)
    let engine = try engine(try outline("\(text)\n\n31. Tietoturva\n\(sentence)."), folder)
    let statements = engine.statements(of: "oulu/kirjasto")
    #expect(statements.count > 270)
    #expect(statements.filter { $0.heading == "31. Tietoturva" }.compactMap(\.original).joined().count > 4000)
  }

  @Test func noticeThatNoRuleFileHoldsIsReported() throws {
    let text = "# Tietoturva\n" + String(repeating: "Tietoja ei luovuteta.\n", count: 900)
    let notice = try outline(text)
    let problems = try #require(throws: DiagnosticList.self) {
      try Folder(copying: law).scaffold { $0.notice = notice }
    }
    #expect(problems.diagnostics.first?.message.contains("expected at most 65536") == true)
    #expect(problems.diagnostics.first?.help?.contains("begin with the part") == true)
  }

  @Test func noticeThatCannotBeReadIsReported() throws {
    let folder = try Folder()
    func problem(_ data: Data) throws -> String {
      let path = folder.path + "/notice.txt"
      try data.write(to: URL(fileURLWithPath: path))
      let problem = try #require(throws: Diagnostic.self) { try NoticeFile.read(path) }
      return "\(problem.message); \(problem.help ?? "")"
    }
    #expect(try problem(Data("# Käyttö\n".utf8) + [0xE4, 0xF6]).contains("is not UTF-8 text"))
    #expect(try problem(Data("%PDF-1.7\n".utf8) + [0xFF]).contains("save the file as UTF-8"))
    #expect(try problem(Data(count: 5_000_000)).contains("has 5000000 bytes, expected at most 65536"))
    #expect(try problem(Data()).contains("has no heading"))
    #expect(try problem(Data("only a sentence without a heading.\n".utf8)).contains("as `# Heading`"))
    let missing = try #require(throws: Diagnostic.self) { try NoticeFile.read(folder.path + "/none") }
    #expect(missing.message.contains("there is no such file"))
  }

  /// The time is proportional to the size, whatever the text.
  @Test(
    .timeLimit(.minutes(20)),
    arguments: [
      "A ", "A\n", "a: ", "- a", "0 ", "**a\n", "1. Aa\n", "\t", "a-\n", "Aa Bb\n\n", "\u{AD}", "a@b.c ",
    ])
  func anyTextIsLaidOutInTime(_ piece: String) {
    let text = "# A\n" + String(repeating: piece, count: 30_000 / piece.utf8.count)
    #expect(!NoticeReader.outline(of: text).sections.isEmpty)
  }
}
