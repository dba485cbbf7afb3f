internal import Concurrency
internal import PrivacyCoding
package import PrivacyModel
package import SourceText

/// Decides cases in JSON Lines: one line of output for each line of input, in order.
package struct DecisionStream: Sendable {
  private let engine: RuleEngine
  private let name: String
  private let work: OrderedWork
  private let localize: (@Sendable (Decision) throws(DiagnosticList) -> Decision)?
  private let report: (@Sendable ([RuleCost]) -> Void)?
  private let readers: ReaderPool
  private let trace: (@Sendable (Decision, CaseFacts) -> String)?

  /// One line of output.
  package struct Output: Sendable {
    /// JSON, without the line feed.
    package var text: String
    /// Whether it is a decision, not an error.
    package var isDecision: Bool
  }

  /// Creates a stream.
  /// - Parameters:
  ///   - name: The name of the input in errors.
  ///   - jobs: The number of decisions to make concurrently.
  ///   - maximumValues: The most values that a line may hold.
  ///   - localize: Puts the texts of a decision in another language.
  ///   - report: Receives the cost of the rules of each decision, from any thread.
  ///   - trace: Returns the JSON of `trace` for a decision with evidence; where nil, no evidence is collected.
  package init(
    engine: RuleEngine, name: String, jobs: Int, maximumValues: Int = CaseReader.maximumValues,
    localize: (@Sendable (Decision) throws(DiagnosticList) -> Decision)? = nil,
    reportCosts report: (@Sendable ([RuleCost]) -> Void)? = nil,
    trace: (@Sendable (Decision, CaseFacts) -> String)? = nil
  ) {
    self.trace = trace
    (self.engine, self.name, self.localize, self.report) = (engine, name, localize, report)
    work = OrderedWork(jobs: jobs)
    readers = ReaderPool(
      name: name, vocabularies: engine.vocabularies, maximumValues: maximumValues)
  }

  /// Decides every line and delivers the output in the order of the lines.
  package func run(
    _ lines: some Sequence<LineReader.Line>, _ deliver: (Output) -> Void
  ) async {
    await work.run(lines, { output($0) }) {
      deliver($0)
      return true
    }
  }

  private func output(_ line: LineReader.Line) -> Output {
    do throws(DiagnosticList) {
      let (decision, facts) = try decide(line)
      var shown = try localize?(decision) ?? decision
      guard let trace else { return Output(text: shown.json, isDecision: true) }
      // The keys are in alphabetical order, and none comes after `trace`.
      shown.evidence = nil
      return Output(text: shown.json.dropLast() + ",\"trace\":\(trace(decision, facts))}", isDecision: true)
    } catch {
      let object = LineError(line: line.number, error: ErrorObject(mostImportant(of: error)))
      return Output(text: CanonicalJSON.text(object), isDecision: false)
    }
  }

  private struct LineError: Encodable {
    var line: Int
    var error: ErrorObject
  }

  /// The one error that a line reports: a misspelling before what is missing because of it.
  private func mostImportant(of problems: DiagnosticList) -> Diagnostic {
    let misspelling = problems.diagnostics.first { $0.help?.hasPrefix("did you mean") ?? false }
    var problem = misspelling ?? problems.diagnostics.first ?? Diagnostic(.badCase, "the line cannot be read")
    if problems.count > 1 { problem.message += " (and \(problems.count - 1) more)" }
    return problem
  }

  private func decide(_ line: LineReader.Line) throws(DiagnosticList) -> (Decision, CaseFacts) {
    if line.isTooLong {
      let place = SourceLocation(file: name, line: line.number)
      throw DiagnosticList([
        Diagnostic(.badCase, "the line is longer than \(LineReader.maximumLength) bytes", at: place)
      ])
    }
    let facts = try readers.read(line.bytes, number: line.number)
    do {
      let resolution = try engine.resolve(engine.plan(facts))
      report?(resolution.costs)
      return (resolution.decision(evidence: trace != nil), facts)
    } catch {
      var error = error
      if error.location == nil { error.location = SourceLocation(file: name, line: line.number) }
      throw DiagnosticList([error])
    }
  }
}

/// Readers of lines, each lent to one thread at a time.
private final class ReaderPool: Sendable {
  private let name: String
  private let vocabularies: RegisterVocabularies
  private let maximumValues: Int
  private let idle = Locked<[Locked<CaseReader>]>([])

  init(name: String, vocabularies: RegisterVocabularies, maximumValues: Int) {
    (self.name, self.vocabularies, self.maximumValues) = (name, vocabularies, maximumValues)
  }

  func read(_ line: [UInt8], number: Int) throws(DiagnosticList) -> CaseFacts {
    let reader =
      idle.withLock { $0.popLast() }
      ?? Locked(
        CaseReader(name: name, vocabularies: vocabularies, maximumValues: maximumValues))
    defer { idle.withLock { $0.append(reader) } }
    return try reader.withLock { reader throws(DiagnosticList) in try reader.read(line, number: number) }
  }
}
