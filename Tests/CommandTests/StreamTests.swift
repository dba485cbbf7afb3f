import Foundation
import Testing

/// Streams and files that cannot be read or written give an error with a reason and an exit code.
struct StreamTests {
  private static let oneCase = "seloste replay examples/calpro/access.yaml --filter 'a signed letter'"

  @Test(arguments: ["decide", "eval", "repl"])
  func unreadableStandardInputIsAnError(_ command: String) throws {
    let closed = try shell("seloste \(command) <&-")
    #expect(closed.status == 2)
    #expect(
      closed.errors.hasPrefix("error: cannot read standard input: it is closed [io]\n"), "\(closed.errors)")
    let folder = try shell("seloste \(command) < .")
    #expect(folder.status == 2)
    #expect(
      folder.errors.hasPrefix("error: cannot read standard input: it is a directory [io]\n"),
      "\(folder.errors)")
    #expect(closed.output == "" && folder.output == "")
  }

  @Test(arguments: [
    oneCase, oneCase + " --format json", "seloste check", "seloste check --format json", "seloste eval -e 1",
    "seloste schema", "seloste schema --format json", "seloste --help", "seloste --version",
    "echo 1 | seloste repl", "echo '{}' | seloste decide",
  ])
  func unwritableStandardOutputIsAnError(_ command: String) throws {
    let closed = try shell("\(command) >&-")
    #expect(closed.status == 2)
    #expect(
      closed.errors.contains("error: cannot write standard output: it is closed [io]\n"), "\(closed.errors)")
    let full = try shell("\(command) >/dev/full")
    #expect(full.status == 2)
    #expect(
      full.errors.contains("error: cannot write standard output: no space left on device [io]\n"),
      "\(full.errors)")
  }

  @Test func brokenPipeEndsTheProcess() throws {
    // The shell returns 128 plus the number of the signal; SIGPIPE is 13.
    let run = try shell("(seloste replay --explain; echo $? >&2) | head -1")
    #expect(run.output == "examples/calpro/access.yaml\n")
    #expect(run.errors.hasSuffix("\n141\n"))
    let ignored = try shell("trap '' PIPE; (seloste replay --explain; echo $? >&2) | head -1")
    #expect(
      ignored.errors.hasSuffix(
        "\nerror: cannot write standard output: its reader has gone [io]\n1 problem\n2\n"))
    let folder = try Folder([:])
    let reports = try shell(
      "(seloste replay --explain --junit '\(folder.path)/r'; echo $? >&2) | head -1")
    #expect(reports.errors.hasSuffix("\n141\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [], "nothing half-written")
  }

  @Test func unwritableStandardError() throws {
    #expect(try shell("seloste eval -e 'print(1) return 2' 2>&-").output == "2\n")
    #expect(
      try shell("seloste eval -e 'print(1) return 2' 2>&-").status == 0,
      "a closed standard error is no failure")
    let full = try shell("seloste eval -e 'print(1) return 2' 2>/dev/full")
    #expect(full.output == "2\n")
    #expect(full.status == 2, "what was printed is lost")
    #expect(try shell("seloste eval -e 'error(1)' 2>/dev/full").status == 1)
    #expect(try shell("seloste nonsense 2>&-").status == 64)
  }

  /// A file that is opened while a standard stream is closed must not get its descriptor.
  @Test func noFileTakesTheNumberOfAClosedStream() throws {
    let folder = try Folder([:])
    let run = try shell(
      "\(Self.oneCase) --junit '\(folder.path)/r.xml' --json '\(folder.path)/r.json' <&- >&- 2>&-")
    #expect(run.status == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    let silent = try shell(
      "\(Self.oneCase) --junit '\(folder.path)/r.xml' --json '\(folder.path)/r.json' --format json <&- 2>&-")
    #expect(silent.status == 0)
    #expect(try String(contentsOfFile: folder.path + "/r.json", encoding: .utf8) == silent.output)
    #expect(try String(contentsOfFile: folder.path + "/r.xml", encoding: .utf8).hasPrefix("<?xml"))
  }

  // MARK: Files

  /// A limit for file sizes simulates a full disk.
  @Test(arguments: ["junit", "json", "html", "tap", "lcov"])
  func fullDiskKeepsTheOldReport(_ kind: String) throws {
    let folder = try Folder(["report": "the report before\n"])
    let path = folder.path + "/report"
    let run = try shell("ulimit -f 1; seloste replay examples/calpro --\(kind) '\(path)' 2>&1 | tail -2")
    #expect(run.output == "error: cannot write `\(path)`: the file would be too large [io]\n1 problem\n")
    #expect(
      try shell("ulimit -f 1; seloste replay examples/calpro --\(kind) '\(path)' | cat >/dev/null").status
        == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "the report before\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report"])
    let device = try shell("\(Self.oneCase) --\(kind) /dev/full")
    #expect(device.status == 2)
    #expect(device.errors == "error: cannot write `/dev/full`: no space left on device [io]\n1 problem\n")
    #expect(
      try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type] as? FileAttributeType
        == .typeCharacterSpecial)
  }

  @Test func fullDiskKeepsOtherFiles() throws {
    let many = (0..<60).map { ("case \($0) \(String(repeating: "x", count: 40))", "refused") }
    let text =
      "register: rautavaara/asiakasrekisteri\ntoday: 2026-03-02\ncases:\n"
      + many.map {
        "  - { case: \($0), request: { kind: marketing_ban, received: 2026-03-01 }, expect: { outcome: \($1) } }\n"
      }.joined()
    let folder = try Folder(["a.yaml": text])
    let path = folder.path + "/a.yaml"
    let blessed = try shell(
      "ulimit -f 1; CI= seloste replay '\(path)' --bless --format json 2>&1 >/dev/null | cat")
    #expect(blessed.output == "error: cannot write `\(path)`: the file would be too large [io]\n1 problem\n")
    let saved = try shell(
      "ulimit -f 1; printf ':case an unpaid invoice keeps what billing needs\\n:save x \(path)\\n' | seloste repl rautavaara 2>&1 >/dev/null | cat"
    )
    #expect(
      saved.output.contains("error: cannot write `\(path)`: the file would be too large [io]"),
      "\(saved.output)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    let begun = try shell(
      "cd '\(folder.path)' && ulimit -f 1 && seloste init oulu/kirjasto --no-input 2>&1 | cat")
    #expect(
      begun.output.contains("the file would be too large [io]\nhelp: nothing was written"), "\(begun.output)")
    let written = try shell("cd '\(folder.path)' && ulimit -f 1 && seloste schema --write 2>&1 | cat")
    #expect(
      written.output.contains("cannot write `./.luacheckrc`: the file would be too large [io]"),
      "\(written.output)")
    let left = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    #expect(left.allSatisfy { !$0.hasSuffix(".partial") } && !left.contains("rules"), "\(left)")
  }

  @Test func linksAreFollowedOnlyToFiles() throws {
    let folder = try Folder(["real": "before"])
    for (name, destination) in [
      ("link", "real"), ("away", "nowhere"), ("up", "."), ("device", "/dev/null"), ("pipe", "fifo"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(name)", withDestinationPath: destination)
    }
    #expect(try shell("mkfifo '\(folder.path)/fifo'").status == 0)
    func report(_ name: String) throws -> Run { try shell("\(Self.oneCase) --html '\(folder.path)/\(name)'") }
    #expect(try report("link").status == 0)
    #expect(try String(contentsOfFile: folder.path + "/real", encoding: .utf8).hasPrefix("<!doctype html>"))
    for (name, reason) in [
      ("away", "there is no such file or folder"), ("up", "it is a directory"),
      ("device", "it is not a regular file"),
      ("pipe", "it is not a regular file"),
    ] {
      let run = try report(name)
      #expect(run.status == 2)
      #expect(run.errors.contains("cannot write `\(folder.path)/\(name)`: \(reason)"), "\(run.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/nowhere"))
    #expect(
      try shell("cat '\(folder.path)/fifo' & \(Self.oneCase) --json '\(folder.path)/fifo' >/dev/null; wait")
        .output.hasPrefix("{\"cases\""))
  }

  /// `/dev/stdout` is the inherited descriptor, not the file behind it, which must not be replaced.
  @Test func inheritedDescriptorIsWrittenDirectly() throws {
    let folder = try Folder([:])
    let file = folder.path + "/out"
    let run = try shell(
      "(echo before; \(Self.oneCase) --json /dev/stdout; echo after) > '\(file)'; \(Self.oneCase) --json /dev/fd/3 3>&1 >/dev/null"
    )
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.first == "before" && lines.last == "after")
    #expect(
      lines.contains { $0.contains("✓ a signed letter") } && lines.contains { $0.hasPrefix("{\"cases\"") })
    #expect(run.output.hasPrefix("{\"cases\""))
    #expect(
      try shell("\(Self.oneCase) --json /dev/fd/9 9>&-").errors.contains(
        "cannot write `/dev/fd/9`: it is closed"))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func signalRemovesPartialFiles(_ number: Int32) throws {
    let folder = try Folder(["report": "before"])
    // The pipe is not read, so the run blocks while it writes its reports.
    let run = try shell(
      """
      mkfifo '\(folder.path)/pipe'; sleep 20 < '\(folder.path)/pipe' & s=$!
      env --default-signal=INT seloste replay --explain --html '\(folder.path)/report' --lcov '\(folder.path)/lcov' > '\(folder.path)/pipe' & p=$!
      while ! ls '\(folder.path)'/report.*.partial >/dev/null 2>&1; do sleep 0.05; done; sleep 0.5
      kill -\(number) $p; wait $p; echo $?; kill $s
      """)
    #expect(run.output == "\(128 + number)\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["pipe", "report"])
    #expect(try String(contentsOfFile: folder.path + "/report", encoding: .utf8) == "before")
  }
}
