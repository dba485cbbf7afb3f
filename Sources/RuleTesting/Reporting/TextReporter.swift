package import Messages
package import PrivacyModel
package import ProblemReports
package import SourceText

/// One line per case with a summary of its failure, and details at the end; with explanations, every decision in full.
package struct TextReporter: ReplayReporter {
  private let style: TextStyle
  private let failure: FailureText
  private let explains: Bool
  private let isQuiet: Bool
  private let trace: (@Sendable (ReplayCase, Decision) -> DecisionTrace)?
  private var count = ReplayCount()
  /// The details as text, so that a long run does not keep its decisions.
  private var details: [TerminalText] = []
  private var omitted = 0
  private var file = ""

  /// The maximum number of failures with details.
  private static let maximumDetails = 100

  /// Creates a reporter; `explains` shows every decision in full, `isQuiet` shows only cases that did not pass, and `options` belong to the command that runs a case again.
  ///
  /// With a localizer, decisions have the messages of its language. `trace` makes the trace that follows each decision.
  package init(
    coloured: Bool, explains: Bool, isQuiet: Bool = false, sources: [SourceFile], options: [String] = [],
    localizer: DecisionLocalizer? = nil,
    trace: (@Sendable (ReplayCase, Decision) -> DecisionTrace)? = nil
  ) {
    self.trace = trace
    style = TextStyle(coloured: coloured)
    failure = FailureText(
      style: style, renderer: DiagnosticRenderer(sources: sources, coloured: coloured), localizer: localizer,
      options: options)
    self.explains = explains
    self.isQuiet = isQuiet
  }

  /// Returns the line of the case, after the name of its file if that is new.
  package mutating func report(_ result: ReplayResult) -> String {
    count.add(result)
    if !result.isAcceptable { keep(result) }
    if isQuiet && result.isAcceptable { return "" }
    var lines: [TerminalText] = []
    if result.replayCase.location.file != file {
      if !file.isEmpty { lines.append("") }
      file = result.replayCase.location.file
      lines.append(style.strong("\(file)"))
    }
    lines.append(line(result))
    if explains, let decision = result.decision {
      lines += DecisionText(decision, style: style, localizer: failure.localizer).shown.map { "      \($0)" }
    }
    if let trace, let decision = result.decision {
      lines += trace(result.replayCase, decision).lines(style: style).map { "      \($0)" }
    }
    return (lines.joined(separator: "\n") + "\n").text
  }

  /// Returns nothing: such problems are printed on standard error, with the line of the file.
  package mutating func report(_ problem: ReportedProblem) -> String { "" }

  private func line(_ result: ReplayResult) -> TerminalText {
    let title = result.replayCase.title
    if case .skipped(let reason) = result.status {
      return "  \(style.faint("-")) \(title) \(style.faint("· skipped: \(reason)"))"
    }
    if let todo = result.replayCase.todo {
      let note: TerminalText =
        result.isPassed ? "passes now: remove `todo` (\(todo))" : "to do: \(todo)"
      return "  \(style.faint("○")) \(title) \(style.faint("· \(note)"))"
    }
    switch result.status {
    case .passed(let decision), .failed(let decision, []):
      return "  \(style.good("✓")) \(title) \(style.faint("· \(words(decision.outcome))"))"
    case .failed: return "  \(style.bad("✗")) \(title) \(style.faint("· \(failure.summary(result))"))"
    case .errored, .skipped:
      return "  \(style.bad("!")) \(title) \(style.faint("· \(failure.summary(result))"))"
    }
  }

  private func words(_ outcome: Outcome) -> String {
    failure.localizer.map { $0.catalogue.text(outcome.rawValue, in: .outcomes, $0.language).lowercased() }
      ?? outcome.words
  }

  private mutating func keep(_ result: ReplayResult) {
    guard details.count < Self.maximumDetails else {
      omitted += 1
      return
    }
    let head: TerminalText =
      "\(style.bad("✗")) \(result.replayCase.location): \(style.strong("\(result.replayCase.title)"))"
    details.append(
      ([head] + failure.lines(result).map { $0.isEmpty ? $0 : "    \($0)" }).joined(separator: "\n"))
  }

  /// Returns the details of the failures, and the counts.
  package mutating func finish() -> String {
    var text = details.map { "\n\($0)\n" as TerminalText }.joined()
    if omitted > 0 {
      text += "\n\(omitted) more failures are not shown; --filter selects cases, --json FILE records all\n"
    }
    let isAcceptable = count.failed + count.errored == 0
    return (text + "\n" + (isAcceptable ? "\(count.text)" : style.bad("\(count.text)")) + "\n").text
  }
}
