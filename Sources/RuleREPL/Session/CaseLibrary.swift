internal import CaseChanges
internal import Foundation
internal import PrivacyModel
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

/// The example cases of a session, read at first use.
struct CaseLibrary {
  /// The files and folders.
  private(set) var paths: [String]
  /// The paths at the start of the session.
  private let begun: [String]
  private var read: [ReplayCase]?

  init(paths: [String]) { (self.paths, begun) = (paths, paths) }

  /// Returns every case.
  /// - Throws: every problem of every file.
  mutating func cases(_ engine: RuleEngine) throws(DiagnosticList) -> [ReplayCase] {
    if let read { return read }
    // Files that were added during the session may be deleted again.
    paths.removeAll { !begun.contains($0) && !FileManager.default.fileExists(atPath: $0) }
    let cases = try CaseFiles.read(paths, registers: engine.vocabularies)
    read = cases
    return cases
  }

  /// Adds a file or a folder.
  mutating func add(_ path: String) {
    let resolved = Self.resolved(path)
    let isThere = paths.contains {
      resolved == Self.resolved($0) || resolved.hasPrefix(Self.resolved($0) + "/")
    }
    if !isThere { paths.append(path) }
    read = nil
  }

  /// Returns the path with links resolved.
  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  /// Makes the next use read the files again.
  mutating func reset() { read = nil }

  /// Returns the case files of some problems.
  func sources(of problems: DiagnosticList) -> [SourceFile] {
    let names = Set(problems.diagnostics.compactMap { $0.location?.file }).sorted()
    return names.filter { !$0.hasSuffix(".lua") && $0.contains(".") }.compactMap { try? SourceFile.read($0) }
  }

  /// Returns the cases of a register, or of all, whose title or file contains a text.
  mutating func matching(
    _ text: String, register: String?, _ engine: RuleEngine
  ) throws(DiagnosticList) -> [ReplayCase] {
    let wanted = text.lowercased()
    return try cases(engine).filter { replayCase in
      (register == nil || replayCase.facts.register == register)
        && (wanted.isEmpty || replayCase.id.lowercased().contains(wanted))
    }
  }
}
