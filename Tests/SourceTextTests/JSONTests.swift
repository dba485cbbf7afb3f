import SourceText
import Testing

@Suite("JSON")
struct JSONTests {
  private func parse(_ text: String) throws -> SourceNode {
    try JSONSource.parse(SourceFile(name: "a.json", text: text))
  }

  @Test(
    "scalars keep the text of the file",
    arguments: [
      (#"{"a": 1, "b": [true, null, -0.50e+3], "c": "x"}"#, #"{a: 1, b: [true, null, -0.50e+3], c: "x"}"#),
      ("123456789012345678901234567890.5", "123456789012345678901234567890.5"),
      (#" [ { } , [ ] , "" ] "#, #"[{}, [], ""]"#),
      (#"["\"\\\/\b\f\n\r\t\u00e4\u0000"]"#, "[\"\"\\/\u{8}\u{C}\n\r\tä\0\"]"),
      (#""\ud83d\ude00 \uFFFF \u0800""#, "\"😀 \u{FFFF} \u{800}\""),
      ("\u{FEFF}false", "false"),
      (#"{"true": "null"}"#, #"{true: "null"}"#),
    ])
  func values(text: String, shape: String) throws {
    #expect(outline(try parse(text)) == shape)
  }

  @Test("the place of every key and value is recorded, in characters")
  func positions() throws {
    let text = "{\r\n  \"ä😀\": [\"👩‍🚀\", 12],\n\t\"k\": {\"x\": \"e\u{301}\", \"y\": null}\n}"
    #expect(
      places(try parse(text)) == [
        "{@1:1", "ä😀@2:3", "[@2:9", "👩‍🚀@2:10", "12@2:15", "k@3:2", "{@3:7", "x@3:8", "e\u{301}@3:13", "y@3:18",
        "null@3:23",
      ])
  }

  @Test(
    "each error is reported with its place",
    arguments: [
      ("", "1:1: found nothing up to the end of the file, expected a JSON value"),
      (" \n ", "2:2: found nothing up to the end of the file, expected a JSON value"),
      (#"{"a": [1, 2"#, "1:12: found the end of the file, expected `,` or `]`"),
      (#"{"a": 1"#, "1:8: found the end of the file, expected `,` or `}`"),
      (#"{"a":"#, "1:6: found the end of the file, expected a value"),
      (#"{"a""#, "1:5: found the end of the file, expected `:` after the key"),
      ("{", "1:2: found the end of the file, expected a key in double quotation marks or `}`"),
      ("[1,\n", "2:1: found the end of the file, expected a value"),
      ("[1,\n]", "1:3: found a `,` after the last element, expected none"),
      (#"{"ä": 1,}"#, "1:8: found a `,` after the last element, expected none"),
      ("[,1]", "1:2: found `,`, expected a value"),
      ("[1 2]", "1:4: found `2`, expected `,` or `]`"),
      ("[1}", "1:3: found `}`, expected `,` or `]`"),
      (#"{"a": 1]"#, "1:8: found `]`, expected `,` or `}`"),
      (#"{"a": ]}"#, "1:7: found `]`, expected a value"),
      ("]", "1:1: found `]`, expected a value"),
      (#"{"a" 1}"#, "1:6: found `1`, expected `:` after the key"),
      ("{a: 1}", "1:2: found `a`, expected a key in double quotation marks or `}`"),
      ("{1: 1}", "1:2: found `1`, expected a key in double quotation marks or `}`"),
      ("['a']", "1:2: found `'a'`, expected a value"),
      (#"["ä", "\x"]"#, #"1:8: found the escape `\x`, expected a JSON escape"#),
      (#"["\u12g4"]"#, #"1:3: found the escape `\u`, expected a JSON escape"#),
      (#"["ok\ud83d"]"#, #"1:5: found `\ud83d` alone, expected both halves of the surrogate pair"#),
      (#"["\ude00"]"#, #"1:3: found `\ude00` alone, expected both halves of the surrogate pair"#),
      (#"["\ud83d\u0041"]"#, #"1:3: found `\ud83d` alone, expected both halves of the surrogate pair"#),
      ("[NaN]", "1:2: found `NaN`, expected a value"),
      ("[1, -Infinity]", "1:5: found `-Infinity`, expected a JSON number"),
      ("[nul]", "1:2: found `nul`, expected a value"),
      ("[truex]", "1:2: found `truex`, expected a value"),
      ("[01]", "1:2: found `01`, expected a JSON number"),
      ("[1.]", "1:2: found `1.`, expected a JSON number"),
      ("[+1]", "1:2: found `+1`, expected a value"),
      ("[1e]", "1:2: found `1e`, expected a JSON number"),
      (#"[1"a"]"#, "1:2: found `1`, expected a JSON number"),
      (#"{"a": 1} x"#, "1:10: found `x` after the value, expected the end of the file"),
      ("{}{}", "1:3: found `{` after the value, expected the end of the file"),
      ("[1] ]", "1:5: found `]` after the value, expected the end of the file"),
      ("[1, \"abc", "1:5: the string that begins here has no closing `\"` before the end of the file"),
      (
        "[\"a\nb\"]",
        "1:4: found a line break, tab or other control character in a string, expected an escape"
      ),
      ("[1]\0", "1:4: found `\0` after the value, expected the end of the file"),
      ("[1\02]", "1:2: found `1\02`, expected a JSON number"),
      ("[true\0]", "1:2: found `true\0`, expected a value"),
      ("[\u{C}1]", "1:2: found `\u{C}1`, expected a value"),
      ("// note\n{}", "1:1: found `//`, expected a value"),
    ])
  func error(text: String, message: String) {
    let found = errors { () throws(DiagnosticList) in
      try JSONSource.parse(SourceFile(name: "a.json", text: text))
    }
    #expect(found == [message])
  }

  @Test(
    "common errors come with advice",
    arguments: [
      ("[NaN]", "JSON has no such number, use `null` or leave the key out"),
      ("{'a': 1}", "JSON writes strings in double quotation marks"),
      ("[1, // one\n 2]", "JSON has no comments"),
      ("[\"a\tb\"]", "write `\\n` for a line break and `\\t` for a tab"),
      ("[1 2]", nil),
    ])
  func advice(text: String, help: String?) {
    let error = #expect(throws: DiagnosticList.self) { try parse(text) }
    #expect(error?.diagnostics.map(\.help) == [help])
  }

  @Test("every repeated key of an object is reported at the repetition")
  func duplicates() {
    let text = "{\"ä\": 1,\n \"ä\": {\"b\": 1, \"\\u0062\": 2},\n \"ä\": 3}"
    let found = errors { () throws(DiagnosticList) in
      try JSONSource.parse(SourceFile(name: "a.json", text: text))
    }
    #expect(
      found == [
        "2:2: found the key `ä` again, expected it once",
        "2:16: found the key `b` again, expected it once",
        "3:2: found the key `ä` again, expected it once",
      ])
  }

  @Test("a repeated key is found among many keys")
  func manyKeys() {
    let keys = (0..<100).map { "\"k\($0)\": \($0)" } + ["\"k99\": 0", "\"k3\": 0"]
    let found = errors { () throws(DiagnosticList) in
      try JSONSource.parse(SourceFile(name: "a.json", text: "{" + keys.joined(separator: ",\n") + "}"))
    }
    #expect(
      found == [
        "101:1: found the key `k99` again, expected it once",
        "102:1: found the key `k3` again, expected it once",
      ])
  }

  @Test("more than 64 levels are rejected")
  func nesting() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try parse(nested(64))
    for depth in [65, 100_000] {
      let found = errors { () throws(DiagnosticList) in
        try JSONSource.parse(SourceFile(name: "a.json", text: nested(depth)))
      }
      #expect(found == ["1:65: found more than 64 levels, expected at most that many"])
    }
  }

  @Test("a file with one long line is read in linear time")
  func longLine() throws {
    let text = "[" + Array(repeating: "\"ä😀\"", count: 200_000).joined(separator: ",") + "]"
    let time = try ContinuousClock().measure {
      guard case .list(let values) = try parse(text).content else { return }
      #expect(values.last?.position == SourcePosition(line: 1, column: 2 + 199_999 * 5))
    }
    #expect(time < .seconds(20))
  }
}

@Suite("JSON Lines")
struct JSONLineTests {
  @Test("places contain the line number, and a reader works after an error and for a longer line")
  func lines() throws {
    var reader = JSONReader(name: "cases.jsonl")
    let first = try reader.parse(Array(#"{"a": "ä", "b": 1}"#.utf8), line: 7)
    #expect(places(first) == ["{@7:1", "a@7:2", "ä@7:7", "b@7:12", "1@7:17"])
    let error = #expect(throws: DiagnosticList.self) { try reader.parse(Array("[1, 2".utf8), line: 8) }
    #expect(error?.diagnostics.first?.location == SourceLocation(file: "cases.jsonl", line: 8, column: 6))
    #expect(error?.diagnostics.first?.message == "found the end of the line, expected `,` or `]`")
    let long = "[" + String(repeating: "\"\\n\",", count: 50_000) + "0]"
    guard case .list(let values) = try reader.parse(Array(long.utf8), line: 9).content else {
      Issue.record("expected a list")
      return
    }
    #expect(values.count == 50_001)
    #expect(outline(first) == #"{a: "ä", b: 1}"#)
  }

  @Test(
    "invalid UTF-8 is reported at its place",
    arguments: [
      ([0x22, 0xFF, 0x22], 2), ([0x22, 0xC3, 0xA4, 0xC0, 0x80, 0x22], 3),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], 2),
      ([0x5B, 0xE2, 0x82], 2), ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 2),
    ] as [([UInt8], Int)])
  func encoding(bytes: [UInt8], column: Int) {
    let found = errors { () throws(DiagnosticList) in
      try JSONSource.parse(line: bytes, name: "a", number: 3)
    }
    #expect(found == ["3:\(column): found a byte that is not UTF-8, expected text in UTF-8"])
  }

  @Test("an empty line is an error")
  func empty() {
    for bytes in [[], [0x20], [0x0D]] as [[UInt8]] {
      let found = errors { () throws(DiagnosticList) in
        try JSONSource.parse(line: bytes, name: "a", number: 3)
      }
      #expect(
        found == ["3:\(bytes.count + 1): found nothing up to the end of the line, expected a JSON value"])
    }
  }

  @Test("slices and collections without contiguous storage are read")
  func collections() throws {
    let bytes = Array("x[1, 2]y".utf8)
    #expect(outline(try JSONSource.parse(line: bytes[1..<7], name: "a", number: 1)) == "[1, 2]")
    let reversed = Array("]2 ,1[".utf8).reversed()
    #expect(outline(try JSONSource.parse(line: reversed, name: "a", number: 1)) == "[1, 2]")
  }
}
