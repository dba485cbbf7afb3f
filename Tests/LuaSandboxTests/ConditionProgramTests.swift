import Foundation
import LuaSandbox
import Testing

/// Random conditions give the same answer as the same functions in Lua, with the same reads and the same unstated field.
///
/// The machine runs simple conditions without Lua, so each is also asked as a plain function, which Lua runs.
/// `SELOSTE_FUZZ=1000000 swift test -c release --filter ConditionProgramTests` compares that many.
struct ConditionProgramTests {
  private static let count = ProcessInfo.processInfo.environment["SELOSTE_FUZZ"].flatMap { Int($0) } ?? 3000
  /// The number of functions in a file.
  private static let fileSize = 50

  private static let scalars = ["flag", "day", "count", "share", "text", "code"]
  private static let types = [
    LuaRecordType(
      path: "",
      fields: fields(from: 0) + [
        .init(name: "part", type: 1, identifier: 6), .init(name: "list", type: 1, identifier: 7),
      ]),
    LuaRecordType(path: "part", fields: fields(from: 8) + [.init(name: "part", type: nil, identifier: 70)]),
  ]

  private static func fields(from first: Int) -> [LuaRecordType.Field] {
    scalars.enumerated().map { .init(name: $1, type: nil, identifier: first + $0) }
  }

  private struct Generator {
    var random: PatternGenerator

    mutating func one(of texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }

    mutating func term() -> String {
      let record = one(of: ["case", "case", "case.part", "held", "x"])
      return switch Int.random(in: 0...9, using: &random) {
      case 0...4: "\(record).\(one(of: scalars))"
      case 5...6: "\(record):assume \"\(one(of: scalars + ["part"]))\""
      case 7:
        one(of: [
          "x", "case.part", "held", "case.list", "#case.list", "case.part.part", "case[\"flag\"]",
          "case.nosuch",
        ])
      default:
        one(of: [
          "true", "false", "nil", "\"open\"", "\"\"", "1", "2", "-3", "200", "1.5", "date \"1970-01-11\"",
        ])
      }
    }

