internal import Foundation
internal import SourceText

/// Detects changes of files in some folders by their sizes and modification times.
package struct FileStamps: Sendable {
  private struct Stamp: Hashable {
    var size: Int
    var modified: Date
  }

  private let roots: [String]
  private let endings: [String]
  private var stamps: [String: Stamp] = [:]

  /// Records the current state of the files.
  package init(_ roots: [String], endings: [String]) {
    self.roots = roots
    self.endings = endings
    stamps = look()
  }

  /// Whether a file changed since the last call of `changes`.
  package var haveChanged: Bool { look() != stamps }

  /// Returns the paths that changed since the last call.
  package mutating func changes() -> Set<String> {
    let now = look()
    defer { stamps = now }
    return Set(now.keys).union(stamps.keys).filter { now[$0] != stamps[$0] }
  }

  private func look() -> [String: Stamp] {
    var found: [String: Stamp] = [:]
    for root in roots {
      for path in paths(root) {
        let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [
          .fileSizeKey, .contentModificationDateKey,
        ])
        if let size = values?.fileSize, let modified = values?.contentModificationDate {
          found[path] = Stamp(size: size, modified: modified)
        }
      }
    }
    return found
  }

  private func paths(_ root: String) -> [String] {
    guard (try? FileKind(of: root)) == .folder else { return [root] }
    let endings = endings
    var walk = FolderWalk(
      below: root,
      finding: .init(folder: "the folder", files: "files", most: 100_000) { name in
        endings.contains { name.hasSuffix($0) }
      })
    walk.addAll()
    return walk.paths.map { root + "/" + $0 }
  }
}
