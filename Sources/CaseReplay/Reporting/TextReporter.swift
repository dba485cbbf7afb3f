public import Diagnostics
public import Messages
internal import RegisterModel

/// One line a case, failures in detail at the end; with explanations, every decision in full.
public struct TextReporter: ReplayReporter {
  private let style: TextStyle
  private let renderer: DiagnosticRenderer
  private let explains: Bool
  private let options: [String]
  private let voice: DecisionVoice?
  private var count = ReplayCount()
  private var failures: [ReplayResult] = []
  private var file = ""

  /// Makes a reporter; `explains` shows every decision in full.
  ///
  /// `options` are what the command that runs a case again must say besides the file and the filter; with a voice,
  /// decisions are told in its language.
  public init(
    coloured: Bool, explains: Bool, sources: [SourceFile], options: [String] = [], voice: DecisionVoice? = nil
  ) {
    self.options = options
    self.voice = voice
    style = TextStyle(coloured: coloured)
    renderer = DiagnosticRenderer(sources: sources, coloured: coloured)
    self.explains = explains
  }

  /// The case's line, under its file's name where that is new.
  public mutating func report(_ result: ReplayResult) -> String {
    count.add(result)
    if !result.isPassed { failures.append(result) }
    var lines: [String] = []
    if result.replayCase.location.file != file {
      if !file.isEmpty { lines.append("") }
      file = result.replayCase.location.file
      lines.append(style.strong(file))
    }
    switch result.status {
    case .passed(let decision):
      lines.append(
        "  \(style.good("✓")) \(result.replayCase.title) \(style.faint("· \(decision.outcome.words)"))")
      if explains { lines += DecisionText(decision, style: style, voice: voice).lines.map { "      " + $0 } }
    case .failed: lines.append("  \(style.bad("✗")) \(result.replayCase.title)")
    case .errored: lines.append("  \(style.bad("!")) \(result.replayCase.title)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The failures in detail, and the sum.
  public mutating func finish() -> String {
    var text = ""
    for result in failures { text += "\n" + detail(result) }
    let parts = [
      "\(count.cases) case\(count.cases == 1 ? "" : "s")", "\(count.passed) passed",
      count.failed > 0 ? style.bad("\(count.failed) failed") : "",
      count.errored > 0 ? style.bad("\(count.errored) errored") : "",
    ]
    return text + "\n" + parts.filter { !$0.isEmpty }.joined(separator: ", ") + "\n"
  }

  private func detail(_ result: ReplayResult) -> String {
    let replayCase = result.replayCase
    var lines = ["\(style.bad("✗")) \(replayCase.location): \(style.strong(replayCase.title))"]
    switch result.status {
    case .passed: break
    case .failed(let decision, let differences):
      for difference in differences {
        lines.append("    \(difference.what)")
        lines.append("      expected  \(difference.expected.isEmpty ? "nothing" : difference.expected)")
        lines.append(
          "      decided   \(style.bad(difference.actual.isEmpty ? "nothing" : difference.actual))")
        if !difference.at.isEmpty { lines.append("      by        \(difference.at.joined(separator: ", "))") }
      }
      lines.append("    the decision was")
      lines += DecisionText(decision, style: style, voice: voice).lines.map { "      " + $0 }
    case .errored(let diagnostic):
      lines += renderer.render(diagnostic).split(separator: "\n").map { "    " + $0 }
    }
    let command =
      ["seloste", "replay", replayCase.location.file, "--filter", Self.pattern(for: replayCase.id)] + options
    lines.append("    again: " + command.map(Self.quoted).joined(separator: " "))
    return lines.joined(separator: "\n") + "\n"
  }

  /// A pattern that matches this id and no other.
  private static func pattern(for id: String) -> String {
    let special = Set("\\^$.|?*+()[]{}")
    return "^" + id.map { special.contains($0) ? "\\\($0)" : String($0) }.joined() + "$"
  }

  /// A word as a shell takes it.
  private static func quoted(_ word: String) -> String {
    let plain = word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-".contains($0)) }
    return plain && !word.isEmpty
      ? word
      : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
