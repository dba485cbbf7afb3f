internal import SourceText

extension FactSheet {
  /// The paths of all stated facts, records and lists, in the order of the model; elements of lists are not among them.
  package var statedPaths: [[FactPath.Step]] { Self.paths(tree, []) }

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
