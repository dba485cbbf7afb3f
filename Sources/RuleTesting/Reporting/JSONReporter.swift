internal import Foundation
package import Messages
internal import PrivacyCoding
internal import PrivacyModel
package import ProblemReports
internal import RuleEvaluation
internal import SourceText

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

  private struct Gate: Encodable { var code, message: String }

  private struct Trouble: Encodable {
    var kind, message: String
    var at: String?
  }

  private var count = ReplayCount()
  private var gates: [Gate] = []
  private var errors: [Trouble] = []
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

  /// Adds a problem to `gates` or `errors`, which follow the summary.
  package mutating func report(_ problem: ReportedProblem) -> String {
    if problem.isGate {
      gates.append(Gate(code: problem.code, message: problem.message))
    } else {
      errors.append(
        Trouble(kind: problem.code, message: problem.message, at: problem.place?.description))
    }
    return ""
  }

  /// Returns the end of the list, and the summary.
  package mutating func finish() -> String {
    var end = "\n],\"summary\":\(CanonicalJSON.text(count))"
    if !errors.isEmpty { end += ",\"errors\":\(CanonicalJSON.text(errors))" }
    if !gates.isEmpty { end += ",\"gates\":\(CanonicalJSON.text(gates))" }
    return (count.cases == 0 ? "{\"cases\":[" : "") + end + "}\n"
  }
}

extension Decision {
  var withoutEvidence: Decision {
    var decision = self
    decision.evidence = nil
    return decision
  }
}
