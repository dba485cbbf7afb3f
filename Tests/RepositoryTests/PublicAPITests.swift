import Foundation
import Testing

/// The public declarations of the library, compared with a recorded list.
///
/// A declaration that is missing from the sources breaks the programs that use it. To accept the present declarations, run
/// the test with `SELOSTE_RECORD_API=1`, and write the change in CHANGELOG.md.
struct PublicAPITests {
  private static let record = root + "/Tests/RepositoryTests/PublicAPI.txt"

  /// The modules that `import Seloste` exports, and the library itself.
  private static func exportedModules() throws -> [String] {
    let exports = ArrowTests.imports(try text("Sources/Seloste/Seloste.swift"))
    return (exports + ["Seloste"]).sorted()
  }

  /// The public declarations of a Swift text, each with the types around it, without bodies and default values of
  /// variables.
  static func declarations(_ text: String) -> [String] {
    var found: [String] = []
    /// The heads of the types that are open, by their indentation.
    var open: [(indent: Int, head: String, hasPublicMembers: Bool)] = []
    var pending: (indent: Int, text: String)?
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
    for (number, line) in lines.enumerated() {
      let indent = line.prefix { $0 == " " }.count
      let words = line.dropFirst(indent)
      if words.hasPrefix("//") || words.hasPrefix("@") && !words.contains("public ") { continue }
      if pending == nil {
        while let last = open.last, last.indent >= indent { open.removeLast() }
        let isMember = open.last.map { $0.hasPublicMembers && $0.indent + 2 == indent } ?? false
        let isInherited = isMember && (words.hasPrefix("case ") || isRequirement(words))
        let isPublic = words.hasPrefix("public ") || words.hasPrefix("@") && words.contains(" public ")
        guard isPublic && !words.contains("import ") || isInherited || isExtension(words, indent) else {
          continue
        }
        pending = (indent, "")
      }
      pending?.text += " " + words.trimmingPrefix { $0 == " " }
      guard let declaration = pending, isBalanced(declaration.text) else { continue }
      pending = nil
      let body = lines[(number + 1)...].prefix { $0.prefix { $0 == " " }.count > declaration.indent }
      let hasSetter = body.contains { $0.firstMatch(of: /^ *(nonmutating )?set\b/) != nil }
      let head = head(declaration.text + (hasSetter ? " set" : ""))
      let isType = head.firstMatch(of: /\b(struct|class|enum|protocol|extension)\b/) != nil
      if isType {
        let shares = head.firstMatch(of: /public .*\b(enum|protocol)\b/) != nil
        open.append((declaration.indent, head, shares))
      }
      // Of extensions, only those count that add a conformance.
      if !head.hasPrefix("extension") || head.contains(": ") {
        let types = open.dropLast(isType ? 1 : 0).map { name($0.head) }
        found.append((types + [head]).joined(separator: " > "))
      }
    }
    return found
  }

  private static func isExtension(_ words: Substring, _ indent: Int) -> Bool {
    indent == 0 && words.hasPrefix("extension ")
  }

  private static func isRequirement(_ words: Substring) -> Bool {
    ["var ", "func ", "init", "static ", "mutating "].contains { words.hasPrefix($0) }
  }

  private static func isBalanced(_ text: String) -> Bool {
    text.count { $0 == "(" } == text.count { $0 == ")" }
  }

  /// A declaration without its body, its attributes and the value of a variable.
  private static func head(_ text: String) -> String {
    let whole = text.split(separator: " ").joined(separator: " ")
    var head = whole
    if let body = head.firstIndex(of: "{") { head = String(head[..<body]) }
    if !head.contains("("), let value = head.range(of: " = ") { head = String(head[..<value.lowerBound]) }
    let attributes = #/^(@\w+(\(\w+\))? )+/#
    let isReadOnly = head.contains(" var ") && whole.contains("{") && !whole.contains(" set")
    return head.replacing(attributes, with: "").trimmingCharacters(in: .whitespaces)
      + (isReadOnly ? " { get }" : "")
  }

  /// The name of a type from its head.
  private static func name(_ head: String) -> String {
    head.firstMatch(of: /(?:struct|class|enum|protocol|extension) ([\w.<>]+)/).map { String($0.1) } ?? head
  }

  @Test func publicDeclarationsAreThoseRecorded() throws {
    let declared = try Self.exportedModules().flatMap { module in
      try files(below: "Sources/\(module)", endings: ["swift"]).flatMap { path in
        Self.declarations(try text(path)).map { "\(module): \($0)" }
      }
    }.sorted()
    if ProcessInfo.processInfo.environment["SELOSTE_RECORD_API"] != nil {
      try Data(declared.joined(separator: "\n").appending("\n").utf8).write(to: URL(filePath: Self.record))
    }
    let recorded = try String(contentsOfFile: Self.record, encoding: .utf8).split(separator: "\n").map(
      String.init)
    let removed = Set(recorded).subtracting(declared).sorted()
    #expect(removed.isEmpty, "declarations were removed or changed, which breaks programs that use them")
    let added = Set(declared).subtracting(recorded).sorted()
    #expect(added.isEmpty, "declarations are not recorded: run with SELOSTE_RECORD_API=1")
  }

  @Test func aDeclarationIsListedWithItsTypes() {
    let text = """
      public struct A: Sendable {
        /// Text.
        public var b = 1
        var hidden = 2
        public init(
          _ b: Int = 3
        ) { let local = 4 }
        public var both: Int {
          get { b }
          set { b = newValue }
        }
        public enum C {
          case d, e
        }
      }
      extension A: Equatable {
        @inlinable public var f: Int { 1 }
      }
      """
    #expect(
      Self.declarations(text) == [
        "public struct A: Sendable", "A > public var b", "A > public init( _ b: Int = 3 )",
        "A > public var both: Int", "A > public enum C", "A > C > case d, e", "extension A: Equatable",
        "A > public var f: Int { get }",
      ])
  }
}
