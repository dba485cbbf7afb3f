/// Creates the diagnostics of one YAML file.
struct YAMLProblem {
  /// The file name as given by the caller.
  let file: String

  /// The file has no document.
  var empty: Diagnostic {
    make("the file is empty, expected a value", at: SourcePosition(line: 1, column: 1))
  }

  /// The file has more than one document.
  func secondDocument(at position: SourcePosition) -> Diagnostic {
    make(
      "found a second document, expected one in the file", at: position, width: 3,
      help: "put each document into a file of its own")
  }

  /// A value has an explicit tag.
  func tag(_ tag: String, at position: SourcePosition) -> Diagnostic {
    let standard = "tag:yaml.org,2002:"
    let written = tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag
    return make(
      "found the tag `\(written)`, expected a value without one", at: position, width: written.count,
      help: "put a value into quotation marks if it must be text")
  }

  /// A key is not text, is missing or is a merge key.
  func key(_ key: SourceNode) -> Diagnostic {
    switch key.content {
    case .list: make("found a list as a key, expected text", at: key.position)
    case .map: make("found a mapping as a key, expected text", at: key.position)
    case .scalar("", _): make("found no key before the `:`, expected one", at: key.position)
    case .scalar(let text, _):
      make(
        "found the merge key `\(text)`, which is not supported, expected an ordinary key", at: key.position,
        width: text.count, help: "write out the entries of its alias")
    }
  }

  /// A mapping repeats a key.
  func duplicate(
    _ key: String, isPlain: Bool, at position: SourcePosition, earlier: SourcePosition
  ) -> Diagnostic {
    // The width includes the quotation marks.
    let width = key.count + (isPlain ? 0 : 2)
    return .duplicateKey(key, in: file, at: position, width: width, earlier: earlier)
  }

  /// An alias refers to no anchor.
  func unknownAlias(
    _ name: String, among names: some Sequence<String>, at position: SourcePosition
  ) -> Diagnostic {
    make(
      "the alias `*\(name)` has no anchor `&\(name)` before it", at: position, width: name.count + 1,
      help: Suggestion.help(name, among: names))
  }

  /// The aliases expand to too many values.
  func expansion(_ name: String, at position: SourcePosition) -> Diagnostic {
    make(
      "the aliases up to `*\(name)` expand to more than \(YAMLSource.maximumExpansion) values, expected fewer",
      at: position, width: name.count + 1)
  }

  /// The text nests too deeply.
  func tooDeep(at position: SourcePosition) -> Diagnostic {
    make("found more than \(YAMLSource.maximumDepth) levels, expected at most that many", at: position)
  }

  /// Creates a diagnostic at a place in the file.
  func make(
    _ message: String, at position: SourcePosition, width: Int = 1, help: String? = nil
  ) -> Diagnostic {
    .badCase(message, in: file, at: position, width: width, help: help)
  }
}
