internal import RuleCompiler

/// The operands of one rule file with their counts over all registers that read it.
package struct FileOperands: Hashable, Sendable {
  /// The name of the file.
  package let file: String
  /// Its path in the folder of rules.
  package let path: String
  /// In the order of the text; empty where the file has none, or cannot be measured.
  package var operands: [OperandCount]
  /// Whether the operands can be counted: not in a file that names `_ENV`, nests too deeply or would become too long.
  package var isMeasured: Bool
}

extension RuleEngine {
  /// The operands of the files that some registers read; empty for an engine that does not measure operands.
  package func operandCoverage(of names: [String]) -> [FileOperands] {
    var files: [String: FileOperands] = [:]
    for register in names.compactMap({ loadedRegister(named: $0) }) {
      let (compiled, lines) = (register.compiled, register.workers.lines)
      guard compiled.factory.measuresOperands else { continue }
      let counts = Dictionary(grouping: lines.counts(of: compiled.factory.operands), by: \.operand.source)
      for (number, script) in compiled.scripts.enumerated() where !lines.hits(of: number).isEmpty {
        let own = counts[number] ?? []
        let isMeasured = compiled.factory.isMeasured(number)
        guard var sum = files[script.name], sum.operands.count == own.count else {
          if files[script.name] == nil || !isMeasured {
            files[script.name] = FileOperands(
              file: script.name, path: script.path, operands: own, isMeasured: isMeasured)
          }
          continue
        }
        for (place, count) in own.enumerated() {
          sum.operands[place].isTrue += count.isTrue
          sum.operands[place].isFalse += count.isFalse
        }
        sum.isMeasured = sum.isMeasured && isMeasured
        files[script.name] = sum
      }
    }
    return files.values.sorted { $0.file < $1.file }
  }
}
