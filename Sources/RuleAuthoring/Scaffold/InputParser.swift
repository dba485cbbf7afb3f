package import PrivacyModel
package import SourceText

/// Parses the values of options and the answers to questions.
package enum InputParser {
  /// Parses a name or a title, a line that is not blank.
  package static func line(_ text: String) throws(Diagnostic) -> String {
    let line = trimmed(text[...])
    guard !line.isEmpty else { throw problem("the text is empty", help: "write one line") }
    guard TerminalText.escaped(line) == line else {
      throw problem("`\(TerminalText.escaped(line))` is not one line of plain text", help: "write one line")
    }
    return line
  }

  /// Parses a code of a closed list.
  package static func code<Code: FactCode>(_ text: String, as type: Code.Type) throws(Diagnostic) -> Code {
    let word = trimmed(text[...])
    guard let code = Code.table.code(spelled: word) else {
      throw problem("`\(TerminalText.escaped(word))` is not a known word", help: near(word, type))
    }
    return code
  }

  /// Parses an e-mail address; checks only its form.
  package static func email(_ text: String) throws(Diagnostic) -> String {
    let address = try line(text)
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    let isWhole = parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
    guard isWhole, !address.contains(where: \.isWhitespace) else {
      throw problem("`\(address)` is not an e-mail address", help: "such as kirjaamo@oulu.example")
    }
    return address
  }

  /// Parses the day on which financial years end.
  package static func financialYearEnd(_ text: String) throws(Diagnostic) -> FinancialYearEnd {
    guard let end = FinancialYearEnd(trimmed(text[...])) else {
      throw problem(
        "`\(TerminalText.escaped(text))` is not a day of the year", help: "write month and day: 12-31")
    }
    return end
  }

  /// Parses the day of the example cases.
  package static func day(_ text: String) throws(Diagnostic) -> CalendarDate {
    guard let day = CalendarDate(trimmed(text[...])) else {
      throw problem("`\(TerminalText.escaped(text))` is not a date", help: "write it as 2026-03-02")
    }
    return day
  }

  static func near<Code: FactCode>(_ word: String, _ type: Code.Type) -> String {
    Suggestion.help(word, among: Code.table.spellings)
      ?? "one of \(Code.table.spellings.joined(separator: ", "))"
  }

  static func problem(_ message: String, help: String) -> Diagnostic {
    Diagnostic(.badRule, message, help: help)
  }

  /// Returns the words of a list, separated by commas, without repetitions.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    for word in text.split(separator: ",").map({ trimmed($0) }) where !word.isEmpty && !words.contains(word) {
      words.append(word)
    }
    return words
  }

  private static func trimmed(_ text: Substring) -> String {
    let begun = text.drop(while: \.isWhitespace)
    return String(begun.reversed().drop(while: \.isWhitespace).reversed())
  }
}
