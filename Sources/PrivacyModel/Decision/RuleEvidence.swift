/// What became of one rule in one decision.
public struct RuleEvidence: Hashable, Sendable {
  /// What a rule came to.
  public enum Outcome: String, CaseIterable, Codable, Hashable, Sendable {
    /// Its condition was true.
    case held
    /// Its condition was false.
    case notHeld = "not_held"
    /// It read a fact that nobody stated.
    case undecided
    /// Another rule had settled the matter.
    case notTried = "not_tried"
  }

  /// The rule's name.
  public var rule: String
  /// Where it stands, `file:line`.
  public var at: String
  /// What the rule does: `permit`, `retain`, `oblige`.
  public var effect: String
  /// The duties that it brings where it holds.
  public var obliges: [String]
  /// What it came to.
  public var outcome: Outcome
  /// The category that it was tried for, where it was tried for one.
  public var category: String?
  /// The full paths of the facts that it read.
  public var reads: [String]
  /// How many Lua instructions it took.
  public var instructions: Int

  /// Makes a piece of evidence from its parts.
  public init(
    rule: String, at: String, effect: String, obliges: [String] = [], outcome: Outcome,
    category: String? = nil, reads: [String] = [],
    instructions: Int = 0
  ) {
    self.rule = rule
    self.at = at
    self.effect = effect
    self.obliges = obliges
    self.outcome = outcome
    self.category = category
    self.reads = reads
    self.instructions = instructions
  }
}

extension RuleEvidence: Codable {
  private enum CodingKeys: String, CodingKey {
    case rule, at, effect, obliges, outcome, category, reads, instructions
  }

  /// Reads a piece of evidence; `reads` may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    rule = try container.decode(String.self, forKey: .rule)
    at = try container.decode(String.self, forKey: .at)
    effect = try container.decode(String.self, forKey: .effect)
    obliges = try container.decodeIfPresent([String].self, forKey: .obliges) ?? []
    outcome = try container.decode(Outcome.self, forKey: .outcome)
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
    try container.encode(outcome, forKey: .outcome)
    try container.encodeIfPresent(category, forKey: .category)
    try container.encodeUnlessEmpty(reads, forKey: .reads)
    try container.encode(instructions, forKey: .instructions)
  }
}
