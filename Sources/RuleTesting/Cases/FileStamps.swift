internal import Foundation

/// Sees which files of some folders have changed, by their sizes and times.
public struct FileStamps: Sendable {
  private struct Stamp: Hashable {
    var size: Int
    var modified: Date
  }

  private let roots: [String]
  private let endings: [String]
  private var stamps: [String: Stamp] = [:]

  /// Begins with the files as they are.
  public init(_ roots: [String], endings: [String]) {
    self.roots = roots
    self.endings = endings
    stamps = look()
  }

  /// Whether any file differs from how it was; what differs is told by `changes`.
  public var haveChanged: Bool { look() != stamps }

  /// The paths that changed since the last call.
  public mutating func changes() -> Set<String> {
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
    guard let below = FileManager.default.subpaths(atPath: root) else { return [root] }
    if below.isEmpty { return [root] }
    return below.filter { name in endings.contains { name.hasSuffix($0) } }.map { root + "/" + $0 }
  }
}
