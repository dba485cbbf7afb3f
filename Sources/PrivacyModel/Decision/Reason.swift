/// The layer of a rule: mandatory law overrides the notice, and the notice overrides defaults of law.
public enum Layer: String, CaseIterable, Codable, Hashable, Sendable {
  /// Law that no notice may weaken.
  case law
  /// The organisation's own notice.
  case notice
  /// Law that applies only where the notice is silent.
  case `default`
}

/// A rule that decided the outcome.
public struct Reason: Hashable, Sendable {
  /// The code of the reason, such as `open_invoice`.
  public var code: String
  /// The name of the rule.
  public var rule: String
  /// The layer of the rule.
  public var layer: Layer
  /// The verb of the rule, such as `retain`.
  public var effect: String
  /// The statements and articles that the rule cites.
  public var cites: [Citation]
  /// The text for the requester: the name of the rule, or its translation.
  public var message: String?
  /// The position of the rule as `file:line`.
  public var at: String?

  /// Creates a reason.
  public init(
    code: String, rule: String, layer: Layer, effect: String, cites: [Citation] = [],
    message: String? = nil, at: String? = nil
  ) {
    self.code = code
    self.rule = rule
    self.layer = layer
    self.effect = effect
    self.cites = cites
    self.message = message
    self.at = at
  }
}

extension Reason: Codable {
  private enum CodingKeys: String, CodingKey {
    case code, rule, layer, effect, cites, message, at
  }

  /// Reads a reason; absent keys are empty.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    code = try container.decode(String.self, forKey: .code)
    rule = try container.decode(String.self, forKey: .rule)
    layer = try container.decode(Layer.self, forKey: .layer)
    effect = try container.decode(String.self, forKey: .effect)
    cites = try container.decodeIfPresent([Citation].self, forKey: .cites) ?? []
    message = try container.decodeIfPresent(String.self, forKey: .message)
    at = try container.decodeIfPresent(String.self, forKey: .at)
  }

  /// Writes a reason without its empty keys.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(code, forKey: .code)
    try container.encode(rule, forKey: .rule)
    try container.encode(layer, forKey: .layer)
    try container.encode(effect, forKey: .effect)
    try container.encodeUnlessEmpty(cites, forKey: .cites)
    try container.encodeIfPresent(message, forKey: .message)
    try container.encodeIfPresent(at, forKey: .at)
  }
}

/// A source that a rule cites: a statement of the notice, or an article of a statute.
public struct Citation: Codable, Hashable, Sendable {
  /// The id of the statement, such as `S1-23`, or the article, such as `GDPR 17(3)(e)`.
  public var id: String
  /// The heading of the statement; nil for an article.
  public var heading: String?
  /// The statement, summarised; nil for an article.
  public var says: String?
  /// The reason's code in the Data Privacy Vocabulary of the W3C, where one exists.
  public var dpv: String?

  /// Creates a citation.
  public init(id: String, heading: String? = nil, says: String? = nil, dpv: String? = nil) {
    self.id = id
    self.heading = heading
    self.says = says
    self.dpv = dpv
  }
}
