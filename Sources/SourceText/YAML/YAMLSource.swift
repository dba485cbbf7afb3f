/// Reads a YAML file with one document and records the place of every key and value.
///
/// Tags, merge keys and keys that are not text are rejected, because they make a file hard to review.
package enum YAMLSource {
  /// The maximum depth of nested mappings and sequences.
  package static let maximumDepth = 64
  /// The maximum number of values that aliases may expand to, so that a small file cannot become a huge tree.
  package static let maximumExpansion = 200_000

  /// Reads a file.
  ///
  /// - Throws: all errors up to the first one that stops the parser.
  package static func parse(_ file: SourceFile) throws(DiagnosticList) -> SourceNode {
    let outcome = unsafe Array(file.text.utf8).withUnsafeBufferPointer { bytes in
      var builder = unsafe YAMLTreeBuilder(file: file.name, events: YAMLEventStream(bytes))
      return builder.document()
    }
    return try outcome.get()
  }
}
