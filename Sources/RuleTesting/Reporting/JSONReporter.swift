internal import Foundation
package import Messages
internal import PrivacyModel
internal import RuleEvaluation
package import SourceText

/// A JSON object with a summary and every case: its decision, its differences or its error.
///
/// It has no times and no absolute paths, so that the same cases give the same bytes.
package struct JSONReporter: ReplayReporter {
  private struct Entry: Encodable {
    var `case`: String
    var at: String
    var status: String
    var reason: String?
    var differences: [Difference]?
    var decision: Decision?
    var instructions: Int?
    var error: ErrorObject?
  }

  private var count = ReplayCount()
  private let localizer: DecisionLocalizer?

  /// Creates a reporter; with a localizer, decisions have the messages of its language.
  package init(localizer: DecisionLocalizer? = nil) { self.localizer = localizer }

  private func localized(_ decision: Decision) -> Decision {
    localizer?.localized(decision.withoutEvidence) ?? decision.withoutEvidence
  }

  /// Returns the object of the case.
  package mutating func report(_ result: ReplayResult) -> String {
    let isFirst = count.cases == 0
    count.add(result)
    var entry = Entry(
      case: result.replayCase.id, at: result.replayCase.location.description, status: "passed",
      instructions: result.resolution?.instructions)
    switch result.status {
    case .passed(let decision): entry.decision = localized(decision)
    case .skipped(let reason):
      entry.status = "skipped"
      entry.reason = reason
    case .failed(let decision, let differences):
      entry.status = result.isAcceptable ? "todo" : "failed"
      entry.reason = result.replayCase.todo
      entry.differences = differences
      entry.decision = localized(decision)
    case .errored(let diagnostic):
      entry.status = result.isAcceptable ? "todo" : "errored"
      entry.reason = result.replayCase.todo
      entry.error = ErrorObject(diagnostic)
    }
    return (isFirst ? "{\"cases\":[\n" : ",\n") + CanonicalJSON.text(entry)
  }

  /// Returns the end of the list, and the summary.
  package mutating func finish() -> String {
    (count.cases == 0 ? "{\"cases\":[" : "") + "\n],\"summary\":\(CanonicalJSON.text(count))}\n"
  }
}

/// An error as the contract spells it.
package struct ErrorObject: Encodable, Sendable {
  var kind: String
  var message: String
  var at: String?
  var traceback: String?

  /// Takes a problem.
  package init(_ diagnostic: Diagnostic) {
    kind = diagnostic.kind.rawValue
    message = diagnostic.message + (diagnostic.help.map { "; \($0)" } ?? "")
    at = diagnostic.location?.description
    traceback = diagnostic.traceback
  }
}

/// JSON whose bytes depend on the value alone.
package enum CanonicalJSON {
  /// The value on one line, keys in alphabetical order.
  package static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Our values hold neither infinities nor keys that are not text: nothing else can fail.
    guard let data = try? encoder.encode(value) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }
}

extension Decision {
  var withoutEvidence: Decision {
    var decision = self
    decision.evidence = nil
    return decision
  }
}
