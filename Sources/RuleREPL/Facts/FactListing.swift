internal import PrivacyModel
internal import SourceText

/// Tells what is stated at a place of the facts.
struct FactListing {
  let tree: SourceNode

  init(_ tree: SourceNode) { self.tree = tree }

  /// A fact with its place and its value.
  struct Stated: Hashable {
    var path: String
    var value: String
  }

  /// What is stated under a path of the model; of a list, for each element.
  func stated(at path: String) -> [Stated] {
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

  /// The values alone.
  func texts(at path: String) -> [String] { stated(at: path).map(\.value) }

  private func elements(_ place: String, _ node: SourceNode) -> [(String, SourceNode)] {
    guard case .list(let items) = node.content else { return [(place, node)] }
    return items.enumerated().map { ("\(place)[\($0 + 1)]", $1) }
  }

  /// A value in one line, as it is typed.
  static func text(_ node: SourceNode) -> String {
    switch node.content {
    case .scalar(let text, let isPlain): isPlain ? text : quoted(text)
    case .list(let items): items.isEmpty ? "{}" : "{ " + items.map { text($0) }.joined(separator: ", ") + " }"
    case .map(let entries):
      entries.isEmpty
        ? "{}"
        : "{ "
          + entries.map { "\($0.key == "until" ? "[\"until\"]" : $0.key) = \(text($0.value))" }.joined(
            separator: ", ") + " }"
    }
  }

  /// In quotation marks, as Lua reads it.
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      default:
        scalar.properties.generalCategory == .control
          ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  /// The facts that one follows from, and itself where it is stated.
  static func sources(of path: String) -> [String] {
    guard let field = FactSchema.shared.field(path: path), field.isDerived else { return [path] }
    return field.derivedFrom.flatMap { sources(of: $0) }
  }
}
