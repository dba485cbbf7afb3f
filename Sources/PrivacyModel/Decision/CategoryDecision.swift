/// The action on the data of one category, and the rules that decided it.
public struct CategoryDecision: Codable, Hashable, Sendable {
  /// The action on the data.
  public var action: CategoryAction
  /// The last day on which the bar holds; nil if there is no bar, or no known last day.
  public var until: CalendarDate?
  /// The last day that a `keep_until` rule of the notice sets, which is no bar; nil if none.
  public var noticeUntil: CalendarDate?
  /// The names of the rules that decided the action.
  public var because: [String]

  /// Creates a decision on one category.
  public init(
    action: CategoryAction, until: CalendarDate? = nil, noticeUntil: CalendarDate? = nil,
    because: [String] = []
  ) {
    (self.action, self.until, self.noticeUntil, self.because) = (action, until, noticeUntil, because)
  }

  private enum CodingKeys: String, CodingKey {
    case action, until
    case noticeUntil = "notice_until"
    case because
  }
}
