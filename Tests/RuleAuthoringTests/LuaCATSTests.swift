import RuleAuthoring
import RuleEvaluation
import SourceText
import Testing

/// The definition file of lua-language-server.
struct LuaCATSTests {
  private let schema = LanguageSchema.current
  private let lines = LanguageSchema.current.luaCATS.split(separator: "\n", omittingEmptySubsequences: false)
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

  @Test func wordsAreFunctionsWithTheirFields() throws {
    for word in schema.words {
      #expect(lines.contains("function \(word.name)(\(word.named ? "name" : "table")) end"), "\(word.name)")
      guard word.role == "rule" else { continue }
      let own = try fields(of: "seloste.\(word.name)")
      #expect(own == word.fields.map { $0.name + ($0.required == true ? "" : "?") }, "\(word.name)")
    }
  }

  @Test func factsAreFieldsAndArgumentsOfStates() throws {
    for record in schema.records {
      #expect(try fields(of: "seloste.\(record.name)") == record.fields.map(\.name) + ["states"])
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
      "---@field", "---@field a", "---@filed a string", "---@field a fun(b string)", "---@alias A b",
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
