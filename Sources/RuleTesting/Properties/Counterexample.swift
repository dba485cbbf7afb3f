internal import CaseChanges
internal import PrivacyModel
package import SourceText

/// A change of a case that breaks a property.
package struct Counterexample: Sendable {
  /// The property.
  package var property: Property
  /// The change as a line of the prompt, or the fact that is asked for.
  package var change: String
  /// What follows from the change.
  package var message: String
  /// The sentence of the organisation's property; nil for a built-in one.
  package var sentence: String?
  /// The place of the organisation's property; nil for a built-in one.
  package var propertyAt: String?
  /// The decision without the change, in a line.
  package var before = ""
  /// The decision with it, in a line.
  package var after = ""
  /// The places of the rules that gave the answer.
  package var rules: [String] = []
  /// The smallest case that still breaks the property; nil where an earlier counterexample of the case has the same rules.
  package var shrunk: Shrunk?

  /// The smallest case that still breaks a property.
  package struct Shrunk: Sendable {
    /// The facts, with the change, as a mapping of a case file.
    package var facts: SourceNode
    /// The same as lines of the prompt.
    package var lines: [String]
    /// The number of facts that were taken away.
    package var removed: Int
    /// What the rules should decide of it; nil where no case can show it.
    package var expected: Expectation?
  }
}

extension Counterexample {
  init(_ property: Property, _ breach: Breach, _ trial: PropertyTrial) {
    self.init(property: property, change: breach.change, message: breach.message)
    (sentence, propertyAt) = (breach.own?.sentence, breach.own?.at)
    before = trial.decision.line
    guard let decision = try? trial.decision(after: breach.edits) else { return }
    after = decision.line
    if case .never(let answer) = breach.expected {
      rules = decision.responsible(for: answer.parts(of: decision, in: trial.vocabulary))
    } else {
      rules = decision.responsible(for: nil)
    }
  }

  /// Adds the smallest case that still breaks the property.
  mutating func shrink(by probe: Probe, _ breach: Breach, _ trial: PropertyTrial) {
    let (smallest, found, removed) = Shrinking(probe: probe).shrink(trial, breach)
    guard let changed = smallest.facts(after: found.edits) else { return }
    let expected: Expectation? =
      switch found.expected {
      case .never(let answer): Expectation(never: answer)
      case .unchanged: Expectation(smallest.decision)
      case .nothing: (try? smallest.decision(after: found.edits)) == nil ? Expectation() : nil
      }
    shrunk = Shrunk(
      facts: changed.sheet.caseFacts(register: changed.facts.register, today: changed.facts.today),
      lines: changed.sheet.lines, removed: removed, expected: expected)
  }
}

extension FactSheet {
  /// The stated facts as lines of the prompt.
  fileprivate var lines: [String] {
    guard case .map(let parts) = tree.content else { return [] }
    return parts.flatMap { part -> [String] in
      guard case .map(let facts) = part.value.content else {
        return ["\(part.key) = \(FactListing.text(part.value))"]
      }
      return facts.map { "\(part.key).\($0.key) = \(FactListing.text($0.value))" }
    }
  }
}
