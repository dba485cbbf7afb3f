/// The status of a rule in one decision.
public enum RuleStatus: String, CaseIterable, Codable, Hashable, Sendable {
  /// Its condition is true.
  case held
  /// Its condition is false.
  case notHeld = "not_held"
  /// Its condition reads a fact that the case does not state.
  case undecided
  /// It was not tested, because it applies to none of the targets.
  case notTried = "not_tried"
}

/// One rule in one decision, and the facts that it read.
public struct RuleEvidence: Hashable, Sendable {
  /// The rule's name.
  public var rule: String
  /// Where it stands, `file:line`.
  public var at: String
  /// What the rule does: `permit`, `retain`, `oblige`.
  public var effect: String
  /// The duties that it brings where it holds.
  public var obliges: [String]
  /// Whether it holds.
  public var status: RuleStatus
  /// The category that it was tried for, where it was tried for one.
  public var category: String?
  /// The full paths of the facts that it read.
  public var reads: [String]
  /// How many Lua instructions it took.
  public var instructions: Int

  /// Makes a piece of evidence from its parts.
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

  /// Reads a piece of evidence; `reads` may be left out.
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

  /// Writes a piece of evidence; empty keys are left out.
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
