package import SourceText

/// The elements of JUnit XML, as CI services read it.
package enum JUnitText {
  /// The numbers of a suite.
  package struct Counts: Sendable {
    package var tests = 0, failures = 0, errors = 0, skipped = 0
    package var seconds = 0.0

    package init() {}
  }

  /// The result of a test.
  package enum Result {
    case passed
    case skipped(String)
    case failed(type: String, message: String, [TerminalText])
    case errored(type: String, message: String, [TerminalText])
  }

  /// Returns the beginning of a document.
  package static func opening(_ command: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\(quoted(command))>\n"
  }

  /// The end of a document.
  package static let closing = "</testsuites>\n"

  /// Returns a suite around its test cases.
  package static func suite(_ name: String, _ counts: Counts, _ cases: String) -> String {
    "  <testsuite name=\(quoted(name)) tests=\"\(counts.tests)\" failures=\"\(counts.failures)\" "
      + "errors=\"\(counts.errors)\" skipped=\"\(counts.skipped)\" time=\"\(time(counts.seconds))\">\n"
      + cases + "  </testsuite>\n"
  }

  /// Returns a test case.
  package static func testCase(
    _ name: String, className: String, at place: SourceLocation?, seconds: Double, _ result: Result
  ) -> String {
    var open = "    <testcase name=\(quoted(name)) classname=\(quoted(className))"
    if let place {
      open += " file=\(quoted(FileReference.relative(place.file))) line=\"\(place.line)\""
    }
    open += " time=\"\(time(seconds))\""
    switch result {
    case .passed: return open + "/>\n"
    case .skipped(let message):
      return open + ">\n      <skipped message=\(quoted(message))/>\n    </testcase>\n"
    case .failed(let type, let message, let lines):
      return open + ">\n" + element("failure", type, message, lines) + "    </testcase>\n"
    case .errored(let type, let message, let lines):
      return open + ">\n" + element("error", type, message, lines) + "    </testcase>\n"
    }
  }

  private static func element(
    _ name: String, _ type: String, _ message: String, _ lines: [TerminalText]
  ) -> String {
    "      <\(name) type=\(quoted(type)) message=\(quoted(message))>"
      + MarkupText.escaped(lines.joined(separator: "\n")) + "</\(name)>\n"
  }

  /// The seconds with six digits behind the point.
  private static func time(_ seconds: Double) -> String {
    let micros = Int((max(0, min(seconds, 1e9)) * 1e6).rounded())
    let digits = String(micros % 1_000_000)
    return "\(micros / 1_000_000)." + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// Returns the class name that CI services group by, unique for a file: `examples.rautavaara.erasure`.
  ///
  /// A full stop of the path is written `%2E`, but for the usual ending `.yaml`, which is left out.
  package static func className(_ file: String) -> String {
    let path = file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file
    return path.split(separator: "/").map {
      $0.replacing("%", with: "%25").replacing(".", with: "%2E")
    }.joined(separator: ".")
  }

  private static func quoted(_ text: String) -> String { "\"\(MarkupText.escaped(text))\"" }
}
