package import Messages
internal import PrivacyModel
internal import SourceText

/// JUnit XML: a suite for each case file, with unique names and no times, so that the same cases give the same bytes.
package struct JUnitReporter: ReplayReporter {
  private var total = ReplayCount()
  private var suite: (file: String, count: ReplayCount, cases: String)?
  private let failure: FailureText

  /// Creates a reporter; `options` belong to the command that runs a case again.
  package init(options: [String] = [], localizer: DecisionLocalizer? = nil) {
    failure = FailureText(localizer: localizer, options: options)
  }

  /// Returns the previous suite if this result begins another.
  package mutating func report(_ result: ReplayResult) -> String {
    var text = total.cases == 0 ? Self.opening : ""
    let file = result.replayCase.location.file
    if suite?.file != file {
      text += closedSuite()
      suite = (file, ReplayCount(), "")
    }
    total.add(result)
    let element = element(result)
    suite?.count.add(result)
    suite?.cases += element
    return text
  }

  /// Returns the last suite and the end of the document.
  package mutating func finish() -> String {
    (total.cases == 0 ? Self.opening : "") + closedSuite() + "</testsuites>\n"
  }

  private static let opening =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"seloste replay\">\n"

  private mutating func closedSuite() -> String {
    guard let suite else { return "" }
    self.suite = nil
    let count = suite.count
    let open =
      "  <testsuite name=\(Self.quoted(suite.file)) tests=\"\(count.cases)\" failures=\"\(count.failed)\" "
      + "errors=\"\(count.errored)\" skipped=\"\(count.skipped + count.todo)\" time=\"0\">\n"
    return open + suite.cases + "  </testsuite>\n"
  }

  private func element(_ result: ReplayResult) -> String {
    let replayCase = result.replayCase
    let open =
      "    <testcase name=\(Self.quoted(replayCase.title)) classname=\(Self.quoted(Self.className(replayCase))) time=\"0\""
    let message = Self.quoted(failure.summary(result))
    let text = MarkupText.escaped(
      (["\(replayCase.location)"] + failure.lines(result)).joined(separator: "\n"))
    switch result.status {
    case .passed: return open + "/>\n"
    case .skipped: return open + ">\n      <skipped message=\(message)/>\n    </testcase>\n"
    case .failed where result.isAcceptable, .errored where result.isAcceptable:
      return open
        + ">\n      <skipped message=\(Self.quoted("to do: \(replayCase.todo ?? "")"))/>\n    </testcase>\n"
    case .failed:
      return open
        + ">\n      <failure type=\"decision\" message=\(message)>\(text)</failure>\n    </testcase>\n"
    case .errored(let diagnostic):
      return open
        + ">\n      <error type=\(Self.quoted(diagnostic.kind.rawValue)) message=\(message)>\(text)</error>\n    </testcase>\n"
    }
  }

  /// Returns the class name that CI services group by: `examples.rautavaara.erasure`.
  private static func className(_ replayCase: ReplayCase) -> String {
    var path = replayCase.location.file
    if let dot = path.lastIndex(of: "."), path[dot...].allSatisfy({ $0 != "/" }) {
      path = String(path[..<dot])
    }
    return path.split(separator: "/").joined(separator: ".")
  }

  private static func quoted(_ text: String) -> String { "\"\(MarkupText.escaped(text))\"" }
}
