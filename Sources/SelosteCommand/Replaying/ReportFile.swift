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
  private var partial: String { (path ?? "") + ".partial" }

  /// A report to standard output.
  init(_ reporter: any ReplayReporter) {
    self.reporter = reporter
    path = nil
    handle = .standardOutput
  }

  /// A report to a file.
  init(_ reporter: any ReplayReporter, path: String) throws(Diagnostic) {
    self.reporter = reporter
    self.path = path
    guard FileManager.default.createFile(atPath: path + ".partial", contents: nil),
      let handle = FileHandle(forWritingAtPath: path + ".partial")
    else { throw Diagnostic(.io, "cannot write `\(path)`") }
    self.handle = handle
    Interruption.unlinks(path + ".partial")
  }

  func report(_ result: ReplayResult) throws(Diagnostic) { try write(reporter.report(result)) }

  /// Writes the end, and puts the file in its place.
  func finish() throws(Diagnostic) {
    try write(reporter.finish())
    guard let path else { return }
    do {
      try handle.close()
      guard unsafe rename(partial, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
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
