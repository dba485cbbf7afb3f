internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler

extension RuleResults {
  /// Adds the results of the calls into Lua to those of the rules that needed no call.
  /// - Throws: `badValue` where a rule returned a value of the wrong type.
  convenience init(
    _ plan: DecisionPlan, _ results: consuming [RuleResult], calls: [RuleCalls.Call], _ report: LuaReport
  ) throws(LuaError) {
    var reader = ReportReader(results: results)
    for call in calls.indices { try reader.read(call, calls[call], of: report, plan) }
    self.init(plan, reader.results, addressees: reader.addressees, report)
  }
}

/// Reads the report of a batch of calls.
private struct ReportReader {
  var results: [RuleResult]
  var addressees: [Int: [String]] = [:]
  private var addresseeCount = 0

  init(results: consuming [RuleResult]) { self.results = results }

  // The report and the plan are parameters: a copy of them would count references.
  mutating func read(
    _ number: Int, _ call: RuleCalls.Call, of report: LuaReport, _ plan: DecisionPlan
  ) throws(LuaError) {
    let result = try result(
      of: number, call, report, today: plan.today, isRequirement: plan.rules.tests[call.rule].isRequirement)
    let earlier = results[call.result]
    results[call.result] =
      earlier.status == .notTried
      ? result
      : earlier.joined(with: result, anyHolds: plan.rules.rules[call.rule].verb != .permit)
  }

  private mutating func result(
    of number: Int, _ call: RuleCalls.Call, _ report: LuaReport, today: CalendarDate,
    isRequirement: Bool
  ) throws(LuaError) -> RuleResult {
    var result = RuleResult(isRequirement ? .held : .notHeld)
    switch report.verdict(number) {
    case .notHeld: break
    case .undecided:
      result.status = .undecided
      result.missing = report.missing(number)
    case .held:
      result.status = isRequirement ? .notHeld : .held
      if report.hasOutput(number) { try readOutputs(of: number, call, report, today, into: &result) }
    }
    result.record(call: number)
    return result
  }

  /// The most addressees that the rules may name in one decision: a rule's obligations are owed to each of them.
  private static let maximumAddressees = 1000

  /// Reads a rule's last day and its addressees.
  ///
  /// A bar whose last day has passed does not hold. A bar whose last day is undecided is undecided.
  private mutating func readOutputs(
    of number: Int, _ call: RuleCalls.Call, _ report: LuaReport, _ today: CalendarDate,
    into result: inout RuleResult
  ) throws(LuaError) {
    switch report.output(number, 0) {
    case .value(.date(let days)):
      let last = CalendarDate(daysSinceEpoch: Int(days))
      result.lastDay = last
      if last < today { result.status = .notHeld }
    case .value(.none), .none: break
    case .value(let value): throw mistyped("last_day", value, expected: "a date or nil", number)
    case .undecided(let missing):
      result.status = .undecided
      result.missing = missing
    }
    guard case .value(let value) = report.output(number, 1) else { return }
    guard let texts = value.texts else {
      throw mistyped("owed_to", value, expected: "a text or a list of texts", number)
    }
    addresseeCount += texts.count
    guard addresseeCount <= Self.maximumAddressees else {
      throw LuaError(
        .badValue,
        "`owed_to` brings the addressees of the decision to \(addresseeCount), expected at most \(Self.maximumAddressees)",
        call: number)
    }
    // Of two records of a category, the addressees of the first that holds count.
    if result.isHeld, addressees[call.result] == nil { addressees[call.result] = texts }
  }

  private func mistyped(_ field: String, _ value: LuaValue, expected: String, _ number: Int) -> LuaError {
    LuaError(.badValue, "`\(field)` returned \(value.kindOfValue), expected \(expected)", call: number)
  }
}

extension LuaValue {
  /// A text or a list of texts; nil for any other value.
  fileprivate var texts: [String]? {
    switch self {
    case .none: return []
    case .string(let text): return [text]
    case .table(let table) where table.fields.isEmpty:
      let texts = table.list.compactMap { if case .string(let text) = $0 { text } else { nil } }
      return texts.count == table.list.count ? texts : nil
    default: return nil
    }
  }
}
