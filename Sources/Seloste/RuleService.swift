internal import Concurrency
public import Logging
public import PrivacyModel
public import RuleEngine
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

  /// Answers a case by the rules of now.
  ///
  /// Throws what `RuleEngine.decide` throws.
  public func decide(
    _ case: CaseFacts, evidence: Bool = false, limits: RuleEngine.Limits? = nil
  ) throws(Diagnostic) -> Decision {
    do throws(Diagnostic) {
      let decision = try current.decide(`case`, evidence: evidence, limits: limits)
      log(decision)
      return decision
    } catch {
      log(error, "not decided")
      throw error
    }
  }

  /// Answers a case away from whoever waits; a task that is cancelled stops the decision.
  ///
  /// Throws what `RuleEngine.decision(on:)` throws.
  public func decision(
    on case: CaseFacts, evidence: Bool = false, limits: RuleEngine.Limits? = nil
  ) async throws(Diagnostic) -> Decision {
    do throws(Diagnostic) {
      let decision = try await current.decision(on: `case`, evidence: evidence, limits: limits)
      log(decision)
      return decision
    } catch {
      log(error, "not decided")
      throw error
    }
  }

  // MARK: The log

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
