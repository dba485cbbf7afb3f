/// The anchors of a text, and the number of values that its aliases expand to.
struct YAMLAnchors {
  /// A value with an anchor.
  struct Anchored {
    let content: SourceNode.Content
    /// The number of values in it, including expanded aliases.
    let size: Int
    /// The number of nested levels.
    let depth: Int
  }

  private var anchored: [String: Anchored] = [:]
  private var expanded = 0

  /// The names of the anchors so far.
  var names: some Sequence<String> { anchored.keys }

  /// Whether the aliases expand to more values than allowed.
  var isExhausted: Bool { expanded > YAMLSource.maximumExpansion }

  /// Adds an anchor, which replaces an earlier one with the same name.
  mutating func add(_ name: String, _ node: SourceNode, size: Int) {
    anchored[name] = Anchored(content: node.content, size: size, depth: node.depth)
  }

  /// Returns the value of an alias, or nil if no anchor has the name.
  mutating func expand(_ name: String) -> Anchored? {
    let found = anchored[name]
    expanded += found?.size ?? 0
    return found
  }
}

extension SourceNode {
  /// The number of nested levels of sequences and mappings.
  fileprivate var depth: Int {
    switch content {
    case .scalar: 0
    case .list(let values): 1 + (values.map(\.depth).max() ?? 0)
    case .map(let entries): 1 + (entries.map(\.value.depth).max() ?? 0)
    }
  }
}
