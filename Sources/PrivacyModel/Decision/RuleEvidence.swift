/// The status of a rule in one decision.
public enum RuleStatus: String, CaseIterable, Codable, Hashable, Sendable {
  /// Its condition is true.
  case held
  /// Its condition is false.
  case notHeld = "not_held"
  /// Its condition reads a fact that the case does not state.
  case undecided
  /// It was not evaluated, because it applies to none of the targets.
  case notTried = "not_tried"
}

/// The evaluation of one rule in one decision, with the facts that it read.
public struct RuleEvidence: Hashable, Sendable {
  /// The rule's name.
  public var rule: String
  /// The position of the rule as `file:line`.
  public var at: String
  /// The verb of the rule: `permit`, `retain`, `oblige`.
  public var effect: String
  /// The codes of the obligations that it adds if it holds.
  public var obliges: [String]
  /// The result of its condition; `outcome` in JSON.
  public var status: RuleStatus
  /// The category that it was evaluated for; nil if for the request as a whole.
  public var category: String?
  /// The full paths of the facts that it read.
  public var reads: [String]
  /// The number of Lua instructions that it used.
  public var instructions: Int

  /// Creates the evidence of one rule.
  public init(
    rule: String, at: String, effect: String, obliges: [String] = [], status: RuleStatus,
    category: String? = nil, reads: [String] = [],
    instructions: Int = 0
  ) {
    self.rule = rule
    self.at = at
    self.effect = effect
    self.obliges = obliges
    self.status = status
    self.category = category
    self.reads = reads
    self.instructions = instructions
  }
}

extension RuleEvidence: Codable {
  private enum CodingKeys: String, CodingKey {
    case rule, at, effect, obliges
    case status = "outcome"
    case category, reads, instructions
  }

  /// Reads the evidence of one rule; absent lists are empty.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    rule = try container.decode(String.self, forKey: .rule)
    at = try container.decode(String.self, forKey: .at)
    effect = try container.decode(String.self, forKey: .effect)
    obliges = try container.decodeIfPresent([String].self, forKey: .obliges) ?? []
    status = try container.decode(RuleStatus.self, forKey: .status)
    category = try container.decodeIfPresent(String.self, forKey: .category)
    reads = try container.decodeIfPresent([String].self, forKey: .reads) ?? []
    instructions = try container.decode(Int.self, forKey: .instructions)
  }

  /// Writes the evidence of one rule without its empty keys.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rule, forKey: .rule)
    try container.encode(at, forKey: .at)
    try container.encode(effect, forKey: .effect)
    try container.encodeUnlessEmpty(obliges, forKey: .obliges)
    try container.encode(status, forKey: .status)
    try container.encodeIfPresent(category, forKey: .category)
    try container.encodeUnlessEmpty(reads, forKey: .reads)
    try container.encode(instructions, forKey: .instructions)
  }
}
