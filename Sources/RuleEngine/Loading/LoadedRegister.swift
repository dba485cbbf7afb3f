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
  let plans: [RequestKind: [Rule]]
  let recipe: MachineRecipe
  private let idle: Mutex<[LuaMachine]>
  /// The lines that ran, where they are counted.
  let lines: LineCount

  init(
    document: RuleDocument, laws: [RuleDocument], statutes: Statutes, recipe: MachineRecipe, first: LuaMachine
  ) {
    self.document = document
    self.statutes = statutes
    self.recipe = recipe
    rules = document.rules + laws.flatMap(\.rules)
    var plans: [RequestKind: [Rule]] = [:]
    for kind in RequestKind.allCases { plans[kind] = rules.filter { $0.kinds.contains(kind) } }
    self.plans = plans
    first.settleLines()
    idle = Mutex([first])
    lines = LineCount(recipe)
    lines.begin(with: first)
  }

  /// What the rules may ask of the program, in the order of its declarations.
  var functionNames: [String] { recipe.configuration.functions.map(\.name) }

  var description: RegisterDescription {
    document.register ?? RegisterDescription()
  }

  /// Lends a machine, and drops one that hit a limit: the next decision makes another.
  ///
  /// What earlier decisions left to be collected takes room, so a machine that ran out of memory is not believed: a
  /// fresh one has the last word, and the answer is the same whatever was decided before.
  func withMachine(_ body: (LuaMachine) throws(LuaError) -> Void) throws(LuaError) {
    if let waiting = idle.withLock({ $0.popLast() }) {
      do {
        return try run(waiting, body)
      } catch {
        guard error.kind == .memoryLimit else { throw error }
      }
    }
    let machine = try recipe.make()
    lines.begin(with: machine)
    try run(machine, body)
  }

  private func run(_ machine: LuaMachine, _ body: (LuaMachine) throws(LuaError) -> Void) throws(LuaError) {
    do {
      try body(machine)
    } catch {
      if !error.isLimit { idle.withLock { $0.append(machine) } }
      throw error
    }
    if !machine.isWorn { idle.withLock { $0.append(machine) } }
  }
}
