import Foundation
import Testing

/// Every output of every command escapes hostile text, and loses none of it.
struct HostileOutputTests {
  private func run(_ folder: Folder, _ arguments: [String], input: String = "") throws -> Run {
    let command = try #require(products, "the command is built beside the tests") + "/seloste"
    return try CommandTests.run(command, arguments, input: input)
  }

  private func rules(_ folder: Folder) -> [String] { ["--rules", folder.path + "/rules"] }

  @Test(arguments: [
    ["--explain", "--coverage", "--profile"], ["--format", "github", "--coverage", "--profile"],
  ])
  func replayOutputIsEscaped(_ options: [String]) throws {
    let folder = try HostileText.folder()
    let run = try run(folder, ["replay", folder.path + "/cases"] + options + rules(folder))
    #expect(run.status == 1, "\(run.errors)")
    // A workflow command with a location begins with its file.
    let own = options.contains("github") ? #"::"# : nil
    #expect(HostileText.harm(in: run.output, commands: own) == [])
    #expect(HostileText.harm(in: run.errors) == [])
    if own != nil {
      let commands = run.lines.filter { $0.hasPrefix("::") }
      #expect(commands.count == 6, "\(commands)")
      for command in commands {
        #expect(
          command.firstMatch(of: #/^::(error|warning|notice) file=[^,:]*(cases|rules)/[^,:]*,line=\d+/#)
            != nil)
      }
    } else {
      #expect(run.output.contains(#"\u{1B}]0;owned\u{7}"#), "escapes are visible")
    }
    #expect((run.output + run.errors).contains("instructions "), "the profile is printed")
  }

