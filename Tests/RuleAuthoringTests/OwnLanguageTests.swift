import PrivacyModel
import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

@testable import RuleAuthoring

/// The language of organisations with words and facts of their own.
struct OwnLanguageTests {
  private let koivula: LanguageSchema
  private let lines: [String]

  /// Another library, with a fact, a function and a word of the same names.
  private static let lahti = """
    return vocabulary {
      categories = { "loans" },
      functions = { is_open = { flag = "whether a branch is open", takes = { "text" } } },
      facts = { subject = { keeps_history = { text = "why the history is kept" } } },
    }
    """

  init() throws {
    let functions =
      "functions = { is_open = { day = \"the next open day\", takes = { \"day\", \"day\" } } },\n  facts = {"
    let files = [
      "koivula/vocabulary.lua": Koivula.vocabulary.replacing("facts = {", with: functions),
      "lahti/vocabulary.lua": Self.lahti,
    ]
    let folder = try VocabularyFolder(RuleFolder(files: files, named: "rules"))
    koivula = LanguageSchema(vocabulary: try folder.vocabulary(of: "koivula"))
    let lahti = LanguageSchema(vocabulary: try folder.vocabulary(of: "lahti"))
    lines = LanguageSchema.luaCATS([koivula, lahti]).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test func ownCodesAreAtTheEndOfTheirLists() throws {
    for shared in LanguageSchema.shared.codes {
      let list = try #require(koivula.codes.first { $0.name == shared.name })
      #expect(list.codes == shared.codes + (list.own ?? []))
    }
    #expect(koivula.requestKinds == LanguageSchema.shared.requestKinds + ["history_off"])
    #expect(koivula.codes.first { $0.name == "request.desk" }?.own == ["main", "branch"])
    #expect(LanguageSchema.shared.codes.allSatisfy { $0.own == nil })
  }

  @Test func ownFactsAreInTheirRecords() throws {
    let subject = try #require(koivula.records.first { $0.name == "Subject" })
    let loans = try #require(subject.fields.first { $0.name == "loans" })
    #expect(loans.own == true && loans.knownBy == "controller")
    #expect(loans.type == .list(.record("subject.loans")))
    #expect(
      subject.fields.filter { $0.own != true }
        == LanguageSchema.shared.records.first { $0.name == "Subject" }?.fields)
  }

  @Test func annotationsParseAndNamesAreDefinedOnce() throws {
    var parser = LuaCATSParser()
    for line in lines { try parser.read(line) }
    #expect(Set(parser.defined).count == parser.defined.count)
    #expect(parser.used.subtracting(Set(parser.defined).union(LuaCATSParser.builtin)).isEmpty)
  }

  @Test func definitionFileIsValidLua() throws {
    let code = lines.filter { !$0.hasPrefix("--") }.joined(separator: "\n")
    let file = SourceFile(name: "meta", text: "local function meta()\n\(code)\nend\nreturn type(meta)")
    #expect(try Sandbox().evaluate(file).map(\.description) == ["function"])
  }

  @Test(arguments: [
    "---| \"loans\" # koivula, lahti",
    "---| \"history_off\" # koivula",
    "---@field loans? seloste.koivula.subject.loansList  koivula: what the customer has borrowed",
    "---@field desk? seloste.koivula.request.desk  koivula: the desk where it was made",
    "---@field keeps_history? boolean|string  koivula: whether the customer asked for a loan history; lahti: why the history is kept",
    "---@class seloste.koivula.subject.loans",
    "---@field title string  the title of the work",
    "---Rules for requests of the kind `history_off` of koivula.",
    "---koivula: the next open day", "---@param day seloste.Date", "---@param day2 seloste.Date",
    "---@return seloste.Date", "---@overload fun(text: string): boolean",
    "function is_open(day, day2) end",
  ])
  func editorsCompleteOwnWords(_ line: String) { #expect(lines.contains(line)) }

  /// Editors complete what a vocabulary can have: the paths of records, the types of facts, the kinds that a kind is like.
  @Test(arguments: [
    "---@field facts? seloste.facts  facts of the records of a case, by the path of the record",
    "---@field [\"subject.invoices\"]? seloste.record",
    "---@field languages? seloste.CatalogueLanguage|seloste.CatalogueLanguage[]  ",
    "---@field of? seloste.OpenList|string|string[]  ",
    "---@field known_by? seloste.Knower  ",
    "---@field asked_by? seloste.Requester|seloste.Requester[]  ",
    "---@field like seloste.RequestKind  ",
  ])
  func vocabularyIsTyped(_ beginning: String) {
    #expect(lines.contains { $0.hasPrefix(beginning) }, "\(beginning)")
  }

  /// The example in the reference has every field of a vocabulary.
  @Test func exampleHasEveryField() throws {
    let example = try #require(MarkdownText.vocabularies.split(separator: "```lua").dropFirst().first)
    let tables = ["category", "request", "function", "fact"]
    let fields =
      (LanguageSchema.shared.words.first { $0.name == "vocabulary" }?.fields ?? [])
      + LanguageSchema.shared.tables.filter { tables.contains($0.name) }.flatMap(\.fields)
    #expect(fields.count > 35)
    for field in fields { #expect(example.contains("\(field.name) = "), "\(field.name)") }
  }
}
