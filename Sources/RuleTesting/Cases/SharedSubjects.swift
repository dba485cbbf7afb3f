internal import Foundation
internal import PrivacyCoding
internal import PrivacyModel
internal import SourceText

/// The subjects that the replay files of one folder share: those of its file `subjects.yaml`.
struct SharedSubjects {
  /// The names of such a file.
  static let names: Set<String> = ["subjects.yaml", "subjects.yml", "subjects.json"]

  /// The file; nil where the folder has none.
  private(set) var file: SourceFile?
  private(set) var entries: [String: SourceNode.Entry] = [:]

  /// Reads the subjects beside a replay file; none where there is no such file.
  /// - Throws: every problem of the file, and two such files in one folder.
  init(beside name: String) throws(DiagnosticList) {
    let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
    let found = Self.names.sorted().map { folder + $0 }.filter { FileManager.default.fileExists(atPath: $0) }
    guard let path = found.first, !Self.isShared(name) else { return }
    guard found.count == 1 else {
      throw DiagnosticList([
        Diagnostic(.badCase, "both `\(found[0])` and `\(found[1])` have the subjects of the folder")
      ])
    }
    let file: SourceFile
    do throws(Diagnostic) {
      file = try SourceFile.read(path)
    } catch {
      throw DiagnosticList([error])
    }
    try read(file)
  }

  private mutating func read(_ file: SourceFile) throws(DiagnosticList) {
    self.file = file
    let root = file.name.hasSuffix(".json") ? try JSONSource.parse(file) : try YAMLSource.parse(file)
    var decoder = FactDecoder(file: file.name)
    decoder.unknownKeys(of: root, allowed: ["subjects"])
    if let node = root["subjects"] {
      for entry in decoder.entries(node, place: "subjects") { entries[entry.key] = entry }
    } else {
      decoder.problem(at: root, "`subjects` is missing")
    }
    guard decoder.log.isEmpty else { throw decoder.log.list }
  }

  /// Whether a file has the subjects of its folder, and no cases.
  static func isShared(_ name: String) -> Bool {
    names.contains(name.split(separator: "/").last.map(String.init) ?? name)
  }

  /// Returns the problems of a subject by the words of a register.
  func problems(of name: String, _ vocabulary: Vocabulary) -> DiagnosticLog {
    guard let file, let node = entries[name]?.value else { return DiagnosticLog() }
    var decoder = FactDecoder(file: file.name, vocabulary: vocabulary)
    _ = decoder.decode(Subject.self, from: node, path: "subject", others: [])
    return decoder.log
  }

  /// The place of a subject.
  func location(of name: String) -> SourceLocation? {
    guard let file, let place = entries[name]?.position else { return nil }
    return SourceLocation(file: file.name, line: place.line, column: place.column)
  }
}