  @Test func tap() throws {
    let folder = try HostileText.folder()
    let run = try run(folder, ["replay", folder.path + "/cases", "--format", "tap"] + rules(folder))
    #expect(HostileText.harm(in: run.output) == [])
    let points = run.lines.filter { $0.hasPrefix("ok ") || $0.hasPrefix("not ok ") }
    #expect(points.count == 5)
    #expect(
      points.filter { $0.contains(" # SKIP ") }.count == 1
        && points.filter { $0.contains(" # TODO ") }.count == 1)
    #expect(run.lines.filter { $0.hasPrefix("Bail") || $0.hasPrefix("1..") } == ["1..5"])
    #expect(points[1].contains(##"\# SKIP y \# TODO z"##))
  }

  @Test func reportFilesAreEscaped() throws {
    let folder = try HostileText.folder()
    let names = ["junit", "html", "tap", "lcov", "json"]
    let files = names.flatMap { ["--" + $0, folder.path + "/report." + $0] }
    #expect(try run(folder, ["replay", folder.path + "/cases"] + files + rules(folder)).status == 1)
    func text(_ name: String) throws -> String {
      try String(contentsOfFile: folder.path + "/report." + name, encoding: .utf8)
    }
    for name in names.dropLast() {
      let wrong = try text(name).unicodeScalars.filter { !HostileText.isHarmless($0) }
      #expect(wrong.isEmpty, "\(name): \(wrong.map(\.value))")
    }
    // A report for programs keeps the data unchanged.
    let cases = try #require(try json(try text("json"))["cases"] as? [[String: Any]])
    #expect(cases.count == 5)
    #expect((cases[0]["case"] as? String)?.hasSuffix("passes " + HostileText.text) == true)
    #expect(try text("json").utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })

    let lcov = try text("lcov").split(separator: "\n")
    #expect(lcov.filter { $0 == "end_of_record" }.count == lcov.filter { $0.hasPrefix("SF:") }.count)
    #expect(lcov.filter { $0.hasPrefix("SF:") }.count == 2, "the register and the law")
    #expect(lcov.allSatisfy { $0.contains(":") || $0 == "end_of_record" })
    let html = try text("html")
    #expect(html.components(separatedBy: "<script").count == 2)
    #expect(!html.unicodeScalars.elementsEqual("".unicodeScalars) && !html.contains("<script>s()"))
    let junit = try text("junit")
    #expect(junit.components(separatedBy: "<testcase ").count == 6 && !junit.contains("]]>"))
    let checked = try shell(
      "command -v python3 >/dev/null || exit 77; python3 -c 'import sys, xml.dom.minidom as m; m.parse(sys.argv[1])' '\(folder.path)/report.junit'"
    )
    #expect(checked.status == 0 || checked.status == 77, "\(checked.errors)")
  }

  @Test(arguments: ["text", "github"])
  func check(_ format: String) throws {
    let folder = try HostileText.folder()
    let run = try run(folder, ["check", folder.path + "/cases", "--format", format] + rules(folder))
    #expect(run.status == 1)
    #expect(HostileText.harm(in: run.output, commands: format == "github" ? "::" : nil) == [])
    #expect(HostileText.harm(in: run.errors) == [])
    #expect(run.output.contains("unanswered_form"))
  }

  @Test(arguments: [
    [], ["--kind", "disclosure"], ["--statement", "S1-01"], ["--category", "name"], ["owned"],
  ])
  func rule(_ options: [String]) throws {
    let folder = try HostileText.folder()
    let run = try run(
      folder, ["rule", "evil/reg", "--cases", folder.path + "/cases"] + options + rules(folder))
    #expect(run.status == 0, "\(run.errors)")
    #expect(HostileText.harm(in: run.output + run.errors) == [], "\(run.output)")
    #expect(run.output.contains("owned"))
  }

  @Test func decisionsKeepTheirData() throws {
    let folder = try HostileText.folder()
    let run = try run(folder, ["decide", folder.path + "/lines.jsonl", "--profile"] + rules(folder))
    #expect(run.status == 1)
    #expect(HostileText.harm(in: run.errors) == [])
    let answers = try run.output.split(separator: "\n").map { try json(String($0)) }
    #expect(answers.count == 3)
    let message = (answers.first?["error"] as? [String: Any])?["message"] as? String
    #expect(message?.contains("\u{1B}]0;owned\u{7}") == true, "\(run.output)")
    #expect(run.output.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
  }

  @Test(arguments: ["return T", "print(T) return T", "error(T)", "return { T, [T] = T }", "T()", "x = = T"])
  func eval(_ code: String) throws {
    let folder = try HostileText.folder()
    let run = try run(
      folder, ["eval", "-e", code.replacing("T", with: HostileText.lua)] + rules(folder))
    #expect(HostileText.harm(in: run.output + run.errors) == [])
    #expect(!(run.output + run.errors).isEmpty)
  }

  @Test func replOutputIsEscaped() throws {
    let folder = try HostileText.folder()
    let lines = [
      ":cases", ":case passes", ":decide", ":why", ":why name", ":rules", ":rule own_marketing",
      ":rule disclosure", ":trace",
      ":reads",
      ":facts request", ":facts request.recipient", "request.recipient", "print(subject.id)",
      "request.recipient = \(HostileText.lua) .. 'x'", ":diff", ":what-if request.recipient = \"x\"",
      ":whynot refused", ":test", "error(\(HostileText.lua))", ":history", ":\u{1B}[31mx\u{7}",
      ":load \u{1B}[31m\u{202E}x", ":save \u{1B}[31m\u{202E} \(folder.path)/saved.yaml", ":case fails",
      ":case is",
      "\u{1B}[31m\u{9B}", ":register \u{7}\u{85}", ":help \u{7}", ":set \u{7}",
    ]
    let run = try run(
      folder, ["repl", "evil/reg", "--cases", folder.path + "/cases"] + rules(folder),
      input: lines.joined(separator: "\n") + "\n")
    #expect(HostileText.harm(in: run.output) == [], "\(run.output)")
    #expect(HostileText.harm(in: run.errors) == [], "\(run.errors)")
    #expect(run.output.contains("disclosure on 2026-03-02"), "\(run.output) \(run.errors)")
  }

  @Test(arguments: [
    ["replay", "T"], ["replay", "--filter", "(T"], ["replay", "--format", "T"], ["replay", "--T"],
    ["replay", "--coverage-gate", "T"], ["replay", "--jobs=T"], ["replay", "--junit", "T/T"],
    ["replay", "--rules", "T"],
    ["rule", "T"], ["rule", "rautavaara", "T"], ["rule", "rautavaara", "--kind", "T"],
    ["rule", "rautavaara", "--statement", "T"], ["rule", "--rules", "T", "a"],
    ["replay", "--lang=T"], ["check", "T"], ["check", "--register", "T"], ["decide", "T"],
    ["decide", "--rules", "T"],
    ["eval", "T"], ["eval", "--rules", "T", "-e", "1"], ["repl", "T"], ["repl", "--rules", "T"],
    ["init", "T"],
    ["init", "a/b", "--holds", "T"], ["init", "a/b", "--title", "T"], ["init", "a/b", "--kind", "T"],
    ["schema", "--check", "--directory", "T", "--reference", "T"], ["schema", "--format", "T"], ["T"],
    ["replay", "--against", "T", "--max-instructions-regression", "1"],
  ])
  func usageErrorsAreEscaped(_ words: [String]) throws {
    let folder = try HostileText.folder()
    // The text has no zero byte, which arguments and paths cannot have.
    let run = try run(folder, words.map { $0.replacing("T", with: HostileText.text) })
    #expect(run.status != 0)
    #expect(HostileText.harm(in: run.output) == [])
    #expect(HostileText.harm(in: run.errors) == [], "\(run.errors)")
    #expect(!run.errors.isEmpty)
  }

  /// At a terminal, the only escape sequences are those for colours.
  @Test(.timeLimit(.minutes(20))) func terminalOutputHasOnlyColourSequences() throws {
    let folder = try HostileText.folder()
    let terminal = try PseudoTerminal(
      ["replay", folder.path + "/cases", "--explain"] + rules(folder), state: folder.path)
    let shown = try terminal.wait(for: "1 failed, 1 errored")
    #expect(terminal.ended() == 1)
    #expect(shown.contains("\u{1B}[32m✓\u{1B}[0m"), "there are colours")
    #expect(!shown.contains("\u{1B}[31mred"), "but none from the hostile text")
    // A terminal writes line feeds as two characters.
    let rest = shown.replacing(/\u{1B}\[(0|1|2|31|32|1;31|1;33|1;36)m/, with: "").replacing(
      "\r\n", with: "\n")
    #expect(HostileText.harm(in: rest) == [])
  }
}
