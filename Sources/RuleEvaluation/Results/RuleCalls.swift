internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler

/// The calls of one decision into Lua, made in a single crossing.
struct RuleCalls: Sendable {
  /// A rule, and the index of the result that a call gives or adds to.
  struct Call: Sendable {
    let rule: Int
    let result: Int
  }

  private(set) var calls: [Call] = []

  /// The least number of instructions that a call is charged.
  private static let leastCost: UInt64 = 5

  /// Adds the calls that a plan needs to a batch, and returns the results of the rules that need none.
  ///
  /// There are as many calls as rules times records of held data.
  /// - Throws: `instructionLimit` where so many calls exceed the limit, before they take memory.
  mutating func add(
    _ plan: DecisionPlan, to batch: inout LuaBatch, _ limits: ExecutionLimits
  ) throws(LuaError) -> [RuleResult] {
    let (rules, targets) = (plan.rules, plan.targets.count)
    var results: [RuleResult] = []
    let count = rules.perCaseCount + rules.perTargetCount * targets
    results.reserveCapacity(count)
    for _ in 0..<count { results.append(.notTried) }
    let (held, categories) = (plan.held, plan.targets)

    batch.facts = plan.facts.cells
    batch.guards = rules.guards
    batch.recordType = FactLayout.heldDataType
    for held in held { batch.records.append(UInt32(held.cell)) }
    for rule in rules.tests.indices {
      if UInt64(calls.count) > limits.instructions / Self.leastCost {
        throw LuaError(.instructionLimit, "the script used up its instructions", call: calls.count - 1)
      }
      let test = rules.tests[rule]
      if test.isEffect && test.place.categories.isDisjoint(with: plan.categories) { continue }
      let first = test.place.first(in: rules, targets: targets)
      switch test.mode {
      case .always: results[first] = RuleResult(.held)
      case .form(let form): results[first] = rules.forms[form].result(for: plan.facts)
      case .perCase:
        batch.add(test.call)
        calls.append(Call(rule: rule, result: first))
      case .perTarget:
        let isMeant = test.place.categories
        for number in held.indices where isMeant.contains(categories[held[number].target]) {
          batch.add(test.call.withRecord(number))
          calls.append(Call(rule: rule, result: first + held[number].target))
        }
      }
    }
    return results
  }

  /// Removes the calls and keeps their memory.
  mutating func removeAll() { calls.removeAll(keepingCapacity: true) }
}

extension FormRequirement {
  /// The result of a rule whose condition is the form of the request.
  fileprivate func result(for facts: FactTable) -> RuleResult {
    let (status, field) = status(of: facts)
    var result = RuleResult(status)
    if status == .undecided {
      result.missing = LuaReport.MissingField(
        identifier: field.identifier, cell: facts.request + field.place)
    }
    result.record(formField: field.identifier)
    return result
  }
}
