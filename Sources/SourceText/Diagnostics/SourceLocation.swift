/// A place in a source text: a file, a line and, if known, a column.
public struct SourceLocation: Hashable, Sendable, Codable {
  /// The file name as given by the caller, never made absolute.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// The column in characters, counted from 1; nil if only the line is known.
  public var column: Int?

  /// Creates a location.
  public init(file: String, line: Int, column: Int? = nil) {
    (self.file, self.line, self.column) = (file, line, column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, as compilers print it, or `file:line`.
  public var description: String {
    column.map { "\(file):\(line):\($0)" } ?? "\(file):\(line)"
  }
}

extension SourceLocation: Comparable {
  /// Orders locations by file, then line, then column.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line, left.column ?? 0) < (right.file, right.line, right.column ?? 0)
  }
}
