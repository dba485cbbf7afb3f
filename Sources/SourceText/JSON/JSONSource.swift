/// Reads JSON strictly by RFC 8259 and records the place of every key and value.
package enum JSONSource {
  /// The maximum depth of nested objects and arrays.
  package static let maximumDepth = 64

  /// Reads a file with one JSON value.
  package static func parse(_ file: SourceFile) throws(DiagnosticList) -> SourceNode {
    var reader = JSONReader(name: file.name, unit: .file)
    return try reader.parse(file.text.utf8)
  }

  /// Reads one line of a JSON Lines file, with at most `maximumValues` values; for many lines, use one `JSONReader`.
  package static func parse(
    line bytes: some Collection<UInt8>, name: String, number: Int, maximumValues: Int = .max
  ) throws(DiagnosticList) -> SourceNode {
    var reader = JSONReader(name: name, unit: .line, maximumValues: maximumValues)
    return try reader.parse(bytes, line: number)
  }
}
