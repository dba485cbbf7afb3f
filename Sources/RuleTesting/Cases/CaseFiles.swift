internal import Foundation
package import PrivacyCoding
package import SourceText

/// The replay files under some paths, in the order of the paths and of the names below them.
///
/// Files are read one by one, and JSON Lines line by line, so that a long run holds only one file or line in memory.
package struct CaseFiles: Sendable {
  private static let endings = [".yaml", ".yml", ".json", ".jsonl"]

  /// The files.
  package let names: [String]
  /// What was left out below the folders.
  package let skipped: SkippedFiles

  /// Finds the files; below a folder, names that begin with a dot and `messages.yaml` are left out, and links are followed.
  /// - Throws: every path that does not exist, every folder that cannot be read, and every link that leads out of its folder,
  ///   nowhere or in a circle.
  package init(_ paths: [String]) throws(DiagnosticList) {
    var problems: [Diagnostic] = []
    var names: [String] = []
    var skipped = SkippedFiles()
    var seen: Set<String> = []
    for path in paths {
      for name in Self.files(Self.normalised(path), &problems, &skipped) where seen.insert(name).inserted {
        names.append(name)
      }
    }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
    (self.names, self.skipped) = (names, skipped)
  }

  /// The number of cases.
  package struct Count: Hashable, Sendable {
    /// The cases.
    package var all = 0
    /// Those whose register's rules could not be loaded.
    package var unloaded = 0
    /// Subjects that no case uses: those of the files, and those of the folders of which every file was read.
    package var unused: [Diagnostic] = []
  }

  /// Reads every case and returns the number of cases whose id `chooses` accepts.
  ///
  /// - Throws: every problem of every file.
  package func check(
    registers: RegisterVocabularies, choosing chooses: (String) -> Bool = { _ in true }
  ) throws(DiagnosticList) -> Count {
    var problems: [Diagnostic] = []
    var count = Count()
    var used: [String: Set<String>] = [:]
    for name in names {
      do throws(DiagnosticList) {
        let subjects = try CaseFile.read(name, registers: registers) {
          guard chooses($0.id) else { return }
          count.all += 1
          if $0.unloaded != nil { count.unloaded += 1 }
        }
        count.unused += subjects.unused
        used[Self.folder(of: name), default: []].formUnion(subjects.usedOfFolder)
      } catch {
        // A problem of the subjects of a folder is the same for each of its files.
        problems += error.diagnostics.filter { !problems.contains($0) }
      }
    }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
    for (folder, names) in used.sorted(by: { $0.key < $1.key }) {
      count.unused += try unused(of: folder, besides: names)
    }
    return count
  }

  /// The subjects of a folder that no case uses; empty where one of its files was not read.
  private func unused(of folder: String, besides used: Set<String>) throws(DiagnosticList) -> [Diagnostic] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    let isWhole = files.allSatisfy { file in
      !Self.isCaseFile(file) || names.contains(folder + file)
    }
    guard isWhole else { return [] }
    let shared = try SharedSubjects(beside: folder + "a case")
    return shared.entries.keys.filter { !used.contains($0) }.sorted().map { name in
      Diagnostic(
        .badCase, "no case of the folder uses the subject `\(name)`", at: shared.location(of: name),
        width: name.count)
    }
  }

  /// Whether a file has the subjects of the folder that a case is in.
  package static func isSharedBy(_ replayCase: ReplayCase, _ path: String) -> Bool {
    SharedSubjects.isShared(path) && folder(of: path) == folder(of: replayCase.location.file)
  }

  private static func folder(of name: String) -> String {
    name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
  }

  /// Whether the name of a file below a folder is that of a file of cases.
  private static func isCaseFile(_ name: String) -> Bool {
    endings.contains { name.hasSuffix($0) } && !name.hasPrefix(".") && !name.contains("/.")
      && !SharedSubjects.isShared(name) && !isCatalogue(name)
  }

  /// Whether it is the catalogue of messages of a folder of rules, beside which cases may be kept.
  private static func isCatalogue(_ name: String) -> Bool {
    name == "messages.yaml" || name.hasSuffix("/messages.yaml")
  }

  /// Returns the cases one by one; checked files are read again.
  package func cases(registers: RegisterVocabularies) -> some Sequence<ReplayCase> {
    names.lazy.flatMap { CaseFile.cases($0, registers: registers) }
  }

  /// Reads every case of every file.
  /// - Throws: every problem of every file.
  package static func read(
    _ paths: [String], registers: RegisterVocabularies
  ) throws(DiagnosticList) -> [ReplayCase] {
    let files = try CaseFiles(paths)
    _ = try files.check(registers: registers)
    return Array(files.cases(registers: registers))
  }

  /// Makes `./examples/` and `examples` one path, so that a case has one id.
  private static func normalised(_ path: String) -> String {
    var path = path
    while path.hasPrefix("./") { path.removeFirst(2) }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path.isEmpty ? "." : path
  }

  /// The files that a path leads to.
  private static func files(
    _ path: String, _ problems: inout [Diagnostic], _ skipped: inout SkippedFiles
  ) -> [String] {
    guard let kind = try? FileKind(of: path) else {
      problems.append(Diagnostic(.io, "there is no `\(path)`"))
      return []
    }
    guard kind == .folder else { return [path] }
    var walk = FolderWalk(below: path, finding: wanted)
    walk.addAll()
    problems += walk.problems
    skipped.add(walk.skipped)
    return walk.paths.filter { isCaseFile($0) }.sorted().map { path == "." ? $0 : path + "/" + $0 }
  }

  /// Files with the endings of cases; of these, subjects and messages are no cases.
  private static let wanted = FolderWalk.Target(
    folder: "the folder of cases", files: "files of cases", most: 100_000,
    isWanted: { name in endings.contains { name.hasSuffix($0) } })
}
