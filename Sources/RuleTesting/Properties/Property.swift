/// A rule that the decisions of every register keep, tried on the cases and on changes of them.
package enum Property: String, CaseIterable, Sendable {
  /// A case with one stated fact less never grants what it does not grant with the fact, unless the decision lists the fact
  /// among those that it assumed.
  case removal
  /// A decision asks only for facts whose value makes a difference.
  case questions

  /// The property as a sentence.
  package var summary: String {
    switch self {
    case .removal: "a fact taken away grants nothing, unless the decision lists what it assumed instead"
    case .questions: "of each fact that a decision asks for, two values give different decisions"
    }
  }
}

/// A change of a case that breaks a property.
package struct Counterexample: Hashable, Sendable {
  /// The property.
  package var property: Property
  /// The change as a line of the prompt, or the fact that is asked for.
  package var change: String
  /// What follows from the change.
  package var message: String
}
