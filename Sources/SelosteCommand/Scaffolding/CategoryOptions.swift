internal import ArgumentParser
internal import Messages
internal import PrivacyModel
internal import RuleAuthoring
internal import SourceText

/// The options that describe the data of a new register, and the words that its organisation declares for them.
struct CategoryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The data categories of the register (default: name,email).", valueName: "categories"))
  var holds: String?

  @Option(
    help: ArgumentHelp(
      "Further data categories, which the shared model lacks: vocabulary.lua declares them.",
      valueName: "words"))
  var own: String?

  @Option(help: ArgumentHelp("The own categories of GDPR 9, such as health.", valueName: "words"))
  var special: String?

  @Option(help: ArgumentHelp("The own categories that are secret by law.", valueName: "words"))
  var secret: String?

  @Option(
    help: ArgumentHelp(
      "The languages that the organisation answers in (default: fi,sv,en).", valueName: "languages"),
    transform: { try argument($0, InputParser.languages) })
  var languages: [Language]?

  /// Sets the given values.
  /// - Parameter declared: The categories of the organisation's vocabulary.
  /// - Throws: A usage error with the word that is wrong.
  func fill(_ description: inout ScaffoldRegister, declared: DeclaredCategories) throws {
    var new = try argument(own ?? "") { (text) throws(Diagnostic) in try InputParser.ownCategories(text) }
    let known = new.filter { declared.contains($0) }.map(\.word)
    new.removeAll { known.contains($0.word) }
    if let problem = declared.problem(of: new) { throw usage("\(problem.oneLine)") }
    if declared.file != nil, languages != nil {
      throw usage("\(declared.file ?? "") already declares the languages; change them there")
    }
    try mark(special, \.isSpecial, &new)
    try mark(secret, \.isSecret, &new)
    let words = declared.categories + new.map { DataCategory(word: Word($0.word)) }
    if let holds {
      description.holds = try argument(holds) { (text) throws(Diagnostic) in
        try InputParser.categories(text, own: words) { word in
          declared.file.map { "declare \(word) in \($0)" } ?? "--own \(word) declares a new word"
        }
      }
    }
    for word in known + new.map(\.word) where !description.holds.contains(where: { $0.rawValue == word }) {
      description.holds.append(DataCategory(word: Word(word)))
    }
    (description.own, description.languages) = (new, languages)
  }

  private func mark(
    _ text: String?, _ trait: WritableKeyPath<OwnCategory, Bool>, _ own: inout [OwnCategory]
  ) throws {
    var marked = own
    try argument(text ?? "") { (text) throws(Diagnostic) in try InputParser.mark(text, trait, in: &marked) }
    own = marked
  }
}
