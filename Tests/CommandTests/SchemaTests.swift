import Foundation
import Testing

/// `schema`: its output, its files, and luacheck with them.
struct SchemaTests {
  private static let hasLuacheck = (try? shell("command -v luacheck").status) == 0
  private static let files = [".luacheckrc", ".luarc.json", ".luals/seloste.lua"]

  @Test func repositoryFilesAreUpToDate() throws {
    let run = try seloste(
      "schema", "--check", "--reference", "Sources/Seloste/Seloste.docc/TheLanguage.md")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func outputIsDeterministic() throws {
    for format in ["markdown", "json", "luacats", "luacheck", "json-schema"] {
      let (one, other) = (
        try seloste("schema", "--format", format), try seloste("schema", "--format", format)
      )
      #expect(one.status == 0)
      #expect(one.output == other.output, "\(format)")
    }
    #expect(try seloste("schema").output.hasPrefix("# The language of rule documents\n"))
  }

  @Test func jsonHasTheWholeSchema() throws {
    let schema = try json(try seloste("schema", "--format", "json").output)
    #expect(
      schema.keys.sorted() == [
        "absent", "codes", "functions", "methods", "records", "request_kinds", "roles", "tables", "words",
      ])
    _ = try json(try text(".luarc.json"))
  }

  @Test func outdatedFilesAreListedAndWritten() throws {
    let folder = try Folder([:])
    let missing = try seloste("schema", "--check", "--directory", folder.path)
    #expect(missing.status == 1)
    #expect(missing.errors.split(separator: "\n").count == 3)
    let written = try seloste("schema", "--write", "--directory", folder.path)
    #expect(written.status == 0)
    #expect(written.output == Self.files.map { "wrote \($0)\n" }.joined())
    #expect(try seloste("schema", "--check", "--directory", folder.path).status == 0)
    #expect(try seloste("schema", "--write", "--directory", folder.path).output.isEmpty, "nothing to do")
    try "std = \"max\"\n".write(toFile: folder.path + "/.luacheckrc", atomically: true, encoding: .utf8)
    let stale = try seloste("schema", "--check", "--directory", folder.path)
    #expect(stale.status == 1)
    #expect(stale.errors == ".luacheckrc is out of date: run `seloste schema --write`\n")
  }

  @Test func referenceCanBeWritten() throws {
    let folder = try Folder([:])
    #expect(
      try seloste("schema", "--write", "--reference", "docs/a.md", "--directory", folder.path).status == 0)
    let written = try String(contentsOfFile: folder.path + "/docs/a.md", encoding: .utf8)
    #expect(try seloste("schema").output == written)
    try "old\n".write(toFile: folder.path + "/docs/a.md", atomically: true, encoding: .utf8)
    let stale = try seloste("schema", "--check", "--reference", "docs/a.md", "--directory", folder.path)
    #expect(stale.status == 1)
    #expect(
      stale.errors == "docs/a.md is out of date: run `seloste schema --write --reference docs/a.md`\n")
  }

  @Test func invalidOptionsAreRejected() throws {
    #expect(try seloste("schema", "--check", "--write").status == 64)
    #expect(try seloste("schema", "--reference", "a.md").status == 64)
    #expect(try seloste("schema", "--format", "json", "--write").status == 64)
    #expect(try seloste("schema", "--format", "yaml").status == 64)
    let folder = try Folder([".luals": "a file where a folder should stand"])
    let run = try seloste("schema", "--write", "--directory", folder.path)
    #expect(run.status == 2)
    #expect(run.errors.contains(".luals/seloste.lua`"))
  }

  @Test(.enabled(if: hasLuacheck, "luacheck is not installed: apt-get install lua-check"))
  func luacheckAcceptsTheRules() throws {
    let run = try shell("luacheck --no-color rules")
    #expect(run.status == 0, "\(run.output)")
  }

  @Test(
    .enabled(if: hasLuacheck, "luacheck is not installed: apt-get install lua-check"),
    arguments: [
      (#"return lwa "a" { title = "A" }"#, "accessing undefined variable 'lwa'"),
      ("return os.time()", "accessing undefined variable 'os'"),
      ("return math.random()", "accessing undefined field 'random' of global 'math'"),
      (#"access = 1"#, "setting read-only global variable 'access'"),
      (#"return erasrue.permit "a" {}"#, "accessing undefined variable 'erasrue'"),
      (#"return erasure.retian "a" {}"#, "accessing undefined field 'retian' of global 'erasure'"),
      (#"return permit "a" {}"#, "accessing undefined variable 'permit'"),
      (#"return (string.fnid("a", "b"))"#, "accessing undefined field 'fnid' of global 'string'"),
      ("local function f(case) local case = 1 return case end return f", "previously defined as an argument"),
    ])
  func luacheckFindsMistakes(_ script: String, _ warning: String) throws {
    let folder = try Folder(["a.lua": script + "\n"])
    let run = try shell("luacheck --no-color --config .luacheckrc '\(folder.path)/a.lua'")
    #expect(run.status == 1)
    #expect(run.output.contains(warning), "\(run.output)")
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }
}
