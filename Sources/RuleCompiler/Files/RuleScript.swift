internal import LuaSandbox
package import SourceText

/// A rule file with its tokens.
package struct RuleScript: Sendable {
  /// The path in the rule folder, used by the machine and by `use`.
  package let path: String
  package let source: SourceFile
  package let tokens: LuaTokens

  /// The maximum length of a rule file in bytes.
  package static let maximumLength = LuaSource.maximumLength

  package init(path: String, source: SourceFile) {
    self.path = path
    self.source = source
    // A text that is too long for the sandbox is not split: its only error has no position.
    tokens = LuaTokens(source.text.utf8.count > Self.maximumLength ? "" : source.text)
  }

  /// Returns the register whose document it is; nil for law and shared files.
  func register(among registers: [String]) -> String? { registers.first { path == $0 + ".lua" } }

  /// The file name that messages show.
  package var name: String { source.name }
}
