internal import Foundation

/// Finds files of some kind in a folder and in its subfolders, and reports every folder that it cannot read.
///
/// It follows links to files and folders within the folder that it walks, which may itself be a link. A link that leads out of
/// the folder, nowhere, or to a folder that contains it is a problem. Names that begin with a dot are those of editors and
/// systems, and are left out: a mounted ConfigMap is read by the links beside its `..data`.
package struct FolderWalk: Sendable {
  /// What a walk looks for.
  package struct Target: Sendable {
    /// What a problem calls the folder: `the rule folder`.
    package var folder: String
    /// What a problem calls the files: `Lua files`.
    package var files: String
    /// Whether a name is that of a file to find.
    package var isWanted: @Sendable (_ name: String) -> Bool
    /// The most files, and the most folders, below one entry of the folder.
    package var most: Int

    package init(
      folder: String, files: String, most: Int, isWanted: @escaping @Sendable (_ name: String) -> Bool
    ) {
      (self.folder, self.files, self.most, self.isWanted) = (folder, files, most, isWanted)
    }
  }

  /// The path of the folder.
  private let root: String
  private let wanted: Target
  /// The folder without links.
  private let target: String
  private var folders = 0

  /// The paths of the files below the folder, in the order of their names in each folder.
  package private(set) var paths: [String] = []
  package private(set) var problems: [Diagnostic] = []
  /// What is left out.
  package private(set) var skipped = SkippedFiles()

  package init(below root: String, finding wanted: Target) {
    self.root = root
    self.wanted = wanted
    target = Self.resolved(root)
  }

  /// Adds everything in the folder.
  package mutating func addAll() { list("", within: [target]) }

  /// Adds the files of an entry of the folder, if it exists.
  package mutating func add(_ entry: String) {
    do throws(SystemFailure) {
      _ = try FileKind(of: root + "/" + entry, followingLinks: false)
    } catch {
      if error.isMissing { return }
    }
    visit(entry, within: [target])
  }

  /// Adds what is at a path.
  /// - Parameter holders: The folders that lead to it, without links, from the folder of the walk to its own.
  private mutating func visit(_ path: String, within holders: [String]) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    do throws(SystemFailure) {
      switch try FileKind(of: root + "/" + path, followingLinks: false) {
      case .link: follow(path, named: name, within: holders)
      case .folder where !wanted.isWanted(name):
        list(path, within: holders + [(holders.last ?? target) + "/" + name])
      // A folder or a pipe of such a name is a problem of reading it.
      case _ where wanted.isWanted(name): paths.append(path)
      default: skipped.add(other: joined(path))
      }
    } catch {
      report("cannot read `\(joined(path))`: \(error.reason)", at: path)
    }
  }

  private mutating func list(_ path: String, within holders: [String]) {
    folders += 1
    guard paths.count <= wanted.most, folders <= wanted.most else { return reportTooMany(path) }
    do {
      for name in try FileManager.default.contentsOfDirectory(atPath: joined(path)).sorted() {
        let below = path.isEmpty ? name : path + "/" + name
        if name.hasPrefix(".") { skipped.add(hidden: joined(below)) } else { visit(below, within: holders) }
      }
    } catch {
      report("cannot read the folder `\(joined(path))`: \(SourceFile.reason(of: error))", at: path)
    }
    if paths.count > wanted.most { reportTooMany(path) }
  }

  private mutating func follow(_ path: String, named name: String, within holders: [String]) {
    let full = joined(path)
    let kind: FileKind
    do throws(SystemFailure) {
      kind = try FileKind(of: full)
    } catch {
      // It may have been a folder.
      if wanted.isWanted(name) || !name.contains(".") {
        report("`\(full)` is a link that leads nowhere: \(error.reason)", at: path)
      }
      return
    }
    guard kind == .folder || wanted.isWanted(name) else { return skipped.add(other: full) }
    let end = Self.resolved(full)
    if kind == .folder, holders.contains(where: { $0 == end || $0.hasPrefix(end + "/") }) {
      report("`\(full)` is a link to a folder that contains it", at: path)
    } else if !end.hasPrefix(target + "/") {
      report(
        "`\(full)` is a link to a \(kind == .folder ? "folder" : "file") outside \(wanted.folder)", at: path)
    } else if kind == .folder {
      list(path, within: holders + [end])
    } else {
      paths.append(path)
    }
  }

  private mutating func reportTooMany(_ path: String) {
    let owner = joined(String(path.prefix { $0 != "/" }))
    let problem = Diagnostic(
      .io, "`\(owner)` has more than \(wanted.most) \(wanted.files) or folders",
      at: SourceLocation(file: owner, line: 1))
    if !problems.contains(problem) { problems.append(problem) }
  }

  private mutating func report(_ message: String, at path: String) {
    problems.append(Diagnostic(.io, message, at: SourceLocation(file: joined(path), line: 1)))
  }

  /// The path with that of the folder before it, as messages and cases have it.
  private func joined(_ path: String) -> String {
    path.isEmpty ? root : root == "." ? path : root + "/" + path
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}
