/// The answers of host functions that a case states, for a program that does not provide the functions.
package struct HostAnswers: Hashable, Sendable {
  /// A call of a function.
  package struct Call: Hashable, Sendable, CustomStringConvertible {
    /// The name of the function.
    package var function: String
    /// The arguments; `.nothing` for one that is stated as none.
    package var arguments: [OwnFact]

    /// Creates a call.
    package init(_ function: String, _ arguments: [OwnFact]) {
      (self.function, self.arguments) = (function, arguments)
    }

    /// The call as a case states it, `treats_patient("dentist", "P-1")`.
    package var description: String {
      "\(function)(\(arguments.map(\.argumentText).joined(separator: ", ")))"
    }
  }

  /// The answer to a call.
  package enum Answer: Hashable, Sendable {
    /// A value; `.nothing` if there is none.
    case value(OwnFact)
    /// The value is not known, which leaves the rule undecided.
    case unknown
  }

  /// The answers.
  package var answers: [Call: Answer] = [:]
  /// Where the case states them, `file:line:column`.
  package var place: String
  /// Whether a call without an answer ends the decision; if not, its value is unknown.
  package var answersAll = true

  /// Creates answers that a place states.
  package init(at place: String) { self.place = place }

  /// The answers of the decision in progress on this thread; nil where its case states none.
  @TaskLocal package static var current: HostAnswers?

  /// Returns the answer to a call.
  /// - Throws: `UnansweredCall` where the case states none.
  package func answer(_ call: Call) throws(UnansweredCall) -> Answer {
    if let answer = answers[call] { return answer }
    guard answersAll else { return .unknown }
    throw UnansweredCall(call: call, place: place)
  }
}

/// A call of a host function that a case with `host` does not answer.
package struct UnansweredCall: Error, Hashable, CustomStringConvertible {
  /// The call.
  package let call: HostAnswers.Call
  /// Where the case states its answers.
  package let place: String

  /// The problem in one sentence.
  package var description: String { "`host` at \(place) has no answer for `\(call)`" }
}

extension OwnFact {
  /// The value as an argument of a call.
  fileprivate var argumentText: String {
    switch self {
    case .nothing: "null"
    case .text(let text): "\"\(text)\""
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .day(let day): day.description
    case .record, .list: "…"
    }
  }
}
