internal import ProblemReports
internal import RuleTesting
internal import SourceText

/// A report to standard output or to a file.
final class ReportFile {
  private var reporter: any ReplayReporter
  private let write: (String) throws(Diagnostic) -> Void
  private let file: OutputFile?

  /// Creates a report to standard output, for readers or for programs.
  init(_ reporter: any ReplayReporter, isForPeople: Bool) {
    self.reporter = reporter
    file = nil
    write = isForPeople ? { Terminal.write(TerminalText(harmless: $0)) } : { Terminal.writeRaw($0) }
  }

  /// Creates a report to a file.
  init(_ reporter: any ReplayReporter, path: String) throws(Diagnostic) {
    self.reporter = reporter
    let file = try OutputFile(path)
    self.file = file
    write = { (text) throws(Diagnostic) in try file.write(text) }
  }

  func report(_ problem: ReportedProblem) throws(Diagnostic) { try write(reporter.report(problem)) }

  func report(_ result: ReplayResult) throws(Diagnostic) { try write(reporter.report(result)) }

  /// Writes the end, and moves the file to its place.
  func finish() throws(Diagnostic) {
    try write(reporter.finish())
    try file?.finish()
  }
}
