import Foundation
import Testing

/// `init` as a process: words that the shared model lacks, and a notice that is laid out.
struct InitOwnWordsTests {
  private func places(_ folder: Folder) throws -> [String] {
    let rules = folder.path + "/rules"
    if !FileManager.default.fileExists(atPath: rules) {
      try FileManager.default.copyItem(atPath: root + "/rules", toPath: rules)
    }
    return ["--rules", rules, "--examples", folder.path + "/examples"]
  }

  private func begin(_ folder: Folder, _ arguments: String...) throws -> Run {
    let products = try #require(products, "the command is built beside the tests")
    return try run(products + "/seloste", ["init"] + arguments + places(folder))
  }

  private func text(_ folder: Folder, _ name: String) throws -> String {
    try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
  }

  private func check(_ folder: Folder, _ register: String) throws -> Run {
    try shell(
      "seloste check \(folder.path)/examples --rules \(folder.path)/rules --register \(register)")
  }

  @Test func ownCategoriesAreReportedUntilTheyHaveTexts() throws {
    let folder = try Folder([:])
    let run = try begin(
      folder, "oulu/kirjasto", "--holds", "name,email", "--own", "loan_history,fines", "--secret",
      "loan_history",
      "--languages", "fi,sv")
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    #expect(run.output.contains("rules/oulu/vocabulary.lua declares loan_history, fines: write their texts"))
    #expect(run.output.contains("check its name and kind in \(folder.path)/rules/oulu/organisation.lua"))
    #expect(try text(folder, "rules/oulu/vocabulary.lua").contains("loan_history = { secret = true },"))
    let untranslated = try check(folder, "oulu/kirjasto")
    #expect(untranslated.status == 0, "\(untranslated.output)\(untranslated.errors)")
    #expect(untranslated.errors.contains("has texts for 0 of 2 words"))
    #expect(untranslated.errors.contains("`fines` of `categories`"))
    // The places for the texts are right: without their comment marks, they are texts.
    let path = folder.path + "/rules/oulu/messages.yaml"
    let filled = try text(folder, "rules/oulu/messages.yaml").replacingOccurrences(
      of: "  # ( *(loan_history|fines|fi: \"…|sv: \"…))", with: "  $1", options: .regularExpression)
    try Data(filled.utf8).write(to: URL(fileURLWithPath: path))
    let translated = try check(folder, "oulu/kirjasto")
    #expect(translated.status == 0 && !translated.errors.contains("words;"), "\(translated.errors)")
  }

