internal import LuaSandbox
package import SourceText

/// A script as the machine knows it and as people see it.
package struct RuleScript: Sendable {
  /// What the machine and `use` call it.
  package let path: String
  package let source: SourceFile
  package let tokens: LuaTokens

  package init(path: String, source: SourceFile) {
    self.path = path
    self.source = source
    // A text longer than the sandbox takes has one fault, and no place within.
    tokens = LuaTokens(source.text.utf8.count > LuaSource.maximumLength ? "" : source.text)
  }

  /// What people call it.
  package var name: String { source.name }
}
