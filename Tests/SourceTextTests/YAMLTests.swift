import SourceText
import Testing

@Suite("YAML")
struct YAMLTests {
  private func parse(_ text: String) throws -> SourceNode {
    try YAMLSource.parse(SourceFile(name: "a.yaml", text: text))
  }

  private func found(_ text: String) -> [String] {
    errors { () throws(DiagnosticList) in try YAMLSource.parse(SourceFile(name: "a.yaml", text: text)) }
  }

  @Test(
    "scalars are text and record whether they are quoted",
    arguments: [
      ("a: no\nb: 'no'\nc: \"x\\ty\"\nd:\n", "{a: no, b: \"no\", c: \"x\ty\", d: }"),
      ("- 1\n- [2, {x: y}]\n- |\n  text\n  more\n", "[1, [2, {x: y}], \"text\nmore\n\"]"),
      ("--- # comment\nx\n...\n", "x"),
      ("%YAML 1.1\n---\n2026-02-30", "2026-02-30"),
      ("\"<<\": 1", "{<<: 1}"),
      ("\u{FEFF}a: 1\r\nb: 2\r\n", "{a: 1, b: 2}"),
      ("x: &one [1]\ny: *one\nz: &one 2\nw: *one", "{x: [1], y: [1], z: 2, w: 2}"),
    ])
  func values(text: String, shape: String) throws {
    #expect(outline(try parse(text)) == shape)
  }

  @Test("the place of every key and value is recorded, in characters")
  func positions() throws {
    let text = "# ä\r\nkey: {ä: 1, 👩‍🚀: x, b: \"e\u{301}\"}\r\nlist:\n  - &n 1\n  - *n\nnext: y\n"
    #expect(
      places(try parse(text)) == [
        "{@2:1", "key@2:1", "{@2:6", "ä@2:7", "1@2:10", "👩‍🚀@2:13", "x@2:16", "b@2:19", "e\u{301}@2:22",
        "list@3:1",
        "[@4:3", "1@4:5", "1@5:5", "next@6:1", "y@6:7",
      ])
  }

  @Test(
    "each error is reported with its place",
    arguments: [
      ("", "1:1: the file is empty, expected a value"),
      ("# only a comment\n", "1:1: the file is empty, expected a value"),
      ("a: 1\n---\nb: 2\n", "2:1: found a second document, expected one in the file"),
      ("ä: !!binary x", "1:4: found the tag `!!binary`, expected a value without one"),
      ("a: !own [1]", "1:4: found the tag `!own`, expected a value without one"),
      ("a: ! x", "1:4: found the tag `!`, expected a value without one"),
      (
        "a: &m {x: 1}\nb:\n  <<: *m",
        "3:3: found the merge key `<<`, which is not supported, expected an ordinary key"
      ),
      ("? {a: 1}\n: 2", "1:3: found a mapping as a key, expected text"),
      ("x: {[a]: 1}", "1:5: found a list as a key, expected text"),
      ("a: &m [1]\n*m : 2", "2:1: found a list as a key, expected text"),
      ("?\n: 1", "1:2: found no key before the `:`, expected one"),
      ("a: *b", "1:4: the alias `*b` has no anchor `&b` before it"),
      ("a: &a [*a]", "1:8: the alias `*a` has no anchor `&a` before it"),
      ("ä: b: c", "1:5: this is not YAML: mapping values are not allowed in this context"),
      (
        "a: [1,\n  2\nb: 3",
        "3:2: this is not YAML: did not find expected ',' or ']' while parsing a flow sequence"
      ),
      (
        "a:\n\t- b",
        "2:1: this is not YAML: found character that cannot start any token while scanning for the next token"
      ),
      ("ä: 1\nb: \u{1}", "2:4: this is not YAML: control characters are not allowed"),
    ])
  func error(text: String, message: String) {
    #expect(found(text) == [message])
  }

  @Test("every repeated key of a mapping is reported at the repetition")
  func duplicates() {
    #expect(
      found("a: 1\nb: {x: 1, ä: 2, x: 3}\n'a': 4\nc: 5\na: 6\n") == [
        "2:17: found the key `x` again, expected it once",
        "3:1: found the key `a` again, expected it once",
        "5:1: found the key `a` again, expected it once",
      ])
  }

  @Test("errors before a syntax error are reported too")
  func collected() {
    #expect(
      found("a: !x 1\na: 2\nb: [") == [
        "1:4: found the tag `!x`, expected a value without one",
        "2:1: found the key `a` again, expected it once",
        "3:5: this is not YAML: did not find expected node content while parsing a flow node",
      ])
  }

  @Test("aliases that expand exponentially are rejected, as a value and as a key")
  func aliasBomb() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...20 {
      bomb +=
        "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
        + "]\n"
    }
    let time = ContinuousClock().measure {
      let message = "the aliases up to `*a4` expand to more than 200000 values, expected fewer"
      let errors = found(bomb)
      #expect(errors.count == 1)
      #expect(errors.first?.hasSuffix(message) == true)
      #expect(found(bomb + "? *a20\n: 1\n") == errors)
    }
    #expect(time < .seconds(20))
  }

  @Test("many aliases of small values are accepted")
  func manyAliases() throws {
    let text = "x: &x {a: 1, b: 2}\nall:\n" + String(repeating: "  - *x\n", count: 10_000)
    guard case .list(let values)? = try parse(text)["all"]?.content else {
      Issue.record("expected a list")
      return
    }
    #expect(values.count == 10_000)
    #expect(values.last.map { outline($0) } == "{a: 1, b: 2}")
  }

  @Test("more than 64 levels are rejected, with and without aliases")
  func nesting() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try parse(nested(64))
    let message = "found more than 64 levels, expected at most that many"
    #expect(found(nested(65)) == ["1:65: " + message])
    #expect(found(nested(100_000)) == ["1:65: " + message])
    #expect(found(String(repeating: "- ", count: 100_000)) == ["1:129: " + message])
    #expect(found("- &a \(nested(40))\n- [[\(String(repeating: "[", count: 30))*a") == ["2:35: " + message])
  }
}
