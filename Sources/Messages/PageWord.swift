/// A word of the page that shows a replay.
public enum PageWord: String, CaseIterable, Sendable {
  /// Headings.
  case title, registersByRequest = "registers_by_request", cases, rules
  /// Of the search.
  case search, register, request, outcome, status, all, reset, shown
  /// How a case ended.
  case passed, failed, errored, skipped, todo
  /// Of a case.
  case facts, categories, reasons, differences, expected, decided, by, on, again
  /// Of a rule's source.
  case lineRan = "line_ran", lineNeverRan = "line_never_ran", linesOf = "lines_of"
  /// Of an empty cell.
  case noCase = "no_case"

  /// The word in English.
  public var english: String {
    switch self {
    case .title: "Privacy requests, replayed"
    case .registersByRequest: "Registers by kind of request"
    case .cases: "Cases"
    case .rules: "Rules"
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
    case .noCase: "none"
    }
  }
}
