internal import CLuaSandbox

/// The Lua library that is linked.
package enum LuaLibrary {
  /// Its version, as it identifies itself: `5.4.4`.
  package static let version: String = {
    let words = unsafe String(cString: clh_lua_identification()).split(separator: " ")
    return words.firstIndex(of: "Lua").map { String(words[$0 + 1]) } ?? "5.4"
  }()
}
