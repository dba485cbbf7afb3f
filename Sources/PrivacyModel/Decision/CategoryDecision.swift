/// What happens to the data of one category, and why.
public struct CategoryDecision: Hashable, Sendable {
  /// What happens.
  public var action: CategoryAction
  /// The last day on which a bar holds; the data goes from the next day.
  public var until: CalendarDate?
  /// The latest day that the notice itself sets, a default and no bar.
  public var noticeUntil: CalendarDate?
  /// The rules that say so, by name.
  public var because: [String]

  /// Makes a decision on a category from its parts.
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

  /// Reads a decision on a category; keys that are left out are empty.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    action = try container.decode(CategoryAction.self, forKey: .action)
    until = try container.decodeIfPresent(CalendarDate.self, forKey: .until)
    noticeUntil = try container.decodeIfPresent(CalendarDate.self, forKey: .noticeUntil)
    because = try container.decodeIfPresent([String].self, forKey: .because) ?? []
  }

  /// Writes a decision on a category; empty keys are left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(action, forKey: .action)
    try container.encodeIfPresent(until, forKey: .until)
    try container.encodeIfPresent(noticeUntil, forKey: .noticeUntil)
    try container.encodeUnlessEmpty(because, forKey: .because)
  }
}
