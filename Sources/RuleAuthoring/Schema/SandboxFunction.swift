internal import RuleCompiler
internal import RuleEvaluation

/// A function or a value of the sandbox, with LuaCATS types.
package struct SandboxFunction: Hashable, Sendable, Encodable {
  /// Its name, such as `ipairs` or `string.find`.
  package var name: String
  /// The parameters as `name: type`, or `name?: type` for optional ones; nil for a value.
  package var takes: [String]?
  /// The types of the results, or of the value; a name may follow a type.
  package var gives: [String]
  /// The generic parameters.
  package var generic: String?
  /// A summary in one line.
  package var summary: String

  init(_ name: String, _ takes: [String]?, _ gives: [String], generic: String? = nil, _ summary: String) {
    (self.name, self.takes, self.gives, self.generic, self.summary) = (name, takes, gives, generic, summary)
  }

  /// The library of the function.
  package var library: String? {
    name.contains(".") ? name.split(separator: ".").first.map(String.init) : nil
  }

  /// Every function of the sandbox, in its order; one without a description has only its name.
  static let all: [SandboxFunction] = SandboxNames.globals.flatMap { name in
    let members = SandboxNames.libraries[name]?.sorted().map { "\(name).\($0)" }
    return (members ?? [name]).map { known[$0] ?? SandboxFunction($0, ["...: any"], ["any ..."], "") }
  }

  private static let known = Dictionary(
    uniqueKeysWithValues: (basic + calendar + text + tables + numbers).map { ($0.name, $0) })
}