  @Test func secondRegisterAddsNothingToTheVocabulary() throws {
    let folder = try Folder([:])
    #expect(try begin(folder, "oulu", "--own", "fines").status == 0)
    let before = try text(folder, "rules/oulu/vocabulary.lua")
    let refused = try begin(folder, "oulu/museo", "--own", "fines,loans")
    #expect(refused.status == 64)
    #expect(
      refused.errors.contains(
        "rules/oulu/vocabulary.lua does not declare `loans`; add \"loans\" to its `categories`"),
      "\(refused.errors)")
    #expect(try begin(folder, "oulu/museo", "--holds", "name,fines").status == 0)
    #expect(try text(folder, "rules/oulu/museo.lua").contains(#"holds { "name", "fines" }"#))
    #expect(try text(folder, "rules/oulu/vocabulary.lua") == before)
    #expect(try check(folder, "oulu/museo").status == 0)
  }

  @Test(arguments: [
    (["--own", "emial"], "did you mean `email`"), (["--holds", "name,zzz"], "--own zzz declares a new word"),
    (["--own", "Loans"], "write small letters"),
    (["--own", "loans", "--secret", "loan"], "did you mean `loans`"),
    (["--languages", "de"], "some of fi, sv, en"),
  ])
  func wordsThatAreRefusedWriteNothing(_ arguments: [String], _ message: String) throws {
    let folder = try Folder([:])
    let products = try #require(products)
    let run = try run(products + "/seloste", ["init", "oulu"] + arguments + places(folder))
    #expect(run.status == 64 && run.errors.contains(message), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/rules/oulu"))
  }

  // MARK: A notice

  private static let notice = """
    Tietosuojaseloste

    1. Rekisterinpitäjä
    Kuusikon kunta, p. 040 123 4567

    2. Tietojen luovutukset
    Tietoja ei luovuteta
    muille. Tietoja ei myydä.

    3. Säilytysaika
    """

  @Test func noticeIsLaidOutAndListedByCheck() throws {
    let folder = try Folder(["notice.txt": Self.notice])
    let run = try begin(folder, "oulu/kirjasto", "--from", folder.path + "/notice.txt", "--no-input")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("a person decides every request."))
    #expect(run.output.contains("The notice has 3 headings and 2 statements to summarise"))
    #expect(run.output.contains("in comments: 1. Write a role, never a person"))
    let document = try text(folder, "rules/oulu/kirjasto.lua")
    #expect(document.contains(#"original = "Tietoja ei luovuteta muille.""#))
    #expect(document.contains(#"section "3. Säilytysaika" { says_nothing = "#))
    let check = try check(folder, "oulu/kirjasto")
    #expect(check.status == 1 && !check.output.contains("error"), "\(check.output)\(check.errors)")
    #expect(
      check.output.contains(
        "unwritten_statement: its summary is not written yet: to be summarised: Tietoja ei"))
    let replay = try shell("seloste replay \(folder.path)/examples --rules \(folder.path)/rules")
    #expect(replay.status == 0 && replay.output.contains("16 cases, 16 passed"))
  }

  @Test func noticeThatCannotBeReadWritesNothing() throws {
    let folder = try Folder([:])
    try Data([0x23, 0x20, 0xE4]).write(to: URL(fileURLWithPath: folder.path + "/latin1.txt"))
    try Data(count: 5_000_000).write(to: URL(fileURLWithPath: folder.path + "/large.txt"))
    for (name, message) in [
      ("latin1.txt", "save the file as UTF-8"), ("large.txt", "expected at most 65536"),
      ("none.txt", "there is no such file"), ("", "is a directory, expected a file"),
    ] {
      let run = try begin(folder, "oulu", "--from", folder.path + "/" + name)
      #expect(run.status == 2 && run.errors.contains(message), "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/rules/oulu"))
    }
  }

  // MARK: At a terminal

  @Test(.timeLimit(.minutes(20))) func ownWordsAreAskedFor() throws {
    let folder = try Folder([:])
    let terminal = try PseudoTerminal(
      ["init", "oulu/kirjasto", "--controller", "Oulun kaupunki", "--kind", "municipality"] + places(folder),
      state: folder.path)
    let answers: KeyValuePairs = [
      "Title of the register?": "", "Role that answers data subjects?": "", "E-mail address": "",
      "End of the financial year": "", "Data categories, separated by commas?": "name,loans",
      "name it at the next question": "name,email",
      "Data that this list lacks": "Loans", "write small letters": "emial",
      "`emial` resembles `email`. Declare it as another word? (yes, no)": "",
      "Data that this list lacks (": "loans,health_notes",
      "Is `loans` special": "maybe", "one of no, special, secret, both": "secret",
      "Is `health_notes` special": "both", "Languages that the organisation answers in?": "fi,sv",
      "Language of the notice": "",
    ]
    for (question, answer) in answers {
      try terminal.wait(for: question)
      terminal.type(answer + "\r")
    }
    try terminal.wait(for: "seloste repl oulu/kirjasto")
    #expect(terminal.ended() == 0)
    let vocabulary = try text(folder, "rules/oulu/vocabulary.lua")
    #expect(vocabulary.contains(#"languages  = { "fi", "sv" },"#))
    #expect(vocabulary.contains("loans = { secret = true },"))
    #expect(vocabulary.contains("health_notes = { special = true, secret = true },"))
    #expect(
      try text(folder, "rules/oulu/kirjasto.lua").contains(
        #"holds { "name", "email", "loans", "health_notes" }"#))
  }

  @Test(.timeLimit(.minutes(20))) func dialogueOfASecondRegisterListsTheDeclaredWords() throws {
    let folder = try Folder([:])
    #expect(try begin(folder, "oulu", "--own", "fines").status == 0)
    let terminal = try PseudoTerminal(["init", "oulu/museo"] + places(folder), state: folder.path)
    let answers: KeyValuePairs = [
      "Title of the register?": "", "(own words: fines)": "name,fines",
      "Data that this list lacks": "loans", "add \"loans\" to its `categories`": "",
      "Language of the notice": "",
    ]
    for (question, answer) in answers {
      try terminal.wait(for: question)
      terminal.type(answer + "\r")
    }
    try terminal.wait(for: "seloste repl oulu/museo")
    #expect(terminal.ended() == 0)
    #expect(try text(folder, "rules/oulu/museo.lua").contains(#"holds { "name", "fines" }"#))
  }
}
