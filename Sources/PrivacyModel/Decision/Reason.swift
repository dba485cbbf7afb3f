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
public struct Reason: Codable, Hashable, Sendable {
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

  /// The sentence of the rule, the last part of its name.
  package var name: String { rule.split(separator: "/").last.map(String.init) ?? rule }

  /// Creates a reason.
  public init(
    code: String, rule: String, layer: Layer, effect: String, cites: [Citation] = [],
    message: String? = nil, at: String? = nil
  ) {
    (self.code, self.rule, self.layer, self.effect) = (code, rule, layer, effect)
    (self.cites, self.message, self.at) = (cites, message, at)
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
  /// The statement in the words of the notice, where the register has them.
  public var original: String?
  /// The reason's code in the Data Privacy Vocabulary of the W3C, where one exists.
  public var dpv: String?

  /// Creates a citation.
  public init(
    id: String, heading: String? = nil, says: String? = nil, original: String? = nil, dpv: String? = nil
  ) {
    (self.id, self.heading, self.says, self.original, self.dpv) = (id, heading, says, original, dpv)
  }
}
