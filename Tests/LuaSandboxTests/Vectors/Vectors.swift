import LuaSandbox

/// The vectors by family.
///
/// Where several kinds are expected, it does not matter which limit is reached first.
enum Vectors {
  typealias Vector = VectorTests.Vector

  static let all: [Vector] =
    aroundTheHook + longFunctions + longInstructions + compiler + capabilities + shared + memory + stacks
    + values
}
