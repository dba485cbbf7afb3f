/// Reads JSON, strictly as RFC 8259 has it, and keeps the place of every key and value.
public enum JSONSource {
  /// How deep objects and arrays may nest.
  public static let maximumDepth = 64

  /// Reads a file that holds one JSON value.
  public static func parse(_ file: SourceFile) throws(DiagnosticList) -> SourceNode {
    var reader = JSONReader(name: file.name, unit: .file)
    return try reader.parse(file.text.utf8)
  }

  /// Reads one line of a JSON Lines file, which holds at most so many values; to read many, keep a `JSONReader`.
  public static func parse(
    line bytes: some Collection<UInt8>, name: String, number: Int, maximumValues: Int = .max
  ) throws(DiagnosticList) -> SourceNode {
    var reader = JSONReader(name: name, unit: .line, maximumValues: maximumValues)
    return try reader.parse(bytes, line: number)
  }
}
