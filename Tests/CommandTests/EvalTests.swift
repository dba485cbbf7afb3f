import Foundation
import Testing

/// `seloste eval`: a script in the sandbox of the rules, as a process.
struct EvalTests {
  private func run(_ arguments: [String]) throws -> Run {
    let quoted = (["eval"] + arguments).map { "'" + $0.replacing("'", with: "'\\''") + "'" }
    return try shell("seloste " + quoted.joined(separator: " "))
  }

  @Test(arguments: [
    (["-e", "1 + 1"], "2\n"),
    (["-e", #"date "2024-02-29" + years(1)"#], "2025-02-28\n"),
    (["-e", "return 1.0, 1e100, 0/0, -1/0, nil, true, 'a b'"], "1.0\n1e+100\nnan\n-inf\nnil\ntrue\na b\n"),
    (
      ["-e", #"{ 1, "two", x = { y = months(14) }, [2.5] = false, ["a b"] = "\"" }"#],
      #"{ 1, "two", [2.5] = false, ["a b"] = "\"", x = { y = P1Y2M } }"# + "\n"
    ),
    (["-e", #"erasure.retain "x" { code = "y" }"#], "erasure.retain \"x\" { code = \"y\" }\n"),
    (
      ["-e", #"form(any_of(access, erasure)) { written = true }"#],
      "form(any_of(access, erasure)) { written = true }\n"
    ),
    (["-e", #"says "S1-1" "what it says" {}"#], "says \"S1-1\" \"what it says\" {}\n"),
    (["-e", #"condition("it holds", function(case) return true end)"#], "condition \"it holds\" (code:1)\n"),
    (["-e", "local function f() end return f, string.len"], "function (code:1)\nfunction\n"),
    (["-e", "return"], ""),
    (["-e", "local x = 5"], ""),
    (["--format", "json", "-e", "1"], #"{"values":[1]}"# + "\n"),
    (["--format", "json", "-e", "return"], #"{"values":[]}"# + "\n"),
    (
      [
        "--format", "json", "-e",
        "return nil, 0.5, 0/0, 'ä', {}, { 1, { x = true } }, { 1, n = 2, [true] = 3 }, days(3)",
      ],
      #"{"values":[null,0.5,"nan","ä",[],[1,{"x":true}],{"[1]":1,"[true]":3,"n":2},"P3D"]}"# + "\n"
    ),
    (["-e", #"type(use "shared/conditions")"#], "table\n"),
  ])
  func printsTheValues(_ arguments: [String], _ output: String) throws {
    let run = try run(arguments)
    #expect(run.output == output)
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test(arguments: [
    ("os.time()", 1, "forbidden", "code:1:1", "no clock here: use `case.today`"),
    ("local t = os.date", 1, "forbidden", "code:1:11", "no clock here: use `case.today`"),
    ("tostrng(1)", 1, "forbidden", "code:1:1", "nothing is called `tostrng`; did you mean `tostring`?"),
    ("string.pack('i', 1)", 1, "forbidden", "code:1:8", "no bytes are packed here: a rule reads facts"),
    ("\n\nlimit = 5", 1, "runtime", "code:3:1", "`limit` is assigned but not declared: write `local`"),
    ("local x = = 1", 1, "syntax", "code:1:11", "unexpected symbol near '='"),
    ("error('no')", 1, "runtime", "code:1", "no"),
    ("error({})", 1, "runtime", "code:1", "the script raised a table value"),
    (
      "{ [{}] = 1 }", 1, "runtime", "code",
      "the keys of this table must be strings, numbers or booleans"
    ),
    ("while true do end", 4, "instruction_limit", "code:1", "the script used up its instructions"),
    (
      "local s = 'x' while true do s = s .. s end", 4, "memory_limit", "code:1",
      "a string of more than 384 KiB, or a table of more than 8,192 keys beside its list"
    ),
    (
      "local t = {} while true do t = { t, 'and so on and so on' } end", 4, "memory_limit", "code:1",
      "the script used up its memory"
    ),
  ])
  func reportsErrors(
    _ code: String, _ status: Int32, _ kind: String, _ place: String, _ message: String
  ) throws {
    let run = try seloste("eval", "--format", "json", "--max-memory", "4000000", "-e", code)
    let result = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: [String: String]])
    #expect(result["error"]?["kind"] == kind)
    #expect(result["error"]?["at"]?.hasPrefix(place) ?? false, "\(result)")
    #expect(result["error"]?["message"] == message)
    #expect(run.status == status)
    #expect(run.errors == "")
  }

  @Test func showsTheLineWithACaret() throws {
    let run = try seloste("eval", "-e", "local now = os.time()")
    #expect(run.output == "")
    #expect(
      run.errors.hasPrefix(
        """
        code:1:13: error: no clock here: use `case.today` [forbidden]
         1 | local now = os.time()
           |             ^~

        """), "\(run.errors)")
  }

  @Test(arguments: [
    (["--max-instructions", "1000"], "instruction_limit"), (["--max-memory", "500000"], "memory_limit"),
    (["--max-instructions", "10000000000", "--max-seconds", "0.1"], "time_limit"),
  ])
  func limitsCanBeSet(_ options: [String], _ kind: String) throws {
    let run = try run(
      ["--format", "json", "-e", "local t = {} for i = 1, 1 << 40 do t[i % 20000] = { i } end"] + options)
    #expect(run.output.contains(#""kind":"\#(kind)""#), "\(run.output)")
    #expect(run.status == 4)
  }

  @Test func readsAFileOrStandardInput() throws {
    let folder = try Folder(["a.lua": "return 1,\n 2"])
    #expect(try seloste("eval", folder.path + "/a.lua").output == "1\n2\n")
    #expect(try seloste("eval", input: "return 3").output == "3\n")
    #expect(try seloste("eval", "-", input: "return 3").output == "3\n")
    #expect(try seloste("eval", "no/such/file.lua").status == 2)
    #expect(try seloste("eval", "--rules", "no/such/rules", "-e", "1").status == 2)
    #expect(try seloste("eval", "-e", "1", "a.lua").status == 64)
  }

  @Test func printWritesToStandardError() throws {
    let run = try seloste("eval", "-e", "print(1, nil, {}, 'x') print() return 2")
    #expect(run.output == "2\n")
    #expect(run.errors == "1\tnil\ttable\tx\n\n")
    #expect(try seloste("eval", "-e", "print('before') error('no')").errors.hasPrefix("before\n"))
    #expect(
      try seloste("eval", "-e", "while true do print('x') end").errors.contains(
        "more than 65536 bytes are printed"))
  }

  @Test func invalidUTF8IsASyntaxError() throws {
    let folder = try Folder(["b.lua": ""])
    try Data([0x72, 0xff]).write(to: URL(fileURLWithPath: folder.path + "/a.lua"))
    let run = try seloste("eval", "--format", "json", folder.path + "/a.lua")
    #expect(run.output.contains(#""kind":"syntax""#))
    #expect(run.status == 1)
  }
}
