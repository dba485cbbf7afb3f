internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

extension FolderCompiler {
  /// A machine with the values that its files returned.
  struct RunMachine: Sendable {
    var machine: LuaMachine
    var factory: MachineFactory
    var values: [(source: Int, value: LuaValue)] = []
  }

  /// Runs the organisation's own acts and laws, then the register.
  func run(register index: Int, _ files: RuleFiles, _ layout: FactLayout) -> Loaded<RunMachine> {
    let factory = factory(register: index, files, layout)
    return run(ownSources(of: index, files), of: factory, files, fallback: index)
  }

  /// The organisation's own acts and laws, its properties where they are tested, then the register.
  private func ownSources(of index: Int, _ files: RuleFiles) -> [Int] {
    let properties = measuring.contains(.properties) ? files.properties.map { [$0] } ?? [] : []
    return files.laws(of: "") + properties + [index]
  }

  /// Runs files in a new machine; after an exceeded limit, returns the values and problems up to then.
  func run(
    _ sources: [Int], of factory: MachineFactory, _ files: RuleFiles, fallback: Int
  ) -> Loaded<RunMachine> {
    var loaded = Loaded<RunMachine>(problems: [])
    do {
      var running = RunMachine(
        machine: try LuaMachine(factory.configuration, limits: limits), factory: factory)
      loaded.value = running
      for source in sources {
        guard let value = try value(of: source, in: running, files, &loaded.problems) else {
          continue
        }
        running.values.append((source, value))
        loaded.value = running
      }
    } catch {
      loaded.problems.append(diagnostic(error, files, fallback: fallback))
    }
    return loaded
  }

  /// Returns the value of a file; nil if the file failed, which adds a problem.
  /// - Throws: An exceeded limit, after which the machine is unusable.
  private func value(
    of source: Int, in running: RunMachine, _ files: RuleFiles, _ problems: inout [Diagnostic]
  ) throws(LuaError) -> LuaValue? {
    let names = running.factory.configuration.globalNames
    do throws(LuaError) {
      let (value, found) = try running.machine.load(source, limits: limits)
      problems += found.map { diagnostic($0, files, among: names) }
      return value
    } catch {
      // An unknown name causes further errors: only the name is reported.
      problems += error.problems.map { diagnostic($0, files, among: names) }
      if error.isLimit { throw error }
      if error.problems.isEmpty { problems.append(diagnostic(error, files, fallback: source)) }
      return nil
    }
  }

  /// Orders the sources of a register: the organisation's own acts and laws, the register, then the common acts and laws.
  private func factory(register index: Int, _ files: RuleFiles, _ layout: FactLayout) -> MachineFactory {
    let register = files.all[index]
    return factory(files, order: ownSources(of: index, files) + files.laws(of: nil), layout: layout) { file in
      switch file.kind {
      case .law, .shared, .statutes, .assumptions: true
      case .register: file.path == register.path
      case .organisation: file.folder == register.folder
      case .vocabulary: false
      case .properties: measuring.contains(.properties)
      }
    }
  }

  /// The functions of the program, and those that the organisation declares and the program lacks.
  private func provided(to vocabulary: Vocabulary) -> [HostFunction] {
    let known = Set(functions.map(\.name))
    return functions
      + vocabulary.declared.functions.filter { !known.contains($0.name) }.map { HostFunction(unanswered: $0) }
  }

  /// The functions of the program that differ from their declaration.
  func differingFunctions(_ vocabulary: Vocabulary) -> [Diagnostic] {
    vocabulary.declared.functions.compactMap { declared in
      guard let provided = functions.first(where: { $0.name == declared.name }),
        let difference = provided.difference(from: declared)
      else { return nil }
      return Diagnostic(
        .badRule, difference, at: SourceLocation(file: vocabulary.declared.file ?? "rules", line: 1))
    }
  }

  func factory(
    _ files: RuleFiles, order: [Int], layout: FactLayout, isOpen: (RuleFile) -> Bool
  ) -> MachineFactory {
    var configuration = LuaConfiguration.rules(sources: files.sources(isOpen: isOpen), layout: layout)
    // The lines show which files a register reads.
    configuration.countsLines = !measuring.isDisjoint(with: [.lines, .operands])
    let text =
      measuring.contains(.operands) ? MeasuredText(files, configuration.sources, isOpen: isOpen) : nil
    if let text {
      configuration.sources = text.sources
      configuration.operands = text.recorder.map { ($0, text.operands.count) }
    }
    configuration.timesCalls = measuring.contains(.times)
    configuration.notesDates = measuring.contains(.dates)
    configuration.functions = provided(to: layout.vocabulary).enumerated().map {
      $1.lua(identifier: layout.fieldCount + $0)
    }
    return MachineFactory(
      configuration: configuration, layout: layout, order: order, limits: limits,
      operands: text?.operands ?? [], measured: text?.measured)
  }
}
