import Foundation
import RuleCompiler
import RuleEvaluation
import RuleTesting
import SourceText
import Testing

@testable import RuleAuthoring

/// The root of the repository.
let root = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }.path

/// A temporary folder with a copy of some rules.
final class Folder {
  let path = NSTemporaryDirectory() + "seloste-" + UUID().uuidString
  var rules: String { path + "/rules" }
  var examples: String { path + "/examples" }

  init(copying names: [String] = []) throws {
    try FileManager.default.createDirectory(atPath: rules, withIntermediateDirectories: true)
    for name in names {
      try FileManager.default.copyItem(atPath: root + "/rules/" + name, toPath: rules + "/" + name)
    }
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The files below the folder, without copies.
  var names: [String] {
    (FileManager.default.subpaths(atPath: path) ?? []).filter {
      !$0.hasPrefix("rules/law") && !$0.hasPrefix("rules/shared")
    }.sorted()
  }

  /// Creates the scaffold of a register in the folder.
  func scaffold(
    _ name: String = "oulu/kirjasto", _ change: (inout ScaffoldRegister) -> Void = { _ in }
  ) throws -> Scaffold {
    var description = ScaffoldRegister(try RegisterName(name))
    change(&description)
    return try Scaffold(
      description, paths: ScaffoldPaths(description.name, rules: rules, examples: examples))
  }

  /// Writes the scaffold of a register, and loads the rules.
  func written(
    _ name: String = "oulu/kirjasto", _ change: (inout ScaffoldRegister) -> Void = { _ in }
  ) throws -> RuleEngine {
    var placement = FileTransaction(try scaffold(name, change).files)
    try placement.run()
    return try RuleEngine(rules: rules)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension RuleEngine {
  /// The findings about registers, without those about shared conditions that only registers of other folders list.
  var registerFindings: [Finding] { findings().filter { $0.register != nil } }
}

/// The shared folders of the rules.
let law = ["law", "shared", "messages.yaml"]

/// Returns the results of the cases below a path.
func replay(_ path: String, _ engine: RuleEngine) throws -> [ReplayResult] {
  let runner = ReplayRunner(engine: engine, jobs: 1)
  return try CaseFiles.read([path], registers: engine.vocabularies).map { runner.result(of: $0) }
}
