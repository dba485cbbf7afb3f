internal import Foundation

/// Sees which files of some folders change, by their sizes and times.
struct FileWatch {
  private struct Stamp: Hashable {
    var size: Int
    var modified: Date
  }

  private let roots: [String]
  private let endings: [String]
  private var stamps: [String: Stamp] = [:]

  /// Begins with the files as they are.
  init(_ roots: [String], endings: [String]) {
    self.roots = roots
    self.endings = endings
    stamps = look()
  }

  /// Waits until something changed, and returns the paths that did.
  mutating func next() async -> Set<String> {
    while true {
      try? await Task.sleep(for: .milliseconds(50))
      let now = look()
      if now == stamps { continue }
      // An editor may write a file in several steps: what is written must have come to rest.
      try? await Task.sleep(for: .milliseconds(20))
      let settled = look()
      let changed = Set(settled.keys).union(stamps.keys).filter { settled[$0] != stamps[$0] }
      stamps = settled
      if !changed.isEmpty { return changed }
    }
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
