/// Whose word a rule is.
public enum Layer: String, CaseIterable, Codable, Hashable, Sendable {
  /// Law that no notice may undercut.
  case law
  /// The organisation's own notice.
  case notice
  /// What the law says where the notice is silent.
  case `default`
}

/// A rule that shaped the outcome.
public struct Reason: Hashable, Sendable {
  /// Its code, such as `open_invoice`.
  public var code: String
  /// Its name.
  public var rule: String
  /// Whose word it is.
  public var layer: Layer
  /// What it did, in the verb of the rule.
  public var effect: String
  /// What it quotes.
  public var cites: [Citation]
  /// What to tell the requester.
  public var message: String?
  /// Where it stands, `file:line`.
  public var at: String?

  /// Makes a reason from its parts.
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

  /// Reads a reason; keys that are left out are empty.
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

  /// Writes a reason; empty keys are left out.
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

/// What a rule quotes: a statement of the notice, or an article of a statute.
public struct Citation: Codable, Hashable, Sendable {
  /// The statement's number or the article, such as `GDPR 17(3)(e)`.
  public var id: String
  /// The heading that it stands under.
  public var heading: String?
  /// What it says.
  public var says: String?
  /// The reason's code in the Data Privacy Vocabulary of the W3C, where one exists.
  public var dpv: String?

  /// Makes a citation from its parts.
  public init(id: String, heading: String? = nil, says: String? = nil, dpv: String? = nil) {
    self.id = id
    self.heading = heading
    self.says = says
    self.dpv = dpv
  }
}
