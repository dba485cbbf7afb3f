internal import PrivacyCoding
package import SourceText

/// The changes that may survive, each with a reason.
///
/// A change is known by its file, the text of its line and its words, so that lines may move.
///
/// ```yaml
/// - file: law/restriction.lua
///   line: return restriction.in_force and not restriction.lifted
///   change: drop `not` of `restriction.lifted`
///   because: a lifted restriction is never in force
/// ```
package struct AcceptedMutations: Sendable {
  fileprivate struct Key: Hashable {
    var file: String
    var line: String
    var change: String
  }
  private var reasons: [Key: String] = [:]
  private var places: [Key: SourceLocation] = [:]

  /// Accepts nothing.
  package init() {}

  /// Reads a YAML file.
  /// - Throws: Every problem of the file.
  package init(_ file: SourceFile) throws(DiagnosticList) {
    let root = try YAMLSource.parse(file)
    var decoder = FactDecoder(file: file.name)
    for node in decoder.items(root, place: "the accepted changes") {
      decoder.unknownKeys(of: node, allowed: ["file", "line", "change", "because"])
      func text(_ key: String) -> String? {
        guard case .scalar(let text, _)? = node[key]?.content, !text.isEmpty else { return nil }
        return text
      }
      guard let path = text("file"), let line = text("line"), let change = text("change"),
        let because = text("because")
      else {
        decoder.problem(at: node, "an accepted change has `file`, `line`, `change` and `because`")
        continue
      }
      let key = Key(file: path, line: line, change: change)
      reasons[key] = because
      places[key] = SourceLocation(
        file: file.name, line: node.position.line, column: node.position.column)
    }
    guard decoder.log.isEmpty else { throw decoder.log.list }
  }

  /// The reason for which a change may survive; nil if it may not.
  func reason(for mutation: Mutation) -> String? { reasons[Key(mutation)] }

  /// The entries that accept none of some changes: the rules have changed, or a case notices them now.
  package func unused(_ alive: [Mutation]) -> [(place: SourceLocation, change: String)] {
    let used = Set(alive.map { Key($0) })
    return places.filter { !used.contains($0.key) }.map { ($0.value, $0.key.change) }.sorted {
      $0.place.line < $1.place.line
    }
  }
}

extension AcceptedMutations.Key {
  fileprivate init(_ mutation: Mutation) {
    self.init(file: mutation.file, line: mutation.line, change: mutation.change)
  }
}
