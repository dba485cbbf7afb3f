import LuaSandbox

/// The vectors by family.
///
/// Where several kinds are right, it does not matter which limit is met first.
enum Vectors {
  typealias Vector = VectorTests.Vector

  static let all: [Vector] =
    aroundTheHook + longFunctions + longInstructions + compiler + capabilities + shared + memory + stacks
    + values
}
