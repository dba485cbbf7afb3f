internal import Diagnostics
internal import LuaHost
internal import RegisterModel
internal import Synchronization

/// How to make one more machine that knows the same functions by the same numbers.
struct MachineRecipe: Sendable {
  var configuration: LuaConfiguration
  /// The sources in the order in which they are loaded.
  var order: [Int]
  var limits: LuaLimits

  func make() throws(LuaError) -> LuaMachine {
    let machine = try LuaMachine(configuration, limits: limits)
    for source in order { try machine.run(source, limits: limits) }
    machine.settleLines()
    return machine
  }
}

/// A register with its laws, its plans by request kind, and its machines.
final class LoadedRegister: Sendable {
  let document: RuleDocument
  let statutes: Statutes
  /// The notice's own rules, then every law's.
  let rules: [Rule]
  /// The plan of each kind of request, by the kind's number.
  let plans: [RulePlan]
  let recipe: MachineRecipe
  private let idle: Mutex<[Bench]>
  /// The lines that ran, where they are counted.
  let lines: LineCount

  init(
    document: RuleDocument, laws: [RuleDocument], statutes: Statutes, recipe: MachineRecipe, first: LuaMachine
  ) {
    self.document = document
    self.statutes = statutes
    self.recipe = recipe
    rules = document.rules + laws.flatMap(\.rules)
    plans = RequestKind.table.codes.map { [rules] kind in RulePlan(rules.filter { $0.kinds.contains(kind) }) }
    first.settleLines()
    idle = Mutex([Bench(first)])
    lines = LineCount(recipe)
    lines.begin(with: first)
  }

  /// What the rules may ask of the program, in the order of its declarations.
  var functionNames: [String] { recipe.configuration.functions.map(\.name) }

  var description: RegisterDescription {
    document.register ?? RegisterDescription()
  }

  /// What a rule did wrong.
  struct Failure: Error {
    var error: LuaError
    var rule: Rule?
  }

  /// Puts the rules to a case in a machine that is lent for it; one that hit a limit is dropped, and the next hearing makes
  /// another.
  ///
  /// What earlier decisions left to be collected takes room, so a machine that ran out of memory is not believed: a
  /// fresh one has the last word, and the answer is the same whatever was decided before.
  func hearing(_ sheet: FactSheet, limits: LuaLimits) throws(Failure) -> Hearing {
    var answers: LuaHostAnswers?
    if var bench = idle.withLock({ $0.popLast() }) {
      do throws(Failure) {
        return try hearing(sheet, at: &bench, limits)
      } catch {
        guard error.error.kind == .memoryLimit else { throw error }
        answers = bench.batch.answers
      }
    }
    var bench = try freshBench()
    bench.batch.answers = answers
    return try hearing(sheet, at: &bench, limits)
  }

  private func freshBench() throws(Failure) -> Bench {
    do {
      let machine = try recipe.make()
      lines.begin(with: machine)
      return Bench(machine)
    } catch {
      throw Failure(error: error)
    }
  }

  private func hearing(
    _ sheet: FactSheet, at bench: inout Bench, _ limits: LuaLimits
  ) throws(Failure) -> Hearing {
    let phase = plans[sheet.kind.index].phase(on: sheet.today)
    var questioning = Questioning(sheet, phase: phase)
    questioning.prepare(&bench.batch, &bench.purposes)
    do throws(LuaError) {
      let report =
        bench.batch.count > 0 ? try bench.machine.run(&bench.batch, limits: limits) : LuaReport()
      try questioning.conclude(report, bench.purposes)
      giveBack(bench)
      return Hearing(questioning, report)
    } catch {
      let call = error.call.flatMap { bench.purposes.indices.contains($0) ? bench.purposes[$0] : nil }
      if !error.isLimit { giveBack(bench) }
      throw Failure(error: error, rule: call.map { phase.rules[$0.rule] })
    }
  }

  private func giveBack(_ bench: Bench) {
    guard !bench.machine.isWorn else { return }
    var bench = bench
    bench.clear()
    bench.batch.answers = nil
    idle.withLock { $0.append(bench) }
  }
}

/// A machine with the memory that its calls take, kept from one hearing to the next.
private struct Bench {
  let machine: LuaMachine
  var batch: LuaBatch
  var purposes: [Questioning.Purpose] = []

  init(_ machine: LuaMachine) {
    self.machine = machine
    batch = LuaBatch(fieldCount: LuaFacts.fieldCount + machine.configuration.functions.count)
  }

  /// Forgets the case.
  mutating func clear() {
    batch.reset()
    purposes.removeAll(keepingCapacity: true)
  }
}
