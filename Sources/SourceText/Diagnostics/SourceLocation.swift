/// A place in a text that a person wrote: a file, a line and, where it is known, a column.
public struct SourceLocation: Hashable, Sendable, Codable {
  /// The file's name as it was given, never made absolute.
  public var file: String
  /// Counted from 1.
  public var line: Int
  /// Counted from 1, in characters; nil where only the line is known.
  public var column: Int?

  /// Makes a place from its parts.
  public init(file: String, line: Int, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The form that compilers print and editors open: `file:line:column`.
  public var description: String {
    column.map { "\(file):\(line):\($0)" } ?? "\(file):\(line)"
  }
}

extension SourceLocation: Comparable {
  /// Orders by file, then line, then column.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line, left.column ?? 0) < (right.file, right.line, right.column ?? 0)
  }
}
