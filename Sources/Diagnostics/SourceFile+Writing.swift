internal import Foundation

extension SourceFile {
  /// Puts a text in the place of a file, or where none is yet, with its folder.
  ///
  /// The file is replaced as a whole or stays as it was; whoever could read it can, and nobody else. Through a link, what it
  /// leads to is replaced; a byte order mark stays.
  public static func replace(_ path: String, with text: String) throws(Diagnostic) {
    let target = target(of: path)
    let partial = "\(target).\(ProcessInfo.processInfo.processIdentifier).partial"
    let manager = FileManager.default
    do {
      let url = URL(fileURLWithPath: target)
      try manager.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      let mark = (try? Data(contentsOf: url).prefix(3)) == Data([0xEF, 0xBB, 0xBF]) ? "\u{FEFF}" : ""
      try Data((mark + text).utf8).write(to: URL(fileURLWithPath: partial))
      if let mode = try? manager.attributesOfItem(atPath: target)[.posixPermissions] {
        try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: partial)
      }
      guard unsafe rename(partial, target) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? manager.removeItem(atPath: partial)
      throw Diagnostic(.io, "cannot write `\(path)`")
    }
  }

  /// What a link leads to, be it that nothing is there yet.
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
