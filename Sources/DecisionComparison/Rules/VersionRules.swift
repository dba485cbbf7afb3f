internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

/// The rules and the files of one version.
struct VersionRules {
  /// The rules of each register that could be loaded, by its name.
  let registers: [String: [RuleContents]]
  /// The files by path.
  let scripts: [String: RuleScript]

  init(_ engine: RuleEngine) {
    var registers: [String: [RuleContents]] = [:]
    for name in engine.registerNames {
      guard let compiled = engine.compiledRegister(named: name) else { continue }
      registers[name] = compiled.rules.map { RuleContents(rule: $0, scripts: compiled.scripts) }
    }
    self.registers = registers
    scripts = Dictionary(engine.scripts.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The rules of registers that the other version lacks, without those that it has in any register.
  func only(outside other: VersionRules) -> [RuleContents] {
    let known = Set(other.registers.values.flatMap { $0.map(\.rule.id) })
    return registers.keys.filter { other.registers[$0] == nil }.sorted().flatMap { name in
      (registers[name] ?? []).filter { !known.contains($0.rule.id) }
    }
  }

  /// The conditions with a sentence that rules list, by the path of their file and the sentence.
  var conditions: [String: (condition: Condition, path: String, tokens: [LuaTokens.Token])] {
    var found: [String: (condition: Condition, path: String, tokens: [LuaTokens.Token])] = [:]
    for contents in registers.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
      for condition in contents.rule.conditions.map(\.condition) {
        guard let sentence = condition.sentence,
          let script = contents.scripts.first(where: { $0.name == condition.location.file })
        else { continue }
        let key = "\(script.path)\n\(sentence)"
        guard found[key] == nil else { continue }
        let tokens = FunctionText(condition.function, scripts: contents.scripts).tokens
        found[key] = (condition, script.path, tokens)
      }
    }
    return found
  }
}
