/// What the anchors of a text name, and how much their aliases stand for.
struct YAMLAnchors {
  /// A value that has a name.
  struct Anchored {
    let content: SourceNode.Content
    /// How many values it is, with those that its own aliases stand for.
    let size: Int
    /// How many levels it has.
    let depth: Int
  }

  private var anchored: [String: Anchored] = [:]
  private var expanded = 0

  /// The names so far.
  var names: some Sequence<String> { anchored.keys }

  /// Whether the aliases stand for more than is allowed.
  var isExhausted: Bool { expanded > YAMLSource.maximumExpansion }

  /// Names a value; a later anchor takes the place of an earlier one.
  mutating func add(_ name: String, _ node: SourceNode, size: Int) {
    anchored[name] = Anchored(content: node.content, size: size, depth: node.depth)
  }

  /// What an alias stands for, or nil where nothing has the name.
  mutating func expand(_ name: String) -> Anchored? {
    let found = anchored[name]
    expanded += found?.size ?? 0
    return found
  }
}

extension SourceNode {
  /// How many levels of sequences and mappings it has.
  fileprivate var depth: Int {
    switch content {
    case .scalar: 0
    case .list(let values): 1 + (values.map(\.depth).max() ?? 0)
    case .map(let entries): 1 + (entries.map(\.value.depth).max() ?? 0)
    }
  }
}
