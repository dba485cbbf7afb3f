internal import Concurrency
package import LuaSandbox
internal import PrivacyModel
package import SourceText

/// Compiles a rule folder: the common law, then each register with the common law and its organisation's own law.
///
/// Each register has its own Lua machine. The machines run concurrently; the compiler reads their results into documents
/// when it has read the common law.
package struct FolderCompiler: Sendable {
  let folder: RuleFolder
  let limits: ExecutionLimits
  let measuring: Measurements
  /// Whether a register's machine runs the common law only before its first decision.
  let isLazy: Bool
  let functions: [HostFunction]

  package init(
    _ folder: RuleFolder, functions: [HostFunction] = [], limits: ExecutionLimits,
    measuring: Measurements = [],
    isLazy: Bool = false
  ) {
    (self.folder, self.functions, self.limits, self.measuring) = (folder, functions, limits, measuring)
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
          run(register: $0)
        }
      })
    let registers = opened.concurrentMap { compileRegister($0, law: law.value) }

    // Each problem of a shared file is reported once.
    var seen: Set<Diagnostic> = []
    var problems = (law.problems + registers.flatMap(\.problems) + unreachableFiles()).filter {
      seen.insert($0).inserted
    }
    if registers.isEmpty, problems.isEmpty {
      problems.append(Diagnostic(.io, "the rule folder contains no register"))
    }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
    let compiled = registers.compactMap(\.value).map { ($0.document.name, $0) }
    return CompiledRules(
      registers: Dictionary(compiled) { first, _ in first }, scripts: folder.scripts,
      functions: functions.map(\.name))
  }

  private func checkFunctions() throws(DiagnosticList) {
    let names = functions.map(\.name)
    let duplicates = Set(names.filter { name in names.count { $0 == name } > 1 }).sorted()
    let problems = functions.compactMap(\.problem) + duplicates.map { "two functions are called `\($0)`" }
    guard problems.isEmpty else { throw DiagnosticList(problems.map { Diagnostic(.badRule, $0) }) }
  }

  /// A loaded value, nil if loading failed, and the problems found.
  private struct Loaded<Value: Sendable>: Sendable {
    var value: Value?
    var problems: [Diagnostic]
  }

  // MARK: Running files

  /// A machine with the values that its files returned.
  private struct Machine: Sendable {
    var machine: LuaMachine
    var factory: MachineFactory
    var values: [(source: Int, value: LuaValue)] = []
  }

  /// Runs files in a new machine; after an exceeded limit, returns the values and problems up to then.
  private func run(_ sources: [Int], of factory: MachineFactory, fallback: Int) -> Loaded<Machine> {
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

  /// Returns the value of a file; nil if the file failed, which adds a problem.
  /// - Throws: An exceeded limit, after which the machine is unusable.
  private func value(
    of source: Int, in machine: LuaMachine, _ problems: inout [Diagnostic]
  ) throws(LuaError) -> LuaValue? {
    do throws(LuaError) {
      let (value, found) = try machine.load(source, limits: limits)
      problems += found.map { diagnostic($0) }
      return value
    } catch {
      // An unknown name causes further errors: only the name is reported.
      problems += error.problems.map { diagnostic($0) }
      if error.isLimit { throw error }
      if error.problems.isEmpty { problems.append(diagnostic(error, fallback: source)) }
      return nil
    }
  }

  /// Runs the organisation's own acts and laws, then the register.
  private func run(register index: Int) -> Loaded<Machine> {
    let factory = factory(register: index)
    let own = factory.order.filter { folder.entries[$0].organisation != nil }
    return run(own + [index], of: factory, fallback: index)
  }

  // MARK: Reading documents

  /// The acts and laws that registers apply.
  ///
  /// The common law is read once: each machine gives the same functions the same numbers.
  private struct Law: Sendable {
    var statutes: Statutes
    var documents: [RuleDocument]
  }

  /// Reads the common law in a machine without the organisations' files.
  private func commonLaw() -> Loaded<Law> {
    let common = folder.entries.indices.filter { folder.entries[$0].organisation == nil }
    let order =
      common.filter { folder.entries[$0].kind == .statutes }
      + common.filter { folder.entries[$0].kind == .law }
    let factory = factory(order: order) { $0.organisation == nil && $0.kind.appliesToAll }
    let ran = run(order, of: factory, fallback: order.first ?? 0)
    let log = LoadLog(folder.scripts, limits: limits)
    var reader = DocumentReader(log: log)
    // A failed file has been reported; the other laws are enough to check the registers.
    let law = ran.value.map { self.law(in: $0.values, &reader) }
    return Loaded(value: law, problems: ran.problems + log.diagnostics)
  }

  /// Reads acts and laws; the acts are added to those that the reader has.
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

  /// Reads a register's document, even if its law failed, so that the problems of both are reported.
  private func compileRegister(_ opened: Loaded<Machine>, law: Law?) -> Loaded<CompiledRegister> {
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
      // The common law has already been read from its own machine.
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

  /// Reports an organisation's own law in a folder without a register: the folder is probably misspelt.
  private func unreachableFiles() -> [Diagnostic] {
    let organisations = Set(
      folder.entries.filter { $0.kind == .register }.map { $0.path.prefix { $0 != "/" } })
    return folder.entries.compactMap { entry in
      guard let owner = entry.organisation, !organisations.contains(owner) else { return nil }
      return Diagnostic(
        .badRule, "`\(owner)` contains no register, and this file applies only to its registers",
        at: SourceLocation(file: entry.file.name, line: 1),
        help: Suggestion.help(String(owner), among: organisations.map(String.init).sorted())
          ?? "a file for all registers belongs in law/")
    }
  }

  // MARK: Machines

  /// Orders the sources: the organisation's own acts and laws, the register, then the common acts and laws.
  ///
  /// The files of other organisations are not in the machine.
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
      // `use` cannot find a hidden file.
      isOpen(entry)
        ? LuaSource(name: entry.path, text: entry.file.text) : LuaSource(name: "(hidden) \(number)", text: "")
    }
    var configuration = LuaConfiguration.rules(sources: sources)
    configuration.countsLines = measuring.contains(.lines)
    configuration.timesCalls = measuring.contains(.times)
    configuration.functions = functions.enumerated().map {
      $1.lua(identifier: FactLayout.fieldCount + $0)
    }
    return MachineFactory(configuration: configuration, order: order, limits: limits)
  }
}
