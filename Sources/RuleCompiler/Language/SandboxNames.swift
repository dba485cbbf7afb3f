internal import LuaSandbox

/// The names that the sandbox provides to rules, as the host lists them.
package enum SandboxNames {
  /// The functions and libraries, without the words of rule documents.
  package static let globals: [String] = LuaConfiguration().globalNames

  /// The members of each library, by its name.
  package static let libraries: [String: [String]] = LuaConfiguration.libraryMembers

  /// The methods of lists of facts.
  package static let listMethods: [String] = LuaConfiguration.listMethods
}
