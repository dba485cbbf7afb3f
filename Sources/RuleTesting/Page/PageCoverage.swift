internal import Messages
internal import ProblemReports
internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

/// The figures of coverage, and the operands of conditions that were not both true and false.
struct PageCoverage {
  let words: DecisionWords

  func html(_ coverage: RuleCoverage, engine: RuleEngine, operands: [FileOperands]?) -> String {
    let shares = CoverageSum(coverage, engine: engine, operands: operands).shares
    let rows = CoverageSum.Kind.allCases.compactMap { kind in
      shares[kind].map { share in
        "<tr>" + MarkupText.element("th", words.page(kind.word), ["scope": "row"])
          + "<td>\(share.covered)/\(share.total)</td></tr>\n"
      }
    }
    return "<div class=\"wide\"><table class=\"figures\">"
      + MarkupText.element("caption", words.page(.covered))
      + "<tbody>\(rows.joined())</tbody></table></div>\n"
      + (operands ?? []).filter { !$0.isMeasured || !coverage.gaps($0).isEmpty }.map { section($0, coverage) }
      .joined()
  }

  private func section(_ file: FileOperands, _ coverage: RuleCoverage) -> String {
    let gaps = coverage.gaps(file)
    let head = "\(file.file) · \(file.operands.count - gaps.count)/\(file.totalCount) \(words.page(.covered))"
    let items = gaps.map { count in
      "<li>\(count.operand.line):\(count.operand.column) "
        + MarkupText.element("code", count.shownText)
        + MarkupText.escaped(": \(words.page(word(count)))") + "</li>\n"
    }
    let note = file.isMeasured ? "" : MarkupText.element("p", words.page(.notCounted))
    return "<details class=\"source\">" + MarkupText.element("summary", head)
      + "\(note)<ul>\(items.joined())</ul></details>\n"
  }

  private func word(_ count: OperandCount) -> PageWord {
    if count.isTrue == 0 { return count.isFalse == 0 ? .neverAsked : .neverTrue }
    return .neverFalse
  }
}

extension CoverageSum.Kind {
  fileprivate var word: PageWord {
    switch self {
    case .rules: .rules
    case .statements: .statements
    case .law: .law
    case .articles: .articles
    case .operands: .operands
    case .requests: .requests
    case .reasons: .reasons
    case .obligations: .obligations
    case .outcomes: .outcomes
    }
  }
}
