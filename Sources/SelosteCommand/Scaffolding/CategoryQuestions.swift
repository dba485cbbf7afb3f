internal import Messages
internal import PrivacyModel
internal import RuleAuthoring
internal import SourceText

extension Questions {
  /// Asks which data the register holds, and about those that the shared model lacks.
  func fill(
    _ description: inout ScaffoldRegister, given: CategoryOptions, declared: DeclaredCategories
  ) throws {
    if given.holds == nil {
      let words = description.own.map { DataCategory(word: Word($0.word)) } + declared.categories
      let list = description.holds.map(\.rawValue).joined(separator: ",")
      let own = words.isEmpty ? "" : " (own words: \(words.map(\.rawValue).joined(separator: ", ")))"
      let held = try ask("Data categories, separated by commas?\(own)", list) { (text) throws(Diagnostic) in
        try InputParser.categories(text, own: words) { _ in "name it at the next question" }
      }
      description.holds =
        held + description.own.map { DataCategory(word: Word($0.word)) }.filter { !held.contains($0) }
    }
    if given.own == nil { try declare(&description, declared) }
    for index in description.own.indices where given.special == nil && given.secret == nil {
      try askTraits(&description.own[index])
    }
    if given.languages == nil, declared.file == nil, !description.own.isEmpty {
      let all = Language.allCases.map(\.rawValue).joined(separator: ",")
      let languages = try ask("Languages that the organisation answers in?", all, InputParser.languages)
      description.languages = languages == Language.allCases ? nil : languages
    }
  }

  /// Asks for own categories until none is a misspelling.
  private func declare(_ description: inout ScaffoldRegister, _ declared: DeclaredCategories) throws {
    var own: [OwnCategory] = []
    repeat {
      own = try ask("Data that this list lacks (own words, separated by commas; Enter for none)?", nil) {
        (text) throws(Diagnostic) in
        let own = try InputParser.ownCategories(text, acceptsNear: true)
        if let problem = declared.problem(of: own) { throw problem }
        return own
      }
    } while try !own.allSatisfy(isMeant)
    let words = own.map { DataCategory(word: Word($0.word)) }
    description.holds += words.filter { !description.holds.contains($0) }
    description.own = own.filter { !declared.contains($0) }
  }

  /// Whether a word that resembles one of the shared model is meant.
  private func isMeant(_ category: OwnCategory) throws -> Bool {
    guard let near = category.nearShared else { return true }
    return try ask("`\(category.word)` resembles `\(near)`. Declare it as another word? (yes, no)", "no") {
      (text) throws(Diagnostic) in
      try answer(text, among: ["yes", "no"])
    } == "yes"
  }

  private func askTraits(_ category: inout OwnCategory) throws {
    let question =
      "Is `\(category.word)` special (GDPR 9, such as health) or secret by law? (no, special, secret, both)"
    let traits = try ask(question, "no") { (text) throws(Diagnostic) in
      try answer(text, among: ["no", "special", "secret", "both"])
    }
    category.isSpecial = traits == "special" || traits == "both"
    category.isSecret = traits == "secret" || traits == "both"
  }

  private func answer(_ text: String, among answers: [String]) throws(Diagnostic) -> String {
    let word = text.lowercased().filter { !$0.isWhitespace }
    guard let answer = answers.first(where: { $0 == word }) else {
      throw Diagnostic(
        .badRule, "`\(TerminalText.escaped(text))` is no answer",
        help: "one of \(answers.joined(separator: ", "))")
    }
    return answer
  }
}
