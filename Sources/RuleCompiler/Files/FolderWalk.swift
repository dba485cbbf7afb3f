internal import Foundation
internal import SourceText

/// Finds the Lua files of a folder and of its subfolders, and reports every folder that it cannot read.
///
/// It follows links to files and folders of the rule folder. Names that begin with a dot are those of editors and systems, and
/// are left out.
struct FolderWalk {
  /// The most Lua files, and the most folders, of one organisation.
  static let most = 1000

  /// The path of the rule folder.
  private let root: String
  /// The same without links.
  private let target: String
  private var folders = 0

  /// The paths of the files below the rule folder.
  private(set) var paths: [String] = []
  private(set) var problems: [Diagnostic] = []

  init(below root: String) {
    self.root = root
    target = Self.resolved(root)
  }

  /// Adds the files of an entry of the rule folder, if it exists.
  mutating func add(_ entry: String) {
    do throws(SystemFailure) {
      _ = try FileKind(of: root + "/" + entry, followingLinks: false)
    } catch {
      if error.isMissing { return }
    }
    visit(entry, within: [target])
  }

  /// Adds what is at a path.
  /// - Parameter holders: The folders that lead to it, without links, from the rule folder to its own.
  private mutating func visit(_ path: String, within holders: [String]) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    do throws(SystemFailure) {
      switch try FileKind(of: root + "/" + path, followingLinks: false) {
      case .link: follow(path, named: name, within: holders)
      case .folder where !name.hasSuffix(".lua"):
        list(path, within: holders + [(holders.last ?? target) + "/" + name])
      // A folder or a pipe of such a name is a problem of reading it.
      case _ where name.hasSuffix(".lua"): paths.append(path)
      default: break
      }
    } catch {
      report("cannot read `\(root)/\(path)`: \(error.reason)", at: path)
    }
  }

  private mutating func list(_ path: String, within holders: [String]) {
    folders += 1
    guard paths.count <= Self.most, folders <= Self.most else { return reportTooMany(path) }
    do {
      for name in try FileManager.default.contentsOfDirectory(atPath: root + "/" + path).sorted()
      where !name.hasPrefix(".") {
        visit(path + "/" + name, within: holders)
      }
    } catch {
      report("cannot read the folder `\(root)/\(path)`: \(SourceFile.reason(of: error))", at: path)
    }
    if paths.count > Self.most { reportTooMany(path) }
  }

  private mutating func follow(_ path: String, named name: String, within holders: [String]) {
    let full = root + "/" + path
    let kind: FileKind
    do throws(SystemFailure) {
      kind = try FileKind(of: full)
    } catch {
      // It may be a folder of laws.
      if name.hasSuffix(".lua") || !name.contains(".") {
        report("`\(full)` is a link that leads nowhere: \(error.reason)", at: path)
      }
      return
    }
    guard kind == .folder || name.hasSuffix(".lua") else { return }
    let end = Self.resolved(full)
    if kind == .folder, holders.contains(where: { $0 == end || $0.hasPrefix(end + "/") }) {
      report("`\(full)` is a link to a folder that contains it", at: path)
    } else if !end.hasPrefix(target + "/") {
      report(
        "`\(full)` is a link to a \(kind == .folder ? "folder" : "file") outside the rule folder", at: path)
    } else if kind == .folder {
      list(path, within: holders + [end])
    } else {
      paths.append(path)
    }
  }

  private mutating func reportTooMany(_ path: String) {
    let owner = String(path.prefix { $0 != "/" })
    let problem = Diagnostic(
      .io, "`\(root)/\(owner)` has more than \(Self.most) Lua files or folders",
      at: SourceLocation(file: root + "/" + owner, line: 1))
    if !problems.contains(problem) { problems.append(problem) }
  }

  private mutating func report(_ message: String, at path: String) {
    problems.append(Diagnostic(.io, message, at: SourceLocation(file: root + "/" + path, line: 1)))
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}
