import SourceText
import Testing

struct TerminalTextTests {
  @Test(arguments: [
    ("plain ä – ✓ 漢 👨‍👩‍👧", "plain ä – ✓ 漢 👨‍👩‍👧"), ("a\r\nb", #"a\u{D}\u{A}b"#),
    ("\u{0}\u{1B}[2J", #"\u{0}\u{1B}[2J"#),
    ("\u{7F}\u{80}\u{9F}\u{A0}", "\\u{7F}\\u{80}\\u{9F}\u{A0}"),
    ("\u{61B}\u{61C}\u{200D}\u{200E}\u{2029}", "\u{61B}\\u{61C}\u{200D}\\u{200E}\\u{2029}"),
    ("\u{2066}\u{2069}\u{202A}", #"\u{2066}\u{2069}\u{202A}"#), ("\t", #"\u{9}"#),
  ])
  func everyDangerousCharacterIsEscaped(_ text: String, _ escaped: String) {
    #expect(TerminalText.escaped(text) == escaped)
    #expect(TerminalText.escaped(escaped) == escaped)
  }

  @Test func keepingLinesKeepsLineFeedsAndTabs() {
    #expect(TerminalText("a\n\tb\r\n\u{B}", keepingLines: true).text == "a\n\tb\\u{D}\n\\u{B}")
  }

  @Test func valuesAreEscapedAndLiteralsAreNot() {
    let value = "\u{1B}x\n"
    let text: TerminalText = "a\n\(value)\(3)"
    #expect(text.text == "a\n\\u{1B}x\\u{A}3")
    let whole: TerminalText = "\(text)!"
    #expect(whole == "a\n\\u{1B}x\\u{A}3!", "escaped text is not escaped again")
    let strong = TextStyle(coloured: true).strong("\(value)")
    #expect(strong.text == "\u{1B}[1m\\u{1B}x\\u{A}\u{1B}[0m")
    #expect(["a\n", "b"].shown().text == "a\\u{A}, b")
  }

  @Test(arguments: [
    ("::error::x", false, #"\u{3A}:error::x"#), ("::error::x", true, "::error::x"),
    ("a ::x\n \t::y", false, "a ::x\n \t\\u{3A}:y"),
    (
      "a ##[b] ##vso[c] ##teamcity[d] ## e # f", true,
      #"a \u{23}#[b] \u{23}#vso[c] \u{23}#teamcity[d] ## e # f"#
    ),
    ("###[x", true, #"#\u{23}#[x"#), ("##", true, "##"), ("a:b", false, "a:b"),
    ("\u{A0}::\u{301}x", false, "\u{A0}\\u{3A}:\u{301}x"),
  ])
  func logCommandsOfServicesAreEscaped(_ text: String, _ isInLine: Bool, _ disarmed: String) {
    #expect(LogCommands.disarmed(text, isInLine: isInLine) == disarmed)
  }
}
