import PrivacyCoding
import PrivacyModel
import RuleEvaluation
import RuleTesting
import SourceText
import Testing

/// Changed cases with the verdicts of the readers: that of `decide`, and that of `replay` where the expectation changed.
struct Changes {
  private(set) var lines: [String] = []
  private(set) var verdicts: [Bool] = []

  var accepted: Int { verdicts.count { $0 } }
  var refused: Int { verdicts.count { !$0 } }

  /// - Parameter key: A member of the line that is left alone; nil for none.
  init(_ cases: [String], perLine: Int, engine: RuleEngine, except key: String? = nil) throws {
    var reader = CaseReader(name: "cases", vocabularies: engine.vocabularies)
    let folder = try Folder()
    var seen: Set<String> = []
    for (number, text) in cases.enumerated() {
      let node = try SourceNode.json(text)
      for round in 0..<perLine {
        // Neighbouring examples are alike: each is changed at other places and in other ways.
        let mutation = Mutation.allCases[(number + round) % Mutation.allCases.count]
        let place = (number * 31 + round * 17 + round / Mutation.allCases.count) % node.size
        let changed = node.changed(place, by: mutation)
        if let key, changed[key] != node[key] { continue }
        let line = changed.json
        guard seen.insert(line).inserted else { continue }
        var isAccepted = (try? reader.read(Array(line.utf8))) != nil
        if isAccepted, changed["expect"] != node["expect"] {
          try folder.write("cases.jsonl", line + "\n")
          let read = try? CaseFiles.read([folder.path + "/cases.jsonl"], registers: engine.vocabularies)
          isAccepted = read != nil
        }
        lines.append(line)
        verdicts.append(isAccepted)
      }
    }
  }

  /// The lines on which the schema and the readers differ, by the checks of Swift and, where it is installed, of Python.
  func differences(from schema: String) throws -> [String] {
    let checker = try SchemaChecker(schema)
    var differing = try zip(lines, verdicts).filter { try checker.accepts(.json($0)) != $1 }.map {
      "\($1 ? "accepted" : "refused") by the reader: \($0)"
    }
    if PythonValidator.isInstalled {
      let others = try PythonValidator.verdicts(lines, schema: schema)
      #expect(others.count == lines.count)
      differing += zip(zip(lines, verdicts), others).filter { $0.1 != $1 }.map { "Python: \($0.0)" }
    }
    return differing
  }
}
