internal import Concurrency
internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// How to make one more machine that knows the same functions by the same numbers.
struct MachineFactory: Sendable {
  var configuration: LuaConfiguration
  /// The sources in the order in which they are loaded.
  var order: [Int]
  var limits: LuaLimits

  func make() throws(LuaError) -> LuaMachine {
    let machine = try LuaMachine(configuration, limits: limits)
    var pending = order
    try machine.finishLoading(&pending, limits)
    try machine.collectGarbage(limits: limits)  // of one that decides for good, all memory is the decision's
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
  let plans: RuleIndex
  let recipe: MachineFactory
  private let idle: Locked<[Locked<LuaWorker>]>
  /// The lines that ran, where they are counted.
  let lines: LineCount

  init(
    document: RuleDocument, laws: [RuleDocument], statutes: Statutes, recipe: MachineFactory,
    first: LuaMachine,
    pending: [Int]
  ) {
    self.document = document
    description = document.register ?? RegisterDescription()
    self.statutes = statutes
    self.recipe = recipe
    functionNames = recipe.configuration.functions.map(\.name)
    rules = document.rules + laws.flatMap(\.rules)
    plans = RuleIndex(rules)
    idle = Locked([Locked(LuaWorker(first, pending: pending, loading: recipe.limits))])
    lines = LineCount(recipe)
    lines.begin(with: first)
  }

  /// What the rules may ask of the program, in the order of its declarations.
  let functionNames: [String]

  /// What a rule did wrong.
  struct Failure: Error {
    var error: LuaError
    var rule: Rule?
    /// What the program had answered until then.
    var answers: LuaHostAnswers?
  }

  /// Puts the rules to a case in a machine that is lent for it; one that hit a limit is dropped, and the next results makes
  /// another.
  ///
  /// What earlier decisions left takes room, or saves some, so a machine that ran out of memory is not believed, nor one that
  /// came close: a fresh one has the last word, and the answer is the same whatever was decided before.
  func results(_ prepared: PreparedCase, limits: LuaLimits) throws(Failure) -> RuleResults {
    var answers: LuaHostAnswers?
    if let bench = idle.withLock({ $0.popLast() }) {
      do throws(Failure) {
        return try results(prepared, at: bench, limits.beforeTheLast)
      } catch {
        guard error.error.kind == .memoryLimit else { throw error }
        answers = error.answers
      }
    }
    let bench = try freshBench()
    bench.withLock { $0.answers = answers }
    return try results(prepared, at: bench, limits)
  }

  private func results(
    _ prepared: PreparedCase, at bench: Locked<LuaWorker>, _ limits: LuaLimits
  ) throws(Failure) -> RuleResults {
    try bench.withLock { lent throws(Failure) in
      defer { if !lent.needsReplacement { idle.withLock { $0.append(bench) } } }
      return try lent.results(prepared, limits)
    }
  }

  private func freshBench() throws(Failure) -> Locked<LuaWorker> {
    do {
      let machine = try recipe.make()
      lines.begin(with: machine)
      return Locked(LuaWorker(machine, loading: recipe.limits))
    } catch {
      throw Failure(error: error)
    }
  }
}

extension LuaLimits {
  /// A little less memory, by more than what earlier decisions can save.
  fileprivate var beforeTheLast: LuaLimits {
    var limits = self
    limits.bytes -= bytes / 32
    return limits
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
