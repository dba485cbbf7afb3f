internal import Concurrency
internal import Foundation
package import SourceText

/// A rule folder: laws in `law/`, shared functions in `shared/`, and a folder for each organisation.
///
/// The files of an organisation are read when its rules are compiled, so that the organisations that no case asks for cost
/// nothing.
package struct RuleFolder: Sendable {
  /// The files of `law/` and `shared/`, sorted by path.
  package let common: [RuleFile]
  /// The common files with their tokens.
  package let scripts: [RuleScript]
  private let files: FileReader

  /// Opens a folder and reads its common files.
  /// - Parameter files: The text of files that are not saved yet, by path below the folder; with any, the folder need not exist.
  /// - Throws: Every common file and folder that cannot be read, or that is a link out of the folder.
  package init(_ directory: String, adding files: [String: String] = [:]) throws(DiagnosticList) {
    var entries: [String]?
    if files.isEmpty || FileManager.default.fileExists(atPath: directory) {
      do {
        entries = try FileManager.default.contentsOfDirectory(atPath: directory)
      } catch {
        throw DiagnosticList([
          Diagnostic(
            .io, "cannot read the rule folder `\(directory)`: \(SourceFile.reason(of: error))",
            at: SourceLocation(file: directory, line: 1))
        ])
      }
    }
    let reader = FileReader(name: directory, texts: files, entries: entries, completing: true)
    self.init(reader, common: try reader.read(reader.commonFiles))
  }

  /// Creates a folder from texts by path, without reading any file.
  /// - Parameter completing: Whether texts without a law have the built-in one.
  package init(files: [String: String], named directory: String, completing: Bool = false) {
    let reader = FileReader(name: directory, texts: files, entries: nil, completing: completing)
    // Texts are never unreadable.
    self.init(reader, common: (try? reader.read(reader.commonFiles)) ?? [])
  }

  private init(_ files: FileReader, common: [RuleFile], scripts: [RuleScript]? = nil) {
    (self.files, self.common) = (files, common)
    self.scripts = scripts ?? common.concurrentMap { RuleScript(path: $0.path, source: $0.file) }
  }

  /// Returns the folder with another text of one file; the other common files are not read again.
  package func replacing(_ path: String, with text: String) -> RuleFolder {
    var (common, scripts) = (common, scripts)
    if let place = common.firstIndex(where: { $0.path == path }) {
      let source = SourceFile(name: common[place].file.name, text: text)
      common[place] = RuleFile(path: path, file: source)
      scripts[place] = RuleScript(path: path, source: source)
    }
    return RuleFolder(files.replacing(path, with: text), common: common, scripts: scripts)
  }

  /// Whether its law is the one that is built into the binary.
  package var hasBuiltInLaw: Bool { !files.builtIn.isEmpty }

  /// The name of the folder in messages.
  package var name: String { files.name }

  /// The problem of a folder on disk with an empty folder of laws, in which everything would be granted; nil for texts.
  var missingLaw: Diagnostic? {
    guard files.entries != nil, !common.contains(where: { $0.kind == .law }) else { return nil }
    return Diagnostic(
      .io, "`\(name)/law` has no law: its rules would decide without the rights and duties of the law",
      at: SourceLocation(file: "\(name)/law", line: 1),
      help: "remove the folder to use the built-in law, or write the law with `seloste law --write`")
  }

  /// The names of the organisations: the folders besides `law` and `shared`, and the files beside them.
  package var organisations: [String] { files.organisations }

  /// Whether there is an organisation of a name: it has a Lua file, or a folder that cannot be read.
  package func hasOrganisation(_ name: String) -> Bool { files.hasOrganisation(name) }

  /// Reads the files of an organisation, sorted by path; empty where there is none of the name.
  /// - Throws: Every file and folder that cannot be read, or that is a link out of the folder.
  package func files(of organisation: String) throws(DiagnosticList) -> [RuleFile] {
    try files.read(files.files(of: organisation))
  }

  /// The names of the registers of an organisation by the names of their files, sorted; no file is read.
  package func registerNames(of organisation: String) -> [String] {
    files.files(of: organisation).paths.filter { RuleFile.Kind(path: $0) == .register }.map {
      String($0.dropLast(4))
    }
  }
}
