internal import RuleTesting

/// Waits for changes of files.
struct FileWatch {
  private var stamps: FileStamps

  /// Begins with the files as they are.
  init(_ roots: [String], endings: [String]) { stamps = FileStamps(roots, endings: endings) }

  /// Waits until something changed, and returns the paths that did.
  mutating func next() async -> Set<String> {
    while true {
      try? await Task.sleep(for: .milliseconds(50))
      guard stamps.haveChanged else { continue }
      // An editor may write a file in several steps: what is written must have come to rest.
      try? await Task.sleep(for: .milliseconds(20))
      let changed = stamps.changes()
      if !changed.isEmpty { return changed }
    }
  }
}
