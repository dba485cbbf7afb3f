extension String {
  /// With spaces behind it, as wide as a column.
  func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

  /// With spaces before it, as wide as a column.
  func leading(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
