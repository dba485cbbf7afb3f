internal import ArgumentParser
internal import SourceText

/// The version that the command prints.
let selosteVersion = "0.1.0"

/// The exit codes, which scripts rely on.
enum Exit {
  /// A case or a line failed.
  static let failed = ExitCode(1)
  /// Rules or cases could not be loaded, or there was nothing to run.
  static let notLoaded = ExitCode(2)
  /// All cases passed, but a gate was not met.
  static let belowGate = ExitCode(3)
  /// A script reached a limit.
  static let limit = ExitCode(4)
}

/// Rules or cases that could not be loaded: the problems have been printed, and the exit code is 2.
///
/// A command catches it to report the problems in a format for programs as well.
struct LoadFailure: Error {
  let problems: DiagnosticList

  /// Prints the problems.
  static func reporting(_ problems: DiagnosticList) -> LoadFailure {
    Terminal.report(problems)
    return LoadFailure(problems: problems)
  }
}

/// Returns the result of `work`, or prints its problems.
/// - Throws: `LoadFailure`.
func loaded<Value>(_ work: () throws(DiagnosticList) -> Value) throws -> Value {
  do throws(DiagnosticList) {
    return try work()
  } catch {
    throw LoadFailure.reporting(error)
  }
}
