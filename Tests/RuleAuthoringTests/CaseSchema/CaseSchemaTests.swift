import Foundation
import PrivacyCoding
import PrivacyModel
import RuleCompiler
import RuleEvaluation
import RuleTesting
import SourceText
import Testing

@testable import RuleAuthoring

/// The JSON Schema of cases, and the verdicts of the readers.
struct CaseSchemaTests {
  private static let line = CaseSchema().text(of: .line)
  private static let file = CaseSchema().text(of: .file)

  /// The examples of an organisation: each file as a node, and each case with its subject resolved and its expectation, as a
  /// line.
  private struct Examples {
    let schema: CaseSchema
    var files: [SourceNode] = []
    var lines: [String] = []

    /// The examples of each register.
    static func all(_ engine: RuleEngine) throws -> [Examples] {
      #expect(engine.registerNames.count >= 8)
      return try engine.registerNames.map { try Examples($0, engine) }
    }

    init(_ register: String, _ engine: RuleEngine) throws {
      schema = CaseSchema(vocabulary: try engine.vocabulary(of: register), registers: engine.registerNames)
      let folder = register.prefix { $0 != "/" }
      for name in try CaseFiles([root + "/examples/" + folder]).names {
        let tree = try YAMLSource.parse(SourceFile.read(name))
        files.append(tree)
        guard case .list(let cases)? = tree["cases"]?.content else { continue }
        let expected = cases.flatMap { node in
          node["each"].map { Array(repeating: node, count: $0.elements.count) } ?? [node]
        }
        for (node, read) in zip(expected, try CaseFiles.read([name], registers: engine.vocabularies)) {
          lines.append(read.facts.json.dropLast() + ",\"expect\":\(node["expect"]?.json ?? "{}")}")
        }
      }
    }
  }

