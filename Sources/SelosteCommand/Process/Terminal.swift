internal import Foundation
internal import LawPack
internal import SourceText

/// Output: results on standard output, everything else on standard error.
///
/// Text for readers is `TerminalText`, so that no text of a case, a rule or the command line reaches a terminal unescaped;
/// formats for programs are written unchanged.
enum Terminal {
  /// Colours only on a TTY, and without NO_COLOR (no-color.org).
  static let colours = isatty(STDOUT_FILENO) == 1 && permitsColour
  static let errorColours = isatty(STDERR_FILENO) == 1 && permitsColour
  static let showsProgress = isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0

  private static let permitsColour =
    (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  private static let output = StandardStream(STDOUT_FILENO, failing: StandardStreams.outputFailed)
  private static let errors = StandardStream(STDERR_FILENO, failing: StandardStreams.errorsFailed)

  /// Writes results for readers.
  static func write(_ text: TerminalText) { output.write(text) }
  /// Writes everything else for readers.
  static func writeError(_ text: TerminalText) { errors.write(text) }
  /// Writes results for programs, in a format with its own escapes.
  static func writeRaw(_ text: String) { output.writeRaw(text) }

  /// Reports problems, each with its line and a caret.
  static func report(_ problems: DiagnosticList, sources known: [SourceFile] = []) {
    let names = Set(problems.diagnostics.compactMap { $0.location?.file }).subtracting(known.map(\.name))
    let sources =
      known + names.sorted().compactMap { LawPack.source(named: $0) ?? (try? SourceFile.read($0)) }
    writeError(DiagnosticRenderer(sources: sources, coloured: errorColours).render(problems) + "\n")
    let count = problems.count
    writeError("\(count) problem\(count == 1 ? "" : "s")\n")
  }

  /// Shows a progress line, only if results go elsewhere.
  static func progress(_ text: TerminalText) {
    if showsProgress { writeError("\r\u{1B}[K\(text)") }
  }
}
