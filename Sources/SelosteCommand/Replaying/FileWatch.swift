internal import RuleTesting

/// Waits for changes of files.
struct FileWatch {
  private var stamps: FileStamps

  /// Records the current state of the files.
  init(_ roots: [String], endings: [String]) { stamps = FileStamps(roots, endings: endings) }

  /// Waits for a change, and returns the changed paths.
  mutating func next() async -> Set<String> {
    while true {
      try? await Task.sleep(for: .milliseconds(50))
      guard stamps.haveChanged else { continue }
      // An editor may write a file in several steps, so wait until they are complete.
      try? await Task.sleep(for: .milliseconds(20))
      let changed = stamps.changes()
      if !changed.isEmpty { return changed }
    }
  }
}
