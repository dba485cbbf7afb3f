package import RuleCompiler
package import RuleEvaluation
internal import SourceText

extension RuleCoverage {
  /// The reason for which an operand need not be both true and false; nil if it must.
  package func reason(for count: OperandCount, in file: FileOperands) -> String? {
    accepted.reason(.operand, count.operand.text, line: count.operand.lineText, file: file.path)
  }

  /// The reason for which a rule of law need not be covered; nil if it must.
  package func reason(for rule: RuleSummary) -> String? {
    accepted.entries.first { accepts($0, rule) }?.because
  }

  /// Returns whether an entry names a rule: by its name, and by the path of its file in the folder of rules.
  private func accepts(_ entry: AcceptedGaps.Entry, _ rule: RuleSummary) -> Bool {
    entry.kind == .rule && entry.text == rule.name
      && engine.scripts.contains { $0.name == rule.location.file && $0.path == entry.file }
  }

  /// The operands that cases must still show to be both true and false.
  package func gaps(_ file: FileOperands) -> [OperandCount] {
    file.operands.filter { !$0.isBothWays && reason(for: $0, in: file) == nil }
  }

  /// The rules of law that cases must still show to hold and not to hold.
  package var lawGaps: [RuleSum] {
    lawRules.filter { !$0.rule.isCovered($0.seen) && reason(for: $0.rule) == nil }
  }

  /// The accepted operands and rules that cases cover, or that the rules no longer have.
  package func unusedAcceptance(_ files: [FileOperands]) -> [AcceptedGaps.Entry] {
    let rules = lawRules.filter { !$0.rule.isCovered($0.seen) }
    return accepted.entries.filter { entry in
      switch entry.kind {
      case .change: false
      case .rule:
        !rules.contains { accepts(entry, $0.rule) }
      case .operand:
        !files.contains { file in
          file.path == entry.file
            && file.operands.contains {
              !$0.isBothWays && $0.operand.text == entry.text && $0.operand.lineText == entry.line
            }
        }
      }
    }
  }
}
