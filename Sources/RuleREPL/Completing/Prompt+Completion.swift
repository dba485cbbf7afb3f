internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

extension Prompt {
  /// What could stand at the end of a text: names of commands, facts, codes, cases, rules and functions.
  public mutating func completion(of text: String) -> PromptCompletion {
    let line = text.drop { $0.isWhitespace }
    // Who presses Tab at an empty prompt wants to know what can be done.
    if line.isEmpty { return PromptCompletion(replaced: 0, candidates: [":help"]) }
    if line.hasPrefix(":"), !line.hasPrefix("::") { return completion(ofCommand: String(line)) }
    return LuaCompletion(text, names: session.names).completion
  }

  private mutating func completion(ofCommand line: String) -> PromptCompletion {
    let name = line.dropFirst().prefix { !$0.isWhitespace }
    let rest = line.dropFirst(1 + name.count)
    guard let blank = rest.first, blank.isWhitespace else {
      var completion = Self.matching(":" + name, among: PromptCommand.all.map { ":" + $0.name })
      let only = completion.candidates.first.flatMap { PromptCommand.named(String($0.dropFirst())) }
      completion.closing = only?.usage.isEmpty ?? true ? "" : " "
      return completion
    }
    let argument = String(rest.drop { $0.isWhitespace })
    guard let command = PromptCommand.named(String(name)) else {
      return PromptCompletion(replaced: 0, candidates: [])
    }
    let word = String(argument.split(separator: " ", omittingEmptySubsequences: false).last ?? "")
    switch command.argument {
    case .nothing: return PromptCompletion(replaced: 0, candidates: [])
    case .command: return Self.matching(argument, among: PromptCommand.all.map(\.name))
    case .register: return Self.matching(argument, among: engine.registerNames)
    case .caseTitle:
      let cases = (try? library.matching("", register: experiment.register, engine)) ?? []
      return Self.matching(argument, among: cases.map(\.title))
    case .category: return Self.matching(argument, among: categories)
    case .outcome:
      let isFirst = !argument.contains(" ")
      let words = Outcome.allCases.map(\.rawValue) + CategoryAction.allCases.map(\.rawValue)
      return Self.matching(word, among: isFirst ? words : categories)
    case .rule:
      return Self.matching(
        argument, among: experiment.register.map { engine.rules(of: $0).map(\.name) } ?? [])
    case .setting:
      return Self.matching(word, among: argument.contains(" ") ? ["fi", "sv", "en", "none"] : ["lang"])
    case .file: return Self.matching(word, among: PathCompletion.paths(word))
    case .fact where argument.allSatisfy({ $0.isLetter || $0 == "_" }):
      return Self.matching(argument, among: Assignment.roots)
    case .fact:
      return LuaCompletion(argument, names: session.names).completion
    }
  }

  /// The categories that the answer speaks of, or all.
  private var categories: [String] {
    let answered = experiment.last?.decision.categories.keys.sorted() ?? []
    return answered.isEmpty ? DataCategory.allCases.map(\.rawValue) : answered
  }

  static func matching(_ typed: String, among candidates: [String]) -> PromptCompletion {
    PromptCompletion(
      replaced: typed.count, candidates: Set(candidates.filter { $0.hasPrefix(typed) }).sorted())
  }
}
