import PrivacyCoding
import PrivacyModel
import RuleAuthoring
import RuleCompiler
import RuleEvaluation
import Testing

/// The schema agrees with its sources, and the generated texts agree with the schema.
struct SchemaTests {
  private let schema = LanguageSchema.shared

  @Test func schemaHasEveryWordAndField() {
    #expect(schema.words.map(\.name) == RuleLanguage.words.map(\.word))
    for (entry, word) in zip(schema.words, RuleLanguage.words) {
      #expect(entry.fields.map(\.name) == word.fields.map(\.name))
      #expect(entry.fields.map(\.required) == word.fields.map(\.isRequired))
    }
    #expect(schema.tables.map(\.name) == RuleLanguage.Tables.allCases.map(\.rawValue))
    #expect(RuleLanguage.tables.map(\.name) == RuleLanguage.Tables.allCases)
  }

  @Test func schemaHasEveryFact() {
    let paths = schema.records.flatMap { record in
      record.paths.flatMap { path in record.fields.map { path.isEmpty ? $0.name : "\(path).\($0.name)" } }
    }
    #expect(Set(paths) == Set(FactSchema.shared.fields.map(\.path)))
    #expect(schema.records.first?.name == "CaseFacts")
    let due = schema.records.first { $0.name == "Invoice" }?.fields.first { $0.name == "is_open" }
    #expect(due?.from == ["subject.invoices.status"])
  }

  /// Code lists of facts and of words with the same name are the same list.
  @Test func schemaHasEveryCodeList() {
    let codes = Dictionary(uniqueKeysWithValues: schema.codes.map { ($0.name, $0.codes) })
    for list in RuleLanguage.Codes.allCases where !RuleLanguage.spellings(list).isEmpty {
      #expect(codes[list.listName] == RuleLanguage.spellings(list))
    }
    for field in FactSchema.shared.fields {
      guard let name = field.codeList else { continue }
      switch field.shape {
      case .scalar(let kind), .scalars(let kind): #expect(kind == .code(codes[name] ?? []), "\(field.path)")
      default: Issue.record("\(field.path) has a list of codes and is a record")
      }
    }
  }

  /// The listed tables are exactly those that fields name.
  @Test func everyTableIsUsed() {
    func tables(_ type: ValueType) -> [String] { if case .table(let name) = type { [name] } else { [] } }
    let fields =
      schema.words.flatMap(\.fields) + schema.tables.flatMap(\.fields) + schema.tables.flatMap(\.positions)
    let entries = schema.words.compactMap(\.entries) + schema.tables.compactMap(\.entries)
    let named = Set(fields.map(\.type).flatMap(tables) + entries.map(\.type).flatMap(tables))
    #expect(named == Set(schema.tables.map(\.name)))
  }

  @Test func everySandboxFunctionHasASummary() {
    for function in schema.functions { #expect(!function.summary.isEmpty, "\(function.name)") }
    for method in schema.methods { #expect(!method.summary.isEmpty, "\(method.name)") }
    #expect(schema.functions.count > 50)
    #expect(schema.functions.contains { $0.name == "string.gsub" })
    #expect(!schema.functions.contains { $0.name == "math.random" || $0.name == "print" })
  }

  @Test func luacheckListsExactlyTheGlobals() {
    let text = LanguageSchema.luacheck()
    let words = schema.words.filter { $0.role != "rule" }.map(\.name)
    for kind in schema.requestKinds { #expect(text.contains("\(kind) = kind,"), "\(kind)") }
    for name in words + ["any_of", "condition", "everything"]
      + schema.functions.map({ $0.name.split(separator: ".").last ?? "" }).map(String.init)
    {
      #expect(text.contains("\"\(name)\","), "\(name)")
    }
    let code = text.split(separator: "\n").filter { !$0.hasPrefix("--") }.joined(separator: "\n")
    let globals = code.split(separator: "read_globals").last ?? ""
    for word in schema.words where word.role == "rule" { #expect(!globals.contains("\"\(word.name)\"")) }
    for absence in schema.absent { #expect(!globals.contains("\"\(absence.name)\"")) }
    for absence in schema.absent { #expect(text.contains("--   \(absence.name): \(absence.advice)")) }
  }

  @Test func referenceNamesEverything() {
    let text = schema.markdown
    let fields =
      schema.words.flatMap(\.fields) + schema.records.flatMap(\.fields) + schema.tables.flatMap(\.fields)
    for name in fields.map(\.name) + schema.codes.flatMap(\.codes) {
      #expect(text.contains("`\(name)`"), "\(name)")
    }
    for word in schema.words { #expect(text.contains("`\(word.usage)`"), "\(word.name)") }
    for kind in schema.requestKinds { #expect(text.contains("`\(kind)`")) }
    for function in schema.functions { #expect(text.contains("| `\(function.name)")) }
  }

  @Test func editorFilesHaveTheirPaths() {
    #expect(EditorFile.all().map(\.path) == [".luacheckrc", ".luarc.json", ".luals/seloste.lua"])
    #expect(EditorFile.all().allSatisfy { $0.text.hasSuffix("\n") && !$0.text.contains("\n\n\n") })
  }
}
