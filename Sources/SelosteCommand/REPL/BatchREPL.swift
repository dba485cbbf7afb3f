internal import ArgumentParser
internal import RuleREPL
internal import SourceText

/// The REPL on a file or a pipe: plain results, and an exit code.
struct BatchREPL {
  /// Runs every line; exits with code 1 if one failed.
  func run(_ session: inout REPLSession) throws {
    TerminationSignals.removePartialFiles()
    let file: SourceFile
    do throws(Diagnostic) {
      file = try StandardStreams.input()
    } catch {
      Terminal.report(DiagnosticList([error]))
      throw error.kind == .io ? Exit.notLoaded : Exit.failed
    }
    var script = REPLScript(file)
    var hasFailed = false
    while let output = script.next(&session) {
      hasFailed = hasFailed || output.isError
      if !output.shown.isEmpty {
        output.isError ? Terminal.writeError(output.shown + "\n") : Terminal.write(output.shown + "\n")
      }
      if output.ends { break }
    }
    if hasFailed { throw Exit.failed }
  }
}
