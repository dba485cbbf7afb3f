internal import LawPack
internal import LuaSandbox

/// The versions that `seloste --version` prints: of the engine, of the built-in law, and of Lua.
enum Version {
  static let text =
    "seloste \(selosteVersion)\nlaw \(LawPack.version.version), checked \(LawPack.version.checked)\nLua \(LuaLibrary.version)"
}
