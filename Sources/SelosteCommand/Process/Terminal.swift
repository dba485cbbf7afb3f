internal import Foundation
internal import SourceText

/// Standard output for results, standard error for everything else.
///
/// People are told `TerminalText` and nothing else, so that no text of a case, a rule or the command line reaches a terminal
/// unescaped; programs are sent their format as it is.
enum Terminal {
  /// Colour only for eyes: a terminal, and nobody asked for none (no-color.org).
  static let colours = isatty(STDOUT_FILENO) == 1 && permitsColour
  static let errorColours = isatty(STDERR_FILENO) == 1 && permitsColour
  static let showsProgress = isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0

  private static let permitsColour =
    (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  private static let output = StandardStream(STDOUT_FILENO, failing: StandardStreams.outputFailed)
  private static let errors = StandardStream(STDERR_FILENO, failing: StandardStreams.errorsFailed)

  /// Results for people.
  static func write(_ text: TerminalText) { output.write(text) }
  /// Everything else for people.
  static func writeError(_ text: TerminalText) { errors.write(text) }
  /// Results for programs, in a format that has escapes of its own.
  static func writeRaw(_ text: String) { output.send(text) }

  /// Tells problems, each with its line and a caret.
  static func report(_ problems: DiagnosticList, sources known: [SourceFile] = []) {
    let names = Set(problems.diagnostics.compactMap { $0.location?.file }).subtracting(known.map(\.name))
    let sources = known + names.sorted().compactMap { try? SourceFile.read($0) }
    writeError(DiagnosticRenderer(sources: sources, coloured: errorColours).render(problems) + "\n")
    let count = problems.count
    writeError("\(count) problem\(count == 1 ? "" : "s")\n")
  }

  /// One line that is written over; only where results go elsewhere.
  static func progress(_ text: TerminalText) {
    if showsProgress { writeError("\r\u{1B}[K\(text)") }
  }
}
