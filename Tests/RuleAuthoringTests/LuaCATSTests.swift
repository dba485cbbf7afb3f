import RuleAuthoring
import RuleEvaluation
import SourceText
import Testing

/// The definition file of lua-language-server.
struct LuaCATSTests {
  private let schema = LanguageSchema.shared
  private let lines = LanguageSchema.luaCATS().split(separator: "\n", omittingEmptySubsequences: false)
    .map(String.init)

  @Test func annotationsParseAndNamesAreDefinedOnce() throws {
    var parser = LuaCATSParser()
    for line in lines { try parser.read(line) }
    #expect(Set(parser.defined).count == parser.defined.count)
    let known = Set(parser.defined).union(LuaCATSParser.builtin)
    #expect(parser.used.subtracting(known).isEmpty, "used and nowhere defined")
    #expect(parser.used.contains("seloste.Invoice.flag"))
  }

  /// The sandbox loads the file as a function that is never called, without comments, which exceed the size of a rule file.
  @Test func definitionFileIsValidLua() throws {
    let code = lines.filter { !$0.hasPrefix("--") }.joined(separator: "\n")
    let text = "local function meta()\n\(code)\nend\nreturn type(meta)"
    #expect(
      try Sandbox().evaluate(SourceFile(name: "meta", text: text)).map(\.description) == ["function"])
  }

  @Test func wordsHaveTheirFields() throws {
    for word in schema.words {
      var expected = word.fields.map { $0.name + ($0.required == true ? "" : "?") }
      if word.entries != nil { expected.append("[string]") }
      if word.content != nil { expected.append("[integer]") }
      #expect(try fields(of: "seloste.\(word.name)") == expected, "\(word.name)")
    }
  }

  @Test func wordsAreFunctionsAndRulesAreVerbsOfKinds() throws {
    let rules = schema.words.filter { $0.role == "rule" }
    #expect(try fields(of: "seloste.Kinds") == rules.map(\.name))
    for word in schema.words where word.role != "rule" {
      #expect(lines.contains { $0.hasPrefix("function \(word.name)(") }, "\(word.name)")
    }
    for kind in schema.requestKinds + ["everything"] { #expect(lines.contains("\(kind) = nil"), "\(kind)") }
    let verb = "fun(sentence: string): fun(table: seloste.permit): seloste.Rule"
    #expect(lines.contains { $0.hasPrefix("---@field permit \(verb)  ") })
    #expect(lines.contains("function any_of(...) end"))
  }

  /// `says "id" "text" { … }`, `form(kind) { … }` and `holds { … }` are calls of one function after the other.
  @Test(arguments: [
    ("says", "id: string", "fun(text: string): fun(table: seloste.says): seloste.Statement"),
    ("section", "heading: string", "fun(table: seloste.section): seloste.Section"),
    ("register", "name: string", "fun(table: seloste.register): seloste.Document"),
    ("form", "kinds: seloste.Kinds", "fun(table: seloste.form): seloste.Declaration"),
    ("holds", "table: seloste.holds", "seloste.Declaration"),
    ("condition", "sentence: string", "---@return seloste.Condition"),
  ])
  func wordsTakeTheirTextsAndTable(_ word: String, _ parameter: String, _ result: String) throws {
    let name = parameter.prefix { $0 != ":" }
    let head = try #require(lines.firstIndex { $0.hasPrefix("function \(word)(\(name)") })
    let annotations = lines[..<head].suffix(4).joined(separator: "\n")
    #expect(annotations.contains("---@param \(parameter.replacing(":", with: ""))\n"), "\(annotations)")
    #expect(annotations.contains(result), "\(annotations)")
  }

  @Test func conditionsAreListedAndCalled() throws {
    let question = "fun(case: seloste.CaseFacts, held: seloste.HeldData): boolean"
    #expect(lines.contains("---@alias seloste.DataQuestion \(question)"))
    let called = question.replacing("held:", with: "held?:")
    #expect(block("---@class seloste.Condition").contains("---@overload \(called)"))
    let when = ["retain", "oblige"].map { word in
      block("---@class seloste.\(word)").first { $0.hasPrefix("---@field when? ") } ?? ""
    }
    #expect(when[0].hasPrefix("---@field when? seloste.DataQuestions  "), "\(when)")
    #expect(when[1].hasPrefix("---@field when? seloste.Questions  "), "\(when)")
    let data = block("---@class seloste.retain").first { $0.hasPrefix("---@field data ") } ?? ""
    #expect(data.contains("seloste.DataCategory|seloste.DataCategory[]|\"everything\""), "\(data)")
  }

  @Test func factsAreFieldsAndArgumentsOfAssume() throws {
    for record in schema.records {
      #expect(try fields(of: "seloste.\(record.name)") == record.fields.map(\.name) + ["assume"])
      #expect(codes(of: "seloste.\(record.name).field") == record.fields.map(\.name))
    }
    #expect(lines.contains("---@field is_open boolean  whether an amount remains unpaid"))
    #expect(lines.contains("---@field purposes seloste.PurposeList  the purposes that it names"))
  }

  @Test func everyCodeIsInAnAlias() {
    for list in schema.codes { #expect(codes(of: "seloste.\(list.name)") == list.codes, "\(list.name)") }
  }

  @Test func everySandboxNameIsDefined() {
    for function in schema.functions {
      #expect(
        lines.contains {
          $0.hasPrefix("function \(function.name)(") || $0 == "\(function.name) = nil"
        }, "\(function.name)")
    }
    for absence in schema.absent {
      #expect(!lines.contains { $0.hasPrefix("function \(absence.name)(") || $0 == "\(absence.name) = {}" })
    }
  }

  @Test func parserReportsErrors() {
    for line in [
      "---@field", "---@field a", "---@filed a string", "---@field a fun(b string)", "---@alias A b c",
      "---@field a (b|c",
      "---| open", "---@operator plus: A", "---@param a? ", "---@field a table<string",
    ] {
      var parser = LuaCATSParser()
      #expect(throws: LuaCATSParser.Fault.self, "\(line)") { try parser.read(line) }
    }
  }

  private func block(_ head: String) -> ArraySlice<String> {
    guard let start = lines.firstIndex(of: head) else { return [] }
    return lines[(start + 1)...].prefix { !$0.isEmpty }
  }

  private func fields(of name: String) throws -> [String] {
    let block = block("---@class \(name)")
    try #require(!block.isEmpty, "\(name) is a class")
    return block.compactMap { line in
      line.hasPrefix("---@field ") ? line.split(separator: " ").dropFirst().first.map(String.init) : nil
    }
  }

  private func codes(of name: String) -> [String] {
    block("---@alias \(name)").map { String($0.dropFirst("---| \"".count).dropLast()) }
  }
}
