internal import PrivacyCoding
package import SourceText

/// What no case shows of the rules, each accepted with a reason: changes that no case notices, operands of conditions that
/// are never true or never false, and rules of law that never hold or always do.
///
/// Lines may move: a change and an operand are known by the text of their line, a rule by its name.
///
/// ```yaml
/// - file: law/restriction.lua
///   line: return restriction.in_force and not restriction.lifted
///   change: drop `not` of `restriction.lifted`
///   because: a lifted restriction is never in force
/// - file: law/erasure.lua
///   line: if held.necessary then
///   operand: held.necessary
///   because: data that are not necessary have left the loop before
/// - file: law/archives.lua
///   rule: a public body destroys nothing before it has set a period
///   because: the rules of its notice answer first
/// ```
package struct AcceptedGaps: Sendable {
  /// What a case would have to show.
  package enum Kind: String, CaseIterable, Sendable { case change, operand, rule }

  /// An accepted gap and its place in the file.
  package struct Entry: Sendable {
    package let kind: Kind
    /// The path of the rule file in the folder of rules.
    package let file: String
    /// The text of the line with single spaces; empty for a rule.
    package let line: String
    /// The words of the change, the text of the operand or the name of the rule.
    package let text: String
    package let because: String
    package let place: SourceLocation
  }

  /// In the order of the file.
  package private(set) var entries: [Entry] = []

  /// Accepts nothing.
  package init() {}

  /// Reads a YAML file; no path accepts nothing.
  /// - Throws: Every problem of the file.
  package static func read(_ path: String?) throws(DiagnosticList) -> AcceptedGaps {
    guard let path else { return AcceptedGaps() }
    let file: SourceFile
    do throws(Diagnostic) {
      file = try SourceFile.read(path)
    } catch {
      throw DiagnosticList([error])
    }
    return try AcceptedGaps(file)
  }

  /// Reads YAML.
  /// - Throws: Every problem of the file.
  package init(_ file: SourceFile) throws(DiagnosticList) {
    let root = try YAMLSource.parse(file)
    var decoder = FactDecoder(file: file.name)
    for node in decoder.items(root, place: "what is accepted") {
      decoder.unknownKeys(of: node, allowed: ["file", "line", "because"] + Kind.allCases.map(\.rawValue))
      func text(_ key: String) -> String? {
        guard case .scalar(let text, _)? = node[key]?.content, !text.isEmpty else { return nil }
        return text
      }
      let gaps = Kind.allCases.compactMap { kind in text(kind.rawValue).map { (kind, $0) } }
      guard let gap = gaps.first, gaps.count == 1, let path = text("file"), let because = text("because"),
        (text("line") != nil) == (gap.0 != .rule)
      else {
        decoder.problem(
          at: node, "write `file`, `because` and one of `change` or `operand`, each with `line`, or `rule`")
        continue
      }
      let place = SourceLocation(
        file: file.name, line: node.position.line, column: node.position.column)
      entries.append(
        Entry(
          kind: gap.0, file: path, line: text("line") ?? "", text: gap.1, because: because, place: place))
    }
    guard decoder.log.isEmpty else { throw decoder.log.list }
  }

  /// The reason for which a gap is accepted; nil if it is not.
  package func reason(_ kind: Kind, _ text: String, line: String = "", file: String) -> String? {
    entries.first { $0.kind == kind && $0.text == text && $0.line == line && $0.file == file }?.because
  }
}
