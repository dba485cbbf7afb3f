internal import RuleCompiler
internal import RuleEvaluation

/// A function or a value that the sandbox gives, with the types that editors know it by.
public struct SandboxFunction: Hashable, Sendable, Encodable {
  /// Its name, such as `ipairs` or `string.find`.
  public var name: String
  /// The parameters as `name: type`, `name?: type` where one may be left out; nil for a value.
  public var takes: [String]?
  /// What it returns, or the type of the value; each may have a name behind it.
  public var gives: [String]
  /// What its types stand for, where they depend on the arguments.
  public var generic: String?
  /// What it does, in a line.
  public var summary: String

  init(_ name: String, _ takes: [String]?, _ gives: [String], generic: String? = nil, _ summary: String) {
    (self.name, self.takes, self.gives, self.generic, self.summary) = (name, takes, gives, generic, summary)
  }

  /// The library that it is a member of.
  public var library: String? {
    name.contains(".") ? name.split(separator: ".").first.map(String.init) : nil
  }

  /// Everything that the host gives, in the order in which it tells; of what nobody described, the name at least.
  static let all: [SandboxFunction] = SandboxNames.globals.flatMap { name in
    let members = SandboxNames.libraries[name]?.sorted().map { "\(name).\($0)" }
    return (members ?? [name]).map { known[$0] ?? SandboxFunction($0, ["...: any"], ["any ..."], "") }
  }

  private static let known = Dictionary(
    uniqueKeysWithValues: (basic + calendar + text + tables + numbers).map { ($0.name, $0) })
}
