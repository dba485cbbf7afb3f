internal import PrivacyModel
internal import SourceText

/// The results of a run over the properties, as `seloste properties` prints them.
package struct PropertyReport: Encodable, Sendable {
  /// A change of a case that breaks a property.
  package struct Entry: Encodable, Sendable {
    /// The title of the case.
    package var `case`: String
    /// The property.
    package var property: String
    /// The change as a line of the prompt, or the fact that is asked for.
    package var change: String
    /// What follows from it.
    package var message: String
    /// The place of the case, `file:line:column`.
    package var at: String
  }

  /// The number of cases that were tried.
  package private(set) var cases = 0
  /// The number of decisions of these cases that need more information.
  package private(set) var asking = 0
  /// What breaks a property, in the order of the cases.
  package private(set) var counterexamples: [Entry] = []
  /// The number of decisions that use each assumption, by its fact.
  package private(set) var assumptions: [String: Int] = [:]
  /// The number of questions by who is asked.
  package private(set) var questions: [String: Int] = [:]

  /// Creates an empty report.
  package init() {}

  /// Adds the result of a case.
  package mutating func add(_ result: PropertyRunner.Result) {
    cases += 1
    if let decision = result.decision {
      if decision.outcome == .needsMoreInformation { asking += 1 }
      for one in decision.assumed { assumptions[one.fact, default: 0] += 1 }
      for one in decision.missing { questions[one.from ?? "unknown", default: 0] += 1 }
    }
    counterexamples += result.counterexamples.map {
      Entry(
        case: result.replayCase.title, property: $0.property.rawValue, change: $0.change, message: $0.message,
        at: result.replayCase.location.description)
    }
  }

  /// The numbers in one line.
  package var sum: String {
    let asked = questions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    return "\(cases) cases, \(asking) need more information"
      + (asked.isEmpty ? "" : " (questions: \(asked))")
      + ", \(counterexamples.count) break a property"
  }
}
