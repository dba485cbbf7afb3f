public import PrivacyModel
public import SourceText

/// An example request with its expected decision.
public struct ReplayCase: Sendable {
  /// The file's path and the title; unique in a run.
  public var id: String
  /// The title.
  public var title: String
  /// The location of its title.
  public var location: SourceLocation
  /// The facts, the request included.
  public var facts: CaseFacts
  /// The expectation; nil for none.
  public var expectation: Expectation?
  /// The reason to skip it; nil if it is replayed.
  public var skip: String?
  /// The reason why it may fail; nil if it must pass.
  public var todo: String?
}

/// The expected decision of a case.
///
/// Only the stated keys are compared, and exactly.
public struct Expectation: Sendable {
  /// An action on a category and its last day.
  public struct Category: Hashable, Sendable {
    /// The action.
    public var action: CategoryAction
    /// The last day on which the data are kept.
    public var until: CalendarDate?
    /// The last day by the notice alone; compared if stated.
    public var noticeUntil: CalendarDate?
  }

  /// An expected obligation, by its kind and, if stated, its addressee and day.
  public struct Duty: Hashable, Sendable {
    /// The kind.
    public var kind: String
    /// The addressee; compared if stated.
    public var to: String?
    /// The due day; compared if stated.
    public var by: CalendarDate?
  }

  /// An expected date, or the absence of one.
  public enum Day: Hashable, Sendable {
    /// The decision has this date.
    case on(CalendarDate)
    /// The decision has no date.
    case none
  }

  var outcome: Outcome?
  var categories: [String: Category]?
  var reasons: [String]?
  var obligations: [Duty]?
  var missing: [String]?
  var conflicts: [String]?
  var respondBy: Day?
  var extendedRespondBy: Day?
  var performBy: Day?
}
