package import PrivacyModel

/// A word between the parts of a printed rule.
package enum RuleWord: String, CaseIterable, Sendable {
  /// The data that a rule is about, and its value for all categories.
  case data, everything, except
  /// The conditions, by their part in the rule.
  case when, unless, met
  /// A condition that is a plain function, without a sentence.
  case plainCondition = "plain_condition"
  /// A rule without a condition.
  case always
  /// The reason's code, and the last day.
  case reason, until, computedDay = "computed_day"
  /// The flags of a rule.
  case fallback, unlessRefused = "unless_refused", lawDefault = "law_default"
  /// The causes of an obligation.
  case onOutcome = "on_outcome", onAction = "on_action"
  /// What a requirement is about, what it requests, and the limits of a rule.
  case requirement, asks, limits
  /// The answers of a condition.
  case yes, no, undecided
  /// The results in the cases.
  case cases, held, notHeld = "not_held", isMet = "is_met", notMet = "not_met", neverAsked = "never_asked"
  /// The parts of a printed statement.
  case holds, special, secret, undeclared, fromInvoices = "from_invoices"
  case informs, saysNothing = "says_nothing", breaksOff = "breaks_off", alsoCarries = "also_carries"
  /// Nothing was found.
  case noRule = "no_rule"
  /// Headings.
  case byKind = "by_kind", precedence, fromLaw = "from_law"

  /// The verbs of rules, which have texts in the section `verbs`.
  package static let verbs = [
    "deadline", "keep_until", "oblige", "permit", "promise", "refuse", "require", "retain", "review", "waive",
    "withhold",
  ]

  /// The English word.
  package var english: String {
    switch self {
    case .data: "data"
    case .everything: "everything"
    case .except: "except"
    case .when: "when"
    case .unless: "unless"
    case .met: "met if"
    case .plainCondition: "a condition without a sentence"
    case .always: "always"
    case .reason: "reason"
    case .until: "ends"
    case .computedDay: "on a day that the rule computes"
    case .fallback: "only where no other permission or bar applies"
    case .unlessRefused: "only where no bar prevails"
    case .lawDefault: "the notice prevails over it"
    case .onOutcome: "outcome"
    case .onAction: "action"
    case .requirement: "requirement"
    case .asks: "requests"
    case .limits: "applies"
    case .special: "special category"
    case .secret: "secret"
    case .undeclared: "not in the notice's list"
    case .fromInvoices: "where there are invoices"
    case .yes: "yes"
    case .no: "no"
    case .undecided: "undecided"
    case .cases: "cases"
    case .held: "held"
    case .notHeld: "did not hold"
    case .isMet: "met"
    case .notMet: "not met"
    case .neverAsked: "no case"
    case .holds: "holds"
    case .informs: "affects no decision"
    case .saysNothing: "nothing follows the heading"
    case .breaksOff: "the sentence breaks off in the notice"
    case .alsoCarries: "also relied on by"
    case .noRule: "no such rule"
    case .byKind: "Rules by kind of request"
    case .precedence: "What prevails over what"
    case .fromLaw: "law"
    }
  }
}

/// The order of precedence, in the sentences that readers of rules see; `PrecedenceResolver` follows the same order.
package enum Precedence: String, CaseIterable, Sendable {
  /// The sentences, in their order.
  case requirement, mandatoryBar = "mandatory_bar", review, layers, bar, lastDay = "last_day"
  case unlessRefused = "unless_refused", fallback, undecided

  /// The English sentence.
  package var english: String {
    switch self {
    case .requirement:
      "A requirement comes first: until it is met, nothing is granted. The law may waive a requirement of the notice."
    case .mandatoryBar:
      "A bar of mandatory law (refuse, retain, withhold) prevails over everything else, unless it is marked `fallback`."
    case .review: "Then a review prevails: a person decides."
    case .layers: "Mandatory law prevails over the notice, and the notice over the law's defaults."
    case .bar: "Within one of these layers, a bar prevails over a permission."
    case .lastDay: "Several bars all apply, until the latest of their last days."
    case .unlessRefused: "A review marked `unless_refused` applies only where no bar prevails."
    case .fallback:
      "A permission or bar marked `fallback` applies only where no other permission or bar does; a review marked so, only where no rule applies."
    case .undecided:
      "A rule is undecided where it depends on a fact that is not stated. The decision asks for the fact if the rule could change it."
    }
  }
}

extension DecisionWords {
  /// A word between the parts of a printed rule.
  package func rule(_ word: RuleWord) -> String { text(word.rawValue, .rule) ?? word.english }

  /// The verb of a rule.
  package func verb(_ verb: String) -> String { text(verb, .verbs) ?? verb }

  /// The sentences of the order of precedence.
  package var precedence: [String] {
    Precedence.allCases.map { text($0.rawValue, .precedence) ?? $0.english }
  }

  /// The sentence of a rule, in the language where the catalogue has it.
  package func sentence(ofRule name: String) -> String { text(name, .rules) ?? name }

  /// The sentence of a condition, in the language where the catalogue has it.
  package func sentence(ofCondition says: String) -> String { text(says, .conditions) ?? says }

  /// What a statement says, in the language where the catalogue has it.
  package func statement(_ id: String, says: String) -> String {
    statementText(id) ?? says
  }

  /// The word for a part of a rule that lists conditions.
  package func rule(_ role: ConditionEvidence.Role) -> String {
    switch role {
    case .when: rule(RuleWord.when)
    case .unless: rule(RuleWord.unless)
    case .met: rule(RuleWord.met)
    }
  }

  /// The word for an answer; nil where the condition was not asked.
  package func answer(_ status: RuleStatus) -> String? {
    switch status {
    case .held: rule(.yes)
    case .notHeld: rule(.no)
    case .undecided: rule(.undecided)
    case .notTried: nil
    }
  }

  /// The answers of a rule's conditions in a decision with evidence; only those for a category, where one is named.
  ///
  /// A condition without a sentence, and one that was not asked, has no line.
  package func answers(_ rule: String, in decision: Decision, category: String? = nil) -> [String] {
    var answers = ConditionAnswers()
    for piece in decision.evidence ?? []
    where piece.rule == rule && (piece.category == nil || category == nil || piece.category == category) {
      for condition in piece.conditions {
        guard let says = condition.says, let answer = answer(condition.status) else { continue }
        let sentence = "\(self.rule(condition.role)) \(sentence(ofCondition: says))"
        answers.add(sentence, answer, category: piece.category)
      }
    }
    return answers.lines(self)
  }

  /// A reason's code.
  package func reason(_ code: String, of register: String) -> String { reasonText(code, register) ?? code }

  /// The text of an obligation; nil where only its code is known.
  package func duty(_ kind: String) -> String? { text(kind, .obligations) }

  /// The name of the act that a citation begins with; nil where the catalogue has none.
  package func act(of citation: String) -> String? { actName(citation) }
}
