internal import Foundation
package import SourceText

/// Writes files: all of them, or none.
///
/// Each file is first written next to its place, so that a full disk or a missing permission is found before any file is
/// visible.
package struct FileTransaction {
  private let files: [ScaffoldFile]
  private var folders: [String] = []
  private var partials: [String] = []
  private var placed: [String] = []

  /// Creates a transaction of files, which are moved to their places in this order.
  package init(_ files: [ScaffoldFile]) { self.files = files }

  /// Writes the files.
  /// - Throws: the file that cannot be written; the others and their new folders are then removed.
  package mutating func run() throws(Diagnostic) {
    for file in files {
      do throws(Diagnostic) {
        try makeFolder(of: file.path)
        try write(file)
      } catch {
        undo()
        throw error
      }
    }
    for file in files {
      do {
        try FileManager.default.moveItem(atPath: partial(file.path), toPath: file.path)
        placed.append(file.path)
      } catch {
        undo()
        throw Self.problem("cannot move `\(file.path)` to its place", error)
      }
    }
  }

  /// Creates the folder of a file, and records the new folders.
  private mutating func makeFolder(of path: String) throws(Diagnostic) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    guard !FileManager.default.fileExists(atPath: folder) else { return }
    try makeFolder(of: folder)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
      folders.append(folder)
    } catch {
      throw Self.problem("cannot create the folder `\(folder)`", error)
    }
  }

  private mutating func write(_ file: ScaffoldFile) throws(Diagnostic) {
    let partial = partial(file.path)
    partials.append(partial)
    do throws(SystemFailure) {
      let channel = try FileChannel(creating: partial)
      try channel.write(file.text.utf8)
      try channel.close()
    } catch {
      throw Diagnostic(.io, "cannot write `\(file.path)`: \(error.reason)", help: "nothing was written")
    }
  }

  /// Returns a temporary name, whose extension no reader of rules or cases accepts.
  private func partial(_ path: String) -> String {
    "\(path).\(ProcessInfo.processInfo.processIdentifier).partial"
  }

  private func undo() {
    for path in placed + partials { try? FileManager.default.removeItem(atPath: path) }
    // A folder with other files stays.
    for folder in folders.reversed()
    where (try? FileManager.default.contentsOfDirectory(atPath: folder))?.isEmpty ?? false {
      try? FileManager.default.removeItem(atPath: folder)
    }
  }

  private static func problem(_ message: String, _ error: any Error) -> Diagnostic {
    let reason: String? =
      switch (error as? CocoaError)?.code {
      case .fileWriteNoPermission?: "permission denied"
      case .fileWriteOutOfSpace?: "the disk is full"
      case .fileWriteFileExists?: "another process created it"
      case .fileWriteVolumeReadOnly?: "the disk is read-only"
      default: nil
      }
    return Diagnostic(.io, message + (reason.map { ": \($0)" } ?? ""), help: "nothing was written")
  }
}
