internal import PrivacyModel
internal import RuleCompiler

/// The rules that are not in force yet, those that begin first before the others.
struct LaterRules {
  private let rules: [RuleSummary]

  init(_ rules: some Sequence<RuleSummary>, after day: CalendarDate) {
    self.rules = rules.filter { $0.from.map { $0 > day } ?? false }.sorted {
      ($0.from ?? day, $0.id) < ($1.from ?? day, $1.id)
    }
  }

  /// Returns those about a category that a condition holds for; nil stands for the request as a whole.
  func about(_ category: String?, where isWanted: (RuleSummary) -> Bool) -> [RuleSummary] {
    rules.filter { rule in isWanted(rule) && (category.map { rule.isAbout($0) } ?? true) }
  }
}

extension RuleSummary {
  /// Whether the rule is about a category.
  fileprivate func isAbout(_ category: String) -> Bool {
    (categories?.contains { $0.rawValue == category } ?? true)
      && !exceptions.contains { $0.rawValue == category }
  }
}
