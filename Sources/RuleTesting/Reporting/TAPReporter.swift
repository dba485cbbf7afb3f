package import Messages
internal import PrivacyCoding
internal import PrivacyModel
internal import SourceText

/// The Test Anything Protocol, version 14 (testanything.org): one test point per case, its differences as a YAML block.
///
/// The output uses only features of version 13, so that it can declare that version for older harnesses.
package struct TAPReporter: ReplayReporter {
  private var count = ReplayCount()
  private let failure: FailureText
  private let opening: String

  /// Creates a reporter; `options` belong to the command that runs a case again.
  package init(version: Int = 14, options: [String] = [], localizer: DecisionLocalizer? = nil) {
    opening = "TAP version \(version)\n"
    failure = FailureText(localizer: localizer, options: options)
  }

  /// Returns the test point of the case.
  package mutating func report(_ result: ReplayResult) -> String {
    let head = count.cases == 0 ? opening : ""
    count.add(result)
    let isOK =
      switch result.status {
      case .passed, .skipped: true
      case .failed, .errored: false
      }
    var line = "\(isOK ? "ok" : "not ok") \(count.cases) - \(Self.escaped(result.replayCase.id))"
    if case .skipped(let reason) = result.status {
      line += " # SKIP \(Self.escaped(reason))"
    } else if let todo = result.replayCase.todo {
      line += " # TODO \(Self.escaped(todo))"
    }
    return head + line + "\n" + (isOK ? "" : block(result))
  }

  /// Returns the plan, which TAP allows at the end.
  package mutating func finish() -> String {
    (count.cases == 0 ? opening : "") + "1..\(count.cases)\n# \(count.text)\n"
  }

  private func block(_ result: ReplayResult) -> String {
    let place = result.replayCase.location
    var lines = [
      "---", "message: \(Self.quoted(failure.summary(result)))",
      "severity: \(result.isAcceptable ? "todo" : "fail")", "at:", "  file: \(Self.quoted(place.file))",
      "  line: \(place.line)",
    ]
    if case .failed(_, let differences) = result.status {
      lines.append("differences:")
      for difference in differences {
        lines += [
          "  - what: \(Self.quoted(difference.what))", "    expected: \(Self.quoted(difference.expected))",
          "    decided: \(Self.quoted(difference.actual))", "    by: \(Self.list(difference.at))",
          "    on: \(Self.list(difference.reads))",
        ]
      }
    }
    lines += ["again: \(Self.quoted(failure.rerunCommand(result.replayCase)))", "..."]
    return lines.map { "  \($0)\n" }.joined()
  }

  private static func list(_ texts: [String]) -> String { "[\(texts.map(quoted).joined(separator: ", "))]" }

  /// Returns a double-quoted YAML scalar, with dangerous characters as escapes.
  private static func quoted(_ text: String) -> String {
    LogCommands.disarmed(CanonicalJSON.text(TerminalText.escaped(text)), isInLine: true) { scalar in
      "\\u00" + String(scalar.value, radix: 16)
    }
  }

  /// Escapes `#`, which would begin a directive.
  private static func escaped(_ text: String) -> String {
    TerminalText.escaped(text).unicodeScalars.map { $0 == "\\" || $0 == "#" ? "\\\($0)" : "\($0)" }.joined()
  }
}
