extension StringProtocol {
  /// Without the blanks at its ends.
  var trimmed: String { String(String(drop { $0.isWhitespace }).trimmedEnd) }

  /// Without the blanks and line feeds at its end.
  var trimmedEnd: String {
    var text = String(self)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  /// At most so many characters.
  func prefixed(_ count: Int) -> String { String(prefix(Swift.max(1, count))) }
}

extension String {
  /// Without quotation marks around it.
  var unquoted: String {
    guard count > 1, let first, first == last, first == "\"" || first == "'" else { return self }
    return String(dropFirst().dropLast())
  }
}
