extension Diagnostic {
  /// Returns a diagnostic for a place in a case file.
  static func badCase(
    _ message: String, in file: String, at position: SourcePosition, width: Int = 1, help: String? = nil
  ) -> Diagnostic {
    let location = SourceLocation(file: file, line: position.line, column: position.column)
    return Diagnostic(.badCase, message, at: location, width: width, help: help)
  }

  /// Returns a diagnostic for a key that its mapping repeats.
  static func duplicateKey(
    _ key: String, in file: String, at position: SourcePosition, width: Int, earlier: SourcePosition
  ) -> Diagnostic {
    .badCase(
      "found the key `\(key)` again, expected it once", in: file, at: position,
      width: width, help: "the first one is at line \(earlier.line), column \(earlier.column)")
  }
}
