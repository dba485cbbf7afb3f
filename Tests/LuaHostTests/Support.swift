import LuaHost

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

func machine(_ text: String, limits: LuaLimits = .loading) throws(LuaError) -> LuaMachine {
  var configuration = LuaConfiguration()
  configuration.sources = [
    LuaSource(name: "rules/a.lua", text: text), LuaSource(name: "rules/b.lua", text: "return { six = 6 }"),
  ]
  configuration.constructors = ["register", "retain"]
  configuration.advice = [("os", "no clock here")]
  configuration.types = types
  configuration.codes = ["open", "paid"]
  return try LuaMachine(configuration, limits: limits)
}

func table(_ value: LuaValue) -> LuaTable? {
  if case .table(let table) = value { table } else { nil }
}

func function(_ value: LuaValue?) -> LuaFunction? {
  if case .function(let function) = value { function } else { nil }
}

/// Facts: written unstated, today 1970-01-11, invoices with the statuses given (nil for unstated), purposes `collection`.
func facts(_ statuses: [Int?], written: Bool? = nil) -> LuaBatch {
  var batch = LuaBatch(fieldCount: 6)
  let root = batch.reserve(4)
  if let written { batch.setFlag(root, written) }
  batch.setDate(root + 1, days: 10)
  let first = batch.reserve(statuses.count * 2)
  for (index, status) in statuses.enumerated() {
    if let status { batch.setCode(first + index * 2, status) }
    batch.setDate(first + index * 2 + 1, days: Int32(100 + index))
  }
  batch.setList(root + 2, first: first, count: statuses.count)
  let purpose = batch.reserve(1)
  batch.setText(purpose, "collection")
  batch.setList(root + 3, first: purpose, count: 1)
  return batch
}

/// Loads `return function (case) … end` and asks it once as a guard.
func ask(
  _ body: String, _ batch: LuaBatch, limits: LuaLimits = .deciding
) throws -> (LuaBatch, LuaBatch.Verdict) {
  let machine = try machine("return function (case) return \(body) end")
  let loaded = try machine.load(0)
  var batch = batch
  batch.add(guard: function(loaded.value), outputs: [])
  try machine.run(&batch, limits: limits)
  return (batch, batch.verdict(0))
}