    mutating func test(_ depth: Int = 0) -> String {
      switch Int.random(in: 0...(depth < 4 ? 10 : 4), using: &random) {
      case 0: term()
      case 1...2:
        "\(term()) \(one(of: ["==", "~="])) \(one(of: ["\"open\"", "\"paid\"", "nil", "true", "false", "1", "1.0", "\(term())"]))"
      case 3: "\(term()) \(one(of: ["<", "<=", ">", ">="])) \(one(of: ["1", "2", "0.5", "\(term())"]))"
      case 4: "#case.list \(one(of: ["<", ">", "==", "~=", "<=", ">="])) \(one(of: ["0", "1", "2", "3.0"]))"
      case 5...6: "not (\(test(depth + 1)))"
      case 7...8: "(\(test(depth + 1)) and \(test(depth + 1)))"
      case 9: "(\(test(depth + 1)) or \(test(depth + 1)))"
      default: "(\(test(depth + 1))) == (\(test(depth + 1)))"
      }
    }

    mutating func function() -> String {
      let opening = one(of: [
        "", "", "local x = \(term()) ", "local x = case.part ", "if \(test()) then return \(test()) end ",
        "x = \(term()) ",
        "if \(test()) then x = held else x = case end ", "do local y = \(test()) if y then return y end end ",
        "pcall(error) ",
        "local function f(...) return ... end ", "case, x = case.part, case ",
        "while \(test()) do break end ",
      ])
      let parameters = one(of: ["case", "case, held", "case, held", "case, ...", "case, held, x"])
      return
        "function(\(parameters)) local x \(opening)return \(one(of: ["", "", "true and ", "not not "]))\(test()) end"
    }
  }

  /// Returns facts with random cells: of the fields' own kinds, stated as none, and unstated.
  private static func facts(_ random: inout PatternGenerator) -> LuaCells {
    var facts = LuaCells()
    func cells(_ text: LuaCell) -> [LuaCell] {
      [
        LuaCell(.flag, .random(in: 0...1, using: &random)),
        LuaCell(.date, .random(in: 8...12, using: &random)),
        LuaCell(.integer, .random(in: 0...3, using: &random)),
        LuaCell(.number, Int64(bitPattern: [0.5, 1, 1.5][Int.random(in: 0...2, using: &random)].bitPattern)),
        text, LuaCell(.code, .random(in: 0...1, using: &random)),
      ].map { cell in
        switch Int.random(in: 0...5, using: &random) {
        case 0: LuaCell(.unstated)
        case 1: LuaCell(.nothing, 0)
        default: cell
        }
      }
    }
    let text =
      [facts.text("open"), facts.text(""), facts.text("openly")].randomElement(using: &random)
      ?? LuaCell(.unstated)
    let root = facts.reserve(8)
    let part = facts.reserve(7), records = facts.reserve(14)
    for (start, count) in [(root, 6), (part, 6), (records, 6), (records + 7, 6)] {
      for (index, cell) in cells(text).prefix(count).enumerated() { facts.cells[start + index] = cell }
    }
    let parts = [
      LuaCell(.record, Int64(part)), LuaCell(.record, Int64(part)), LuaCell(.nothing), LuaCell(.unstated),
    ]
    facts.cells[root + 6] = parts.randomElement(using: &random) ?? LuaCell(.unstated)
    let lists = [LuaCell(.list, Int64(records), count: 2), LuaCell(.list), LuaCell(.unstated)]
    facts.cells[root + 7] = lists.randomElement(using: &random) ?? LuaCell(.unstated)
    return facts
  }

  /// What is assumed of some fields: a flag, a code, none and a list.
  private static let assumed: LuaAssumedCells = {
    var cells = [LuaCell](repeating: LuaCell(.unstated), count: 71)
    (cells[0], cells[5], cells[6], cells[7]) = (
      LuaCell(.flag, 1), LuaCell(.code, 1), LuaCell(.nothing), LuaCell(.list)
    )
    (cells[8], cells[13]) = (LuaCell(.flag, 0), LuaCell(.nothing))
    return LuaAssumedCells(cells)
  }()

  /// Asks a function about two records and returns each answer, or the error.
  private func answer(_ function: LuaFunction, of machine: LuaMachine, _ facts: LuaCells) throws -> String {
    var batch = LuaBatch(fieldCount: 71)
    (batch.facts, batch.recordType, batch.records) = (facts, 1, [15, 22])
    batch.assumed = Self.assumed
    let call = LuaCall(guards: batch.guards.add([LuaGuard(function)]))
    for record in 0...1 { batch.add(function.parameterCount > 1 ? call.withRecord(record) : call) }
    do throws(LuaError) {
      let report = try machine.run(&batch)
      return (0...1).map { call in
        let missing = report.verdict(call) == .undecided ? "\(report.missing(call))" : ""
        return "\(report.verdict(call)) \(report.reads(call)) \(missing)"
      }.joined(separator: "; ") + " \(report.assumed.sorted())"
    } catch {
      return error.message.contains("must return true or false")
        ? "no boolean" : "\(error.kind) \(error.message)"
    }
  }

  @Test func simpleConditionsAnswerAsLuaDoes() throws {
    var generator = Generator(random: PatternGenerator(seed: 7))
    var counts: [Substring: Int] = [:]
    for _ in 0..<max(1, Self.count / Self.fileSize) {
      let texts = (0..<Self.fileSize).map { _ in generator.function() }
      var configuration = LuaConfiguration()
      let list = texts.map { "condition(\"c\", \($0)), \($0)," }.joined(separator: "\n")
      configuration.sources = [LuaSource(name: "a", text: "return {\n\(list) }")]
      configuration.addWords()
      (configuration.types, configuration.codes) = (Self.types, ["open", "paid"])
      let machine = try LuaMachine(configuration)
      let loaded = try machine.load(0)
      let functions = try #require(table(loaded.value)).list.compactMap { function($0) }
      try #require(functions.count == texts.count * 2, "\(loaded.problems)")
      for _ in 0..<8 {
        let facts = Self.facts(&generator.random)
        for (number, text) in texts.enumerated() {
          let condition = try answer(functions[number * 2], of: machine, facts)
          #expect(try condition == answer(functions[number * 2 + 1], of: machine, facts), "\(text)")
          counts[condition.prefix { $0 != " " }, default: 0] += 1
        }
      }
    }
    let decided = counts.filter { ["held", "notHeld", "undecided"].contains($0.key) }.values
    #expect(decided.count == 3 && decided.allSatisfy { $0 > Self.count / 4 }, "\(counts)")
    if Self.count > 10_000 { print(counts) }
  }
}
