internal import PrivacyModel
internal import RuleEvaluation
package import SourceText

/// The stated facts by their paths.
package struct FactListing {
  package let tree: SourceNode
  private let schema: FactSchema

  package init(_ sheet: FactSheet) { (tree, schema) = (sheet.tree, sheet.vocabulary.schema) }

  /// A fact with its path and its value.
  package struct Stated: Hashable {
    package var path: String
    package var value: String
  }

  /// Returns the facts at a path of the model; in lists, one per element.
  package func stated(at path: String) -> [Stated] {
    var found: [(path: String, node: SourceNode)] = [("", tree)]
    for name in path.split(separator: ".").map(String.init) {
      found = found.flatMap { place, node -> [(String, SourceNode)] in
        elements(place, node).compactMap { place, node in
          node[name].map { (place.isEmpty ? name : "\(place).\(name)", $0) }
        }
      }
    }
    return found.map { Stated(path: $0.path, value: Self.text($0.node)) }
  }

  /// Returns only the values.
  package func texts(at path: String) -> [String] { stated(at: path).map(\.value) }

  private func elements(_ place: String, _ node: SourceNode) -> [(String, SourceNode)] {
    guard case .list(let items) = node.content else { return [(place, node)] }
    return items.enumerated().map { ("\(place)[\($0 + 1)]", $1) }
  }

  /// Returns a value in one line, as Lua.
  package static func text(_ node: SourceNode) -> String {
    switch node.content {
    case .scalar(let text, let isPlain): isPlain ? text : ScriptValue.literal(of: text)
    case .list(let items): items.isEmpty ? "{}" : "{ " + items.map { text($0) }.joined(separator: ", ") + " }"
    case .map(let entries):
      entries.isEmpty
        ? "{}"
        : "{ "
          + entries.map { "\($0.key == "until" ? "[\"until\"]" : $0.key) = \(text($0.value))" }.joined(
            separator: ", ") + " }"
    }
  }

  /// Returns the facts that a computed fact depends on; a stated fact returns itself.
  package func sources(of path: String) -> [String] {
    guard let field = schema.field(path: path), field.isDerived else { return [path] }
    return field.derivedFrom.flatMap { sources(of: $0) }
  }
}
