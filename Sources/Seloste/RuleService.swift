internal import Concurrency
public import Logging
public import LuaSandbox
public import PrivacyModel
public import RuleEvaluation
public import SourceText

/// A rule engine for a long-running program, which reloads its rules while it decides.
///
/// Each decision uses one complete set of rules, from before or after a reload.
/// The log records loads, outcomes with reason codes, and errors with their kind and position; never facts, case names or
/// values.
public final class RuleService: Sendable {
  private let engine: Locked<RuleEngine>
  private let reloading = Locked(())
  private let open: @Sendable () throws(DiagnosticList) -> RuleEngine
  private let logger: Logger

  /// Loads rules with a function that `reload` calls again.
  /// - Throws: The errors of the function.
  public init(
    logger: Logger = Logger(label: "seloste"),
    opening open: @escaping @Sendable () throws(DiagnosticList) -> RuleEngine
  ) throws(DiagnosticList) {
    let first = try open()
    engine = Locked(first)
    self.open = open
    self.logger = logger
    logger.info("rules loaded", metadata: Self.metadata(of: first))
  }

  /// The current engine; its rules do not change on a reload.
  public var current: RuleEngine { engine.withLock { $0 } }

  /// Loads the rules again and uses them for later decisions.
  /// - Throws: All problems of all files; the previous rules then stay in use.
  public func reload() throws(DiagnosticList) {
    do throws(DiagnosticList) {
      let opened = try swap()
      logger.info("rules loaded", metadata: Self.metadata(of: opened))
    } catch {
      for problem in error.diagnostics { log(problem, "rules not loaded") }
      throw error
    }
  }

  /// Loads and replaces the engine; reloads are serialised, so that older rules never replace newer ones.
  private func swap() throws(DiagnosticList) -> RuleEngine {
    let result = reloading.withLock { _ in
      let result = Result { () throws(DiagnosticList) in try open() }
      if case .success(let opened) = result { engine.withLock { $0 = opened } }
      return result
    }
    return try result.get()
  }

  /// Decides a case by the current rules.
  /// - Throws: What `RuleEngine.decide` throws.
  public func decide(
    _ facts: CaseFacts, evidence: Bool = false, limits: RuleEngine.Limits? = nil
  ) throws(Diagnostic) -> Decision {
    let result = Result { () throws(Diagnostic) in
      try current.decide(facts, evidence: evidence, limits: limits)
    }
    log(result)
    return try result.get()
  }

  /// Decides a case off the caller's executor; cancelling the task stops the decision.
  /// - Throws: What the asynchronous `RuleEngine.decide` throws.
  public func decide(
    _ facts: CaseFacts, evidence: Bool = false, limits: RuleEngine.Limits? = nil
  ) async throws(Diagnostic) -> Decision {
    let result: Result<Decision, Diagnostic>
    do throws(Diagnostic) {
      result = .success(try await current.decide(facts, evidence: evidence, limits: limits))
    } catch {
      result = .failure(error)
    }
    log(result)
    return try result.get()
  }

  // MARK: The log

  private func log(_ result: Result<Decision, Diagnostic>) {
    switch result {
    case .success(let decision): log(decision)
    case .failure(let problem): log(problem, "not decided")
    }
  }

  private func log(_ decision: Decision) {
    logger.debug(
      "decided",
      metadata: [
        "register": "\(decision.register)", "request": "\(decision.request.rawValue)",
        "outcome": "\(decision.outcome.rawValue)",
        "reasons": "\(decision.reasons.map(\.code).joined(separator: " "))",
      ])
  }

  /// Logs the kind and the position of a problem only, since the message of a rule's own error may contain facts.
  private func log(_ problem: Diagnostic, _ message: Logger.Message) {
    var metadata: Logger.Metadata = ["kind": "\(problem.kind.rawValue)"]
    if let place = problem.location { metadata["at"] = "\(place)" }
    logger.error(message, metadata: metadata)
  }

  private static func metadata(of engine: RuleEngine) -> Logger.Metadata {
    ["registers": "\(engine.registerNames.joined(separator: " "))", "files": "\(engine.sources.count)"]
  }
}
