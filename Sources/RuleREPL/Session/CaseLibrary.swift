internal import Foundation
internal import PrivacyModel
internal import RuleEngine
internal import RuleTesting
internal import SourceText

/// The example cases of a session, read when somebody first asks for one.
struct CaseLibrary {
  /// Where they are read from.
  private(set) var paths: [String]
  /// Those that the session began with.
  private let begun: [String]
  private var read: [ReplayCase]?

  init(paths: [String]) { (self.paths, begun) = (paths, paths) }

  /// Every case.
  ///
  /// Throws every problem of every file.
  mutating func cases(_ engine: RuleEngine) throws(DiagnosticList) -> [ReplayCase] {
    if let read { return read }
    // What was added while the session went on may be taken away again.
    paths.removeAll { !begun.contains($0) && !FileManager.default.fileExists(atPath: $0) }
    let cases = try CaseFiles.read(paths, registers: engine.registerNames)
    read = cases
    return cases
  }

  /// Adds a file or a folder; its cases are read with the others.
  mutating func add(_ path: String) {
    let resolved = Self.resolved(path)
    let isThere = paths.contains {
      resolved == Self.resolved($0) || resolved.hasPrefix(Self.resolved($0) + "/")
    }
    if !isThere { paths.append(path) }
    read = nil
  }

  /// One spelling of a path, links followed.
  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  /// Reads again when next asked.
  mutating func reset() { read = nil }

  /// The case files that problems are about.
  func sources(of problems: DiagnosticList) -> [SourceFile] {
    let names = Set(problems.diagnostics.compactMap { $0.location?.file }).sorted()
    return names.filter { !$0.hasSuffix(".lua") && $0.contains(".") }.compactMap { try? SourceFile.read($0) }
  }

  /// The cases of a register, or of all, whose title or file holds a text.
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
