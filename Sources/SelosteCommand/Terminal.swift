internal import Diagnostics
internal import Foundation

/// Standard output for results, standard error for everything else.
enum Terminal {
  /// Colour only for eyes: a terminal, and nobody asked for none (no-color.org).
  static let colours = isatty(STDOUT_FILENO) == 1 && permitsColour
  static let errorColours = isatty(STDERR_FILENO) == 1 && permitsColour
  static let showsProgress = isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0

  private static let permitsColour =
    (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  static func write(_ text: String) { write(text, to: .standardOutput) }
  static func tell(_ text: String) { write(text, to: .standardError) }

  /// Tells problems, each with its line and a caret.
  static func tell(_ problems: DiagnosticList, sources known: [SourceFile] = []) {
    let names = Set(problems.diagnostics.compactMap { $0.location?.file }).subtracting(known.map(\.name))
    let sources = known + names.sorted().compactMap { try? SourceFile.read($0) }
    tell(DiagnosticRenderer(sources: sources, coloured: errorColours).render(problems) + "\n")
    let count = problems.diagnostics.count
    tell("\(count) problem\(count == 1 ? "" : "s")\n")
  }

  /// One line that is written over; only where results go elsewhere.
  static func progress(_ text: String) {
    if showsProgress { tell("\r\u{1B}[K\(text)") }
  }

  private static func write(_ text: String, to handle: FileHandle) {
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      exit(1)  // nobody reads any more
    }
  }
}
