internal import Foundation
public import SourceText

/// Puts files in their places: all of them, or none.
///
/// Each is written beside its place first, so that a full disk or a folder that nobody may write to is met before
/// anything stands where it would be read.
public struct FileTransaction {
  private let files: [ScaffoldFile]
  private var folders: [String] = []
  private var partials: [String] = []
  private var placed: [String] = []

  /// Makes a placement of files, which go to their places in this order.
  public init(_ files: [ScaffoldFile]) { self.files = files }

  /// Writes the files.
  /// - Throws: what could not be written; then nothing is left of the others, nor of folders made for them.
  public mutating func run() throws(Diagnostic) {
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
        throw Self.problem("cannot put `\(file.path)` in its place", error)
      }
    }
  }

  /// Makes the folder of a file, and remembers which folders were not there before.
  private mutating func makeFolder(of path: String) throws(Diagnostic) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    guard !FileManager.default.fileExists(atPath: folder) else { return }
    try makeFolder(of: folder)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
      folders.append(folder)
    } catch {
      throw Self.problem("cannot make the folder `\(folder)`", error)
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

  /// No ending that rules or cases have: whoever reads the folder meanwhile does not see it.
  private func partial(_ path: String) -> String {
    "\(path).\(ProcessInfo.processInfo.processIdentifier).partial"
  }

  private func undo() {
    for path in placed + partials { try? FileManager.default.removeItem(atPath: path) }
    // What somebody else put into a folder meanwhile stays.
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
      case .fileWriteFileExists?: "somebody else has just written it"
      case .fileWriteVolumeReadOnly?: "the disk is read-only"
      default: nil
      }
    return Diagnostic(.io, message + (reason.map { ": \($0)" } ?? ""), help: "nothing was written")
  }
}
