internal import Concurrency
internal import LuaSandbox
internal import RuleCompiler

/// The workers of one register, each lent to one decision at a time.
final class WorkerPool: Sendable {
  private let factory: MachineFactory
  private let idle: Locked<[Locked<LuaWorker>]>
  /// The lines that ran, where the engine counts them.
  let lines: LineCount

  init(_ register: CompiledRegister) {
    factory = register.factory
    idle = Locked([
      Locked(
        LuaWorker(
          register.machine, fieldCount: factory.fieldCount, pending: register.pending, loading: factory.limits
        ))
    ])
    lines = LineCount(factory)
    lines.begin(with: register.machine)
  }

  /// Evaluates the rules of a plan in a worker.
  ///
  /// A worker that hits a limit is dropped, and the next decision makes another.
  ///
  /// What earlier decisions left in a machine changes how much memory is free. So the engine does not trust a used machine
  /// that ran out of memory or came close: it repeats the decision in a new machine. The answer never depends on the
  /// decisions before.
  func evaluate(_ plan: DecisionPlan, limits: ExecutionLimits) throws(EvaluationFailure) -> RuleResults {
    var hostResults: LuaHostResults?
    if let worker = idle.withLock({ $0.popLast() }) {
      do throws(EvaluationFailure) {
        return try evaluate(plan, in: worker, limits.withReserve)
      } catch {
        guard error.error.kind == .memoryLimit else { throw error }
        hostResults = error.hostResults
      }
    }
    let worker = try newWorker()
    worker.withLock { $0.hostResults = hostResults }
    return try evaluate(plan, in: worker, limits)
  }

  private func evaluate(
    _ plan: DecisionPlan, in worker: Locked<LuaWorker>, _ limits: ExecutionLimits
  ) throws(EvaluationFailure) -> RuleResults {
    try worker.withLock { lent throws(EvaluationFailure) in
      defer { if !lent.needsReplacement { idle.withLock { $0.append(worker) } } }
      return try lent.evaluate(plan, limits)
    }
  }

  private func newWorker() throws(EvaluationFailure) -> Locked<LuaWorker> {
    do {
      let machine = try factory.make()
      lines.begin(with: machine)
      return Locked(LuaWorker(machine, fieldCount: factory.fieldCount, loading: factory.limits))
    } catch {
      throw EvaluationFailure(error: error)
    }
  }
}

extension ExecutionLimits {
  /// The limits with less memory: the reserve is more than what earlier decisions can save.
  fileprivate var withReserve: ExecutionLimits {
    var limits = self
    limits.bytes -= bytes / 32
    return limits
  }
}
