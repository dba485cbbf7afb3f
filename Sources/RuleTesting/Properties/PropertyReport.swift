internal import PrivacyModel
package import SourceText

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
    /// The decision of the case, in a line.
    package var before: String
    /// The decision with the change, in a line.
    package var after: String
    /// The places of the rules that gave the answer.
    package var rules: [String]
    /// The facts of the smallest case that still breaks the property, as lines of the prompt; empty where an earlier counterexample
    /// of the case has the same rules.
    package var smallest: [String]
    /// The place of the organisation's property; nil for a built-in one.
    package var declared: String?
  }

  /// The number of cases that were tried.
  package private(set) var cases = 0
  /// The number of changes of these cases that were decided.
  package private(set) var neighbours = 0
  /// The number of decisions of these cases that need more information.
  package private(set) var asking = 0
  /// What breaks a property, in the order of the cases.
  package private(set) var counterexamples: [Entry] = []
  /// The places of the cases of the counterexamples.
  package private(set) var places: [SourceLocation] = []
  /// What breaks a property, shrunk, each with its case.
  package private(set) var shrunk: [(replayCase: ReplayCase, counterexample: Counterexample)] = []
  /// The number of decisions that use each assumption, by its fact.
  package private(set) var assumptions: [String: Int] = [:]
  /// The number of questions by who is asked.
  package private(set) var questions: [String: Int] = [:]

  private enum CodingKeys: String, CodingKey {
    case cases, neighbours, asking, counterexamples, assumptions, questions
  }

  /// Creates an empty report.
  package init() {}

  /// Adds the result of a case; one that was left out counts for nothing.
  package mutating func add(_ result: PropertyRunner.Result) {
    guard result.isTried else { return }
    cases += 1
    neighbours += result.neighbours
    if let decision = result.decision {
      if decision.outcome == .needsMoreInformation { asking += 1 }
      for one in decision.assumed { assumptions[one.fact, default: 0] += 1 }
      for one in decision.missing { questions[one.from ?? "unknown", default: 0] += 1 }
    }
    for one in result.counterexamples {
      counterexamples.append(
        Entry(
          case: result.replayCase.title, property: one.property.rawValue, change: one.change,
          message: one.message, at: result.replayCase.location.description, before: one.before,
          after: one.after, rules: one.rules, smallest: one.shrunk?.lines ?? [], declared: one.propertyAt))
      places.append(result.replayCase.location)
      if one.shrunk != nil { shrunk.append((result.replayCase, one)) }
    }
  }

  /// The numbers in one line.
  package var sum: String {
    let asked = questions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    let broken = counterexamples.count
    return "\(cases) case\(cases == 1 ? "" : "s"), \(asking) need\(asking == 1 ? "s" : "") more information"
      + (asked.isEmpty ? "" : " (questions: \(asked))")
      + ", \(broken) break\(broken == 1 ? "s" : "") a property"
  }
}
