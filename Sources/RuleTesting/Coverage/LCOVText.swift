internal import RuleCompiler
package import RuleEvaluation
internal import SourceText

/// Coverage of the Lua files in the LCOV format (geninfo(1)): lines with code, rules as functions, and both results of each
/// condition as branches.
///
/// Each record is one line, so line ends in names are escaped.
package struct LCOVText: Sendable {
  /// The text of the file.
  package let text: String

  /// Creates the text from an engine that counts lines.
  package init(_ coverage: RuleCoverage, engine: RuleEngine) {
    var rules: [String: [(rule: RuleSummary, seen: RuleCoverage.Seen)]] = [:]
    for rule in coverage.allRules() { rules[rule.rule.location.file, default: []].append(rule) }
    var text = ""
    for (file, hits) in engine.lineCoverage(of: coverage.registers) {
      text += "TN:\nSF:\(TerminalText.escaped(file))\n"
      let own = (rules[file] ?? []).sorted {
        ($0.rule.location.line, $0.rule.id) < ($1.rule.location.line, $1.rule.id)
      }
      for (rule, _) in own { text += "FN:\(rule.location.line),\(TerminalText.escaped(rule.id))\n" }
      for (rule, seen) in own { text += "FNDA:\(seen.holding),\(TerminalText.escaped(rule.id))\n" }
      text += "FNF:\(own.count)\nFNH:\(own.count { $0.seen.holding > 0 })\n"
      let branches = own.filter(\.rule.isConditional).enumerated().flatMap { block, entry in
        [entry.seen.holding, entry.seen.notHolding].enumerated().map { branch, count in
          (entry.rule.location.line, block, branch, count, entry.seen.holding + entry.seen.notHolding > 0)
        }
      }
      for (line, block, branch, count, wasTried) in branches {
        text += "BRDA:\(line),\(block),\(branch),\(wasTried ? "\(count)" : "-")\n"
      }
      text += "BRF:\(branches.count)\nBRH:\(branches.count { $0.3 > 0 })\n"
      for hit in hits { text += "DA:\(hit.line),\(hit.count)\n" }
      text += "LF:\(hits.count)\nLH:\(hits.count { $0.count > 0 })\nend_of_record\n"
    }
    self.text = text
  }
}
