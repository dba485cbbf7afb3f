internal import LuaSandbox
internal import RuleCompiler

/// A Lua machine with a register's rules, and the memory of its calls, which it keeps from one decision to the next.
///
/// One thread uses it at a time.
struct LuaWorker: ~Copyable, Sendable {
  private let machine: LuaMachine
  private var batch: LuaBatch
  private var calls = RuleCalls()
  /// The sources that run before the first decision, and their limits.
  private var pending: [Int]
  private let loading: ExecutionLimits
  /// Whether the machine has hit a limit or has made as many decisions as one machine makes.
  private(set) var needsReplacement = false

  init(_ machine: LuaMachine, fieldCount: Int, pending: [Int] = [], loading: ExecutionLimits) {
    (self.machine, self.pending, self.loading) = (machine, pending, loading)
    batch = LuaBatch(fieldCount: fieldCount)
  }

  /// The results of the host functions that were called for the case, so that none is called twice.
  var hostResults: LuaHostResults? {
    get { batch.hostResults }
    set { batch.hostResults = newValue }
  }

  /// Evaluates the rules of a plan.
  mutating func evaluate(
    _ plan: DecisionPlan, _ limits: ExecutionLimits
  ) throws(EvaluationFailure) -> RuleResults {
    defer { clear() }
    do throws(LuaError) {
      let results = try calls.add(plan, to: &batch, limits)
      batch.assumed = plan.register.assumptions.cells
      if !pending.isEmpty { try finishLoading(limits) }
      let report = try machine.run(&batch, limits: limits)
      needsReplacement = report.needsReplacement
      return try RuleResults(plan, results, calls: calls.calls, report)
    } catch {
      needsReplacement = needsReplacement || error.isLimit
      let calls = calls.calls
      let call = error.call.flatMap { calls.indices.contains($0) ? calls[$0] : nil }
      throw EvaluationFailure(
        error: error, rule: call.map { plan.rules.rules[$0.rule] }, hostResults: batch.hostResults)
    }
  }

  private mutating func finishLoading(_ limits: ExecutionLimits) throws(LuaError) {
    var loading = loading
    (loading.interruption, loading.cancellation) = (limits.interruption, limits.cancellation)
    try machine.finishLoading(&pending, loading)
  }

  /// Removes the case and keeps the memory.
  private mutating func clear() {
    batch.reset()
    batch.hostResults = nil
    calls.removeAll()
  }
}

/// An error of a script, and the rule that it ended.
struct EvaluationFailure: Error {
  var error: LuaError
  var rule: Rule?
  /// The results of the host functions until then.
  var hostResults: LuaHostResults?
}
