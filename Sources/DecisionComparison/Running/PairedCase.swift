internal import PrivacyModel
package import RuleEvaluation
internal import RuleTesting
package import SourceText

/// A case as two versions of the rules read it.
///
/// The versions may declare other words and facts of an organisation, so each reads the case by its own.
package struct PairedCase: Sendable {
  /// The case by the old rules; nil where they cannot read its file.
  var old: ReplayCase?
  /// The case by the new rules; nil where they cannot read its file.
  var new: ReplayCase?
  /// Why a version cannot read the file.
  var problem: Diagnostic?

  /// Reads the cases of some files with both versions; cases that are skipped are left out.
  /// - Throws: every problem of each file that neither version can read, and that there is no case.
  package static func read(
    _ paths: [String], old: RuleEngine, new: RuleEngine
  ) throws(DiagnosticList) -> [PairedCase] {
    var problems: [Diagnostic] = []
    var pairs: [PairedCase] = []
    for name in try CaseFiles(paths).names {
      switch (cases(name, old), cases(name, new)) {
      case (.failure, .failure(let error)): problems += error.diagnostics
      case (.failure(let error), .success(let cases)):
        pairs += cases.map { PairedCase(new: $0, problem: error.diagnostics.first) }
      case (.success(let cases), .failure(let error)):
        pairs += cases.map { PairedCase(old: $0, problem: error.diagnostics.first) }
      case (.success(let before), .success(let after)):
        let later = Dictionary(after.map { ($0.id, $0) }) { first, _ in first }
        let known = Set(before.map(\.id))
        pairs += before.map { PairedCase(old: $0, new: later[$0.id]) }
        pairs += after.filter { !known.contains($0.id) }.map { PairedCase(new: $0) }
      }
    }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
    pairs.removeAll { ($0.old ?? $0.new)?.skip != nil }
    guard !pairs.isEmpty else {
      let places = paths.joined(separator: "`, `")
      throw DiagnosticList([Diagnostic(.io, "there is no case under `\(places)`")])
    }
    return pairs
  }

  private static func cases(_ name: String, _ engine: RuleEngine) -> Result<[ReplayCase], DiagnosticList> {
    Result { () throws(DiagnosticList) in try CaseFiles.read([name], registers: engine.vocabularies) }
  }
}
