internal import RuleCompiler
internal import SourceText

/// The conditions, functions and lists that rule files define at their top level, by name.
///
/// A definition begins at the first column of a line, and ends before the next one.
struct DefinitionIndex: Sendable {
  private var tokens: [String: [[LuaTokens.Token]]] = [:]

  init(_ scripts: [RuleScript]) {
    for script in scripts {
      let all = script.tokens.tokens
      let starts = all.indices.filter {
        all[$0].column == 1 && all[$0].kind == .name && all[$0].text != "end"
      }
      for (number, start) in starts.enumerated() {
        let end = number + 1 < starts.count ? starts[number + 1] : all.count
        let definition = Array(all[start..<end])
        guard let name = Self.name(of: definition) else { continue }
        tokens[name, default: []].append(definition)
      }
    }
  }

  /// The name that `local name`, `local function name`, `the.name =` and `function the.name` define.
  private static func name(of definition: [LuaTokens.Token]) -> String? {
    var names = definition.prefix(5).drop { $0.text == "local" || $0.text == "function" }
    guard let first = names.popFirst(), first.kind == .name else { return nil }
    guard let dot = names.popFirst(), dot.text == "." || dot.text == ":", let last = names.popFirst() else {
      return first.text
    }
    return last.text
  }

  /// The tokens of the definitions of some names, and of those that these name, to a small depth.
  func tokens(of names: Set<String>, depth: Int = 3) -> [LuaTokens.Token] {
    var found: [LuaTokens.Token] = []
    var seen: Set<String> = []
    var next = names
    for _ in 0..<depth {
      var later: Set<String> = []
      for name in next.sorted() where seen.insert(name).inserted {
        for definition in tokens[name] ?? [] {
          found += definition
          later.formUnion(definition.filter { $0.kind == .name }.map(\.text))
        }
      }
      next = later
    }
    return found
  }
}
