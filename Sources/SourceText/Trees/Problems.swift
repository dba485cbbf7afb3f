extension Diagnostic {
  /// A problem of a case file, with its place.
  static func badCase(
    _ message: String, in file: String, at position: SourcePosition, width: Int = 1, help: String? = nil
  ) -> Diagnostic {
    let location = SourceLocation(file: file, line: position.line, column: position.column)
    return Diagnostic(.badCase, message, at: location, width: width, help: help)
  }

  /// A key that the same mapping has before.
  static func duplicateKey(
    _ key: String, in file: String, at position: SourcePosition, width: Int, earlier: SourcePosition
  ) -> Diagnostic {
    .badCase(
      "the key `\(key)` stands here for the second time, expected it once", in: file, at: position,
      width: width, help: "it first stands at line \(earlier.line), column \(earlier.column)")
  }
}
