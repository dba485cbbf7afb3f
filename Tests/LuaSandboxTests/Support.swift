import LuaSandbox

/// A root record with a flag, a date, and a list of invoices; `status` is a code.
let types = [
  LuaRecordType(
    path: "",
    fields: [
      .init(name: "written", type: nil, identifier: 0),
      .init(name: "today", type: nil, identifier: 1),
      .init(name: "invoices", type: 1, identifier: 2),
      .init(name: "purposes", type: nil, identifier: 3),
    ]),
  LuaRecordType(
    path: "invoices",
    fields: [
      .init(name: "status", type: nil, identifier: 4),
      .init(name: "due", type: nil, identifier: 5),
    ]),
]

func machine(_ text: String, limits: ExecutionLimits = .loading) throws(LuaError) -> LuaMachine {
  var configuration = LuaConfiguration()
  configuration.sources = [
    LuaSource(name: "rules/a.lua", text: text), LuaSource(name: "rules/b.lua", text: "return { six = 6 }"),
  ]
  configuration.addWords()
  configuration.advice = [("os", "no clock here")]
  configuration.types = types
  configuration.codes = ["open", "paid"]
  return try LuaMachine(configuration, limits: limits)
}

extension LuaConfiguration {
  /// Adds words of rule documents: parts of a register, two kinds of request and their verbs.
  mutating func addWords() {
    constructors = [LuaConstructor("register"), LuaConstructor("says", names: 2), LuaConstructor("form")]
    (kinds, verbs) = (["erasure", "retention"], ["retain", "permit"])
  }
}

func table(_ value: LuaValue) -> LuaTable? {
  if case .table(let table) = value { table } else { nil }
}

/// Returns the function of a value, which may be that of a condition.
func function(_ value: LuaValue?) -> LuaFunction? {
  switch value {
  case .function(let function): function
  case .condition(let condition): condition.function
  default: nil
  }
}

/// Returns facts: written unstated, today 1970-01-11, invoices with the statuses given (nil for unstated), purposes `collection`.
func facts(_ statuses: [Int?], written: Bool? = nil) -> LuaCells {
  var facts = LuaCells()
  let root = facts.reserve(4)
  if let written { facts.cells[root] = LuaCell(.flag, written ? 1 : 0) }
  facts.cells[root + 1] = LuaCell(.date, 10)
  let first = facts.reserve(statuses.count * 2)
  for (index, status) in statuses.enumerated() {
    if let status { facts.cells[first + index * 2] = LuaCell(.code, Int64(status)) }
    facts.cells[first + index * 2 + 1] = LuaCell(.date, Int64(100 + index))
  }
  facts.cells[root + 2] = LuaCell(.list, Int64(first), count: UInt32(statuses.count))
  let purpose = facts.reserve(1)
  facts.cells[purpose] = facts.text("collection")
  facts.cells[root + 3] = LuaCell(.list, Int64(purpose), count: 1)
  return facts
}

/// Returns a batch of one call over facts.
func batch(_ facts: LuaCells, guard test: LuaFunction? = nil, output: LuaFunction? = nil) -> LuaBatch {
  batch(facts, [test.map { [LuaGuard($0)] } ?? []], output: output)
}

/// Returns a batch of one call for each list of guards.
func batch(_ facts: LuaCells, _ calls: [[LuaGuard]], output: LuaFunction? = nil) -> LuaBatch {
  var batch = LuaBatch(fieldCount: 6)
  batch.facts = facts
  for guards in calls { batch.add(LuaCall(guards: batch.guards.add(guards), output)) }
  return batch
}

/// Loads `return function (case) … end` and calls it once as a guard.
func callAsGuard(
  _ body: String, _ facts: LuaCells, limits: ExecutionLimits = .deciding
) throws -> (report: LuaReport, verdict: LuaReport.Verdict) {
  let machine = try machine("return function (case) return \(body) end")
  var batch = batch(facts, guard: function(try machine.load(0).value))
  let report = try machine.run(&batch, limits: limits)
  return (report, report.verdict(0))
}
