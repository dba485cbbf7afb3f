public import LuaSandbox

extension RuleEngine {
  /// The resources that loading one rule file, or deciding one case, may use.
  public typealias Limits = ExecutionLimits
}
