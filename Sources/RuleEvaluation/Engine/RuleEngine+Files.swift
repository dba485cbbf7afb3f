package import RuleCompiler
package import SourceText

extension RuleEngine {
  /// The rule files: the common ones, then those of the organisations that were asked for and could be loaded.
  package var scripts: [RuleScript] {
    var seen: Set<String> = []
    return (common + organisations.knownRegisters.flatMap(\.compiled.scripts)).filter {
      seen.insert($0.path).inserted
    }
  }

  /// The rule files as texts.
  package var sources: [SourceFile] { scripts.map(\.source) }

  /// The places of the acts that a loaded organisation lists for its own registers, by the name that rules cite.
  package var ownStatutes: [String: SourceLocation] {
    let own = organisations.knownRegisters.flatMap(\.compiled.statutes.acts).filter {
      !$0.location.file.hasSuffix("/law/statutes.lua")
    }
    return Dictionary(own.map { ($0.name, $0.location) }) { first, _ in first }
  }

  /// The names of the acts that rules may cite, in alphabetical order.
  package var statuteNames: [String] {
    Set(organisations.knownRegisters.flatMap { $0.compiled.statutes.acts.map(\.name) }).sorted()
  }
}
