internal import LuaSandbox
internal import PrivacyModel

/// A machine with the memory that its calls take, kept from one results to the next; lent to one at a time.
struct LuaWorker: ~Copyable, Sendable {
  private let machine: LuaMachine
  private var batch: LuaBatch
  private var purposes: [EvaluationBatch.Purpose] = []
  /// The sources that are to be run before the first results, and within which limits.
  private var pending: [Int]
  private let loading: LuaLimits
  /// Whether the machine hit a limit or has served its time.
  private(set) var needsReplacement = false

  init(_ machine: LuaMachine, pending: [Int] = [], loading: LuaLimits) {
    self.machine = machine
    self.pending = pending
    self.loading = loading
    batch = LuaBatch(fieldCount: LuaFacts.fieldCount + machine.configuration.functions.count)
  }

  /// What the program has answered about the case.
  var answers: LuaHostAnswers? {
    get { batch.answers }
    set { batch.answers = newValue }
  }

  /// Puts the rules to a case.
  mutating func results(
    _ prepared: PreparedCase, _ limits: LuaLimits
  ) throws(LoadedRegister.Failure) -> RuleResults {
    defer { clear() }
    var questioning = EvaluationBatch(prepared)
    do throws(LuaError) {
      try questioning.prepare(&batch, &purposes, limits)
      if !pending.isEmpty { try finishLoading(limits) }
      let report = try machine.run(&batch, limits: limits)
      needsReplacement = report.needsReplacement
      try questioning.conclude(report, purposes)
      return RuleResults(questioning, report)
    } catch {
      needsReplacement = needsReplacement || error.isLimit
      let call = error.call.flatMap { purposes.indices.contains($0) ? purposes[$0] : nil }
      throw LoadedRegister.Failure(
        error: error, rule: call.map { prepared.phase.rules[$0.rule] }, answers: batch.answers)
    }
  }

  private mutating func finishLoading(_ limits: LuaLimits) throws(LuaError) {
    var loading = loading
    (loading.interruption, loading.cancellation) = (limits.interruption, limits.cancellation)
    try machine.finishLoading(&pending, loading)
  }

  /// Forgets the case, keeps the memory.
  private mutating func clear() {
    batch.reset()
    batch.answers = nil
    purposes.removeAll(keepingCapacity: true)
  }
}
