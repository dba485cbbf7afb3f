internal import ArgumentParser
internal import ProblemReports
internal import RuleEvaluation
internal import SourceText

extension RuleEngine {
  /// Prints the problems of the organisations that were asked for and could not be loaded, and returns them.
  @discardableResult func reportFaults() -> [ReportedProblem] {
    for fault in faults {
      Terminal.report(fault.problems)
      Terminal.writeError(
        "the rules of `\(fault.organisation)` could not be loaded: no case of its registers is decided\n\n")
    }
    return faults.flatMap(\.problems.diagnostics).map { ReportedProblem($0) }
  }

  /// Returns the register that an argument names: `rautavaara/asiakasrekisteri`, or `rautavaara` where the organisation has one.
  /// - Throws: A usage error with the nearest name.
  func register(named name: String) throws -> String {
    if registerNames.contains(name) { return name }
    let own = registerNames.filter { $0.hasPrefix(name + "/") }
    if own.count == 1 { return own[0] }
    let organisations = registerNames.map { String($0.prefix { $0 != "/" }) }
    let help = Suggestion.help(name, among: registerNames + organisations).map { "; \($0)" } ?? ""
    throw usage("there is no register `\(name)`\(help)")
  }
}
