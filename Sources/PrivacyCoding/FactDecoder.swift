package import PrivacyModel
package import SourceText

/// Reads facts from YAML or JSON strictly, and logs every problem with its position.
package struct FactDecoder {
  /// The file name in problems.
  package let file: String
  /// The problems so far: the first twenty, and the number of the others.
  package private(set) var log = DiagnosticLog()
  /// The words that the facts may use.
  package var vocabulary: Vocabulary

  /// Creates a decoder for one file.
  package init(file: String, vocabulary: Vocabulary = .shared) {
    (self.file, self.vocabulary) = (file, vocabulary)
  }

  /// Reads a record from a mapping, or from the bare word of its short form.
  package mutating func decode<Record: FactRecord>(
    _ type: Record.Type, from node: SourceNode
  ) -> Record {
    decode(type, from: node, path: "", others: [])
  }

  /// Reads a record at a path of the case; `others` are keys that the caller reads.
  package mutating func decode<Record: FactRecord>(
    _ type: Record.Type, from node: SourceNode, path: String, others: Set<String>
  ) -> Record {
    switch node.content {
    case .map(let entries):
      var reader = NodeReader<Record>(
        entries: entries, file: file, vocabulary: vocabulary, path: path, others: others)
      let record = reader.read()
      log.add(reader.decoder.log)
      return record
    case .scalar(let word, let isPlain)
    where Record.shortForm != nil && !node.isExplicitNull && !word.isEmpty:
      do throws(ScalarProblem) {
        return try ShortForm<Record>.read(word, isPlain: isPlain, in: vocabulary.own) ?? Record()
      } catch {
        problem(at: node, Self.prefix(path) + error.message, help: error.help)
      }
    case .scalar where node.isExplicitNull:
      problem(
        at: node, "\(Self.prefix(path))found null, expected a mapping of facts",
        help: "it is never none: leave it out where it is not known")
    case .scalar, .list:
      problem(at: node, "\(Self.prefix(path))found \(node.phrase), expected a mapping")
    }
    return Record()
  }

  /// Logs the problems of another file.
  package mutating func add(_ other: DiagnosticLog) { log.add(other) }

  /// Logs a problem at a position.
  package mutating func problem(
    at position: SourcePosition, width: @autoclosure () -> Int = 1, _ message: @autoclosure () -> String,
    help: @autoclosure () -> String? = nil
  ) {
    let place = SourceLocation(file: file, line: position.line, column: position.column)
    log.add(at: place, Diagnostic(.badCase, message(), at: place, width: width(), help: help()))
  }

  /// Logs a problem with a whole word, or with the beginning of a list or a mapping.
  package mutating func problem(
    at node: SourceNode, _ message: @autoclosure () -> String, help: @autoclosure () -> String? = nil
  ) {
    problem(at: node.position, width: node.width, message(), help: help())
  }

  /// The beginning of a message about a path.
  static func prefix(_ path: String) -> String { path.isEmpty ? "" : "`\(path)`: " }
}

extension SourceNode {
  /// The number of characters to mark under it.
  var width: Int {
    guard case .scalar(let text, let isPlain) = content else { return 1 }
    return text.count + (isPlain ? 0 : 2)
  }

  /// The node as messages name it.
  var phrase: String {
    switch content {
    case .scalar("", isPlain: true): "nothing"
    case .scalar(let text, _): "`\(text)`"
    case .list: "a list"
    case .map: "a mapping"
    }
  }
}
