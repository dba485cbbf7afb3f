extension String {
  /// Returns the text with trailing spaces to a width.
  func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

  /// Returns the text with leading spaces to a width.
  func leading(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
