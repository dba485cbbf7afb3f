import Foundation
import ProblemReports
import RuleTesting
import SourceText
import Testing

/// The escapes of each format work by scalar: a special character with a combining mark behind it is one `Character` in Swift,
/// and still special to a reader of the format.
struct EscapingTests {
  @Test func annotationIsOneLineWithThreeProperties() {
    let annotation = GitHubAnnotation(
      "error", at: SourceLocation(file: "a,\u{301}:\r\n::b", line: 1), title: "x,\u{301}line=9::\n",
      "100 %0A\r\n::error::z\u{85}##[error]")
    #expect(
      annotation.text
        == "::error file=a%2C\u{301}%3A\\u{D}\\u{A}%3A%3Ab,line=1,title=x%2C\u{301}line=9%3A%3A\\u{A}::"
        + "100 %250A\\u{D}\\u{A}::error::z\\u{85}\\u{23}#[error]")
  }

  @Test(arguments: [
    ("plain", "plain"), ("two words", "'two words'"), ("", "''"), ("it's", #"'it'\''s'"#),
    ("a'\u{301}; x", "'a'\\''\u{301}; x'"), ("ä", "'ä'"), ("$HOME", "'$HOME'"),
  ])
  func shellWordIsQuoted(_ word: String, _ quoted: String) {
    // Compared by scalar, since Swift's equality is canonical and a shell's is not.
    #expect(ShellWord.quoted(word).unicodeScalars.elementsEqual(quoted.unicodeScalars))
  }

  @Test(arguments: [
    "a\r\nb", "a\n", "\u{1B}[31m", ".\u{301}", "'\u{301}", "x\u{301}", "\u{202E}", "\u{2028}", "\u{0}",
    "(a|b)*", "ä", "a\\",
  ])
  func rerunCommandMatchesOnlyItsCase(_ title: String) throws {
    let command = ReplayCommand.text(file: "a.yaml", title: title, options: [])
    #expect(TerminalText.escaped(command) == command)
    let quoted = command.dropFirst("seloste replay a.yaml --filter '".count).dropLast()
    let pattern = try Regex(String(quoted).replacingOccurrences(of: "'\\''", with: "'"))
    #expect("a.yaml: \(title)".firstMatch(of: pattern) != nil, "\(command)")
    #expect("a.yaml: \(title)x".firstMatch(of: pattern) == nil)
    #expect("a.yaml: y\(title)".firstMatch(of: pattern) == nil)
  }
}
