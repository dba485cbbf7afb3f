public import Messages
internal import PrivacyModel
internal import SourceText

/// The Test Anything Protocol, version 14: one point a case, its differences as a YAML block (testanything.org).
///
/// Nothing in it is beyond version 13, so that a harness that knows no later one can be told that.
public struct TAPReporter: ReplayReporter {
  private var count = ReplayCount()
  private let failure: FailureText
  private let opening: String

  /// Makes a reporter; `options` are what the command that runs a case again must say besides the file and the filter.
  public init(version: Int = 14, options: [String] = [], localizer: DecisionLocalizer? = nil) {
    opening = "TAP version \(version)\n"
    failure = FailureText(localizer: localizer, options: options)
  }

  /// The case's point.
  public mutating func report(_ result: ReplayResult) -> String {
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

  /// The plan, which may stand at the end.
  public mutating func finish() -> String {
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

  /// A double-quoted YAML scalar, which JSON's strings are; what is dangerous stands in it as its number.
  private static func quoted(_ text: String) -> String {
    LogCommands.disarmed(CanonicalJSON.text(TerminalText.escaped(text)), isInLine: true) { scalar in
      "\\u00" + String(scalar.value, radix: 16)
    }
  }

  /// `#` would begin a directive, and `\` takes that from it.
  private static func escaped(_ text: String) -> String {
    TerminalText.escaped(text).unicodeScalars.map { $0 == "\\" || $0 == "#" ? "\\\($0)" : "\($0)" }.joined()
  }
}
