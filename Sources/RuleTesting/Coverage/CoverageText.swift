internal import PrivacyModel
internal import RuleCompiler
package import RuleEvaluation
package import SourceText

/// The coverage of a replay as text: a table of registers by kind of request, and the gaps.
package struct CoverageText: Sendable {
  private let coverage: RuleCoverage
  private let engine: RuleEngine
  private let registers: [String]
  private let operands: [FileOperands]?
  private let style: TextStyle

  /// Creates the text for the replayed registers.
  package init(
    _ coverage: RuleCoverage, engine: RuleEngine, operands: [FileOperands]? = nil,
    style: TextStyle = TextStyle(coloured: false)
  ) {
    (self.coverage, self.engine, self.operands, self.style) = (coverage, engine, operands, style)
    registers = coverage.registers
  }

  /// The lines.
  package var lines: [TerminalText] {
    table + registers.flatMap { self.lines(of: $0) } + LawText(coverage: coverage, style: style).lines
      + OperandText(coverage: coverage, style: style).lines(operands ?? []) + ["", sum] + never
  }

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
    let shares = CoverageSum(coverage, engine: engine, operands: operands).shares
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
      deciding.compactMap { statement in
        let seen = coverage.seen(statement: statement.id, in: register)
        return seen.isBothWays
          ? nil : "  \(style.bad(seen.lack)): \(statement.id)  \(style.faint("\(statement.location)"))"
      }
      + own.compactMap {
        RuleGap(
          rule: $0, seen: coverage.seen($0.id, in: register), why: coverage.whyUnreached($0, in: [register])
        ).line(style)
      }
    return [
      "",
      "\(style.strong("\(register)")): covered \(statements.count) of \(deciding.count) deciding statements, "
        + "\(rules.count) of \(own.count) rules",
    ] + gaps
  }
}
