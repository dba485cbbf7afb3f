package import LuaSandbox
package import PrivacyModel
package import SourceText

/// Compiles a rule folder: the common law once, then each organisation with the common law and its own.
///
/// Each register has its own Lua machine. The problems of one organisation's files are its own: no other organisation is
/// compiled with them.
package struct FolderCompiler: Sendable {
  package internal(set) var folder: RuleFolder
  let limits: ExecutionLimits
  private(set) var measuring: Measurements
  /// Whether a register's machine runs the common law only before its first decision.
  let isLazy: Bool
  package let functions: [HostFunction]
  /// Whether unstated facts are taken for what the law and the organisations declare.
  private let assumes: Bool

  /// - Throws: The problems of the host functions.
  package init(
    _ folder: RuleFolder, functions: [HostFunction] = [], limits: ExecutionLimits,
    measuring: Measurements = [], isLazy: Bool = false, assuming assumes: Bool = true
  ) throws(DiagnosticList) {
    (self.folder, self.functions, self.limits, self.measuring) = (folder, functions, limits, measuring)
    (self.isLazy, self.assumes) = (isLazy, assumes)
    let names = functions.map(\.name)
    let duplicates = Set(names.filter { name in names.count { $0 == name } > 1 }).sorted()
    let problems = functions.compactMap(\.problem) + duplicates.map { "two functions are called `\($0)`" }
    guard problems.isEmpty else { throw DiagnosticList(problems.map { Diagnostic(.badRule, $0) }) }
  }

  /// Returns the compiler of the same folder for machines that make these measurements.
  package func measuring(_ measurements: Measurements) -> FolderCompiler {
    var compiler = self
    compiler.measuring = measurements
    return compiler
  }

  /// Reads the acts and laws that every register applies, in a machine without the organisations' files.
  ///
  /// Every machine gives the same functions of the same files the same numbers.
  /// - Parameter mayLackLaw: Whether a folder on disk may have no law; its decisions are not used.
  package func common(mayLackLaw: Bool = false) -> CommonRules {
    let files = RuleFiles(common: folder.common, scripts: folder.scripts)
    let order = files.laws(of: nil)
    let factory = factory(files, order: order, layout: .shared) { $0.isCommon }
    let ran = run(order, of: factory, files, fallback: order.first ?? 0)
    let log = LoadLog(files.scripts, limits: limits)
    var reader = DocumentReader(log: log)
    // A failed file has been reported; the other laws are enough to check the registers.
    var common = ran.value.map { self.law(in: $0.values, files, &reader) } ?? CommonRules()
    common.problems = ran.problems + log.diagnostics
    if !mayLackLaw, let missing = folder.missingLaw { common.problems.append(missing) }
    return common
  }

  /// Compiles the registers of an organisation.
  /// - Throws: Every problem of every file of it; of a folder with very many, those of the first registers.
  package func compile(
    organisation name: String, with common: CommonRules
  ) throws(DiagnosticList) -> CompiledOrganisation {
    let files = try RuleFiles(folder: folder, organisation: name)
    // The problems of the vocabulary would repeat in every rule that uses its words.
    let vocabulary = try vocabulary(of: name, files)
    let layout = FactLayout(vocabulary)
    let results = compileRegisters(files) { index in
      compileRegister(run(register: index, files, layout), index, files, common)
    }
    // Each problem of a shared file is reported once.
    var seen: Set<Diagnostic> = []
    let problems =
      (differingFunctions(vocabulary) + results.flatMap(\.problems) + unreachable(files, of: name)).filter {
        seen.insert($0).inserted
      }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
    return CompiledOrganisation(registers: results.compactMap(\.value), scripts: files.scripts)
  }

  /// Reads the words that an organisation declares, without its rules; those of the shared model where it declares none.
  /// - Throws: Every problem of its vocabulary, and every file of it that cannot be read.
  package func vocabulary(of name: String) throws(DiagnosticList) -> Vocabulary {
    try vocabulary(of: name, RuleFiles(folder: folder, organisation: name))
  }

  /// A loaded value, nil if loading failed, and the problems found.
  struct Loaded<Value: Sendable>: Sendable {
    var value: Value?
    var problems: [Diagnostic]
  }

  // MARK: Documents

  /// Reads the words that an organisation declares; those of the shared model where it declares none.
  private func vocabulary(of name: String, _ files: RuleFiles) throws(DiagnosticList) -> Vocabulary {
    guard let index = files.vocabulary else {
      var words = DeclaredWords()
      words.organisation = name
      return Vocabulary(words)
    }
    var configuration = LuaConfiguration.vocabulary
    configuration.sources = files.sources { $0.kind == .vocabulary }
    let factory = MachineFactory(
      configuration: configuration, layout: .shared, order: [index], limits: limits)
    let ran = run([index], of: factory, files, fallback: index)
    let log = LoadLog(files.scripts, limits: limits)
    let words = ran.value?.values.first.flatMap { source, value in
      DocumentReader(log: log).vocabulary(value, source: source, organisation: name)
    }
    let problems = ran.problems + log.diagnostics
    guard problems.isEmpty, let words else { throw DiagnosticList(problems) }
    return Vocabulary(words)
  }

  /// Reads acts, assumptions and laws; the acts are added to those that the reader has.
  /// - Parameter common: The common rules, for the files of an organisation; nil for the common files themselves.
  func law(
    in values: [(source: Int, value: LuaValue)], _ files: RuleFiles, _ reader: inout DocumentReader,
    besides common: CommonRules? = nil
  ) -> CommonRules {
    var law = CommonRules(statutes: reader.statutes, assumptions: common?.assumptions ?? [])
    for (source, value) in values where files.all[source].kind != .register {
      let file = files.all[source]
      if file.kind == .statutes {
        reader.statutes = reader.statutes(value, source: source, path: file.path)
        law.statutes = reader.statutes
      } else if file.kind == .properties {
        continue
      } else if file.kind == .assumptions {
        law.assumptions = reader.assumptions(
          value, source: source, path: file.path, common: common?.assumptions)
      } else if let document = reader.law(value, source: source, path: file.name) {
        law.add(document, of: source)
      }
    }
    return law
  }

  /// Reads a register's document, even if its law failed, so that the problems of both are reported.
  private func compileRegister(
    _ opened: Loaded<RunMachine>, _ index: Int, _ files: RuleFiles, _ common: CommonRules
  ) -> Loaded<CompiledRegister> {
    guard let running = opened.value else { return Loaded(problems: opened.problems) }
    let log = LoadLog(files.scripts, limits: limits, vocabulary: running.factory.layout.vocabulary)
    var reader = DocumentReader(log: log)
    reader.statutes = common.statutes
    let own = law(in: running.values, files, &reader, besides: common)
    let document = running.values.last.flatMap { source, value in
      source == index ? reader.register(value, source: source, path: files.all[source].name) : nil
    }
    let properties = running.values.filter { files.all[$0.source].kind == .properties }.flatMap {
      reader.properties($0.value, source: $0.source, path: files.all[$0.source].name)
    }
    let problems = opened.problems + log.diagnostics
    guard let document, problems.isEmpty else { return Loaded(problems: problems) }
    do {
      // The common law has already been read from its own machine.
      let ran = running.values.map(\.source)
      var pending = running.factory.order.filter { !ran.contains($0) }
      if !isLazy || running.factory.configuration.countsLines {
        try running.machine.finishLoading(&pending, limits)
      }
      let register = CompiledRegister(
        document: document, laws: common.documents + own.documents, statutes: own.statutes,
        assumptions: assumes ? own.assumptions : [],
        withdrawn: Set((common.assumptions + own.assumptions).map(\.fact)).subtracting(
          assumes ? own.assumptions.map(\.fact) : []),
        factory: running.factory, machine: running.machine,
        pending: pending,
        scripts: files.scripts, properties: properties)
      return Loaded(value: register, problems: [])
    } catch {
      return Loaded(
        problems: [diagnostic(error, files, fallback: running.values.last?.source ?? 0)])
    }
  }

  /// Reports the laws and words of an organisation without a register: the folder is probably misspelt.
  private func unreachable(_ files: RuleFiles, of organisation: String) -> [Diagnostic] {
    guard files.registers.isEmpty else { return [] }
    let others = folder.organisations.filter { !folder.registerNames(of: $0).isEmpty }
    return files.all.filter { !$0.isCommon && $0.kind != .organisation }.map { file in
      Diagnostic(
        .badRule, "`\(organisation)` contains no register, and this file applies only to its registers",
        at: SourceLocation(file: file.file.name, line: 1),
        help: Suggestion.help(organisation, among: others)
          ?? "a file for all registers belongs in law/")
    }
  }
}
