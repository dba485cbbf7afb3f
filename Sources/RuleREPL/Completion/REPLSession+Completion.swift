internal import Messages
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

extension REPLSession {
  /// Completes the end of a text: names of commands, facts, codes, cases, rules and functions.
  package mutating func completion(of text: String) -> REPLCompletion {
    let line = text.drop { $0.isWhitespace }
    // Tab on an empty line offers help.
    if line.isEmpty { return REPLCompletion(replaced: 0, candidates: [":help"]) }
    if line.hasPrefix(":"), !line.hasPrefix("::") { return completion(ofCommand: String(line)) }
    return LuaCompletion(text, names: luaSession.names, schema: vocabulary.schema, words: words).completion
  }

  private mutating func completion(ofCommand line: String) -> REPLCompletion {
    let name = line.dropFirst().prefix { !$0.isWhitespace }
    let rest = line.dropFirst(1 + name.count)
    guard let blank = rest.first, blank.isWhitespace else {
      var completion = Self.matching(":" + name, among: REPLCommand.all.map { ":" + $0.name })
      let only = completion.candidates.first.flatMap { REPLCommand.named(String($0.dropFirst())) }
      completion.closing = only?.usage.isEmpty ?? true ? "" : " "
      return completion
    }
    let argument = String(rest.drop { $0.isWhitespace })
    guard let command = REPLCommand.named(String(name)) else {
      return REPLCompletion(replaced: 0, candidates: [])
    }
    let word = String(argument.split(separator: " ", omittingEmptySubsequences: false).last ?? "")
    switch command.argument {
    case .nothing: return REPLCompletion(replaced: 0, candidates: [])
    case .command: return Self.matching(argument, among: REPLCommand.all.map(\.name))
    case .register: return Self.matching(argument, among: engine.registerNames)
    case .caseTitle:
      let cases = (try? library.matching("", register: scenario.register, engine)) ?? []
      return Self.matching(argument, among: cases.map(\.title))
    case .category: return Self.matching(argument, among: categories + categories.map { typed(category: $0) })
    case .outcome:
      let isFirst = !argument.contains(" ")
      let goals = Outcome.allCases.map(\.rawValue) + vocabulary.spellings(.actions)
      let all = isFirst ? goals : categories
      return Self.matching(word, among: all + (isFirst ? typedGoals : all.map { typed(category: $0) }))
    case .rule:
      return Self.matching(
        argument, among: scenario.register.map { engine.rules(of: $0).map(\.name) } ?? [])
    case .option:
      return Self.matching(word, among: argument.contains(" ") ? ["fi", "sv", "en", "none"] : ["lang"])
    case .file: return Self.matching(word, among: PathCompletion.paths(word))
    case .fact where argument.allSatisfy({ $0.isLetter || $0 == "_" }):
      return Self.matching(argument, among: Assignment.roots)
    case .fact:
      return LuaCompletion(argument, names: luaSession.names, schema: vocabulary.schema, words: words)
        .completion
    }
  }

  /// The categories of the decision, or all categories.
  private var categories: [String] {
    let evaluation = scenario.last?.decision.categories.keys.sorted() ?? []
    return evaluation.isEmpty ? vocabulary.spellings(.categories) : evaluation
  }

  /// A category as it is typed in the language of the session.
  private func typed(category: String) -> String { words.category(category).typed }

  /// The outcomes and actions as they are typed in the language of the session.
  var typedGoals: [String] {
    Outcome.allCases.map { words.outcome($0).typed }
      + vocabulary.spellings(.actions).map { words.action(CategoryAction($0)).typed }
  }

  /// Puts outcomes, actions and categories in the language of the session into codes.
  func coded(_ text: String) -> String {
    guard words.haveLanguage else { return text }
    var codes: [String: String] = [:]
    for category in vocabulary.spellings(.categories) { codes[typed(category: category)] = category }
    for action in vocabulary.spellings(.actions) {
      codes[words.action(CategoryAction(action)).typed] = action
    }
    for outcome in Outcome.allCases { codes[words.outcome(outcome).typed] = outcome.rawValue }
    codes.merge(Self.otherWords) { first, _ in first }
    var rest = text.split(whereSeparator: \.isWhitespace).map(String.init)[...]
    var coded: [String] = []
    // A text of several words may be typed as it is printed, with spaces.
    while let first = rest.first {
      let count = (1...rest.count).last { codes[rest.prefix($0).joined(separator: " ").typed] != nil }
      coded.append(count.flatMap { codes[rest.prefix($0).joined(separator: " ").typed] } ?? first)
      rest = rest.dropFirst(count ?? 1)
    }
    return coded.joined(separator: " ")
  }

  /// Other usual words for outcomes.
  private static let otherWords = ["evätty": "refused", "nekad": "refused", "beviljat": "granted"]

  static func matching(_ typed: String, among candidates: [String]) -> REPLCompletion {
    REPLCompletion(
      replaced: typed.count, candidates: Set(candidates.filter { $0.hasPrefix(typed) }).sorted())
  }
}
