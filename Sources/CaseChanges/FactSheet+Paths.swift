package import SourceText

extension FactSheet {
  /// The paths of all stated facts, records and lists, in the order of the model; elements of lists are not among them.
  package var statedPaths: [[FactPath.Step]] { Self.paths(tree, []) }

  /// The stated value at the end of some steps.
  package func value(at steps: [FactPath.Step]) -> SourceNode? {
    steps.reduce(tree as SourceNode?) { node, step in
      switch step {
      case .field(let name): return node?[name]
      case .element(let number):
        guard case .list(let items)? = node?.content, items.indices.contains(number - 1) else { return nil }
        return items[number - 1]
      }
    }
  }

  private static func paths(_ node: SourceNode, _ steps: [FactPath.Step]) -> [[FactPath.Step]] {
    switch node.content {
    case .scalar: []
    case .list(let items):
      items.enumerated().flatMap { paths($1, steps + [.element($0 + 1)]) }
    case .map(let entries):
      entries.flatMap { entry in
        let path = steps + [FactPath.Step.field(entry.key)]
        return [path] + paths(entry.value, path)
      }
    }
  }
}
