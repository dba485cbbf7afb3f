internal import CaseReplay
internal import Diagnostics
internal import RegisterModel
internal import RuleEngine

/// The example cases of a session, read when somebody first asks for one.
struct CaseLibrary {
  /// Where they are read from.
  private(set) var paths: [String]
  private var read: [ReplayCase]?

  init(paths: [String]) { self.paths = paths }

  /// Every case.
  ///
  /// Throws every problem of every file.
  mutating func cases(_ engine: RuleEngine) throws(DiagnosticList) -> [ReplayCase] {
    if let read { return read }
    let cases = try CaseFiles.read(paths, registers: engine.registerNames)
    read = cases
    return cases
  }

  /// The cases that were read already: what is typed waits for no file.
  var known: [ReplayCase] { read ?? [] }

  /// Adds a file or a folder; its cases are read with the others.
  mutating func add(_ path: String) {
    if !paths.contains(path) { paths.append(path) }
    read = nil
  }

  /// Reads again when next asked.
  mutating func forget() { read = nil }

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
