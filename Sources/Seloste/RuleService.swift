internal import Concurrency
public import Logging
public import LuaSandbox
public import PrivacyCoding
public import PrivacyModel
public import RuleEvaluation
public import SourceText

/// A rule engine for a long-running program, which reloads its rules while it decides.
///
/// Each decision uses one complete set of an organisation's rules, from before or after a reload. Where the new rules of an
/// organisation cannot be loaded, its registers keep the rules that they had, and all others get the new ones.
/// The log records loads, outcomes with reason codes, and errors with their kind and position; never facts, case names or
/// values.
///
/// ```swift
/// let service = try RuleService { try RuleEngine(opening: "rules") }
/// for fault in try service.reload() { print("\(fault.organisation) stays as it was: \(fault.problems)") }
/// ```
public final class RuleService: Sendable {
  private let rules: Locked<Rules>
  private let reloading = Locked(())
  private let open: @Sendable () throws(DiagnosticList) -> RuleEngine
  private let logger: Logger

  /// The rules in use.
  private struct Rules: Sendable {
    var engine: RuleEngine
    /// For each organisation whose new rules could not be loaded, an engine with the rules that it had.
    var kept: [String: RuleEngine] = [:]

    /// The engine that decides for an organisation.
    func engine(of organisation: String) -> RuleEngine { kept[organisation] ?? engine }
  }

  /// Loads rules with a function that `reload` calls again.
  ///
  /// With an engine that loads what can be loaded, `RuleEngine(opening:)`, an organisation with a problem answers with an error.
  /// - Throws: The errors of the function.
  public init(
    logger: Logger = Logger(label: "seloste"),
    opening open: @escaping @Sendable () throws(DiagnosticList) -> RuleEngine
  ) throws(DiagnosticList) {
    let first = try open()
    let faults = first.loadAll()
    rules = Locked(Rules(engine: first))
    self.open = open
    self.logger = logger
    logger.info("rules loaded", metadata: Self.metadata(of: first))
    for fault in faults { log(fault, "rules of an organisation not loaded") }
  }

  /// The engine of the last load; its rules do not change on a reload.
  public var current: RuleEngine { rules.withLock { $0.engine } }

  /// The words of each register, for readers of cases.
  public var vocabularies: RegisterVocabularies {
    RegisterVocabularies(listing: { self.current.registerNames }) { name throws(DiagnosticList) in
      try self.engine(ofRegister: name).vocabularies.vocabulary(ofRegister: name)
    }
  }

  /// Loads the rules again and uses them for later decisions.
  /// - Returns: The organisations whose new rules could not be loaded: their registers keep the rules that they had, or answer
  ///   with an error where they had none.
  /// - Throws: The errors of the function that opens the rules, such as a problem of the law; all previous rules then stay in
  ///   use.
  @discardableResult
  public func reload() throws(DiagnosticList) -> [OrganisationFault] {
    do throws(DiagnosticList) {
      let (opened, faults) = try swap()
      logger.info("rules loaded", metadata: Self.metadata(of: opened))
      for fault in faults { log(fault, "rules of an organisation stay as they were") }
      return faults
    } catch {
      for problem in error.diagnostics { log(problem, "rules not loaded") }
      throw error
    }
  }

  /// Loads and replaces the rules; reloads are serialised, so that older rules never replace newer ones.
  private func swap() throws(DiagnosticList) -> (RuleEngine, [OrganisationFault]) {
    let result = reloading.withLock { _ in
      Result { () throws(DiagnosticList) in
        let opened = try open()
        let faults = opened.loadAll()
        rules.withLock { rules in
          var new = Rules(engine: opened)
          for name in faults.map(\.organisation) {
            // An engine with the whole folder would be kept for each organisation that ever failed.
            new.kept[name] = rules.kept[name] ?? rules.engine.limited(to: name)
          }
          rules = new
        }
        return (opened, faults)
      }
    }
    return try result.get()
  }

  private func engine(ofRegister name: String) -> RuleEngine {
    let organisation = String(name.prefix { $0 != "/" })
    return rules.withLock { $0.engine(of: organisation) }
  }

  /// Decides a case by the current rules.
  /// - Throws: What `RuleEngine.decide` throws.
  public func decide(
    _ facts: CaseFacts, evidence: Bool = false, limits: RuleEngine.Limits? = nil
  ) throws(Diagnostic) -> Decision {
    let result = Result { () throws(Diagnostic) in
      try engine(ofRegister: facts.register).decide(facts, evidence: evidence, limits: limits)
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
      result = .success(
        try await engine(ofRegister: facts.register).decide(
          facts, evidence: evidence, limits: limits))
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

  private func log(_ fault: OrganisationFault, _ message: Logger.Message) {
    for problem in fault.problems.diagnostics { log(problem, message) }
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
