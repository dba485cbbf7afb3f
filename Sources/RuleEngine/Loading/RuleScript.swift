internal import LuaSandbox
internal import SourceText

/// A script as the machine knows it and as people see it.
struct RuleScript: Sendable {
  /// What the machine and `use` call it.
  let path: String
  let source: SourceFile
  let tokens: LuaTokens

  init(path: String, source: SourceFile) {
    self.path = path
    self.source = source
    // A text longer than the sandbox takes has one fault, and no place within.
    tokens = LuaTokens(source.text.utf8.count > LuaSource.maximumLength ? "" : source.text)
  }

  /// What people call it.
  var name: String { source.name }
}
