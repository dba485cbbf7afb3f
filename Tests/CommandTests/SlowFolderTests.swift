import Foundation
import Testing

/// What one organisation's files, or invented names, may cost all others.
struct SlowFolderTests {
  private func rules(_ files: [String: String]) throws -> Folder {
    let folder = try Folder(files)
    for name in ["law", "shared", "rautavaara", "messages.yaml"] {
      try FileManager.default.copyItem(atPath: root + "/rules/" + name, toPath: folder.path + "/" + name)
    }
    return folder
  }

  private func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    return (ContinuousClock.now - start) / .seconds(1)
  }

  private static let organisation = [
    "a/r.lua": """
    return register "a/r" { title = "R", controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
      section "H" { says "S1-1" "s" { holds { "name" }, informs = "x",
        marketing_ban.permit "p" { code = "own_use", data = everything } } } }
    """
  ]

  private func own(_ name: String = "x") -> String {
    line(name).replacing("rautavaara/asiakasrekisteri", with: "a/r")
  }

  @Test func unknownTextsAreCountedAndNotAllSearched() throws {
    let texts = (0..<8000).map { "  reason_\($0)_of_nobody: { fi: t, sv: t, en: t }\n" }.joined()
    let folder = try rules(Self.organisation.merging(["a/messages.yaml": "reasons:\n" + texts]) { $1 })
    let run = try seloste("decide", "--rules", folder.path, "--lang", "fi", input: own() + "\n" + line("b"))
    #expect(
      run.lines.first?.contains("is not declared under `reasons` (and 7999 more)") == true, "\(run.output)")
    #expect(run.lines.last?.contains(#""case":"b""#) == true && run.status == 1)
    let check = try seloste("check", "--rules", folder.path, folder.path + "/law")
    #expect(check.status == 2 && check.errors.contains("7980 more problems are not shown"), "\(check.errors)")
  }

  @Test func longTextsAreNotRead() throws {
    let folder = try rules(
      Self.organisation.merging(["a/messages.yaml": "# " + String(repeating: "x", count: 1 << 20)]) { $1 })
    let run = try seloste("decide", "--rules", folder.path, "--lang", "fi", input: own() + "\n" + line("b"))
    #expect(
      run.lines.first?.contains("a/messages.yaml` has more than 1048576 bytes") == true, "\(run.output)")
    #expect(run.lines.first?.contains("\"at\":\"\(folder.path)/a/messages.yaml:1\"") == true)
    #expect(run.lines.last?.contains(#""case":"b""#) == true)
  }

  @Test(.timeLimit(.minutes(1))) func pipeOfTextsIsNotRead() throws {
    let folder = try rules(Self.organisation)
    #expect(unsafe mkfifo(folder.path + "/a/messages.yaml", 0o600) == 0)
    let run = try seloste("decide", "--rules", folder.path, "--lang", "fi", input: own() + "\n" + line("b"))
    #expect(run.lines.first?.contains("a/messages.yaml` is not a regular file") == true, "\(run.output)")
    #expect(run.lines.last?.contains(#""case":"b""#) == true)
  }

  @Test func tooManyFilesAreReported() throws {
    var files = Self.organisation
    for number in 0...1000 { files["a/shared/f\(number).lua"] = "return {}" }
    let folder = try rules(files)
    let run = try seloste("decide", "--rules", folder.path, input: own() + "\n" + line("b"))
    #expect(
      run.lines.first?.contains("/a` has more than 1000 Lua files or folders") == true, "\(run.output)")
    #expect(run.lines.last?.contains(#""case":"b""#) == true)
  }

  /// Invented names are looked up and not compiled.
  @Test func unknownOrganisationsCostLittle() throws {
    let folder = try rules([:])
    let lines = (0..<2000).map {
      line("c").replacing("rautavaara/asiakasrekisteri", with: "nobody\($0)/r")
    }
    var run: Run?
    let time = try seconds {
      run = try seloste(
        "decide", "--rules", folder.path, input: (lines + [line("b")]).joined(separator: "\n"))
    }
    #expect(run?.lines.count == 2001 && run?.lines.last?.contains(#""case":"b""#) == true)
    #expect(time < 10, "it took 15 seconds before")
  }

  /// A neighbour's mistake is none of an organisation.
  @Test(arguments: [
    ("a/messages.yaml", "reasosn: {}\n"), ("a/messages.yaml", "reasons:\n  - x\n"),
    ("a/law/l.lua", "return law {"), ("a/vocabulary.lua", "return 1"),
  ])
  func checkOfOneIgnoresItsNeighbours(_ file: String, _ text: String) throws {
    let folder = try rules(Self.organisation.merging([file: text]) { $1 })
    func check(_ more: String...) throws -> Run {
      try run(
        try #require(products) + "/seloste", ["check", folder.path + "/law", "--rules", folder.path] + more)
    }
    let one = try check("--register", "rautavaara/asiakasrekisteri")
    #expect(one.status == 0 && !one.errors.contains("/a/"), "\(one.errors)")
    #expect(try check().status == 2)
  }
}
