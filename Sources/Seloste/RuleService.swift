internal import Concurrency
public import Logging
public import LuaSandbox
public import PrivacyModel
public import RuleEvaluation
public import SourceText

/// An engine for a program that runs on while its rules change: decisions are made by whole sets of rules alone, the one
/// before a reload or the one after.
///
/// The log tells what was loaded, what was decided how, and which rule failed where; never a fact, a case's name or a value.
public final class RuleService: Sendable {
  private let engine: Locked<RuleEngine>
  private let reloading = Locked(())
  private let open: @Sendable () throws(DiagnosticList) -> RuleEngine
  private let logger: Logger

  /// Opens rules by a function that `reload` calls again.
  ///
  /// Throws what it throws.
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

  /// The rules that answer now; whoever keeps it goes on with them.
  public var current: RuleEngine { engine.withLock { $0 } }

  /// Opens the rules again, and from then on decides by them.
  ///
  /// Throws every problem of every file, and then the rules from before go on answering.
  public func reload() throws(DiagnosticList) {
    do throws(DiagnosticList) {
      let opened = try swap()
      logger.info("rules loaded", metadata: Self.metadata(of: opened))
    } catch {
      for problem in error.diagnostics { log(problem, "rules not loaded") }
      throw error
    }
  }

  /// One at a time: rules that were opened later are never replaced by those opened before.
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

  /// Decides a case off the caller's executor. Cancelling the task stops the decision.
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

  /// A script may word its own errors, with facts in them: the log gets the kind and the place alone.
  private func log(_ problem: Diagnostic, _ message: Logger.Message) {
    var metadata: Logger.Metadata = ["kind": "\(problem.kind.rawValue)"]
    if let place = problem.location { metadata["at"] = "\(place)" }
    logger.error(message, metadata: metadata)
  }

  private static func metadata(of engine: RuleEngine) -> Logger.Metadata {
    ["registers": "\(engine.registerNames.joined(separator: " "))", "files": "\(engine.sources.count)"]
  }
}
