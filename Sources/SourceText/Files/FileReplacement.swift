internal import Foundation

/// Replaces a file atomically: writes a partial file beside it and renames that when it is complete.
///
/// After an error or Ctrl-C the old file is unchanged and the partial file is deleted.
package struct FileReplacement: Sendable {
  private let path: String
  private let partial: String
  private let channel: FileChannel

  /// Creates the partial file for a path whose links the caller has resolved.
  package init(of path: String) throws(SystemFailure) {
    self.path = path
    partial = "\(path).\(ProcessInfo.processInfo.processIdentifier).partial"
    channel = try PartialFiles.opened(partial)
    // The new file gets the permissions of the old one.
    if let mode = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int {
      _ = fchmod(channel.descriptor, mode_t(mode & 0o777))
    }
  }

  /// Appends bytes to the partial file.
  package func write(_ bytes: some Collection<UInt8>) throws(SystemFailure) { try channel.write(bytes) }

  /// Renames the partial file to the path.
  package func finish() throws(SystemFailure) {
    try channel.close()
    guard unsafe rename(partial, path) == 0 else { throw .last }
    PartialFiles.forget(partial)
  }

  /// Deletes the partial file.
  package func abandon() { PartialFiles.remove(partial) }

  /// Replaces or creates a file, and creates its folder if needed; replaces the target of a symbolic link, not the link.
  package static func put(_ text: String, at path: String) throws(Diagnostic) {
    let target = target(of: path)
    do throws(SystemFailure) {
      // If the folder cannot be created, opening the file fails, and that error is reported.
      try? FileManager.default.createDirectory(
        at: URL(fileURLWithPath: target).deletingLastPathComponent(), withIntermediateDirectories: true)
      let replacement = try FileReplacement(of: target)
      do throws(SystemFailure) {
        try replacement.write(text.utf8)
        try replacement.finish()
      } catch {
        replacement.abandon()
        throw error
      }
    } catch {
      throw Diagnostic(.io, "cannot write `\(path)`: \(error.reason)")
    }
  }

  /// Returns the target of a link, which need not exist.
  private static func target(of path: String) -> String {
    var target = path
    for _ in 0..<8 {
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: target) else { break }
      let folder = URL(fileURLWithPath: target).deletingLastPathComponent()
      target = URL(fileURLWithPath: next, relativeTo: folder).path
    }
    return target
  }
}

extension SourceFile {
  /// Replaces or creates a file, and creates its folder if needed; keeps a byte order mark.
  ///
  /// The replacement is atomic and keeps the permissions. The target of a symbolic link is replaced, not the link.
  package static func replace(_ path: String, with text: String) throws(Diagnostic) {
    let hasMark = (try? Data(contentsOf: URL(fileURLWithPath: path)).prefix(3)) == Data([0xEF, 0xBB, 0xBF])
    try FileReplacement.put((hasMark ? "\u{FEFF}" : "") + text, at: path)
  }
}
