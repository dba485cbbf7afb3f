internal import Yams

/// Writes YAML in the style of hand-written files: short collections on one line, quotation marks only where required.
package enum YAMLText {
  /// The maximum width of a collection on one line, in characters.
  private static let widestFlow = 76

  /// Returns the YAML text of a value, with a final line feed.
  package static func text(of node: SourceNode) -> String {
    // The emitter fails only for an invalid sequence of events, which a tree cannot produce.
    (try? Yams.serialize(node: yaml(node, isTop: true), width: -1, allowUnicode: true)) ?? ""
  }

  private static func yaml(_ node: SourceNode, isTop: Bool = false) -> Node {
    switch node.content {
    case .scalar(let text, let isPlain):
      let style: Node.Scalar.Style = isPlain || text.isPlainText ? .plain : .doubleQuoted
      return .scalar(Node.Scalar(text, Tag(.implicit), style))
    case .list(let items):
      let isFlow = !isTop && length(of: node) <= widestFlow
      return .sequence(Node.Sequence(items.map { yaml($0) }, Tag(.implicit), isFlow ? .flow : .block))
    case .map(let entries):
      let pairs = entries.map { (yaml(scalar($0.key)), yaml($0.value)) }
      let isFlow = !isTop && length(of: node) <= widestFlow
      return .mapping(Node.Mapping(pairs, Tag(.implicit), isFlow ? .flow : .block))
    }
  }

  private static func scalar(_ text: String) -> SourceNode {
    SourceNode(.scalar(text, isPlain: false), at: SourcePosition(line: 1, column: 1))
  }

  /// The approximate width of a value on one line, in characters.
  private static func length(of node: SourceNode) -> Int {
    switch node.content {
    case .scalar(let text, _): text.count + 2
    case .list(let items): items.reduce(4) { $0 + length(of: $1) }
    case .map(let entries): entries.reduce(4) { $0 + $1.key.count + 2 + length(of: $1.value) }
    }
  }
}

extension String {
  /// Whether YAML reads the unquoted string as text.
  fileprivate var isPlainText: Bool {
    guard let first, first.isLetter || first.isNumber, last != " " else { return false }
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    return !words.contains(lowercased()) && Double(self) == nil
      && allSatisfy { $0.isLetter || $0.isNumber || " _./@-+".contains($0) }
  }
}
