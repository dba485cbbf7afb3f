/// The action on the data of one category, and the rules that decided it.
public struct CategoryDecision: Hashable, Sendable {
  /// The action on the data.
  public var action: CategoryAction
  /// The last day on which the bar holds; nil if there is no bar, or no known last day.
  public var until: CalendarDate?
  /// The last day that an `expire` rule of the notice sets, which is no bar; nil if none.
  public var noticeUntil: CalendarDate?
  /// The names of the rules that decided the action.
  public var because: [String]

  /// Creates a decision on one category.
  public init(
    action: CategoryAction, until: CalendarDate? = nil, noticeUntil: CalendarDate? = nil,
    because: [String] = []
  ) {
    self.action = action
    self.until = until
    self.noticeUntil = noticeUntil
    self.because = because
  }
}

extension CategoryDecision: Codable {
  private enum CodingKeys: String, CodingKey {
    case action, until
    case noticeUntil = "notice_until"
    case because
  }

  /// Reads a decision on a category; absent keys are empty.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    action = try container.decode(CategoryAction.self, forKey: .action)
    until = try container.decodeIfPresent(CalendarDate.self, forKey: .until)
    noticeUntil = try container.decodeIfPresent(CalendarDate.self, forKey: .noticeUntil)
    because = try container.decodeIfPresent([String].self, forKey: .because) ?? []
  }

  /// Writes a decision on a category without its empty keys.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(action, forKey: .action)
    try container.encodeIfPresent(until, forKey: .until)
    try container.encodeIfPresent(noticeUntil, forKey: .noticeUntil)
    try container.encodeUnlessEmpty(because, forKey: .because)
  }
}
