internal import ArgumentParser
internal import Foundation
internal import RuleTesting
internal import SourceText

/// Whether what was decided becomes what is expected.
struct SnapshotOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Write what was decided into the `expect` of cases that failed, in place: comments, order and layout stay."
    ))
  var bless = false

  func validate() throws {
    if bless, !(ProcessInfo.processInfo.environment["CI"] ?? "").isEmpty {
      throw ValidationError("--bless makes every case pass, which is not for CI: CI is set")
    }
  }

  /// Rewrites the files, and tells what was rewritten and what was left alone.
  ///
  /// Returns whether every failed case was rewritten.
  func write(_ update: SnapshotUpdate) throws(Diagnostic) -> Bool {
    var update = update
    let (files, cases) = try update.texts()
    for (name, text) in files { try SourceFile.replace(name, with: text) }
    for refusal in update.refusals {
      Terminal.writeError("not blessed: \(refusal.location): \(refusal.reason)\n")
    }
    if cases > 0 {
      Terminal.writeError(
        "blessed \(cases) case\(cases == 1 ? "" : "s") in \(files.map(\.name).shown()): read the difference\n"
      )
    }
    return update.refusals.isEmpty
  }
}
