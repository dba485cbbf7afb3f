package import LuaSandbox
internal import PrivacyModel

extension LuaConfiguration {
  /// The sandbox in which rule files run, with the words of the language and the layout of facts.
  package static func rules(sources: [LuaSource]) -> LuaConfiguration {
    var configuration = LuaConfiguration()
    configuration.sources = sources
    configuration.constructors = RuleLanguage.words.filter { $0.role != .rule }.map {
      LuaConstructor($0.word, names: $0.names)
    }
    configuration.kinds = RequestKind.allCases.map(\.rawValue)
    configuration.verbs = RuleLanguage.rules.map(\.word)
    configuration.advice = SandboxAdvice.all
    configuration.types = FactLayout.types
    configuration.codes = FactLayout.codes
    return configuration
  }

  /// Every global name that a rule file may use.
  package static let ruleNames: [String] = rules(sources: []).globalNames
}
