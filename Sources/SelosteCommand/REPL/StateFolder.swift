internal import Foundation

/// Where a program keeps what it remembers between sessions (XDG Base Directory Specification).
enum StateFolder {
  /// The file of the prompt's history, its folder made for its owner alone; nil where there can be none.
  static func history() -> String? {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"].map { $0 + "/.local/state" }
    // A path that is not absolute counts as none.
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
