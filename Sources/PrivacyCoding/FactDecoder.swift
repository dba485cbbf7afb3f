package import PrivacyModel
package import SourceText

/// Reads facts from YAML or JSON and forgives nothing: every problem is kept, each at its own word.
package struct FactDecoder {
  /// The file's name as problems show it.
  package let file: String
  /// The problems so far: the first twenty, and how many more.
  package private(set) var log = DiagnosticLog()

  /// Makes a decoder for one file.
  package init(file: String) { self.file = file }

  /// Reads a record from a mapping, or from the bare word of its short form.
  package mutating func decode<Record: FactRecord>(
    _ type: Record.Type, from node: SourceNode
  ) -> Record {
    decode(type, from: node, path: "", others: [])
  }

  /// Reads a record at a place of the case; `others` are keys that somebody else reads.
  package mutating func decode<Record: FactRecord>(
    _ type: Record.Type, from node: SourceNode, path: String, others: Set<String>
  ) -> Record {
    switch node.content {
    case .map(let entries):
      var reader = NodeReader<Record>(entries: entries, file: file, path: path, others: others)
      let record = reader.read()
      log.add(reader.decoder.log)
      return record
    case .scalar(let word, let isPlain)
    where Record.shortForm != nil && !node.isExplicitNull && !word.isEmpty:
      do throws(ScalarProblem) {
        return try ShortForm<Record>.read(word, isPlain: isPlain) ?? Record()
      } catch {
        problem(at: node, Self.prefix(path) + error.message, help: error.help)
      }
    case .scalar where node.isExplicitNull:
      problem(
        at: node, "\(Self.prefix(path))found null, expected a mapping of facts",
        help: "it is never none: leave it out where it is not known")
    case .scalar, .list:
      problem(at: node, "\(Self.prefix(path))\(node.phrase) stands where a mapping is wanted")
    }
    return Record()
  }

  /// Keeps a problem at a place.
  package mutating func problem(
    at position: SourcePosition, width: @autoclosure () -> Int = 1, _ message: @autoclosure () -> String,
    help: @autoclosure () -> String? = nil
  ) {
    let place = SourceLocation(file: file, line: position.line, column: position.column)
    log.add(at: place, Diagnostic(.badCase, message(), at: place, width: width(), help: help()))
  }

  /// Keeps a problem with a whole word, or with the beginning of a list or a mapping.
  package mutating func problem(
    at node: SourceNode, _ message: @autoclosure () -> String, help: @autoclosure () -> String? = nil
  ) {
    problem(at: node.position, width: node.width, message(), help: help())
  }

  /// How a message names the place that it is about.
  static func prefix(_ path: String) -> String { path.isEmpty ? "" : "`\(path)`: " }
}

extension SourceNode {
  /// How many characters a mark under it covers.
  var width: Int {
    guard case .scalar(let text, let isPlain) = content else { return 1 }
    return text.count + (isPlain ? 0 : 2)
  }

  /// How a message calls it.
  var phrase: String {
    switch content {
    case .scalar("", isPlain: true): "nothing"
    case .scalar(let text, _): "`\(text)`"
    case .list: "a list"
    case .map: "a mapping"
    }
  }
}
