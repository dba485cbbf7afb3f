internal import PrivacyCoding

/// The configuration of lua-language-server: it loads the definition file and disables the standard libraries.
enum LanguageServerText {
  /// The server's built-in libraries; the definition file has the members that the sandbox provides.
  private static let builtin = [
    "basic", "bit", "bit32", "coroutine", "debug", "ffi", "io", "jit", "math", "os", "package", "string",
    "table", "utf8",
  ]

  static func text(folder: String, rules: String) -> String {
    let disabled = builtin.map { "    \"\($0)\": \"disable\"" }.joined(separator: ",\n")
    return """
      {
        "$schema": "https://raw.githubusercontent.com/LuaLS/vscode-lua/master/setting/schema.json",
        "completion.requireSeparator": "/",
        "runtime.builtin": {
      \(disabled)
        },
        "runtime.path": [\(CanonicalJSON.text(rules.isEmpty ? "?.lua" : rules + "/?.lua"))],
        "runtime.special": { "use": "require" },
        "runtime.version": "Lua 5.4",
        "workspace.checkThirdParty": false,
        "workspace.library": ["\(folder)"]
      }

      """
  }
}
