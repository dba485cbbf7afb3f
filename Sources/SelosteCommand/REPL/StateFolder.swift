internal import Foundation

/// The folder for state between sessions (XDG Base Directory Specification).
enum StateFolder {
  /// Returns the history file, and creates its folder for its owner only; nil if there can be none.
  static func history() -> String? {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"].map { $0 + "/.local/state" }
    // The specification ignores relative paths.
    guard let state = environment["XDG_STATE_HOME"].flatMap({ $0.hasPrefix("/") ? $0 : nil }) ?? home else {
      return nil
    }
    let folder = state + "/seloste"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      return folder + "/history"
    } catch {
      return nil
    }
  }
}
