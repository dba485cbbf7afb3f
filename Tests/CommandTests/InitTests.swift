import Foundation
import Testing

/// `init` as a process: flags, refusals, and questions at a terminal.
struct InitTests {
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

  private func isThere(_ folder: Folder, _ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.path + "/" + name)
  }

  @Test func suggestedCommandsSucceed() throws {
    let folder = try Folder([:])
    let run = try begin(
      folder, "oulu/kirjasto", "--controller", "Oulun kaupunki", "--kind", "municipality", "--holds",
      "name,email,phone")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors == "")
    #expect(run.output.contains("The rules decide nothing yet: a person decides every request."))
    #expect(!run.output.contains("\u{1B}"), "no colour in a pipe")
    let commands = run.lines.filter { $0.hasPrefix("  seloste ") }
    #expect(commands.count == 3)
    for command in commands {
      let next = try shell(command, input: ":case erasure\n:decide\n")
      #expect(next.status == 0, "\(command): \(next.output)\(next.errors)")
      #expect(!next.output.contains("warning "))
    }
    #expect(try shell("seloste check \(folder.path)/examples --rules \(folder.path)/rules").status == 0)
  }

  /// The generated statutes.lua and messages.yaml of an organisation.
  @Test func ownActsAndMessagesCanBeFilledIn() throws {
    let folder = try Folder([:])
    let run = try begin(folder, "oulu/kirjasto", "--no-input", "--holds", "name,invoice_voucher")
    #expect(run.output.contains("set its end in \(folder.path)/rules/oulu/organisation.lua"))
    let check = "seloste check \(folder.path)/examples --rules \(folder.path)/rules"
    func fillIn(_ file: String, _ pattern: String, _ with: String) throws {
      let path = folder.path + "/rules/oulu/" + file
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let filled = text.replacingOccurrences(of: pattern, with: with, options: .regularExpression)
      #expect(filled != text, "\(text)")
      try Data(filled.utf8).write(to: URL(fileURLWithPath: path))
    }
    try fillIn("statutes.lua", #"  -- \["#, "  [")
    let untranslated = try shell(check)
    #expect(untranslated.status == 0, "\(untranslated.errors)")
    #expect(
      untranslated.errors.contains(
        "rules/oulu/statutes.lua:4:4: `Library Act` has no translation: add it to `acts` in /"))
    try fillIn("messages.yaml", "  # ( *(Library|open|fi|sv|en|S-))", "  $1")
    let translated = try shell(check)
    #expect(translated.status == 0 && !translated.errors.contains("Library Act"), "\(translated.errors)")
    try fillIn("messages.yaml", "Library Act", "GDPR")
    let clash = try shell(check)
    #expect(
      clash.status == 2
        && clash.errors.contains("`GDPR` of `acts` has a text in messages.yaml of the rule folder already"),
      "\(clash.errors)")
  }

  @Test func existingFilesAreNotOverwritten() throws {
    let folder = try Folder([:])
    #expect(try begin(folder, "oulu", "--no-input").status == 0)
    #expect(isThere(folder, "rules/oulu/asiakasrekisteri.lua"))
    let again = try begin(folder, "oulu", "--no-input")
    #expect(again.status == 2)
    #expect(
      again.errors.contains("rules/oulu/asiakasrekisteri.lua` exists and is not overwritten"))
    #expect(again.output == "")
    let other = try begin(folder, "oulu/museo", "--controller", "Another")
    #expect(other.status == 64)
    #expect(other.errors.contains("organisation.lua already defines the controller"))
    #expect(!isThere(folder, "rules/oulu/museo.lua"))
  }

  @Test(arguments: [
    (["Oulu/Kirjasto"], "write `oulu/kirjasto`"),
    (["law/x"], "is shared by all organisations"),
    ([], "missing register name"),
    (["oulu", "--holds", "name,emial"], "did you mean `email`"),
    (["oulu", "--kind", "muncipality"], "did you mean `municipality`"),
    (["oulu", "--contact-role", "boss"], "contact_person"),
    (["oulu", "--contact-email", "nobody"], "is not an e-mail address"),
    (["oulu", "--financial-year-end", "31.12."], "month and day: 12-31"),
    (["oulu", "--today", "tomorrow"], "2026-03-02"),
    (["oulu", "--language", "de"], "sv"),
    (["oulu", "--title", ""], "the text is empty"),
  ])
  func usageErrorWritesNothing(_ arguments: [String], _ message: String) throws {
    let folder = try Folder([:])
    let command = try #require(products) + "/seloste"
    let run = try run(
      command, ["init"] + arguments + ["--rules", folder.path + "/r", "--examples", folder.path + "/e"])
    #expect(run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(!isThere(folder, "r") && !isThere(folder, "e"))
  }

  @Test func brokenLawIsReportedAndNothingIsWritten() throws {
    let folder = try Folder(["rules/law/b.lua": "return 1"])
    let run = try begin(folder, "oulu")
    #expect(run.status == 2)
    #expect(run.errors.contains("rules/law/b.lua"))
    #expect(!isThere(folder, "rules/oulu") && !isThere(folder, "examples"))
  }

  @Test func brokenRulesOfAnotherOrganisationDoNotMatter() throws {
    let folder = try Folder(["rules/a/b.lua": "return 1"])
    let run = try begin(folder, "oulu")
    #expect(run.status == 0, "\(run.errors)")
    #expect(isThere(folder, "rules/oulu/asiakasrekisteri.lua"))
  }

  @Test func emptyFolderOfLawsGivesAWarning() throws {
    let folder = try Folder(["rules/law/readme": ""])
    let run = try begin(folder, "oulu")
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("warning: \(folder.path)/rules/law has no law"))
  }

  // MARK: At a terminal

  @Test(.timeLimit(.minutes(20))) func questionsRepeatUntilTheInputIsValid() throws {
    let folder = try Folder([:])
    let terminal = try PseudoTerminal(["init", "oulu"] + places(folder), state: folder.path)
    let answers: KeyValuePairs = [
      "Which register of oulu?": "Kirjasto", "write `oulu/kirjasto`": "kirjasto",
      "Title of the register?": "Kirjojen lainaajat",
      "Name of the controller?": "Oulun kaupunki", "Kind of controller?": "muncipality",
      "did you mean `municipality`?": "municipality",
      "Role that answers data subjects?": "", "E-mail address of that office?": "kirjasto@oulu.example",
      "End of the financial year": "12-31",
      "Data categories": "name,emial", "did you mean `email`?": "name,email,phone",
      "Data that this list lacks": "", "Language of the notice": "sv",
    ]
    for (question, answer) in answers {
      try terminal.wait(for: question)
      terminal.type(answer + "\r")
    }
    try terminal.wait(for: "seloste repl oulu/kirjasto")
    #expect(terminal.ended() == 0)
    let document = try String(contentsOfFile: folder.path + "/rules/oulu/kirjasto.lua", encoding: .utf8)
    #expect(document.contains(#"title      = "Kirjojen lainaajat""#))
    #expect(document.contains("Registrets namn"))
    let organisation = try String(
      contentsOfFile: folder.path + "/rules/oulu/organisation.lua", encoding: .utf8)
    #expect(organisation.contains(#"kind    = "municipality""#))
    #expect(organisation.contains(#"role = "contact_person", email = "kirjasto@oulu.example""#))
  }

  @Test(.timeLimit(.minutes(20)), arguments: ["\u{3}", "\u{4}"])
  func interruptedQuestionsWriteNothing(_ key: String) throws {
    let folder = try Folder([:])
    let terminal = try PseudoTerminal(["init", "oulu/kirjasto"] + places(folder), state: folder.path)
    try terminal.wait(for: "Title of the register?")
    terminal.type("\r")
    try terminal.wait(for: "Name of the controller?")
    terminal.type(key)
    #expect(terminal.ended() != 0)
    #expect(!isThere(folder, "rules/oulu") && !isThere(folder, "examples"))
  }

  @Test(.timeLimit(.minutes(20))) func noInputDoesNotPrompt() throws {
    let folder = try Folder([:])
    let terminal = try PseudoTerminal(["init", "oulu", "--no-input"] + places(folder), state: folder.path)
    try terminal.wait(for: "seloste repl oulu/asiakasrekisteri")
    #expect(terminal.ended() == 0)
  }
}
