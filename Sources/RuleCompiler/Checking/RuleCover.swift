internal import LuaSandbox
internal import PrivacyModel

extension Rule {
  /// Whether it holds, in the same layer and on the same days, wherever another rule does: its conditions are among the
  /// other's.
  func holdsWherever(_ other: Rule) -> Bool {
    rank == other.rank && (!isFallback || other.isFallback) && formality == nil && isInForceWherever(other)
      && questions.isSubset(of: other.questions)
  }

  /// Whether its data include those of another rule.
  func hasDataOf(_ other: Rule) -> Bool {
    switch (categories, other.categories) {
    case (nil, nil): exceptions.isSubset(of: other.exceptions)
    case (_, let theirs?): theirs.allSatisfy(isAbout)
    case (_?, nil): false
    }
  }

  /// Whether it is about a category.
  func isAbout(_ category: DataCategory) -> Bool {
    categories.map { $0.contains(category) } ?? !exceptions.contains(category)
  }

  private struct Question: Hashable {
    var function: LuaFunction
    var role: ConditionEvidence.Role
  }

  private var questions: Set<Question> {
    Set(conditions.map { Question(function: $0.condition.function, role: $0.role) })
  }

  private func isInForceWherever(_ other: Rule) -> Bool {
    let begins = from.map { first in other.from.map { first <= $0 } ?? false } ?? true
    let ends = through.map { last in other.through.map { $0 <= last } ?? false } ?? true
    return begins && ends
  }
}
