/// The answer of one condition that a rule lists, with the facts that it read.
public struct ConditionEvidence: Codable, Hashable, Sendable {
  /// The part of a rule that lists a condition.
  public enum Role: String, CaseIterable, Codable, Hashable, Sendable {
    /// The rule applies only where the condition holds.
    case when
    /// The rule applies only where it does not hold.
    case unless
    /// A requirement is met only where it holds.
    case met
  }

  /// The name of the condition, such as `invoice_is_open`; nil for a plain function.
  public var condition: String?
  /// The sentence of the condition; nil for a plain function.
  public var says: String?
  /// The part of the rule that lists it.
  public var role: Role
  /// Its answer; `outcome` in JSON.
  ///
  /// A condition after the one that decided is not tried.
  public var status: RuleStatus
  /// The position of the condition as `file:line`.
  public var at: String
  /// The full paths of the facts that it read.
  public var reads: [String]
  /// The number of Lua instructions that its answer cost, once for all rules that list it.
  public var instructions: Int

  /// Creates the evidence of one condition.
  public init(
    condition: String?, says: String?, role: Role, status: RuleStatus, at: String, reads: [String] = [],
    instructions: Int = 0
  ) {
    (self.condition, self.says, self.role, self.status) = (condition, says, role, status)
    (self.at, self.reads, self.instructions) = (at, reads, instructions)
  }

  private enum CodingKeys: String, CodingKey {
    case condition, says, role
    case status = "outcome"
    case at, reads, instructions
  }
}
