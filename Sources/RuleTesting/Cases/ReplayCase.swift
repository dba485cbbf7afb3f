public import PrivacyModel
public import SourceText

/// An example request with the answer that is expected.
public struct ReplayCase: Sendable {
  /// The file's path and the case's title: stable, unique in a run.
  public var id: String
  /// What the file calls it.
  public var title: String
  /// Where its title stands.
  public var location: SourceLocation
  /// What is asked, and everything that is known.
  public var facts: CaseFacts
  /// What is expected, if anything is.
  public var expectation: Expectation?
  /// Why it is not replayed, where it is not.
  public var skip: String?
  /// Why it may fail for now, where it may.
  public var todo: String?
}

/// What a case expects of its decision.
///
/// Only what is stated is compared, and that exactly.
public struct Expectation: Sendable {
  /// An action on a category and its last day.
  public struct Category: Hashable, Sendable {
    /// What happens to the data.
    public var action: CategoryAction
    /// The last day on which they stay.
    public var until: CalendarDate?
    /// The notice's own latest day; compared where stated.
    public var noticeUntil: CalendarDate?
  }

  /// A duty by its kind, and by addressee and day where they are stated.
  public struct Duty: Hashable, Sendable {
    /// The kind of obligation.
    public var kind: String
    /// To whom it is owed; compared where stated.
    public var to: String?
    /// By when; compared where stated.
    public var by: CalendarDate?
  }

  /// A date, or that there must be none.
  public enum Day: Hashable, Sendable {
    /// This date.
    case on(CalendarDate)
    /// None.
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
