internal import ArgumentParser
internal import RuleREPL
internal import SourceText

/// The prompt where lines come from a file or a pipe: plain results, and an exit code.
struct PromptWithoutTerminal {
  /// Does every line; ends with exit code 1 if one failed.
  func run(_ prompt: inout Prompt) throws {
    Interruption.leavesNothing()
    let file: SourceFile
    do throws(Diagnostic) {
      file = try StandardStreams.input()
    } catch {
      Terminal.tell(DiagnosticList([error]))
      throw error.kind == .io ? Exit.notLoaded : Exit.failed
    }
    var script = PromptScript(file)
    var hasFailed = false
    while let output = script.next(&prompt) {
      hasFailed = hasFailed || output.isError
      if !output.shown.isEmpty {
        output.isError ? Terminal.tell(output.shown + "\n") : Terminal.write(output.shown + "\n")
      }
      if output.ends { break }
    }
    if hasFailed { throw Exit.failed }
  }
}
