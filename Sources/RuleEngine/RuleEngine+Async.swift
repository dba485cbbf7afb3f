public import PrivacyModel
public import SourceText

extension RuleEngine {
  /// Answers a case away from whoever waits, such as a main actor; a task that is cancelled stops the decision.
  ///
  /// - Throws: what `decide` throws; `interrupted` where the task was cancelled.
  @concurrent
  public func decision(
    on case: CaseFacts, evidence: Bool = false, limits: Limits? = nil
  ) async throws(Diagnostic) -> Decision {
    // Of this task alone: what else the limits name stops others as well.
    let cancellation = Interruption()
    var limits = limits ?? self.limits
    limits.cancellation = cancellation
    let bound = limits
    let result = await withTaskCancellationHandler {
      Result { () throws(Diagnostic) in
        if Task.isCancelled { throw Diagnostic(.interrupted, "the task was cancelled") }
        return try decide(`case`, evidence: evidence, limits: bound)
      }
    } onCancel: {
      cancellation.isRaised = true
    }
    return try result.get()
  }
}
