internal import Concurrency
package import LuaSandbox
internal import PrivacyModel
package import SourceText

/// Loads a rule folder: every law, then every register on top of all laws and its organisation's own, each register in a
/// machine of its own.
///
/// Machines know nothing of each other: their files run at once, and are read into documents once the law of all is known.
package struct FolderCompiler: Sendable {
  let folder: RuleFolder
  let limits: ExecutionLimits
  let measuring: Measurements
  /// Whether a register's machine runs the law of all only when it first decides.
  let isLazy: Bool
  let functions: [HostFunction]

  package init(
    _ folder: RuleFolder, functions: [HostFunction] = [], limits: ExecutionLimits,
    measuring: Measurements = [],
    isLazy: Bool = false
  ) {
    self.folder = folder
    self.functions = functions
    self.limits = limits
    self.measuring = measuring
    self.isLazy = isLazy
  }

  /// Compiles every file.
  /// - Throws: Every problem of every file at once.
  package func compile() throws(DiagnosticList) -> CompiledRules {
    try checkFunctions()
    let (law, opened) = concurrently(
      { commonLaw() },
      {
        folder.entries.indices.filter { folder.entries[$0].kind == .register }.concurrentMap {
          open(register: $0)
        }
      })
    let registers = opened.concurrentMap { finished($0, law: law.value) }

    // What files share is told once.
    var seen: Set<Diagnostic> = []
    var problems = (law.problems + registers.flatMap(\.problems) + whatReachesNobody()).filter {
      seen.insert($0).inserted
    }
    if registers.isEmpty, problems.isEmpty {
      problems.append(Diagnostic(.io, "the rule folder holds no register"))
    }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
    let compiled = registers.compactMap(\.value).map { ($0.document.name, $0) }
    return CompiledRules(registers: Dictionary(compiled) { first, _ in first }, scripts: folder.scripts)
  }

  private func checkFunctions() throws(DiagnosticList) {
    let names = functions.map(\.name)
    let twins = Set(names.filter { name in names.count { $0 == name } > 1 }).sorted()
    let problems = functions.compactMap(\.problem) + twins.map { "two functions are called `\($0)`" }
    guard problems.isEmpty else { throw DiagnosticList(problems.map { Diagnostic(.badRule, $0) }) }
  }

  /// Something that was loaded, where it could be, and what is wrong with it.
  private struct Loaded<Value: Sendable>: Sendable {
    var value: Value?
    var problems: [Diagnostic]
  }

  // MARK: Running files

  /// A machine that ran files, and what those returned that did not fail.
  private struct Machine: Sendable {
    var machine: LuaMachine
    var factory: MachineFactory
    var values: [(source: Int, value: LuaValue)] = []
  }

  /// Where a limit ends the machine, what ran before is there all the same: its own problems are told as well.
  private func run(_ sources: [Int], of factory: MachineFactory, blaming fallback: Int) -> Loaded<Machine> {
    var loaded = Loaded<Machine>(problems: [])
    do {
      var running = Machine(machine: try LuaMachine(factory.configuration, limits: limits), factory: factory)
      loaded.value = running
      for source in sources {
        guard let value = try value(of: source, in: running.machine, &loaded.problems) else { continue }
        running.values.append((source, value))
        loaded.value = running
      }
    } catch {
      loaded.problems.append(diagnostic(error, fallback: fallback))
    }
    return loaded
  }

  /// What a file returns; nil where it failed, which is told.
  ///
  /// Throws where the machine is lost.
  private func value(
    of source: Int, in machine: LuaMachine, _ problems: inout [Diagnostic]
  ) throws(LuaError) -> LuaValue? {
    do throws(LuaError) {
      let (value, told) = try machine.load(source, limits: limits)
      problems += told.map { diagnostic($0) }
      return value
    } catch {
      // An unknown name makes whatever comes after it fail: it alone is told.
      problems += error.problems.map { diagnostic($0) }
      if error.isLimit { throw error }
      if error.problems.isEmpty { problems.append(diagnostic(error, fallback: source)) }
      return nil
    }
  }

  /// The organisation's own acts and laws, then the register.
  private func open(register index: Int) -> Loaded<Machine> {
    let factory = factory(register: index)
    let own = factory.order.filter { folder.entries[$0].organisation != nil }
    return run(own + [index], of: factory, blaming: index)
  }

  // MARK: Reading documents

  /// What registers answer by.
  ///
  /// That of them all is read once: in each machine the same functions have the same numbers.
  private struct Law: Sendable {
    var statutes: Statutes
    var documents: [RuleDocument]
  }

  /// What all registers answer by, in a machine that sees no organisation's files: what it says, it says to all.
  private func commonLaw() -> Loaded<Law> {
    let common = folder.entries.indices.filter { folder.entries[$0].organisation == nil }
    let order =
      common.filter { folder.entries[$0].kind == .statutes }
      + common.filter { folder.entries[$0].kind == .law }
    let factory = factory(order: order) { $0.organisation == nil && $0.kind.isOfAll }
    let ran = run(order, of: factory, blaming: order.first ?? 0)
    let log = LoadLog(folder.scripts, limits: limits)
    var reader = DocumentReader(log: log)
    // A file that failed has told why, and then nobody answers: what is left is enough to read the registers by.
    let law = ran.value.map { self.law(in: $0.values, &reader) }
    return Loaded(value: law, problems: ran.problems + log.diagnostics)
  }

  /// The acts, with those that the reader knows, and the laws.
  private func law(in values: [(source: Int, value: LuaValue)], _ reader: inout DocumentReader) -> Law {
    var law = Law(statutes: reader.statutes, documents: [])
    for (source, value) in values where folder.entries[source].kind != .register {
      let entry = folder.entries[source]
      if entry.kind == .statutes {
        reader.statutes = reader.statutes(value, source: source, path: entry.path)
        law.statutes = reader.statutes
      } else if let document = reader.law(value, source: source, path: entry.name) {
        law.documents.append(document)
      }
    }
    return law
  }

  /// A register whose law could not be read is read all the same, so that its own problems are told together with the law's.
  private func finished(_ opened: Loaded<Machine>, law: Law?) -> Loaded<CompiledRegister> {
    guard let running = opened.value else { return Loaded(problems: opened.problems) }
    let log = LoadLog(folder.scripts, limits: limits)
    var reader = DocumentReader(log: log)
    reader.statutes = law?.statutes ?? Statutes()
    let own = self.law(in: running.values, &reader)
    let document = running.values.last.flatMap { source, value in
      folder.entries[source].kind == .register
        ? reader.register(value, source: source, path: folder.entries[source].name) : nil
    }
    let problems = opened.problems + log.diagnostics
    guard let law, let document, problems.isEmpty else { return Loaded(problems: problems) }
    do {
      // The law of all is known already: its machine ran it.
      let ran = running.values.map(\.source)
      var pending = running.factory.order.filter { !ran.contains($0) }
      if !isLazy || measuring.contains(.lines) { try running.machine.finishLoading(&pending, limits) }
      let register = CompiledRegister(
        document: document, laws: law.documents + own.documents, statutes: own.statutes,
        factory: running.factory, machine: running.machine, pending: pending)
      return Loaded(value: register, problems: [])
    } catch {
      return Loaded(problems: [diagnostic(error, fallback: running.values.last?.source ?? 0)])
    }
  }

  /// An organisation's own law in a folder without a register is read by nobody: a misspelt folder.
  private func whatReachesNobody() -> [Diagnostic] {
    let organisations = Set(
      folder.entries.filter { $0.kind == .register }.map { $0.path.prefix { $0 != "/" } })
    return folder.entries.compactMap { entry in
      guard let owner = entry.organisation, !organisations.contains(owner) else { return nil }
      return Diagnostic(
        .badRule, "no register stands in `\(owner)`, which this is for",
        at: SourceLocation(file: entry.file.name, line: 1),
        help: Suggestion.help(String(owner), among: organisations.map(String.init).sorted())
          ?? "what is for all registers stands in law/")
    }
  }

  // MARK: Machines

  /// The organisation's own acts and laws, the register, then the acts and laws of all, in every machine alike; what another
  /// organisation wrote is not in the machine at all.
  private func factory(register index: Int) -> MachineFactory {
    let entries = folder.entries
    let organisation = entries[index].path.prefix { $0 != "/" }
    func laws(of owner: Substring?) -> [Int] {
      entries.indices.filter { entries[$0].kind == .statutes && entries[$0].organisation == owner }
        + entries.indices.filter { entries[$0].kind == .law && entries[$0].organisation == owner }
    }
    return factory(order: laws(of: organisation) + [index] + laws(of: nil)) { entry in
      switch entry.kind {
      case .law, .shared, .statutes: entry.organisation.map { $0 == organisation } ?? true
      case .register: entry.path == entries[index].path
      case .organisation: entry.folder == entries[index].folder
      }
    }
  }

  private func factory(order: [Int], isOpen: (RuleFolder.Entry) -> Bool) -> MachineFactory {
    let sources = folder.entries.enumerated().map { number, entry in
      // Of what is not in the machine, `use` finds no file.
      isOpen(entry)
        ? LuaSource(name: entry.path, text: entry.file.text) : LuaSource(name: "(hidden) \(number)", text: "")
    }
    var configuration = Self.configuration(sources: sources)
    configuration.countsLines = measuring.contains(.lines)
    configuration.timesCalls = measuring.contains(.times)
    configuration.functions = functions.enumerated().map {
      $1.lua(identifier: FactLayout.fieldCount + $0)
    }
    return MachineFactory(configuration: configuration, order: order, limits: limits)
  }

  package static func configuration(sources: [LuaSource]) -> LuaConfiguration {
    var configuration = LuaConfiguration()
    configuration.sources = sources
    configuration.constructors = RuleLanguage.words.map(\.word)
    configuration.advice = SandboxAdvice.all
    configuration.types = FactLayout.types
    configuration.codes = FactLayout.codes
    return configuration
  }
}

extension LuaConfiguration {
  /// Every global name that a rule file may use.
  package static let ruleNames: [String] = FolderCompiler.configuration(sources: []).globalNames
}
