import Messages
import PrivacyModel
import RuleCompiler
import RuleEvaluation
import RuleTesting
import SourceText
import Testing

@testable import RuleAuthoring

/// A new register declares the data that the shared model lacks.
struct OwnCategoryTests {
  private func written(_ folder: Folder, _ words: String, secret: String = "") throws -> RuleEngine {
    var own = try InputParser.ownCategories(words)
    try InputParser.mark(secret, \.isSecret, in: &own)
    return try folder.written {
      $0.own = own
      $0.holds = [.name, .email] + own.map { DataCategory(word: Word($0.word)) }
      $0.languages = [.finnish, .swedish]
    }
  }

  @Test func ownCategoriesAreDeclaredAndHeld() throws {
    let folder = try Folder(copying: law)
    let engine = try written(folder, "loan_history, fines", secret: "loan_history")
    let vocabulary = try engine.vocabulary(of: "oulu/kirjasto")
    #expect(vocabulary.ownWords(.categories).map(\.spelling) == ["fines", "loan_history"])
    #expect(vocabulary.languages == [.finnish, .swedish])
    let statement = try #require(
      engine.statements(of: "oulu/kirjasto").first { $0.says.contains("loan history") })
    let held = engine.holdings(declaredBy: statement.id, of: "oulu/kirjasto")
    #expect(held.map(\.category.rawValue).contains("loan_history"))
    #expect(vocabulary.declared.categories[Word("loan_history")]?.isSecret == true)
    for result in try replay(folder.examples, engine) {
      #expect(result.isPassed, "\(result.replayCase.id): \(result.status)")
      #expect(result.decision?.outcome == .humanReview)
    }
    #expect(engine.registerFindings.allSatisfy { $0.kind.severity == .note })
  }

  /// The commented examples of vocabulary.lua are declarations.
  @Test func examplesOfTheVocabularyLoad() throws {
    let folder = try Folder(copying: law)
    _ = try written(folder, "loan_history")
    let text = try folder.text("rules/oulu/vocabulary.lua")
    let filled = text.replacing("\n  -- ", with: "\n  ")
    #expect(filled != text)
    try folder.write("rules/oulu/vocabulary.lua", filled)
    let vocabulary = try RuleEngine(rules: folder.rules).vocabulary(of: "oulu/kirjasto")
    #expect(vocabulary.spellings(.requests).contains("history_off"))
    #expect(vocabulary.ownSubjectLists == ["loans"])
  }

  @Test func secondRegisterKnowsTheDeclaredWords() throws {
    let folder = try Folder(copying: law)
    _ = try written(folder, "loan_history")
    let before = try folder.text("rules/oulu/vocabulary.lua")
    let paths = try ScaffoldPaths(RegisterName("oulu/museo"), rules: folder.rules, examples: folder.examples)
    let declared = try Scaffold.declaredCategories(paths)
    #expect(declared.map(\.rawValue) == ["loan_history"])
    let holds = try InputParser.categories("name,loan_history", own: declared)
    let engine = try folder.written("oulu/museo") { $0.holds = holds }
    #expect(engine.statements(of: "oulu/museo").contains { $0.says == "name, loan history" })
    #expect(try folder.text("rules/oulu/vocabulary.lua") == before)
    #expect(try replay(folder.examples + "/oulu/museo", engine).allSatisfy(\.isPassed) == true)
  }

  @Test func organisationWithoutOwnWordsHasNoVocabulary() throws {
    let folder = try Folder(copying: law)
    _ = try folder.written()
    #expect(!folder.names.contains("rules/oulu/vocabulary.lua"))
  }

  @Test(arguments: [
    ("emial", "`emial` resembles `email`", "did you mean `email`?"),
    ("phones", "`phones` resembles `phone`", "did you mean `phone`?"),
    ("postal_adress", "`postal_adress` resembles `postal_address`", "did you mean"),
    ("email", "is a data category of the shared model already", "held categories"),
    ("Loans", "it is not a name", "small letters"), ("lainahistoriä", "it is not a name", "small letters"),
    ("two words", "it is not a name", "loan_history"), ("end", "it is a word of Lua", "`end_day`"),
    ("a\u{1B}[31m", "it is not a name", "small letters"),
  ])
  func wordThatCannotBeDeclaredIsRefused(_ word: String, _ reason: String, _ help: String) throws {
    let problem = try #require(throws: Diagnostic.self) { try InputParser.ownCategories("fines,\(word)") }
    #expect(problem.message.contains(reason), "\(problem.message)")
    #expect(problem.help?.contains(help) ?? false, "\(problem.help ?? "")")
    #expect(!problem.message.contains("\u{1B}"))
  }

  @Test func unknownHeldWordIsAMisspellingOrANewWord() throws {
    let near = try #require(throws: Diagnostic.self) { try InputParser.categories("name,emial") }
    #expect(near.help == "did you mean `email`?")
    let new = try #require(throws: Diagnostic.self) { try InputParser.categories("name,loan_history") }
    #expect(
      new.help == "did you mean `assignment_history`? otherwise --own loan_history declares a new word")
    let other = try #require(throws: Diagnostic.self) {
      var own = try InputParser.ownCategories("fines")
      try InputParser.mark("finse", \.isSpecial, in: &own)
    }
    #expect(other.help == "did you mean `fines`?")
  }

  @Test func languagesOfAnswers() throws {
    #expect(try InputParser.languages("sv, fi") == [.finnish, .swedish])
    #expect(throws: Diagnostic.self) { try InputParser.languages("fi,de") }
    #expect(throws: Diagnostic.self) { try InputParser.languages("") }
  }
}
