public import LuaSandbox
public import PrivacyModel
public import SourceText

extension RuleEngine {
  /// Decides a case off the caller's executor.
  ///
  /// Cancelling the task stops the decision.
  /// - Throws: What the synchronous `decide` throws; `interrupted` where the task was cancelled.
  @concurrent
  public func decide(
    _ facts: CaseFacts, evidence: Bool = false, limits: Limits? = nil
  ) async throws(Diagnostic) -> Decision {
    // Of this task alone: the interruption that the limits name may stop other decisions too.
    let cancellation = Interruption()
    var limits = limits ?? self.limits
    limits.cancellation = cancellation
    let bound = limits
    let result = await withTaskCancellationHandler {
      Result { () throws(Diagnostic) in
        if Task.isCancelled { throw Diagnostic(.interrupted, "the task was cancelled") }
        return try decide(facts, evidence: evidence, limits: bound)
      }
    } onCancel: {
      cancellation.isRaised = true
    }
    return try result.get()
  }
}
