/// A word of the HTML report.
package enum PageWord: String, CaseIterable, Sendable {
  /// Headings.
  case title, registersByRequest = "registers_by_request", cases, rules
  /// Search and filters.
  case search, register, request, outcome, status, all, reset, shown
  /// Results of cases.
  case passed, failed, errored, skipped, todo
  /// Parts of a case.
  case facts, categories, reasons, differences, expected, decided, by, on, again
  /// Lines of a rule's source.
  case lineRan = "line_ran", lineNeverRan = "line_never_ran", linesOf = "lines_of"
  /// The table of conditions.
  case conditions
  /// The figures of coverage.
  case coverage, statements, law, articles, operands, requests, obligations, outcomes, covered
  /// What no case showed of an operand.
  case neverTrue = "never_true", neverFalse = "never_false", neverAsked = "never_asked"
  /// A file whose operands cannot be counted.
  case notCounted = "not_counted"
  /// An empty cell.
  case noCase = "no_case"

  /// The English word.
  package var english: String {
    switch self {
    case .title: "Privacy requests, replayed"
    case .registersByRequest: "Registers by kind of request"
    case .cases: "Cases"
    case .rules: "Rules"
    case .conditions: "Conditions, and in how many cases each held"
    case .search: "Search"
    case .register: "Register"
    case .request: "Request"
    case .outcome: "Outcome"
    case .status: "Status"
    case .all: "all"
    case .reset: "Show all"
    case .shown: "cases shown"
    case .passed: "passed"
    case .failed: "failed"
    case .errored: "errored"
    case .skipped: "skipped"
    case .todo: "to do"
    case .facts: "Facts"
    case .categories: "Data"
    case .reasons: "Reasons"
    case .differences: "Not as expected"
    case .expected: "expected"
    case .decided: "decided"
    case .by: "by"
    case .on: "on"
    case .again: "Run it again"
    case .lineRan: "ran"
    case .lineNeverRan: "never ran"
    case .linesOf: "lines ran, of"
    case .coverage: "Coverage"
    case .statements: "Deciding statements"
    case .law: "Rules of law"
    case .articles: "Articles of law"
    case .operands: "Operands of conditions"
    case .requests: "Kinds of requests"
    case .obligations: "Obligations"
    case .outcomes: "Outcomes"
    case .covered: "covered"
    case .neverTrue: "never true"
    case .neverFalse: "never false"
    case .neverAsked: "never asked"
    case .notCounted: "not counted"
    case .noCase: "none"
    }
  }
}
