internal import Foundation
internal import SourceText

/// The summary of a step of GitHub Actions: the file that the variable `GITHUB_STEP_SUMMARY` names.
enum StepSummaryFile {
  /// Appends Markdown; without the variable, it does nothing.
  ///
  /// A file that cannot be written is reported, and the run goes on.
  static func append(_ markdown: String) {
    guard let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty else { return }
    do throws(SystemFailure) {
      let channel = try FileChannel(opening: path, O_WRONLY | O_APPEND | O_CREAT)
      try channel.write(markdown.utf8)
      try channel.close()
    } catch {
      Terminal.writeError("cannot write the step summary `\(path)`: \(error.reason)\n")
    }
  }
}
