import Foundation
import Testing

/// `schema` with organisations that declare words and facts of their own.
struct OwnSchemaTests {
  private static let hasLuacheck = (try? shell("command -v luacheck").status) == 0

  private func folder(_ files: [String: String] = [:]) throws -> Folder {
    let all = Koivula.files.merging(files) { $1 }
    return try Folder(Dictionary(uniqueKeysWithValues: all.map { ("rules/\($0)", $1) }))
  }

  @Test(arguments: ["markdown", "json", "luacats", "luacheck", "json-schema"])
  func formatsIncludeTheOwnWords(_ format: String) throws {
    let folder = try folder()
    let run = try seloste(
      "schema", "--organisation", "koivula", "--rules", folder.path + "/rules", "--format", format)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("history_off"))
    #expect(format == "luacheck" || run.output.contains("whether the customer asked for a loan history"))
    #expect(try !seloste("schema", "--format", format).output.contains("history_off\""))
  }

  @Test func referenceMarksOwnWordsAndSaysWhoKnowsAFact() throws {
    let folder = try folder()
    let text = try seloste("schema", "--organisation", "koivula", "--rules", folder.path + "/rules").output
    #expect(text.contains("What `koivula` declares in its `vocabulary.lua` is included and marked (own)."))
    #expect(text.contains("`retention`, `history_off` (own)."))
    #expect(
      text.contains(
        "| `loans` (own) | list of subject.loans | what the customer has borrowed; known by the controller |")
    )
    #expect(text.contains("`main` (own), `branch` (own)"))
  }

  @Test func unknownOrganisationIsAUsageError() throws {
    let folder = try folder()
    let run = try seloste("schema", "--organisation", "koivul", "--rules", folder.path + "/rules")
    #expect(run.status == 64)
    #expect(run.errors.contains("there is no organisation `koivul`"))
    #expect(run.errors.contains("did you mean `koivula`?"))
    #expect(try seloste("schema", "--organisation", "koivula", "--write").status == 64)
    #expect(try seloste("schema", "--cases", "file").status == 64)
    #expect(try seloste("schema", "--organisation", "a", "--rules", "nowhere").status == 2)
  }

  /// A rule with an error hides no word: only the vocabulary runs.
  @Test func brokenRulesHideNoWord() throws {
    let folder = try folder(["koivula/kirjasto.lua": "return register ="])
    let run = try seloste("schema", "--organisation", "koivula", "--rules", folder.path + "/rules")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("`history_off` (own)"))
  }

  @Test func brokenVocabularyIsReported() throws {
    let broken = "return vocabulary { purposes = { \"billing\" } }\n"
    let folder = try folder(["lahti/vocabulary.lua": broken, "lahti/kirjasto.lua": ""])
    let one = try seloste("schema", "--organisation", "lahti", "--rules", folder.path + "/rules")
    #expect(one.status == 2)
    #expect(one.output.isEmpty)
    #expect(one.errors.contains("lahti/vocabulary.lua:1"))
    #expect(one.errors.contains("`billing` is a purpose of the shared model already"))
    let all = try seloste("schema", "--write", "--directory", folder.path)
    #expect(all.status == 2)
    #expect(
      all.errors.contains(
        "the vocabulary of `lahti` could not be loaded: the files have the shared language for it"))
    let written = try String(contentsOfFile: folder.path + "/.luals/seloste.lua", encoding: .utf8)
    #expect(written.contains("---| \"history_off\" # koivula"), "the other organisation has its words")
    #expect(try seloste("schema", "--check", "--directory", folder.path).status == 2)
  }

  @Test func writtenFilesFollowTheVocabulary() throws {
    let folder = try folder()
    #expect(try seloste("schema", "--write", "--directory", folder.path).status == 0)
    #expect(try seloste("schema", "--check", "--directory", folder.path).status == 0)
    let changed = Koivula.vocabulary.replacing("\"lending\"", with: "\"lending\", \"reading\"")
    try changed.write(
      toFile: folder.path + "/rules/koivula/vocabulary.lua", atomically: true, encoding: .utf8)
    let stale = try seloste("schema", "--check", "--directory", folder.path)
    #expect(stale.status == 1)
    #expect(stale.errors == ".luals/seloste.lua is out of date: run `seloste schema --write`\n")
  }

  @Test(.enabled(if: hasLuacheck, "luacheck is not installed: apt-get install lua-check"))
  func luacheckKnowsOwnKindsInTheirFolderAlone() throws {
    let misspelt = Koivula.register.replacing("history_off.permit", with: "histroy_off.permit")
    let folder = try folder([
      "koivula/salo.lua": misspelt,
      "lahti/kirjasto.lua": "return history_off.permit \"a\" {}\n",
      "lahti/vocabulary.lua": "return vocabulary { requests = { a = { like = erasure } } }\n",
    ])
    _ = try seloste("schema", "--write", "--directory", folder.path)
    let run = try shell("cd '\(folder.path)' && luacheck --no-color --formatter plain rules")
    #expect(
      run.lines.sorted() == [
        "rules/koivula/salo.lua:20:7: accessing undefined variable 'histroy_off'",
        "rules/lahti/kirjasto.lua:1:8: accessing undefined variable 'history_off'",
        "rules/lahti/vocabulary.lua:1:47: accessing undefined variable 'erasure'",
      ], "\(run.output)")
  }

  /// The rules can be in a folder with another name.
  @Test(.enabled(if: hasLuacheck, "luacheck is not installed: apt-get install lua-check"))
  func rulesCanBeElsewhere() throws {
    let files = Dictionary(uniqueKeysWithValues: Koivula.files.map { ("policies/\($0)", $1) })
    let folder = try Folder(files)
    let rules = folder.path + "/policies"
    #expect(try seloste("schema", "--write", "--directory", folder.path, "--rules", rules).status == 0)
    let run = try shell("cd '\(folder.path)' && luacheck --no-color policies")
    #expect(run.status == 0, "\(run.output)")
  }

  /// Neither a summary nor the name of a folder deceives a terminal, or changes what luacheck and editors read.
  @Test func hostileTextIsEscaped() throws {
    let name = "a\"]=os.exit() \u{202E}b"
    let vocabulary =
      "return vocabulary { requests = { seal = { like = \"objection\" } }, "
      + "facts = { subject = { card = { text = \(HostileText.lua) } } } }\n"
    let folder = try Folder(["rules/\(name)/vocabulary.lua": vocabulary, "rules/\(name)/a.lua": ""])
    for format in ["markdown", "luacats", "luacheck", "json", "json-schema"] {
      let run = try seloste(
        "schema", "--organisation", name, "--rules", folder.path + "/rules", "--format", format)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.unicodeScalars.allSatisfy { HostileText.isHarmless($0) }, "\(format)")
    }
    #expect(try seloste("schema", "--write", "--directory", folder.path).status == 0)
    let config = try String(contentsOfFile: folder.path + "/.luacheckrc", encoding: .utf8)
    #expect(config.contains(#"files["rules/a\"]=os.exit() \\u{202E}b/"] = "#))
    let types = try String(contentsOfFile: folder.path + "/.luals/seloste.lua", encoding: .utf8)
    #expect(types.split(separator: "\n").count { $0.hasPrefix("---@field card? string  ") } == 1)
  }
}