  @Test func examplesAreValid() throws {
    let all = try Examples.all(RuleEngine(opening: root + "/rules"))
    #expect(all.map(\.lines.count).reduce(0, +) > 1400)
    for examples in all {
      let (line, file) = (examples.schema.text(of: .line), examples.schema.text(of: .file))
      let (lines, files) = (try SchemaChecker(line), try SchemaChecker(file))
      for text in examples.lines { #expect(try lines.accepts(.json(text)), "\(text)") }
      for tree in examples.files { #expect(try files.accepts(.json(tree.json)), "\(tree.json.prefix(200))") }
      guard PythonValidator.isInstalled else { continue }
      #expect(try PythonValidator.verdicts(examples.lines, schema: line).allSatisfy { $0 })
      #expect(try PythonValidator.verdicts(examples.files.map(\.json), schema: file).allSatisfy { $0 })
    }
  }

  /// Four changes of each example: the schema refuses exactly what the readers refuse.
  @Test func changedExamplesHaveTheVerdictOfTheReaders() throws {
    let engine = try RuleEngine(opening: root + "/rules")
    var (refused, accepted) = (0, 0)
    for examples in try Examples.all(engine) {
      let changed = try Changes(examples.lines, perLine: 4, engine: engine, except: "register")
      refused += changed.refused
      accepted += changed.accepted
      #expect(try changed.differences(from: examples.schema.text(of: .line)) == [])
    }
    #expect(refused > 2500)
    #expect(accepted > 800)
  }

  /// Ten changes of each example file: the schema refuses no file that `replay` reads, and most of those that it refuses.
  ///
  /// The reader does not read a value that `with` or `without` replaces, and the schema does: such cases are left out.
  @Test func changedFilesAreRefusedOnlyWhereTheReaderRefusesThem() throws {
    let engine = try RuleEngine(opening: root + "/rules")
    let folder = try Folder()
    let path = folder.path + "/cases.json"
    var (caught, missed) = (0, 0)
    let files = try Examples.all(engine).flatMap { examples in
      let checker = try SchemaChecker(examples.schema.text(of: .file))
      return examples.files.map { ($0, checker) }
    }
    for (number, (file, checker)) in files.enumerated() {
      let tree = try SourceNode.json(file.withoutChangedCases.json)
      if tree["cases"]?.size == 0 { continue }
      for round in 0..<10 {
        let mutation = Mutation.allCases[(number + round) % Mutation.allCases.count]
        let changed = tree.changed((number * 31 + round * 37) % tree.size, by: mutation)
        try folder.write("cases.json", changed.json)
        let isRead = (try? CaseFiles.read([path], registers: engine.vocabularies)) != nil
        let isValid = try checker.accepts(.json(changed.json))
        #expect(isValid || !isRead, "\(mutation): \(changed.json)")
        if !isRead { if isValid { missed += 1 } else { caught += 1 } }
      }
    }
    #expect(caught > 400)
    #expect(missed < caught / 10, "\(missed) of \(caught + missed) are left to the reader")
  }

  /// The facts and words that an organisation declares, and the shared ones beside them.
  @Test func ownFactsHaveTheVerdictOfTheReaders() throws {
    let folder = try Folder(copying: law)
    for (path, text) in Koivula.files { try folder.write("rules/" + path, text) }
    let engine = try RuleEngine(opening: folder.rules)
    let vocabulary = try engine.vocabulary(of: "koivula/kirjasto")
    let schema = CaseSchema(vocabulary: vocabulary, registers: ["koivula/kirjasto"])
    let cases = [
      #"{"case":"a","register":"koivula/kirjasto","today":"2026-03-02","request":{"kind":"history_off","desk":"main"}}"#,
      #"{"register":"koivula/kirjasto","today":"2026-03-02","subject":{"data":["loans",{"category":"fines"}],"#
        + #""keeps_history":true,"loans":[{"title":"Sinuhe","due":"2026-03-02","returned":null}],"fines":[{"amount":50}]},"#
        + #""request":{"kind":"erasure","purposes":["lending"],"desk":"branch"},"#
        + #""expect":{"categories":{"loans":"erase"},"reasons":["open_fine"]}}"#,
      #"{"register":"koivula/kirjasto","today":"2026-03-02","subject":{"loans":null,"fines":[]},"request":{"kind":"access"}}"#,
    ]
    let checker = try SchemaChecker(schema.text(of: .line))
    for text in cases { #expect(try checker.accepts(.json(text)), "\(text)") }
    #expect(try !SchemaChecker(Self.line).accepts(.json(cases[0])), "the shared schema has no own words")
    let changed = try Changes(cases, perLine: 400, engine: engine, except: "register")
    #expect(changed.refused > 150)
    #expect(changed.accepted > 30)
    #expect(try changed.differences(from: schema.text(of: .line)) == [])
  }

  @Test(arguments: BrokenCases.lines)
  func brokenLinesAreRefused(_ line: String) throws {
    var reader = CaseReader(name: "cases")
    let text = BrokenCases.whole(line)
    #expect(throws: DiagnosticList.self, "\(text)") { try reader.read(Array(text.utf8)) }
    #expect(try !SchemaChecker(Self.line).accepts(.json(text)), "\(text)")
  }

  @Test(arguments: BrokenCases.files)
  func brokenFilesAreRefused(_ yaml: String) throws {
    let engine = try RuleEngine(opening: root + "/rules")
    let folder = try Folder()
    try folder.write("cases.yaml", yaml)
    let path = folder.path + "/cases.yaml"
    #expect(throws: DiagnosticList.self) { try CaseFiles.read([path], registers: engine.vocabularies) }
    let tree = try YAMLSource.parse(SourceFile(name: path, text: yaml))
    #expect(try !SchemaChecker(Self.file).accepts(.json(tree.json)), "\(tree.json)")
  }

  /// The answers of the functions that an organisation declares.
  @Test func answersOfHostFunctionsHaveTheVerdictOfTheReader() throws {
    let engine = try RuleEngine(opening: root + "/rules")
    let vocabulary = try engine.vocabulary(of: "hammaspiste/potilasrekisteri")
    let checker = try SchemaChecker(
      CaseSchema(vocabulary: vocabulary, registers: engine.registerNames).text(of: .file))
    let folder = try Folder()
    func verdicts(_ host: String) throws -> (read: Bool, valid: Bool) {
      let yaml = """
        register: hammaspiste/potilasrekisteri
        today: 2026-03-02
        cases: [ { case: a, request: { kind: access }, host: \(host), expect: { outcome: granted } } ]
        """
      try folder.write("cases.yaml", yaml)
      let path = folder.path + "/cases.yaml"
      let isRead = (try? CaseFiles.read([path], registers: engine.vocabularies)) != nil
      return (isRead, try checker.accepts(.json(YAMLSource.parse(SourceFile(name: path, text: yaml)).json)))
    }
    for host in [
      "{}", "{ treats_patient: [] }", "{ treats_patient: [ { takes: [ dentist, P-1 ], returns: true } ] }",
      "{ treats_patient: [ { takes: [ null, 17 ], returns: null } ] }",
      "{ treats_patient: [ { takes: [ a, b ], unknown: true } ] }",
    ] {
      #expect(try verdicts(host) == (true, true), "\(host)")
    }
    for host in [
      "[]", "{ treats: [] }", "{ treats_patient: { takes: [ a, b ], returns: true } }",
      "{ treats_patient: [ a ] }",
      "{ treats_patient: [ { takes: [ a ], returns: true } ] }", "{ treats_patient: [ { returns: true } ] }",
      "{ treats_patient: [ { takes: [ a, b, c ], returns: true } ] }",
      "{ treats_patient: [ { takes: [ a, b ] } ] }",
      "{ treats_patient: [ { takes: [ a, b ], returns: yes } ] }",
      "{ treats_patient: [ { takes: [ a, b ], returns: true, unknown: true } ] }",
      "{ treats_patient: [ { takes: [ a, b ], unknown: false } ] }",
      "{ treats_patient: [ { takes: [ a, b ], returns: true, day: 2026-03-02 } ] }",
    ] {
      #expect(try verdicts(host) == (false, false), "\(host)")
    }
  }

  /// Editors show the meaning of a fact, who knows it and which organisation declares it.
  @Test func factsAreDescribed() throws {
    let words = try JSONTree.parsed(Self.line)["$defs"]?["Invoice"]?["properties"]
    #expect(
      words?["due"]?["description"]?.text == FactSchema.shared.field(path: "subject.invoices.due")?.summary)
    #expect(words?["is_open"] == nil, "a computed fact cannot be stated")
    #expect(Self.line.contains("\"$id\": \"urn:seloste:schema:line\""))
    #expect(Self.file.contains("\"title\": \"A replay file of Seloste\""))
  }
}

extension JSONTree {
  fileprivate static func parsed(_ text: String) throws -> SourceNode { try .json(text) }
}

extension SourceNode {
  /// The file without the cases that change their facts by `with` or `without`.
  fileprivate var withoutChangedCases: SourceNode {
    guard case .map(var entries) = content, let place = entries.firstIndex(where: { $0.key == "cases" }),
      case .list(let cases) = entries[place].value.content
    else { return self }
    let isChanged = { (node: SourceNode) in node["with"] != nil || node["without"] != nil }
    entries[place].value.content = .list(
      cases.filter { node in
        !isChanged(node) && !(node["each"]?.elements.contains(where: isChanged) ?? false)
      })
    return SourceNode(.map(entries), at: position)
  }

  fileprivate var elements: [SourceNode] { if case .list(let items) = content { items } else { [] } }

  fileprivate var text: String? { if case .scalar(let text, _) = content { text } else { nil } }
}
