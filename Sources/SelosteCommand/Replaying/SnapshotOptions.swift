internal import ArgumentParser
internal import Foundation
internal import RuleTesting
internal import SourceText

/// Whether to update the expected decisions.
struct SnapshotOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Update the `expect` of failed cases to the decisions, in place; comments, order and layout stay."
    ))
  var bless = false

  func validate() throws {
    if bless, !(ProcessInfo.processInfo.environment["CI"] ?? "").isEmpty {
      throw ValidationError("--bless makes every case pass and is not allowed in CI: the variable CI is set")
    }
  }

  /// Writes the files, and reports the updated and refused cases.
  ///
  /// Returns whether every failed case was updated.
  func write(_ update: SnapshotUpdate) throws(Diagnostic) -> Bool {
    var update = update
    let (files, cases) = try update.texts()
    for (name, text) in files { try SourceFile.replace(name, with: text) }
    for refusal in update.refusals {
      Terminal.writeError("not blessed: \(refusal.location): \(refusal.reason)\n")
    }
    if cases > 0 {
      Terminal.writeError(
        "blessed \(cases) case\(cases == 1 ? "" : "s") in \(files.map(\.name).shown()): review the changes\n"
      )
    }
    return update.refusals.isEmpty
  }
}
