extension String {
  /// Returns the text with trailing spaces to a width.
  package func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// Returns the text with leading spaces to a width.
  package func leading(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
