internal import Concurrency
internal import Foundation
package import SourceText

/// A rule folder: laws in `law/`, shared functions in `shared/`, and a folder for each organisation.
///
/// The files of an organisation are read when its rules are compiled, so that the organisations that no case asks for cost
/// nothing.
package struct RuleFolder: Sendable {
  /// The name of the folder in messages.
  package let name: String
  /// The files of `law/` and `shared/`, sorted by path.
  package let common: [RuleFile]
  /// The common files with their tokens.
  package let scripts: [RuleScript]
  /// The texts that replace or add files, by path.
  private let texts: [String: String]
  /// Whether the folder is read, and not only `texts`.
  private let isRead: Bool

  /// Opens a folder and reads its common files.
  /// - Parameter files: The text of files that are not saved yet, by path below the folder; with any, the folder need not exist.
  /// - Throws: Every common file that cannot be read, or that is a link to a file outside the folder.
  package init(_ directory: String, adding files: [String: String] = [:]) throws(DiagnosticList) {
    let exists = FileManager.default.fileExists(atPath: directory)
    if files.isEmpty, (try? FileManager.default.contentsOfDirectory(atPath: directory)) == nil {
      throw DiagnosticList([Diagnostic(.io, "cannot read the rule folder `\(directory)`")])
    }
    let reader = FileReader(name: directory, texts: files, isRead: exists)
    self.init(reader, common: try reader.read(reader.commonPaths))
  }

  /// Creates a folder from texts by path, without reading any file.
  package init(files: [String: String], named directory: String) {
    let reader = FileReader(name: directory, texts: files, isRead: false)
    self.init(reader, common: reader.commonPaths.compactMap(reader.unsaved))
  }

  private init(_ files: FileReader, common: [RuleFile]) {
    (name, texts, isRead, self.common) = (files.name, files.texts, files.isRead, common)
    scripts = common.concurrentMap { RuleScript(path: $0.path, source: $0.file) }
  }

  private var files: FileReader { FileReader(name: name, texts: texts, isRead: isRead) }

  /// The names of the organisations: the folders besides `law` and `shared`, and the files beside them.
  package var organisations: [String] { files.organisations }

  /// Reads the files of an organisation, sorted by path; empty where there is none of the name.
  /// - Throws: Every file that cannot be read, or that is a link to a file outside the folder.
  package func files(of organisation: String) throws(DiagnosticList) -> [RuleFile] {
    let files = files
    return try files.read(files.paths(of: organisation))
  }

  /// The names of the registers of an organisation by the names of their files, sorted; no file is read.
  package func registerNames(of organisation: String) -> [String] {
    files.paths(of: organisation).filter { RuleFile.Kind(path: $0) == .register }.map {
      String($0.dropLast(4))
    }
  }
}

/// Finds and reads the files of a rule folder.
private struct FileReader {
  let name: String
  let texts: [String: String]
  let isRead: Bool

  private static let common = ["law", "shared"]

  var organisations: [String] {
    let saved = isRead ? (try? FileManager.default.contentsOfDirectory(atPath: name)) ?? [] : []
    let owners = saved.filter { isFolder($0) || $0.hasSuffix(".lua") } + texts.keys
    return Set(owners.map { RuleFile.owner(of: $0) }).subtracting(Self.common).sorted()
  }

  private func isFolder(_ entry: String) -> Bool {
    let values = try? URL(fileURLWithPath: name + "/" + entry).resolvingSymlinksInPath()
      .resourceValues(forKeys: [.isDirectoryKey])
    return values?.isDirectory ?? false
  }

  /// The paths of the Lua files in a folder and its subfolders.
  func paths(below folder: String) -> [String] {
    let saved = isRead ? FileManager.default.subpaths(atPath: name + "/" + folder) ?? [] : []
    let all = saved.map { folder + "/" + $0 } + texts.keys.filter { $0.hasPrefix(folder + "/") }
    return Set(all.filter { $0.hasSuffix(".lua") }).sorted()
  }

  /// The paths of the laws and of the shared files, sorted.
  var commonPaths: [String] { paths(below: "law") + paths(below: "shared") }

  /// Returns a file that is given as a text.
  func unsaved(_ path: String) -> RuleFile? {
    texts[path].map { RuleFile(path: path, file: SourceFile(name: name + "/" + path, text: $0)) }
  }

  /// The paths of the Lua files of an organisation.
  func paths(of organisation: String) -> [String] {
    guard !Self.common.contains(organisation), !organisation.isEmpty, !organisation.hasPrefix(".") else {
      return []
    }
    let beside = organisation + ".lua"
    let isBeside =
      texts[beside] != nil || isRead && FileManager.default.fileExists(atPath: name + "/" + beside)
    return (isBeside ? [beside] : []) + paths(below: organisation)
  }

  func read(_ paths: [String]) throws(DiagnosticList) -> [RuleFile] {
    var problems: [Diagnostic] = []
    var files: [RuleFile] = []
    let root = isRead ? URL(fileURLWithPath: name).resolvingSymlinksInPath().path : ""
    for path in paths.sorted() {
      let full = name + "/" + path
      if let file = unsaved(path) {
        files.append(file)
        continue
      }
      guard URL(fileURLWithPath: full).resolvingSymlinksInPath().path.hasPrefix(root + "/") else {
        problems.append(Diagnostic(.io, "`\(full)` is a link to a file outside the rule folder"))
        continue
      }
      do {
        files.append(RuleFile(path: path, file: try SourceFile.read(full)))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
    return files
  }
}
