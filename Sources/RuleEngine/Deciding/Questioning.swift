internal import LuaHost
internal import RegisterModel

/// Puts the rules of a plan to a case: one crossing into Lua for all of them.
struct Questioning {
  let facts: RegisterCase
  let rules: [Rule]
  let units: [DecisionUnit]
  /// Per rule, its answers by unit; a rule that does not look at categories has one answer for all.
  private(set) var answers: [[DecisionUnit: Answer]]

  private let register: LoadedRegister
  private let cells: FactCells
  /// What each call of the batch is for.
  private var calls: [(rule: Int, unit: DecisionUnit?)] = []

  init(_ facts: RegisterCase, rules: [Rule], units: [DecisionUnit], register: LoadedRegister) {
    self.register = register
    self.facts = facts
    self.rules = rules
    self.units = units
    answers = Array(repeating: [:], count: rules.count)
    cells = FactCells(facts, context: facts.context, functions: register.functionNames)
    prepare()
  }

  /// The rule's answer for a unit.
  func answer(_ rule: Int, _ unit: DecisionUnit) -> Answer {
    guard rules[rule].concerns(unit.category) else { return Answer(verdict: .notTried) }
    return answers[rule][unit] ?? Answer(verdict: .notTried)
  }

  private mutating func prepare() {
    let items = rules.contains(where: \.isPerCategory) ? heldCells() : [:]
    let request = facts.request.value ?? Request()
    for (index, rule) in rules.enumerated() {
      let applicable = units.filter { rule.concerns($0.category) }
      if rule.isEffect && applicable.isEmpty { continue }
      if case .form(let formality) = rule.condition {
        let answer = formality.answer(for: request)
        for unit in units { answers[index][unit] = answer }
        continue
      }
      let condition: LuaFunction? = if case .lua(let function) = rule.condition { function } else { nil }
      if condition == nil && rule.lastDay == nil && rule.to == nil {
        for unit in units { answers[index][unit] = Answer(verdict: .held) }
      } else if rule.isPerCategory {
        for unit in applicable {
          for cell in unit.category.flatMap({ items[$0] }) ?? [] {
            cells.batch.add(
              guard: condition, outputs: [rule.lastDay, rule.to], item: (LuaFacts.heldDataType, cell))
            calls.append((index, unit))
          }
        }
      } else {
        cells.batch.add(guard: condition, outputs: [rule.lastDay, rule.to])
        calls.append((index, nil))
      }
    }
  }

  /// The cells of what is held of each category, several where several records are; a category that nobody listed is held with nothing stated about it.
  private func heldCells() -> [DataCategory: [Int]] {
    var found: [DataCategory: [Int]] = [:]
    let listed = facts.subject.value?.data.value ?? []
    if let list = cells.lists.first(where: { $0.type == LuaFacts.heldDataType }) {
      for (index, data) in listed.enumerated() {
        if let category = data.category.value {
          found[category, default: []].append(list.first + index * list.size)
        }
      }
    }
    for category in units.compactMap(\.category) where found[category] == nil {
      var data = HeldData()
      data.category = .value(category)
      found[category] = [cells.add(register.described(data), type: LuaFacts.heldDataType)]
    }
    return found
  }

  /// Asks.
  ///
  /// Throws the first error of a rule; then nothing is decided.
  mutating func ask(_ machine: LuaMachine, limits: LuaLimits) throws(LuaError) {
    guard cells.batch.count > 0 else { return }
    try machine.run(&cells.batch, limits: limits)
    for (call, purpose) in calls.enumerated() {
      let answer = try answer(of: call, for: rules[purpose.rule])
      if let unit = purpose.unit {
        let earlier = answers[purpose.rule][unit]
        answers[purpose.rule][unit] =
          earlier?.joined(with: answer, anyHolds: rules[purpose.rule].verb != .permit) ?? answer
      } else {
        for unit in units { answers[purpose.rule][unit] = answer }
      }
    }
  }

  /// The rule that a call of the batch was for.
  func rule(ofCall call: Int?) -> Rule? {
    call.flatMap { calls.indices.contains($0) ? rules[calls[$0].rule] : nil }
  }

  private func answer(of call: Int, for rule: Rule) throws(LuaError) -> Answer {
    var answer = Answer(verdict: .notHeld)
    answer.reads = cells.batch.reads(call).map { cells.path(ofRead: $0) }
    answer.instructions = cells.batch.instructions(call)
    switch cells.batch.verdict(call) {
    case .notHeld: return answer
    case .undecided: answer.verdict = .undecided(missing: cells.path(of: cells.batch.missing(call)))
    case .held:
      answer.verdict = .held
      try readLastDay(cells.batch.output(call, 0), call, into: &answer)
      if case .value(let value) = cells.batch.output(call, 1) {
        guard let texts = value.texts else {
          throw mistyped("to", value, expected: "a text or a list of texts", call)
        }
        answer.addressees = texts
      }
    }
    return answer
  }

  /// A bar whose last day has passed does not hold; one whose last day cannot be told is undecided.
  private func readLastDay(
    _ output: LuaBatch.Output, _ call: Int, into answer: inout Answer
  ) throws(LuaError) {
    switch output {
    case .value(.date(let days)):
      let last = CalendarDate(daysSinceEpoch: Int(days))
      answer.end = .lastDay(last)
      if last < facts.today { answer.verdict = .notHeld }
    case .value(.none), .none: break
    case .value(let value): throw mistyped("last_day", value, expected: "a date or nil", call)
    case .undecided(let missing): answer.verdict = .undecided(missing: cells.path(of: missing))
    }
  }

  private func mistyped(_ field: String, _ value: LuaValue, expected: String, _ call: Int) -> LuaError {
    LuaError(.badValue, "`\(field)` says \(expected), this one said \(value.kindOfValue)", call: call)
  }
}

extension LuaValue {
  /// A text or a list of texts; nil where it is neither.
  var texts: [String]? {
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
