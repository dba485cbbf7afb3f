internal import Diagnostics
internal import Locking
internal import LuaHost
internal import RegisterModel

/// How to make one more machine that knows the same functions by the same numbers.
struct MachineRecipe: Sendable {
  var configuration: LuaConfiguration
  /// The sources in the order in which they are loaded.
  var order: [Int]
  var limits: LuaLimits

  func make() throws(LuaError) -> LuaMachine {
    let machine = try LuaMachine(configuration, limits: limits)
    var pending = order
    try machine.finishLoading(&pending, limits)
    return machine
  }
}

/// A register with its laws, its plans by request kind, and its machines.
final class LoadedRegister: Sendable {
  let document: RuleDocument
  /// What the notice says of the register.
  let description: RegisterDescription
  let statutes: Statutes
  /// The notice's own rules, then every law's.
  let rules: [Rule]
  let plans: RulePlans
  let recipe: MachineRecipe
  private let idle: Guarded<[Bench]>
  /// The lines that ran, where they are counted.
  let lines: LineCount

  init(
    document: RuleDocument, laws: [RuleDocument], statutes: Statutes, recipe: MachineRecipe,
    first: LuaMachine,
    pending: [Int]
  ) {
    self.document = document
    description = document.register ?? RegisterDescription()
    self.statutes = statutes
    self.recipe = recipe
    functionNames = recipe.configuration.functions.map(\.name)
    rules = document.rules + laws.flatMap(\.rules)
    plans = RulePlans(rules)
    if pending.isEmpty { first.settleLines() }
    idle = Guarded([Bench(first, pending: pending)])
    lines = LineCount(recipe)
    lines.begin(with: first)
  }

  /// What the rules may ask of the program, in the order of its declarations.
  let functionNames: [String]

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
  func hearing(_ prepared: PreparedCase, limits: LuaLimits) throws(Failure) -> Hearing {
    var answers: LuaHostAnswers?
    if var bench = idle.withLock({ $0.popLast() }) {
      do throws(Failure) {
        let hearing = try hearing(prepared, at: &bench, limits)
        giveBack(&bench)
        return hearing
      } catch {
        guard error.error.kind == .memoryLimit else {
          giveBack(&bench)
          throw error
        }
        answers = bench.batch.answers
      }
    }
    var bench = try freshBench()
    bench.batch.answers = answers
    defer { giveBack(&bench) }
    return try hearing(prepared, at: &bench, limits)
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
    _ prepared: PreparedCase, at bench: inout Bench, _ limits: LuaLimits
  ) throws(Failure) -> Hearing {
    let phase = plans.phase(prepared.kind, on: prepared.today)
    var questioning = Questioning(prepared, phase: phase)
    questioning.prepare(&bench.batch, &bench.purposes)
    do throws(LuaError) {
      if !bench.pending.isEmpty {
        var loading = recipe.limits
        (loading.interruption, loading.cancellation) = (limits.interruption, limits.cancellation)
        try bench.machine.finishLoading(&bench.pending, loading)
      }
      let report = try bench.machine.run(&bench.batch, limits: limits)
      bench.isSpent = report.isMachineWorn
      try questioning.conclude(report, bench.purposes)
      return Hearing(questioning, report)
    } catch {
      bench.isSpent = bench.isSpent || error.isLimit
      let call = error.call.flatMap { bench.purposes.indices.contains($0) ? bench.purposes[$0] : nil }
      throw Failure(error: error, rule: call.map { phase.rules[$0.rule] })
    }
  }

  private func giveBack(_ bench: inout Bench) {
    guard !bench.isSpent else { return }
    bench.clear()
    idle.withLock { [bench] in $0.append(bench) }
  }
}

/// A machine with the memory that its calls take, kept from one hearing to the next; lent to one at a time.
private struct Bench {
  let machine: LuaMachine
  var batch: LuaBatch
  var purposes: [Questioning.Purpose] = []
  /// The sources that are to be run before the first hearing.
  var pending: [Int]
  /// Whether the machine hit a limit or has served its time.
  var isSpent = false

  init(_ machine: LuaMachine, pending: [Int] = []) {
    self.machine = machine
    self.pending = pending
    batch = LuaBatch(fieldCount: LuaFacts.fieldCount + machine.configuration.functions.count)
  }

  /// Forgets the case.
  mutating func clear() {
    batch.reset()
    batch.answers = nil
    purposes.removeAll(keepingCapacity: true)
  }
}

extension LuaMachine {
  /// Runs sources whose values are known from another machine; the lines that ran until now ran while loading.
  func finishLoading(_ pending: inout [Int], _ limits: LuaLimits) throws(LuaError) {
    for source in pending { try run(source, limits: limits) }
    pending = []
    settleLines()
  }
}
