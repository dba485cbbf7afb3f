/// Reads YAML that holds one document, and keeps the place of every key and value.
///
/// Only what a person can check by reading is allowed: no tags, no merge keys, no keys that are not text.
public enum YAMLSource {
  /// How deep mappings and sequences may nest.
  public static let maximumDepth = 64
  /// How many values aliases may stand for in all, so that a small file cannot become a huge tree.
  public static let maximumExpansion = 200_000

  /// Reads a file, and reports every mistake that does not hide the next.
  public static func parse(_ file: SourceFile) throws(DiagnosticList) -> SourceNode {
    let outcome = Array(file.text.utf8).withUnsafeBufferPointer { bytes in
      var builder = YAMLTreeBuilder(file: file.name, events: YAMLEventStream(bytes))
      return builder.document()
    }
    return try outcome.get()
  }
}
