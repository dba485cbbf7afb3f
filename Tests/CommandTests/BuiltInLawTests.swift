import Foundation
import Testing

/// The law in the binary: an empty folder has it, a folder `law` replaces it, and `seloste law` prints which one applies.
struct BuiltInLawTests {
  private func run(_ folder: Folder, _ line: String) throws -> Run {
    try shell("cd \(folder.path) && \(line)")
  }

  @Test func registerInAnEmptyFolderHasTheLaw() throws {
    let folder = try Folder([:])
    let begun = try run(folder, "seloste init oulu/kirjasto --no-input")
    #expect(begun.status == 0 && !begun.errors.contains("warning"), "\(begun.errors)")
    let replayed = try run(folder, "seloste replay --quiet")
    #expect(replayed.status == 0, "\(replayed.output)\(replayed.errors)")
    let checked = try run(folder, "seloste check --register oulu/kirjasto")
    #expect(checked.status != 2, "\(checked.errors)")
    let request =
      #"{"case": "a", "register": "oulu/kirjasto", "today": "2026-03-02", "request": {"kind": "access", "identity": "sufficient", "received": "2026-03-02"}}"#
    let decided = try run(folder, "echo '\(request)' | seloste decide --lang fi")
    #expect(decided.status == 0, "\(decided.errors)")
    #expect(decided.output.contains(#""respond_by":"2026-04-02""#), "the law has the day: \(decided.output)")
  }

  /// The same decisions as by the folder `rules`, but for the names of files.
  @Test func builtInLawDecidesAsItsFilesDo() throws {
    let folder = try Folder([:])
    let copied = try shell("mkdir \(folder.path)/rules && cp -r rules/yritys \(folder.path)/rules")
    try #require(copied.status == 0)
    func decisions(_ rules: String) throws -> String {
      try seloste("replay", "examples/yritys", "--format", "json", "--rules", rules).output
        .replacing("built-in/", with: "rules/").replacing(folder.path + "/", with: "")
    }
    #expect(try decisions(folder.path + "/rules") == decisions("rules"))
  }

  @Test func folderOfLawsReplacesTheBuiltInLaw() throws {
    let folder = try Folder(["rules/law/l.lua": minimalLaw])
    #expect(try run(folder, "seloste init oulu/kirjasto --no-input").status == 0)
    let law = try run(folder, "seloste law")
    #expect(law.status == 0, "\(law.errors)")
    #expect(law.output.contains("source   rules/law\nversion  not stated"), "\(law.output)")
    #expect(
      law.output.contains("  added  law/l.lua\n") && law.output.contains("  missing  law/erasure.lua\n"))
  }

  @Test func emptyFolderOfLawsIsAnError() throws {
    let folder = try Folder(["rules/law/readme": "", "rules/a/b.lua": "return 1"])
    let run = try run(folder, "seloste law")
    #expect(run.status == 2)
    #expect(run.errors.contains("`rules/law` has no law") && run.errors.contains("seloste law --write"))
  }

  @Test func lawIsPrintedWithItsVersion() throws {
    let folder = try Folder([:])
    let text = try run(folder, "seloste law")
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.hasPrefix("source   built in\nversion  20"), "\(text.output)")
    #expect(text.output.contains("GDPR: Regulation (EU) 2016/679  from 2018-05-25"), "\(text.output)")
    let json = try run(folder, "seloste law --format json")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(report["source"] as? String == "built-in" && (report["differences"] as? [Any])?.isEmpty == true)
    let own = try shell("seloste law")
    #expect(own.output.contains("source   rules/law\n"), "\(own.output)")
    #expect(own.output.contains("differs from the built-in law") && own.output.hasSuffix("  nothing\n"))
  }

  @Test func lawIsWrittenOutAndNeverOverwritten() throws {
    let folder = try Folder([:])
    #expect(try run(folder, "seloste law --write rules").status == 0)
    let law = try run(folder, "seloste law")
    #expect(
      law.output.contains("source   rules/law\n") && law.output.hasSuffix("  nothing\n"), "\(law.output)")
    try Data("return 1".utf8).write(to: URL(fileURLWithPath: folder.path + "/rules/law/erasure.lua"))
    let again = try run(folder, "seloste law --write rules")
    #expect(again.status == 2 && again.errors.contains("` exists"), "\(again.errors)")
    let text = try String(contentsOfFile: folder.path + "/rules/law/erasure.lua", encoding: .utf8)
    #expect(text == "return 1")
  }

  @Test func versionNamesEngineLawAndLua() throws {
    let run = try seloste("--version")
    #expect(
      run.output.wholeMatch(
        of: /seloste \d+\.\d+\.\d+\nlaw \d{4}\.\d{2}\.\d+, checked \d{4}-\d{2}-\d{2}\nLua 5\.4\.\d+\n/)
        != nil,
      "\(run.output)")
  }

  /// An error in a rule of the built-in law is shown with its line.
  @Test func placeInTheBuiltInLawIsShown() throws {
    let folder = try Folder([:])
    #expect(try run(folder, "seloste init oulu/kirjasto --no-input").status == 0)
    let decided = try run(folder, "seloste replay --max-instructions 2000")
    #expect(decided.status == 2 && decided.errors.contains("built-in/"), "\(decided.errors)")
    #expect(decided.errors.contains(" | "), "\(decided.errors)")
  }
}
