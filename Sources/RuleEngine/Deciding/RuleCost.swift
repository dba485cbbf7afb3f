/// What asking a rule cost.
public struct RuleCost: Hashable, Sendable {
  /// The rule's name.
  public var rule: String
  /// Where it stands, `file:line`.
  public var at: String
  /// How often it was asked; of each category where it looks at categories.
  public var calls = 0
  /// Instructions of the virtual machine, in steps of its meter: the same at each run.
  public var instructions = 0
  /// Nanoseconds, where the engine measures times.
  public var nanoseconds = 0

  init(rule: String, at: String) { (self.rule, self.at) = (rule, at) }
}

extension Resolution {
  /// Instructions of the virtual machine that all rules took together: the same at each run.
  public var instructions: Int { results.instructions }

  /// What each rule cost that was asked in Lua, in the order of the documents.
  public var costs: [RuleCost] { results.rules.indices.compactMap { results.cost(of: $0) } }
}
