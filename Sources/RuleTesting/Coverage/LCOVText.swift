internal import RuleCompiler
package import RuleEvaluation
internal import SourceText

/// Coverage of the Lua files in the LCOV format (geninfo(1)): lines with code, rules as functions, and both results of each
/// rule with conditions and of each operand as branches.
///
/// Each record is one line, so line ends in names are escaped.
package struct LCOVText: Sendable {
  /// The text of the file.
  package let text: String

  /// Creates the text from an engine that counts lines.
  /// - Parameter operands: The operands of the files, each a further pair of branches: true, and false or nil.
  package init(_ coverage: RuleCoverage, engine: RuleEngine, operands: [FileOperands] = []) {
    let rules = Dictionary(grouping: coverage.allRules, by: \.rule.location.file)
    let counts = Dictionary(uniqueKeysWithValues: operands.map { ($0.file, $0.operands) })
    var text = ""
    for (file, hits) in engine.lineCoverage(of: coverage.registers) {
      text += "TN:\nSF:\(TerminalText.escaped(file))\n"
      let own = rules[file] ?? []
      for entry in own { text += "FN:\(entry.rule.location.line),\(TerminalText.escaped(entry.rule.id))\n" }
      for entry in own { text += "FNDA:\(entry.seen.holding),\(TerminalText.escaped(entry.rule.id))\n" }
      text += "FNF:\(own.count)\nFNH:\(own.count { $0.seen.holding > 0 })\n"
      let pairs =
        own.filter(\.rule.isConditional).map {
          ($0.rule.location.line, [$0.seen.holding, $0.seen.notHolding])
        } + (counts[file] ?? []).map { ($0.operand.line, [$0.isTrue, $0.isFalse]) }
      for (block, (line, branches)) in pairs.enumerated() {
        for (branch, count) in branches.enumerated() {
          text += "BRDA:\(line),\(block),\(branch),\(branches == [0, 0] ? "-" : "\(count)")\n"
        }
      }
      text += "BRF:\(2 * pairs.count)\nBRH:\(pairs.reduce(0) { $0 + $1.1.count { $0 > 0 } })\n"
      for hit in hits { text += "DA:\(hit.line),\(hit.count)\n" }
      text += "LF:\(hits.count)\nLH:\(hits.count { $0.count > 0 })\nend_of_record\n"
    }
    self.text = text
  }
}
