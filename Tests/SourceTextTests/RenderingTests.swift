import SourceText
import Testing

@Suite("Rendering diagnostics")
struct RenderingTests {
  private func shown(_ text: String, line: Int = 1, column: Int?, width: Int = 1) -> [String] {
    let renderer = DiagnosticRenderer(sources: [SourceFile(name: "a.lua", text: text)], coloured: false)
    let location = SourceLocation(file: "a.lua", line: line, column: column)
    return renderer.render(Diagnostic(.badRule, "wrong", at: location, width: width)).text.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test("a diagnostic is rendered with excerpt, help and traceback")
  func wholeForm() {
    let source = SourceFile(
      name: "rules/retention.lua", text: "return {\n  id = \"x\",\n  titel = \"y\",\n}\n")
    let diagnostic = Diagnostic(
      .badRule, "unknown field `titel`", at: SourceLocation(file: source.name, line: 3, column: 3), width: 5,
      help: "did you mean `title`?", traceback: "rules/retention.lua:3: in main\n[host]: in call\n")
    #expect(
      DiagnosticRenderer(sources: [source], coloured: false).render(diagnostic) == """
        rules/retention.lua:3:3: error: unknown field `titel` [bad_rule]
         3 |   titel = "y",
           |   ^~~~~
        help: did you mean `title`?
          rules/retention.lua:3: in main
          [host]: in call
        """)
  }

  @Test("a diagnostic without a place or in an unknown file has no excerpt")
  func withoutExcerpt() {
    let renderer = DiagnosticRenderer(sources: [], coloured: false)
    #expect(renderer.render(Diagnostic(.io, "cannot read `x`")) == "error: cannot read `x` [io]")
    let warning = Diagnostic(
      .badCase, "odd", at: SourceLocation(file: "x", line: 2), severity: .warning)
    #expect(renderer.render(warning) == "x:2: warning: odd [bad_case]")
  }

  @Test("a place without a column has an excerpt without a mark")
  func withoutColumn() {
    #expect(shown("one\ntwo", line: 2, column: nil) == ["a.lua:2: error: wrong [bad_rule]", " 2 | two"])
  }

  @Test(
    "the mark is under its character",
    arguments: [
      ("\ttitel = 1", 2, 5, "     titel = 1", "     ^~~~~"),
      ("a\tb", 3, 1, " a   b", "     ^"),
      ("\tx", 1, 1, "     x", " ^~~~"),
      ("ä = 1", 3, 1, " ä = 1", "   ^"),
      ("a\u{308}b = 1", 2, 1, " a\u{308}b = 1", "  ^"),
      ("ab", 3, 1, " ab", "   ^"),
      ("ab", 99, 9, " ab", "   ^"),
      ("ab", 2, 99, " ab", "  ^"),
      ("", 1, 3, "", " ^"),
      ("ab\r", 1, 2, " ab\u{FFFD}", " ^~"),
    ])
  func mark(text: String, column: Int, width: Int, line: String, mark: String) {
    #expect(shown(text, column: column, width: width).dropFirst() == [" 1 |" + line, "   |" + mark])
  }

  @Test("long lines are cut around the mark", arguments: [1, 100, 500, 901, 1000])
  func longLine(column: Int) throws {
    let text = String(repeating: "-", count: column - 1) + "X" + String(repeating: "-", count: 1000 - column)
    let lines = shown(text, column: column)
    let line = Array(lines[1])
    #expect(line.count <= " 1 | ".count + 202)
    #expect(line[try #require(lines[2].firstIndex(of: "^")).utf16Offset(in: lines[2])] == "X")
    #expect((line[5] == "…") == (column > 101))
    #expect((line.last == "…") == (column < 900))
  }

  @Test("control characters are replaced or escaped")
  func controlCharacters() {
    let lines = shown("x\u{1B}[31m\u{202E}y", column: 8)
    #expect(lines[1] == " 1 | x\u{FFFD}[31m\u{FFFD}y")
    #expect(lines[2] == "   |        ^")
    let message = Diagnostic(.runtime, "bad\u{7}\n\u{9B}x", help: "\u{1B}c", traceback: "a\u{1B}b")
    #expect(
      DiagnosticRenderer(sources: [], coloured: false).render(message)
        == "error: bad\\u{7}\\u{A}\\u{9B}x [runtime]\nhelp: \\u{1B}c\n  a\\u{1B}b")
  }

  @Test("colours are used only if requested")
  func colours() {
    let diagnostic = Diagnostic(.io, "x", at: SourceLocation(file: "a", line: 1, column: 1), help: "y")
    let source = SourceFile(name: "a", text: "abc")
    let plain = DiagnosticRenderer(sources: [source], coloured: false).render(diagnostic).text
    let coloured = DiagnosticRenderer(sources: [source], coloured: true).render(diagnostic).text
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test("a list is rendered in the order of places")
  func list() {
    let places = [(2, 1), (1, 4), (1, 2)].map { SourceLocation(file: "a", line: $0.0, column: $0.1) }
    let list = DiagnosticList(places.map { Diagnostic(.syntax, "m", at: $0) } + [Diagnostic(.io, "first")])
    let shown = DiagnosticRenderer(sources: [], coloured: false).render(list)
    #expect(
      shown.text.split(separator: "\n") == [
        "error: first [io]", "a:1:2: error: m [syntax]", "a:1:4: error: m [syntax]",
        "a:2:1: error: m [syntax]",
      ])
  }
}
