internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

/// One pass over the cases, with all reports, the coverage and the costs.
struct ReplayRun {
  struct Summary {
    var isAcceptable = true
    var coverage: RuleCoverage
    var snapshotUpdate = SnapshotUpdate()
    var profile = RuleProfile()
    var gate: InstructionGate?
  }

  let engine: RuleEngine
  let reports: [ReportFile]
  let jobs: Int
  let failFast: Bool
  /// Whether to record coverage, which reads every rule of every case.
  var covers = false
  /// What the coverage need not show.
  var accepted = AcceptedGaps()
  /// An engine with the same rules that counts operands; nil where none are counted.
  var operands: RuleEngine?
  /// Whether to record costs.
  var profiles = false
  /// The limit for more instructions than before.
  var gate: InstructionGate?

  func run(_ cases: some Sequence<ReplayCase>, count: Int) async throws(Diagnostic) -> Summary {
    var outcome = Summary(coverage: RuleCoverage(engine: engine, accepting: accepted), gate: gate)
    var done = 0
    var problem: Diagnostic?
    await ReplayRunner(engine: engine, jobs: jobs, countingOperandsBy: operands).runWhile(cases) { result in
      done += 1
      problem = result.measurementProblem
      if problem != nil { return false }
      outcome.isAcceptable = outcome.isAcceptable && result.isAcceptable
      if covers { outcome.coverage.add(result) }
      outcome.snapshotUpdate.add(result)
      outcome.gate?.add(result)
      if profiles, let resolution = result.resolution { outcome.profile.add(resolution.costs) }
      do throws(Diagnostic) {
        for report in reports { try report.report(result) }
      } catch {
        problem = error
        return false
      }
      if done % 100 == 0 { Terminal.progress("\(done) of \(count)") }
      return !(failFast && !result.isAcceptable)
    }
    Terminal.progress("")
    if let problem { throw problem }
    guard done == count || (failFast && !outcome.isAcceptable) else {
      throw Diagnostic(
        .io, "\(count) cases were read and \(done) replayed: a case file changed while it was read",
        help: "replay again; a pipe can be read only once, a file again")
    }
    if failFast && !outcome.isAcceptable && done < count {
      Terminal.writeError("stopped after the first failure: \(done) of \(count) cases replayed\n")
    }
    return outcome
  }
}
