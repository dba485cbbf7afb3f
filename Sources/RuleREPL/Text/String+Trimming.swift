extension StringProtocol {
  /// The text without whitespace at both ends.
  var trimmed: String { String(String(drop { $0.isWhitespace }).trimmedEnd) }

  /// The text without whitespace at its end.
  var trimmedEnd: String {
    var text = String(self)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  /// The first characters, at least one.
  func prefixed(_ count: Int) -> String { String(prefix(Swift.max(1, count))) }
}

extension String {
  /// The text without surrounding quotation marks.
  var unquoted: String {
    guard count > 1, let first, first == last, first == "\"" || first == "'" else { return self }
    return String(dropFirst().dropLast())
  }
}
