/// Reads JSON strictly by RFC 8259 and records the place of every key and value.
public enum JSONSource {
  /// The maximum depth of nested objects and arrays.
  public static let maximumDepth = 64

  /// Reads a file with one JSON value.
  public static func parse(_ file: SourceFile) throws(DiagnosticList) -> SourceNode {
    var reader = JSONReader(name: file.name, unit: .file)
    return try reader.parse(file.text.utf8)
  }

  /// Reads one line of a JSON Lines file, with at most `maximumValues` values; for many lines, use one `JSONReader`.
  public static func parse(
    line bytes: some Collection<UInt8>, name: String, number: Int, maximumValues: Int = .max
  ) throws(DiagnosticList) -> SourceNode {
    var reader = JSONReader(name: name, unit: .line, maximumValues: maximumValues)
    return try reader.parse(bytes, line: number)
  }
}
