package import PrivacyModel
package import SourceText

/// An example request with its expected decision.
package struct ReplayCase: Sendable {
  /// The file's path and the title; unique in a run.
  package var id: String
  /// The title.
  package var title: String
  /// The name of the change of the case's `each`, the end of the title; nil for a case without changes.
  package var change: String?
  /// The location of its title.
  package var location: SourceLocation
  /// The facts, the request included.
  package var facts: CaseFacts
  /// The expectation; nil for none.
  package var expectation: Expectation?
  /// The reason to skip it; nil if it is replayed.
  package var skip: String?
  /// The reason why it may fail; nil if it must pass.
  package var todo: String?
  /// The problems of the register's rules, which could not be loaded, so that the case cannot be decided; nil for none.
  package var unloaded: DiagnosticList?
}

extension ReplayCase {
  /// Whether a decision is what the case expects.
  package func isMet(by decision: Decision) -> Bool {
    expectation?.differences(from: decision).isEmpty ?? true
  }

  /// A case of a register whose rules could not be loaded; its facts are not read.
  init(title: String, register: String, at place: SourceLocation, unloaded: DiagnosticList) {
    let id = "\(place.file): \(title)"
    let facts = CaseFacts(id, register: register, on: CalendarDate(daysSinceEpoch: 0))
    self.init(id: id, title: title, location: place, facts: facts)
    self.unloaded = unloaded
  }
}

/// The expected decision of a case.
///
/// Only the stated keys are compared, and exactly.
package struct Expectation: Sendable {
  /// An action on a category and its last day.
  package struct Category: Hashable, Sendable {
    /// The action.
    package var action: CategoryAction
    /// The last day on which the data are kept.
    package var until: CalendarDate?
    /// The last day by the notice alone; compared if stated.
    package var noticeUntil: CalendarDate?
    /// The ids of the rules that decide the action, in any order; compared if stated.
    package var because: [String]?
  }

  /// An expected obligation, by its kind and, if stated, its addressee and day.
  package struct ExpectedObligation: Hashable, Sendable {
    /// The kind.
    package var kind: String
    /// The addressee; compared if stated.
    package var to: String?
    /// The due day; compared if stated.
    package var by: CalendarDate?
  }

  /// An expected rule, by its id and, if stated, its layer.
  package struct ExpectedRule: Hashable, Sendable {
    /// The id, as explanations name it.
    package var rule: String
    /// The layer; compared if stated.
    package var layer: Layer?
  }

  /// An expected date, or the absence of one.
  package enum Day: Hashable, Sendable {
    /// The decision has this date.
    case on(CalendarDate)
    /// The decision has no date.
    case none
  }

  var outcome: Outcome?
  var categories: [String: Category]?
  var reasons: [String]?
  var obligations: [ExpectedObligation]?
  var missing: [String]?
  var conflicts: [String]?
  /// The ids of the rules that give the reasons or decide a category.
  var rules: [ExpectedRule]?
  /// The facts that are assumed.
  var assumed: [String]?
  var respondBy: Day?
  var extendedRespondBy: Day?
  var performBy: Day?
  /// An answer that the decision must not be.
  var never: ForbiddenAnswer?
  /// The words of the register, which say what opens data.
  var vocabulary = Vocabulary.shared

  /// Expects any decision at all.
  package init() {}

  /// Expects any answer but this one.
  package init(never answer: ForbiddenAnswer) { never = answer }
}
