internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import RulePrompt

/// The prompt where lines come from a file or a pipe: plain results, and an exit code.
struct PromptWithoutTerminal {
  /// Does every line; ends with exit code 1 if one failed.
  func run(_ prompt: inout Prompt) throws {
    let file: SourceFile
    do {
      file = try SourceFile.decode(FileHandle.standardInput.readDataToEndOfFile(), name: "stdin")
    } catch {
      Terminal.tell(DiagnosticList([error]))
      throw Exit.failed
    }
    var script = PromptScript(file)
    var hasFailed = false
    while let output = script.next(&prompt) {
      hasFailed = hasFailed || output.isError
      if !output.text.isEmpty {
        output.isError ? Terminal.tell(output.text + "\n") : Terminal.write(output.text + "\n")
      }
      if output.ends { break }
    }
    if hasFailed { throw Exit.failed }
  }
}
