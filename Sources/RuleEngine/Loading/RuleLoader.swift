internal import Diagnostics
internal import LuaHost
internal import RegisterModel

/// Loads a rule folder: every law, then every register on top of all laws and its organisation's own, each register in a
/// machine of its own.
struct RuleLoader {
  let folder: RuleFolder
  let limits: LuaLimits
  let measuring: Measurements
  /// Whether a register's machine runs the law of all only when it first decides.
  let isLazy: Bool
  private let functions: [HostFunction]
  private let log: LoadLog

  init(
    _ folder: RuleFolder, functions: [HostFunction] = [], limits: LuaLimits, measuring: Measurements = [],
    isLazy: Bool = false
  ) {
    self.folder = folder
    self.functions = functions
    self.limits = limits
    self.measuring = measuring
    self.isLazy = isLazy
    log = LoadLog(folder.scripts)
  }

  /// Throws every problem of every file at once.
  func load() throws(DiagnosticList) -> [LoadedRegister] {
    var registers: [LoadedRegister] = []
    let law = commonLaw()
    for index in folder.entries.indices where folder.entries[index].kind == .register {
      if let register = load(register: index, law: law) { registers.append(register) }
    }
    reportWhatReachesNobody()
    if registers.isEmpty, log.diagnostics.isEmpty {
      log.report(Diagnostic(.io, "the rule folder holds no register"))
    }
    guard log.diagnostics.isEmpty else { throw DiagnosticList(log.diagnostics) }
    return registers
  }

  /// An organisation's own law in a folder without a register is read by nobody: a misspelt folder.
  private func reportWhatReachesNobody() {
    let organisations = Set(
      folder.entries.filter { $0.kind == .register }.map { $0.path.prefix { $0 != "/" } })
    for entry in folder.entries {
      guard let owner = entry.organisation, !organisations.contains(owner) else { continue }
      log.report(
        Diagnostic(
          .badRule, "no register stands in `\(owner)`, which this is for",
          at: SourceLocation(file: entry.file.name, line: 1),
          help: Suggestion.help(String(owner), among: organisations.map(String.init).sorted())
            ?? "what is for all registers stands in law/"))
    }
  }

  /// What registers answer by.
  ///
  /// That of them all is read once: in each machine the same functions have the same numbers.
  private struct Law {
    var statutes: Statutes
    var documents: [RuleDocument]
  }

  /// A register whose law could not be read is read all the same, so that its own problems are told together with the law's.
  private func load(register index: Int, law: Law?) -> LoadedRegister? {
    let recipe = recipe(register: index)
    do {
      let machine = try LuaMachine(recipe.configuration, limits: limits)
      var reader = DocumentReader(log: log)
      reader.statutes = law?.statutes ?? Statutes()
      let own = recipe.order.filter { folder.entries[$0].organisation != nil }
      let more = try read(own, in: machine, &reader)
      guard let value = try value(of: index, in: machine),
        let document = reader.register(value, source: index, path: folder.entries[index].name), let more,
        let law
      else { return nil }
      // The law of all is known already: its machine ran it.
      var pending = recipe.order.filter { $0 != index && !own.contains($0) }
      if !isLazy || measuring.contains(.lines) { try machine.finishLoading(&pending, limits) }
      return LoadedRegister(
        document: document, laws: law.documents + more.documents, statutes: more.statutes, recipe: recipe,
        first: machine, pending: pending)
    } catch {
      log.report(diagnostic(error, fallback: index))
      return nil
    }
  }

  /// What all registers answer by, in a machine that sees no organisation's files: what it says, it says to all.
  private func commonLaw() -> Law? {
    let common = folder.entries.indices.filter { folder.entries[$0].organisation == nil }
    let order =
      common.filter { folder.entries[$0].kind == .statutes }
      + common.filter { folder.entries[$0].kind == .law }
    let recipe = recipe(order: order) { entry in entry.organisation == nil && entry.kind.isOfAll }
    do {
      let machine = try LuaMachine(recipe.configuration, limits: limits)
      var reader = DocumentReader(log: log)
      return try read(order, in: machine, &reader)
    } catch {
      log.report(diagnostic(error, fallback: order.first ?? 0))
      return nil
    }
  }

  /// The acts, with those that the reader knows, and the laws; nil where one of them has a problem, so that each register's
  /// machine is asked anew.
  private func read(
    _ sources: [Int], in machine: LuaMachine, _ reader: inout DocumentReader
  ) throws(LuaError) -> Law? {
    var law = Law(statutes: reader.statutes, documents: [])
    var isWhole = true
    for source in sources {
      guard let value = try value(of: source, in: machine) else {
        isWhole = false
        continue
      }
      let entry = folder.entries[source]
      if entry.kind == .statutes {
        reader.statutes = reader.statutes(value, source: source, path: entry.path)
        law.statutes = reader.statutes
      } else if let document = reader.law(value, source: source, path: entry.name) {
        law.documents.append(document)
      }
    }
    return isWhole ? law : nil
  }

