/// The configuration that leads lua-language-server to the meta file, and away from what the sandbox does not give.
enum LanguageServerText {
  /// Lua's own libraries as the server knows them; the meta file tells which of their members are there.
  private static let builtin = [
    "basic", "bit", "bit32", "coroutine", "debug", "ffi", "io", "jit", "math", "os", "package", "string",
    "table", "utf8",
  ]

  static func text(folder: String) -> String {
    let disabled = builtin.map { "    \"\($0)\": \"disable\"" }.joined(separator: ",\n")
    return """
      {
        "$schema": "https://raw.githubusercontent.com/LuaLS/vscode-lua/master/setting/schema.json",
        "completion.requireSeparator": "/",
        "runtime.builtin": {
      \(disabled)
        },
        "runtime.path": ["rules/?.lua"],
        "runtime.special": { "use": "require" },
        "runtime.version": "Lua 5.4",
        "workspace.checkThirdParty": false,
        "workspace.library": ["\(folder)"]
      }

      """
  }
}
