internal import Concurrency
package import Messages
internal import PrivacyCoding
internal import PrivacyModel
package import RuleEvaluation
internal import SourceText

/// Decides cases that come as JSON Lines, one line of answer for each, in order.
package struct DecisionStream: Sendable {
  private let engine: RuleEngine
  private let name: String
  private let jobs: Int
  private let voice: DecisionLocalizer?
  private let readers: ReaderPool
  /// What the rules cost, where that is added up.
  private let costs: Locked<RuleProfile>?

  /// The most bytes that a line may have: 16 MiB, some 20,000 times an ordinary case.
  package static let maximumLength = 16 << 20

  /// A line of the stream by its number.
  package struct Line: Sendable {
    /// Counted from 1.
    package var number: Int
    /// Without the line feed; empty where the line was too long to keep.
    package var bytes: [UInt8]
    /// Whether it was longer than `maximumLength`.
    package var isTooLong: Bool

    /// Makes a line.
    package init(number: Int, bytes: [UInt8], isTooLong: Bool = false) {
      self.number = number
      self.bytes = bytes
      self.isTooLong = isTooLong
    }
  }

  /// An answer: a decision's line, or an error's.
  package struct Answer: Sendable {
    /// JSON without the line feed.
    package var text: String
    /// Whether a decision was made.
    package var isDecision: Bool
  }

  /// Decides by an engine; `name` is what errors call the stream; with a voice, decisions are told in its language; with `profiles`,
  /// what the rules cost is added up.
  package init(
    engine: RuleEngine, name: String, jobs: Int, voice: DecisionLocalizer? = nil,
    profiles: Bool = false, maximumValues: Int = CaseReader.maximumValues
  ) {
    costs = profiles ? Locked(RuleProfile()) : nil
    self.engine = engine
    self.voice = voice
    self.name = name
    self.jobs = max(1, jobs)
    readers = ReaderPool(name: name, maximumValues: maximumValues)
  }

  /// What the rules cost so far; nil where that is not added up.
  package var profile: RuleProfile? { costs?.withLock { $0 } }

  /// Answers every line; blank ones are passed over.
  package func run(_ lines: some Sequence<Line>, _ deliver: (Answer) -> Void) async {
    await OrderedWork(jobs: jobs).run(lines, { answer($0) }) {
      deliver($0)
      return true
    }
  }

  private struct Fault: Encodable {
    var line: Int
    var error: ErrorObject
  }

  private func answer(_ line: Line) -> Answer {
    do throws(DiagnosticList) {
      let decision = try decide(line)
      return Answer(text: (voice?.localized(decision) ?? decision).json, isDecision: true)
    } catch {
      let fault = Fault(line: line.number, error: ErrorObject(mostTelling(of: error)))
      return Answer(text: CanonicalJSON.text(fault), isDecision: false)
    }
  }

  /// A line has one error: a misspelling is told before what is missing because of it.
  private func mostTelling(of problems: DiagnosticList) -> Diagnostic {
    let misspelling = problems.diagnostics.first { $0.help?.hasPrefix("did you mean") ?? false }
    var told = misspelling ?? problems.diagnostics.first ?? Diagnostic(.badCase, "the line cannot be read")
    if problems.count > 1 { told.message += " (and \(problems.count - 1) more)" }
    return told
  }

  private func decide(_ line: Line) throws(DiagnosticList) -> Decision {
    if line.isTooLong {
      let place = SourceLocation(file: name, line: line.number)
      throw DiagnosticList([
        Diagnostic(.badCase, "the line is longer than \(Self.maximumLength) bytes", at: place)
      ])
    }
    let facts = try readers.read(line.bytes, number: line.number)
    do {
      let resolution = try engine.resolve(engine.plan(facts))
      costs?.withLock { $0.add(resolution.costs) }
      return resolution.decision()
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
  private let maximumValues: Int
  private let idle = Locked<[Locked<CaseReader>]>([])

  init(name: String, maximumValues: Int) {
    self.name = name
    self.maximumValues = maximumValues
  }

  func read(_ line: [UInt8], number: Int) throws(DiagnosticList) -> CaseFacts {
    let reader =
      idle.withLock { $0.popLast() } ?? Locked(CaseReader(name: name, maximumValues: maximumValues))
    defer { idle.withLock { $0.append(reader) } }
    return try reader.withLock { reader throws(DiagnosticList) in try reader.read(line, number: number) }
  }
}
