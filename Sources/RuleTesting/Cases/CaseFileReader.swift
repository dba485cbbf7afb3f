internal import PrivacyCoding
internal import PrivacyModel
internal import SourceText

/// Reads a replay file: shared subjects, and cases that use and change them.
struct CaseFileReader {
  private static let fileKeys = ["register", "today", "controller", "subjects", "cases"]
  static let caseKeys = [
    "case", "register", "today", "controller", "subject", "request", "with", "without", "host", "each",
    "expect", "skip", "todo",
  ]
  /// The keys that `with` may change.
  static let factKeys = ["register", "today", "controller", "subject", "request"]

  let file: SourceFile
  let registers: RegisterVocabularies
  let folder: SharedSubjects
  var decoder: FactDecoder
  var subjects: [String: SourceNode.Entry] = [:]
  var shared: [SourceNode.Entry] = []
  /// The subjects that cases use: those of the file, and those of its folder.
  var used: Set<String> = []

  /// What a file has.
  struct Contents {
    /// The cases.
    var cases: [ReplayCase]
    /// The subjects of the file that no case uses.
    var unused: [Diagnostic]
    /// The subjects of the folder that a case uses.
    var usedOfFolder: Set<String>
  }

  /// Reads a YAML or JSON file.
  /// - Throws: every problem of the file.
  static func contents(
    of file: SourceFile, registers: RegisterVocabularies
  ) throws(DiagnosticList) -> Contents {
    var reader = CaseFileReader(
      file: file, registers: registers, folder: try SharedSubjects(beside: file.name),
      decoder: FactDecoder(file: file.name))
    let isJSON = file.name.hasSuffix(".json")
    let root = isJSON ? try JSONSource.parse(file) : try YAMLSource.parse(file)
    let cases = reader.cases(root)
    guard reader.decoder.log.isEmpty else { throw reader.decoder.log.list }
    return Contents(
      cases: cases, unused: reader.unused,
      usedOfFolder: reader.used.filter { reader.folder.entries[$0] != nil })
  }

  /// Reads the cases of a YAML or JSON file.
  /// - Throws: every problem of the file.
  static func read(_ file: SourceFile, registers: RegisterVocabularies) throws(DiagnosticList) -> [ReplayCase]
  {
    try contents(of: file, registers: registers).cases
  }

  private mutating func cases(_ root: SourceNode) -> [ReplayCase] {
    decoder.unknownKeys(of: root, allowed: Self.fileKeys)
    let entries = decoder.entries(root)
    shared = entries.filter { Self.factKeys.contains($0.key) }
    if let node = root["subjects"] { readSubjects(node) }
    guard let node = root["cases"] else {
      decoder.problem(
        at: root, "`cases` is missing",
        help: SharedSubjects.isShared(file.name)
          ? "the subjects of a folder are read with its other files" : nil)
      return []
    }
    var seen: [String: SourcePosition] = [:]
    let nodes = decoder.items(node, place: "cases")
    defer {
      readUnusedSubjects()
      readUnusedDay(nodes)
    }
    return nodes.flatMap { node in replayCases(node) }.filter { replayCase in
      let place = SourcePosition(line: replayCase.location.line, column: replayCase.location.column ?? 1)
      if let first = seen[replayCase.title] {
        decoder.problem(
          at: place, width: (replayCase.change ?? replayCase.title).count,
          "two cases are called `\(replayCase.title)`", help: "the other is at line \(first.line)")
        return false
      }
      seen[replayCase.title] = place
      return true
    }
  }

  private mutating func readSubjects(_ node: SourceNode) {
    for entry in decoder.entries(node, place: "subjects") {
      subjects[entry.key] = entry
      if let other = folder.location(of: entry.key) {
        decoder.problem(
          at: entry.position, width: entry.key.count, "`\(entry.key)` is also a subject of the folder",
          help: "choose another name; the other is at \(other)")
      }
    }
  }

  /// The subjects of the file that no case uses.
  private var unused: [Diagnostic] {
    subjects.values.filter { !used.contains($0.key) }
      .sorted { ($0.position.line, $0.key) < ($1.position.line, $1.key) }.map { entry in
        Diagnostic(
          .badCase, "no case uses the subject `\(entry.key)`",
          at: SourceLocation(file: file.name, line: entry.position.line, column: entry.position.column),
          width: entry.key.count)
      }
  }

  /// Reports the problems of subjects that no case uses.
  private mutating func readUnusedSubjects() {
    let register = shared.first { $0.key == "register" }?.value.word
    if let register, decoder.use(registers, ofRegister: register) != nil { return }
    for (name, entry) in subjects.sorted(by: { $0.key < $1.key }) where !used.contains(name) {
      _ = decoder.decode(Subject.self, from: entry.value, path: "subject", others: [])
    }
  }

  /// Reports the problems of the file's day where each case has its own.
  private mutating func readUnusedDay(_ cases: [SourceNode]) {
    guard let day = shared.first(where: { $0.key == "today" }),
      cases.allSatisfy({ $0["today"] != nil || $0["with"]?["today"] != nil })
    else { return }
    _ = decoder.decode(CaseFacts.self, from: SourceNode(.map([day]), at: day.position), path: "", others: [])
  }
}
