internal import ArgumentParser
internal import Foundation
internal import RuleTesting
internal import SourceText

/// Whether what was decided becomes what is expected.
struct BlessOptions: ParsableArguments {
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
  func write(_ blessing: Blessing) throws(Diagnostic) -> Bool {
    var blessing = blessing
    let (files, cases) = try blessing.texts()
    for (name, text) in files { try SourceFile.replace(name, with: text) }
    for refusal in blessing.refusals {
      Terminal.tell("not blessed: \(refusal.location): \(refusal.reason)\n")
    }
    if cases > 0 {
      Terminal.tell(
        "blessed \(cases) case\(cases == 1 ? "" : "s") in \(files.map(\.name).shown()): read the difference\n"
      )
    }
    return blessing.refusals.isEmpty
  }
}
