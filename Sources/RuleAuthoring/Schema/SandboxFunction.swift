internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

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
  /// Whether it is a function of the host program that an organisation declares; nil if not.
  package var own: Bool?

  init(_ name: String, _ takes: [String]?, _ gives: [String], generic: String? = nil, _ summary: String) {
    (self.name, self.takes, self.gives, self.generic, self.summary) = (name, takes, gives, generic, summary)
  }

  /// Creates a function of the host program; an argument is named by its type.
  init(declared function: DeclaredWords.Function) {
    var names: [String: Int] = [:]
    let takes = function.parameters.map { kind in
      let name = kind.argumentName
      names[name, default: 0] += 1
      return "\(name)\(names[name] == 1 ? "" : "\(names[name] ?? 1)"): \(kind.luaType)"
    }
    self.init(function.name, takes, [function.result.luaType], TerminalText.escaped(function.summary))
    own = true
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

extension ScalarKind {
  /// The LuaCATS type of a value.
  fileprivate var luaType: String {
    switch self {
    case .text, .code: "string"
    case .flag: "boolean"
    case .count: "integer"
    case .date: "seloste.Date"
    }
  }

  /// The name of an argument: the type, as a vocabulary has it.
  fileprivate var argumentName: String {
    switch self {
    case .text, .code: "text"
    case .flag: "flag"
    case .count: "number"
    case .date: "day"
    }
  }
}