  /// What a file returns; nil where it failed, which is told.
  ///
  /// Throws where the machine is lost.
  private func value(of source: Int, in machine: LuaMachine) throws(LuaError) -> LuaValue? {
    do throws(LuaError) {
      let (value, problems) = try machine.load(source, limits: limits)
      problems.forEach { log.report(diagnostic($0)) }
      return value
    } catch {
      // An unknown name makes whatever comes after it fail: it alone is told.
      error.problems.forEach { log.report(diagnostic($0)) }
      if error.isLimit { throw error }
      if error.problems.isEmpty { log.report(diagnostic(error, fallback: source)) }
      return nil
    }
  }

  /// The organisation's own acts and laws, the register, then the acts and laws of all, in every machine alike; what another
  /// organisation wrote is not in the machine at all.
  private func recipe(register index: Int) -> MachineRecipe {
    let entries = folder.entries
    let organisation = entries[index].path.prefix { $0 != "/" }
    func laws(of owner: Substring?) -> [Int] {
      entries.indices.filter { entries[$0].kind == .statutes && entries[$0].organisation == owner }
        + entries.indices.filter { entries[$0].kind == .law && entries[$0].organisation == owner }
    }
    return recipe(order: laws(of: organisation) + [index] + laws(of: nil)) { entry in
      switch entry.kind {
      case .law, .shared, .statutes: entry.organisation.map { $0 == organisation } ?? true
      case .register: entry.path == entries[index].path
      case .organisation: entry.folder == entries[index].folder
      }
    }
  }

  private func recipe(order: [Int], isOpen: (RuleFolder.Entry) -> Bool) -> MachineRecipe {
    let sources = folder.entries.enumerated().map { number, entry in
      // Of what is not in the machine, `use` finds no file.
      isOpen(entry)
        ? LuaSource(name: entry.path, text: entry.file.text) : LuaSource(name: "(hidden) \(number)", text: "")
    }
    var configuration = Self.configuration(sources: sources)
    configuration.countsLines = measuring.contains(.lines)
    configuration.timesCalls = measuring.contains(.times)
    configuration.functions = functions.enumerated().map {
      $1.lua(identifier: LuaFacts.fieldCount + $0)
    }
    return MachineRecipe(configuration: configuration, order: order, limits: limits)
  }

  static func configuration(sources: [LuaSource]) -> LuaConfiguration {
    var configuration = LuaConfiguration()
    configuration.sources = sources
    configuration.constructors = RuleLanguage.words.map(\.word)
    configuration.advice = SandboxAdvice.all
    configuration.types = LuaFacts.types
    configuration.codes = LuaFacts.codes
    return configuration
  }

  // MARK: Diagnostics

  private func diagnostic(_ error: LuaError, fallback source: Int) -> Diagnostic {
    ScriptFault(error, scripts: log.scripts).diagnostic(fallback: log.scripts[source].name)
  }

  private func diagnostic(_ problem: LuaMachine.Problem) -> Diagnostic {
    let file = log.scripts.first { $0.path == problem.source }
    // An iterator that is kept in a table has no line; where it was made stands its word.
    let token = file?.tokens.first(problem.name, onOrAfter: problem.line ?? 1, through: problem.line ?? .max)
    let place = (problem.line ?? token?.line).flatMap { line in
      file.map { SourceLocation(file: $0.name, line: line, column: token?.column) }
    }
    let width = token?.width ?? 1
    switch problem.kind {
    case .forbidden:
      return Diagnostic(
        .forbidden, SandboxAdvice.on(problem.name) ?? "the sandbox does not give `\(problem.name)`",
        at: place,
        width: width)
    case .globalAssigned:
      return Diagnostic(
        .badRule, "`\(problem.name)` is assigned but not declared", at: place, width: width,
        help: "write `local \(problem.name)`")
    case .keptState:
      return Diagnostic(
        .badRule, "`\(problem.name)` would carry state from one case to the next", at: place, width: width,
        help: "make it inside the function that changes it")
    default:
      return Diagnostic(
        .badRule, "nothing is called `\(problem.name)`", at: place, width: width,
        help: Suggestion.help(problem.name, among: LuaConfiguration.ruleNames + functions.map(\.name)))
    }
  }
}

extension LuaConfiguration {
  /// Every global name that a rule file may use.
  static let ruleNames: [String] = RuleLoader.configuration(sources: []).globalNames
}
