extension Decision: Codable {
  private enum Key: String, CodingKey {
    case id = "case"
    case register, request, today, outcome, categories, reasons, missing, obligations
    case respondBy = "respond_by"
    case extendedRespondBy = "extended_respond_by"
    case performBy = "perform_by"
    case conflicts, evidence
  }

  /// Reads a decision; absent keys are empty.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func list<Element: Decodable>(_ key: Key) throws -> [Element] {
      try container.decodeIfPresent([Element].self, forKey: key) ?? []
    }
    self.init(
      id: try container.decode(String.self, forKey: .id),
      register: try container.decode(String.self, forKey: .register),
      request: try container.decode(RequestKind.self, forKey: .request),
      today: try container.decode(CalendarDate.self, forKey: .today),
      outcome: try container.decode(Outcome.self, forKey: .outcome),
      categories: try container.decodeIfPresent(
        [String: CategoryDecision].self, forKey: .categories) ?? [:],
      reasons: try list(.reasons), missing: try list(.missing),
      obligations: try list(.obligations),
      respondBy: try container.decodeIfPresent(CalendarDate.self, forKey: .respondBy),
      extendedRespondBy: try container.decodeIfPresent(CalendarDate.self, forKey: .extendedRespondBy),
      performBy: try container.decodeIfPresent(CalendarDate.self, forKey: .performBy),
      conflicts: try list(.conflicts),
      evidence: try container.decodeIfPresent([RuleEvidence].self, forKey: .evidence))
  }

  /// Writes a decision without its empty keys.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(register, forKey: .register)
    try container.encode(request, forKey: .request)
    try container.encode(today, forKey: .today)
    try container.encode(outcome, forKey: .outcome)
    if !categories.isEmpty { try container.encode(categories, forKey: .categories) }
    try container.encodeUnlessEmpty(reasons, forKey: .reasons)
    try container.encodeUnlessEmpty(missing, forKey: .missing)
    try container.encodeUnlessEmpty(obligations, forKey: .obligations)
    try container.encodeIfPresent(respondBy, forKey: .respondBy)
    try container.encodeIfPresent(extendedRespondBy, forKey: .extendedRespondBy)
    try container.encodeIfPresent(performBy, forKey: .performBy)
    try container.encodeUnlessEmpty(conflicts, forKey: .conflicts)
    try container.encodeIfPresent(evidence, forKey: .evidence)
  }
}

extension KeyedEncodingContainer {
  /// Writes a list unless it is empty.
  mutating func encodeUnlessEmpty(_ list: [some Encodable], forKey key: Key) throws {
    if !list.isEmpty { try encode(list, forKey: key) }
  }
}
