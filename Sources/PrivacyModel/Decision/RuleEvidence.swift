/// The status of a rule or a condition in one decision.
public enum RuleStatus: String, CaseIterable, Codable, Hashable, Sendable {
  /// The rule or condition holds.
  case held
  /// It does not hold.
  case notHeld = "not_held"
  /// It depends on a fact that the case does not state.
  case undecided
  /// It was not evaluated: the rule applies to none of the targets, or an earlier condition decided.
  case notTried = "not_tried"
}

/// The evaluation of one rule in one decision, with the facts that it read.
public struct RuleEvidence: Codable, Hashable, Sendable {
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
  /// The conditions that it lists, in the order in which they are asked.
  public var conditions: [ConditionEvidence]
  /// The full paths of the facts that it read.
  public var reads: [String]
  /// The number of Lua instructions that it used.
  public var instructions: Int

  /// Creates the evidence of one rule.
  public init(
    rule: String, at: String, effect: String, obliges: [String] = [], status: RuleStatus,
    category: String? = nil, conditions: [ConditionEvidence] = [], reads: [String] = [],
    instructions: Int = 0
  ) {
    (self.rule, self.at, self.effect, self.obliges) = (rule, at, effect, obliges)
    (self.status, self.category, self.reads) = (status, category, reads)
    (self.conditions, self.instructions) = (conditions, instructions)
  }

  private enum CodingKeys: String, CodingKey {
    case rule, at, effect, obliges
    case status = "outcome"
    case category, conditions, reads, instructions
  }
}
