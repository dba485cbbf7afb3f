internal import Messages
internal import PrivacyModel
internal import SourceText

/// The text of a failure: expected and decided values, the rules and facts behind them, and the command that runs the case again.
struct FailureText {
  let style: TextStyle
  let renderer: DiagnosticRenderer
  let localizer: DecisionLocalizer?
  /// Options of the command that runs a case again, besides the file and the filter.
  let options: [String]

  init(
    style: TextStyle = TextStyle(coloured: false),
    renderer: DiagnosticRenderer = DiagnosticRenderer(sources: [], coloured: false),
    localizer: DecisionLocalizer? = nil,
    options: [String]
  ) {
    (self.style, self.renderer, self.localizer, self.options) = (style, renderer, localizer, options)
  }

  /// Returns the lines, without indentation.
  func lines(_ result: ReplayResult) -> [TerminalText] {
    var lines: [TerminalText] = []
    switch result.status {
    case .passed, .skipped: return []
    case .failed(let decision, let differences):
      for difference in differences { lines += self.lines(difference) }
      lines.append("the decision was")
      lines += DecisionText(decision, style: style, localizer: localizer).shown.map { "  \($0)" }
    case .errored(let diagnostic):
      lines += renderer.render(diagnostic).lines
    }
    return lines + ["again: \(rerunCommand(result.replayCase))"]
  }

  /// Returns a summary in one line.
  func summary(_ result: ReplayResult) -> String {
    switch result.status {
    case .passed: "passed"
    case .skipped(let reason): reason
    case .errored(let diagnostic): "\(diagnostic.message) [\(diagnostic.kind.rawValue)]"
    case .failed(_, let differences):
      differences.map { "\($0.what): expected \($0.expected.orNothing), decided \($0.actual.orNothing)" }
        .joined(separator: "; ")
    }
  }

  private func lines(_ difference: Difference) -> [TerminalText] {
    var lines: [TerminalText] = [
      "\(difference.what)", "  expected  \(difference.expected.orNothing)",
      "  decided   \(style.bad("\(difference.actual.orNothing)"))",
    ]
    if !difference.at.isEmpty { lines.append("  by        \(difference.at.shown())") }
    if !difference.reads.isEmpty { lines.append("  on        \(difference.reads.shown())") }
    return lines
  }

  /// Returns the command that runs one case.
  func rerunCommand(_ replayCase: ReplayCase) -> String {
    ReplayCommand.text(file: replayCase.location.file, title: replayCase.title, options: options)
  }
}

extension String {
  /// The text, or `nothing` if it is empty.
  var orNothing: String { isEmpty ? "nothing" : self }
}
