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

  /// The texts of an organisation are checked once and not for each line.
  @Test func manyLinesCheckTheTextsOnce() throws {
    let texts = (0..<8000).map { "  S-\($0): { fi: t, sv: t, en: t }\n" }.joined()
    let folder = try rules(Self.organisation.merging(["a/messages.yaml": "statements:\n" + texts]) { $1 })
    let input = (0..<500).map { own("c\($0)") }.joined(separator: "\n")
    var run: Run?
    let time = try seconds {
      run = try seloste("decide", "--rules", folder.path, "--lang", "fi", input: input)
    }
    #expect(run?.status == 0 && run?.lines.count == 500)
    #expect(time < 10, "it took 13 seconds before")
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

  @Test(.timeLimit(.minutes(20))) func pipeOfTextsIsNotRead() throws {
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

  /// Such a folder ends after some registers.
  @Test(arguments: ["while true do end", "return register \"a/x\" { titel = 1 }"])
  func manyBrokenRegistersAreNotAllCompiled(_ text: String) throws {
    var files: [String: String] = [:]
    for number in 0..<400 { files["a/r\(number).lua"] = text }
    let folder = try rules(files)
    var run: Run?
    let time = try seconds {
      run = try seloste(
        "decide", "--rules", folder.path, input: own().replacing("a/r", with: "a/r1") + "\n" + line("b"))
    }
    #expect(run?.lines.first?.contains("more)") == true, "\(String(describing: run))")
    #expect(run?.lines.last?.contains(#""case":"b""#) == true)
    #expect(time < 15, "400 endless loops took 29 seconds before")
  }

  /// Root reads every folder, so the command runs as nobody, if that can run it.
  @Test(arguments: ["law", "law/more", "a", "a/law"])
  func unreadableFolderIsReported(_ name: String) throws {
    let folder = try rules(
      Self.organisation.merging(["a/law/l.lua": minimalLaw, "law/more/l.lua": minimalLaw]) { $1 })
    _ = try shell("chmod -R a+rX '\(folder.path)'; chmod 000 '\(folder.path)/\(name)'")
    defer { _ = try? shell("chmod -R u+rwX '\(folder.path)'") }
    let nobody = geteuid() == 0 ? "setpriv --reuid=65534 --clear-groups " : ""
    guard try shell(nobody + "seloste --help").status == 0 else { return }
    let input = own().replacing("marketing_ban", with: "erasure") + "\n" + line("b")
    let run = try shell(nobody + "seloste decide --rules '\(folder.path)'", input: input)
    let problem = "cannot read the folder `\(folder.path)/\(name)`: permission denied"
    if name.hasPrefix("law") {
      #expect(run.status == 2 && run.output.isEmpty && run.errors.contains(problem), "\(run.output)")
    } else {
      #expect(run.lines.first?.contains(problem) == true && run.status == 1, "\(run.output)")
      #expect(run.lines.last?.contains(#""case":"b""#) == true)
    }
  }

  /// Invented names are looked up and not compiled.
  @Test func unknownOrganisationsCostLittle() throws {
    let folder = try rules([:])
    let lines = (0..<5000).map {
      line("c").replacing("rautavaara/asiakasrekisteri", with: "nobody\($0)/r")
    }
    var run: Run?
    let time = try seconds {
      run = try seloste(
        "decide", "--rules", folder.path, input: (lines + [line("b")]).joined(separator: "\n"))
    }
    #expect(run?.lines.count == 5001 && run?.lines.last?.contains(#""case":"b""#) == true)
    #expect(time < 10, "it took 27 seconds before")
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
