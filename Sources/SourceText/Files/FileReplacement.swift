internal import Foundation

/// A file on its way to its place: written beside it, and put there as a whole.
///
/// Whatever ends the work before, an error or Ctrl-C, keeps the file that was there and leaves nothing beside it.
public struct FileReplacement: Sendable {
  private let path: String
  private let partial: String
  private let channel: FileChannel

  /// Begins to write what shall stand at a path; links in it are followed by the caller.
  public init(of path: String) throws(SystemFailure) {
    self.path = path
    partial = "\(path).\(ProcessInfo.processInfo.processIdentifier).partial"
    channel = try PartialFiles.opened(partial)
    // What could read the file can read the new one, and nothing else can.
    if let mode = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int {
      _ = fchmod(channel.descriptor, mode_t(mode & 0o777))
    }
  }

  /// Writes more of it.
  public func write(_ bytes: some Collection<UInt8>) throws(SystemFailure) { try channel.write(bytes) }

  /// Puts it in its place.
  public func finish() throws(SystemFailure) {
    try channel.close()
    guard unsafe rename(partial, path) == 0 else { throw .last }
    PartialFiles.forget(partial)
  }

  /// Takes it away.
  public func abandon() { PartialFiles.remove(partial) }

  /// Puts a text in the place of a file, or where none is yet, with its folder; through a link, what it leads to is replaced.
  public static func put(_ text: String, at path: String) throws(Diagnostic) {
    let target = target(of: path)
    do throws(SystemFailure) {
      // Where no folder can be made, the file cannot be opened, and that is what is told.
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

  /// What a link leads to, even where nothing is there yet.
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
  /// Puts a text in the place of a file, or where none is yet, with its folder; a byte order mark stays.
  ///
  /// The file is replaced as a whole or stays as it was, and keeps its mode. Through a link, what it leads to is replaced.
  public static func replace(_ path: String, with text: String) throws(Diagnostic) {
    let hasMark = (try? Data(contentsOf: URL(fileURLWithPath: path)).prefix(3)) == Data([0xEF, 0xBB, 0xBF])
    try FileReplacement.put((hasMark ? "\u{FEFF}" : "") + text, at: path)
  }
}
