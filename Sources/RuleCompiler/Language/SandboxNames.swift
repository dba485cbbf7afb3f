internal import LuaSandbox

/// The names that the sandbox gives to rules, as the host itself tells them.
package enum SandboxNames {
  /// Functions and libraries, without the words of rule documents.
  package static let globals: [String] = LuaConfiguration().globalNames

  /// The libraries among them with their members.
  package static let libraries: [String: [String]] = LuaConfiguration.libraryMembers

  /// The methods of lists of facts.
  package static let listMethods: [String] = LuaConfiguration.listMethods
}
