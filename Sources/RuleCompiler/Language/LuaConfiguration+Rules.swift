package import LuaSandbox
internal import PrivacyModel

extension LuaConfiguration {
  /// The sandbox in which rule files run, with the words of the language and the layout of facts.
  package static func rules(sources: [LuaSource], layout: FactLayout = .shared) -> LuaConfiguration {
    var configuration = LuaConfiguration()
    configuration.sources = sources
    configuration.constructors = RuleLanguage.words.filter { $0.role != .rule }.map {
      LuaConstructor($0.word, names: $0.names)
    }
    configuration.kinds = layout.vocabulary.spellings(.requests)
    configuration.verbs = RuleLanguage.rules.map(\.word)
    configuration.advice = SandboxAdvice.all
    configuration.types = layout.types
    configuration.codes = layout.codes
    return configuration
  }

  /// The sandbox in which an organisation's vocabulary runs: it has no facts, no kinds of request and no other file.
  static var vocabulary: LuaConfiguration {
    var configuration = LuaConfiguration()
    configuration.constructors = [LuaConstructor("vocabulary", names: 0)]
    configuration.advice = SandboxAdvice.all
    return configuration
  }

  /// Every global name that a rule file may use.
  package static let ruleNames: [String] = rules(sources: []).globalNames
}
