internal import PrivacyModel
internal import RuleCompiler
package import RuleEvaluation
package import SourceText

/// The coverage of a replay as text: a table of registers by kind of request, and the gaps.
package struct CoverageText: Sendable {
  private let coverage: RuleCoverage
  private let engine: RuleEngine
  private let registers: [String]
  private let style: TextStyle

  /// Creates the text for the replayed registers.
  package init(_ coverage: RuleCoverage, engine: RuleEngine, style: TextStyle = TextStyle(coloured: false)) {
    (self.coverage, self.engine, self.style) = (coverage, engine, style)
    registers = coverage.registers
  }

  /// The lines.
  package var lines: [TerminalText] { table + registers.flatMap { self.lines(of: $0) } + ["", sum] + never }

  /// The codes of rules that no decision has.
  private var never: [TerminalText] {
    let rules = registers.flatMap { engine.rules(of: $0) }
    let reasons = Set(rules.map(\.code)).subtracting(coverage.reasons).subtracting([""]).sorted()
    let kinds = Set(rules.flatMap(\.obliges)).subtracting(coverage.obligations).sorted()
    return [("reasons", reasons), ("obligations", kinds)].filter { !$0.1.isEmpty }.map { what, codes in
      "\(what) never given: \(codes.shown())"
    }
  }

  private var sum: TerminalText {
    let shares = CoverageSum(coverage, engine: engine).shares
    return CoverageSum.Kind.allCases.compactMap { kind in
      shares[kind].map { "\(kind.rawValue) \($0.covered)/\($0.total)" }
    }.shown()
  }

  private var table: [TerminalText] {
    let registers = registers.map { TerminalText.escaped($0) }
    let kinds = self.registers.flatMap { engine.requestKinds(of: $0) }.unique()
    let width = (kinds.map(\.rawValue.count).max() ?? 0) + 2
    func row(_ head: String, _ cells: [String]) -> TerminalText {
      "\(head.padding(to: width))\(zip(cells, registers).map { $0.leading(to: $1.count + 2) }.joined())"
    }
    return [style.strong(row("cases", registers))]
      + kinds.map { kind in
        row(
          kind.rawValue,
          self.registers.map { name in
            let count = coverage.cases(of: name, kind)
            return count == 0 ? "–" : "\(count)"
          })
      }
      + [
        row(
          "in all",
          self.registers.map { name in
            "\(kinds.reduce(0) { $0 + coverage.cases(of: name, $1) })"
          })
      ]
  }

  private func lines(of register: String) -> [TerminalText] {
    let own = engine.rules(of: register).filter { $0.layer == .notice }
    let deciding = engine.statements(of: register).filter { $0.informs == nil && !$0.isEmpty }
    let rules = own.filter { coverage.isCovered($0, in: register) }
    let statements = deciding.filter { coverage.seen(statement: $0.id, in: register).isBothWays }
    let gaps =
      deciding.compactMap { gap($0.id, coverage.seen(statement: $0.id, in: register), true, $0.location) }
      + own.compactMap {
        gap(
          "\($0.of): \($0.verb) \"\($0.name)\"", coverage.seen($0.id, in: register), $0.isConditional,
          $0.location)
      }
    return [
      "",
      "\(style.strong("\(register)")): covered \(statements.count) of \(deciding.count) deciding statements, "
        + "\(rules.count) of \(own.count) rules",
    ] + gaps
  }

  private func gap(
    _ what: String, _ seen: RuleCoverage.Seen, _ needsBoth: Bool, _ location: SourceLocation
  ) -> TerminalText? {
    if seen.holding > 0 && (seen.notHolding > 0 || !needsBoth) { return nil }
    let lack: TerminalText =
      seen.holding == 0
      ? (seen.notHolding == 0 ? "never evaluated" : "never held") : "always held"
    return "  \(style.bad(lack)): \(what)  \(style.faint("\(location)"))"
  }
}

extension RuleSummary {
  /// The kinds of request that the rule applies to, in their fixed order.
  fileprivate var of: String {
    kinds.inOrder.map(\.rawValue).joined(separator: ", ")
  }
}
