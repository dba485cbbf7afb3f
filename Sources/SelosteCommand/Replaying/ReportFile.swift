internal import CaseReplay
internal import Diagnostics
internal import Foundation

/// A report on its way to standard output or to a file.
///
/// A file is written beside its place and put there when it is whole: whoever interrupts a run keeps the report before.
final class ReportFile {
  private var reporter: any ReplayReporter
  private let path: String?
  private let handle: FileHandle
  private var isPlaced = false
  /// Where the file is written before it is whole; nil of what cannot be put in place, as a device or a pipe.
  private let partial: String?

  /// A report to standard output.
  init(_ reporter: any ReplayReporter) {
    self.reporter = reporter
    path = nil
    partial = nil
    handle = .standardOutput
  }

  /// A report to a file.
  init(_ reporter: any ReplayReporter, path: String) throws(Diagnostic) {
    self.reporter = reporter
    // A link stays a link: what it points to is written.
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    self.path = target
    let type = try? FileManager.default.attributesOfItem(atPath: target)[.type] as? FileAttributeType
    let partial: String? =
      type == nil || type == .typeRegular
      ? "\(target).\(ProcessInfo.processInfo.processIdentifier).partial" : nil
    self.partial = partial
    if let partial {
      guard !FileManager.default.fileExists(atPath: partial) else {
        throw Diagnostic(.io, "two reports cannot both be written to `\(path)`")
      }
      guard FileManager.default.createFile(atPath: partial, contents: nil) else {
        throw Diagnostic(.io, "cannot write `\(path)`")
      }
    }
    guard let handle = FileHandle(forWritingAtPath: partial ?? target) else {
      throw Diagnostic(.io, "cannot write `\(path)`")
    }
    self.handle = handle
    if let partial { Interruption.unlinks(partial) }
  }

  /// A run that ended before the report was whole leaves nothing beside the report before.
  deinit {
    if let partial, !isPlaced { try? FileManager.default.removeItem(atPath: partial) }
  }

  func report(_ result: ReplayResult) throws(Diagnostic) { try write(reporter.report(result)) }

  /// Writes the end, and puts the file in its place.
  func finish() throws(Diagnostic) {
    try write(reporter.finish())
    guard let path else { return }
    do {
      try handle.close()
      guard let partial else { return }
      guard unsafe rename(partial, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
      isPlaced = true
    } catch {
      throw Diagnostic(.io, "cannot write `\(path)`")
    }
  }

  private func write(_ text: String) throws(Diagnostic) {
    if text.isEmpty { return }
    guard let path else { return Terminal.write(text) }
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      throw Diagnostic(.io, "cannot write `\(path)`")
    }
  }
}
