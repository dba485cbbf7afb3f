internal import Concurrency
internal import SourceText

extension FolderCompiler {
  /// The number of registers that are compiled before their problems are counted.
  private static let batch = 16
  /// The number of problems, or of exceeded limits, after which no further registers are compiled.
  private static let mostProblems = (all: 100, limits: 8)

  /// Compiles registers until there are too many problems: a folder full of endless loops would hold up all others for hours.
  func compileRegisters(
    _ files: RuleFiles, _ compile: @Sendable (Int) -> Loaded<CompiledRegister>
  ) -> [Loaded<CompiledRegister>] {
    var results: [Loaded<CompiledRegister>] = []
    var rest = files.registers[...]
    while let first = rest.first {
      let compiled = rest.prefix(Self.batch).concurrentMap(compile)
      results += compiled
      rest = rest.dropFirst(Self.batch)
      let problems = results.flatMap(\.problems)
      let limits = problems.count { $0.kind.isLimit }
      guard !rest.isEmpty, problems.count >= Self.mostProblems.all || limits >= Self.mostProblems.limits
      else {
        continue
      }
      let place = SourceLocation(file: files.all[rest.first ?? first].file.name, line: 1)
      results.append(
        Loaded(problems: [Diagnostic(.badRule, "\(rest.count) more registers are not loaded", at: place)]))
      break
    }
    return results
  }
}

extension Diagnostic.Kind {
  /// Whether a file exceeded a limit, which takes long.
  fileprivate var isLimit: Bool {
    self == .instructionLimit || self == .timeLimit || self == .memoryLimit
  }
}
