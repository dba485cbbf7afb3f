internal import Concurrency
internal import Foundation
package import SourceText

/// The Lua files of a rule folder: laws in `law/`, shared functions in `shared/`, and a folder for each organisation, which
/// may have its own acts and laws.
package struct RuleFolder: Sendable {
  /// A rule file, its path relative to the folder.
  package struct Entry: Sendable {
    package enum Kind: Sendable {
      case law, shared, register
      /// `law/statutes.lua`, or `<organisation>/statutes.lua`: the acts that rules may cite.
      case statutes
      /// `<organisation>/organisation.lua`: the controller that the registers in its folder share.
      case organisation

      /// Whether a file of this kind may apply to all registers.
      var appliesToAll: Bool { self == .law || self == .shared || self == .statutes }

      init(path: String) {
        let parts = path.split(separator: "/")
        let isOwn = parts.count > 2 && parts[1] == "law"
        switch (parts.first, parts.last) {
        case ("law", "statutes.lua"): self = parts.count == 2 ? .statutes : .law
        case ("law", _): self = .law
        case ("shared", _): self = .shared
        case (_, "organisation.lua") where parts.count > 1: self = .organisation
        case (_, "statutes.lua") where parts.count == 2: self = .statutes
        default: self = isOwn ? .law : .register
        }
      }
    }

    package var path: String
    package var file: SourceFile
    package var kind: Kind

    /// The path without `.lua`.
    package var name: String { String(path.dropLast(4)) }

    /// The organisation to whose registers a law or a list of acts applies; nil for a common file.
    package var organisation: Substring? {
      let first = path.prefix { $0 != "/" }
      return (kind == .law || kind == .statutes) && first != "law" ? first : nil
    }

    /// The path of its folder.
    package var folder: Substring { path[..<(path.lastIndex(of: "/") ?? path.startIndex)] }
  }

  /// Sorted by path.
  package let entries: [Entry]
  /// The same files with their tokens.
  package let scripts: [RuleScript]

  /// Reads every `*.lua` file in the folder and its subfolders.
  /// - Throws: Every file that cannot be read, or that is a link to a file outside the folder.
  package init(_ directory: String) throws(DiagnosticList) {
    var entries: [Entry] = []
    var problems: [Diagnostic] = []
    let paths = FileManager.default.subpaths(atPath: directory)
    guard let paths else {
      throw DiagnosticList([Diagnostic(.io, "cannot read the rule folder `\(directory)`")])
    }
    let root = URL(fileURLWithPath: directory).resolvingSymlinksInPath().path
    for path in paths.sorted() where path.hasSuffix(".lua") {
      let full = directory + "/" + path
      guard URL(fileURLWithPath: full).resolvingSymlinksInPath().path.hasPrefix(root + "/") else {
        problems.append(Diagnostic(.io, "`\(full)` is a link to a file outside the rule folder"))
        continue
      }
      do {
        let file = try SourceFile.read(full)
        entries.append(Entry(path: path, file: file, kind: Entry.Kind(path: path)))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
    self.init(entries)
  }

  /// Reads the folder, empty if it does not exist, and adds or replaces files by path.
  /// - Throws: Every file that cannot be read.
  package init(_ directory: String, adding files: [String: String]) throws(DiagnosticList) {
    let folder =
      FileManager.default.fileExists(atPath: directory)
      ? try RuleFolder(directory) : RuleFolder(files: [:], named: directory)
    let added = RuleFolder(files: files, named: directory)
    let paths = Set(added.entries.map(\.path))
    self.init(
      (folder.entries.filter { !paths.contains($0.path) } + added.entries).sorted { $0.path < $1.path })
  }

  /// Creates a folder from texts by path, without reading any file.
  package init(files: [String: String], named directory: String) {
    self.init(
      files.sorted { $0.key < $1.key }.map { path, text in
        Entry(
          path: path, file: SourceFile(name: directory + "/" + path, text: text), kind: Entry.Kind(path: path)
        )
      })
  }

  private init(_ entries: [Entry]) {
    self.entries = entries
    scripts = entries.concurrentMap { RuleScript(path: $0.path, source: $0.file) }
  }
}
