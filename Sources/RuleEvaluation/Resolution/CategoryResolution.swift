public import PrivacyModel
internal import RuleCompiler

extension Resolution {
  /// What happens to each category, in the order in which the case names them; empty while a requirement is not met.
  public var categories: CategoryResolutions {
    let isOpen = outcome == .needsMoreInformation && !requirements.failing.isEmpty
    let hasCategories = results.targets.first != .whole
    return CategoryResolutions(resolution: self, endIndex: isOpen || !hasCategories ? 0 : targets.count)
  }

  /// The categories whose data are acted on as requested; nil for a request as a whole.
  var grantedCategories: Set<DataCategory>? {
    guard results.targets.first != .whole else { return nil }
    return Set(targets.filter { $0.result == .granted }.compactMap { results.category($0.target) })
  }

  func grantedAction(_ target: TargetResolution) -> CategoryAction {
    for rule in deciding(target) {
      if let action = results.rules[rule].grants { return action }
    }
    return results.plan.facts.traits.grants
  }

  func barredAction(_ target: TargetResolution) -> CategoryAction {
    switch deciding(target).first.map({ results.rules[$0].verb }) {
    case .retain: .retain
    case .withhold: .withhold
    default: results.plan.facts.traits.bars
    }
  }
}

/// The categories of a resolution, in the order in which the case names them.
public struct CategoryResolutions: RandomAccessCollection, Sendable {
  fileprivate let resolution: Resolution
  /// The index of the first category.
  public let startIndex = 0
  /// The index after the last category.
  public let endIndex: Int

  /// The category at an index.
  public subscript(index: Int) -> CategoryResolution {
    precondition(indices.contains(index), "there are \(endIndex) categories")
    return CategoryResolution(resolution: resolution, index: index)
  }
}

/// What happens to one category, read from its resolution on demand.
public struct CategoryResolution: Sendable {
  fileprivate let resolution: Resolution
  fileprivate let index: Int

  private var target: TargetResolution { resolution.targets[index] }

  /// The category.
  public var category: DataCategory { resolution.results.category(index) ?? .other }

  /// The action on its data.
  public var action: CategoryAction {
    switch target.result {
    // Nothing is done while a person decides and a requirement is not met.
    case .granted where !resolution.requirements.failing.isEmpty: .review
    case .granted: resolution.grantedAction(target)
    case .barred: resolution.barredAction(target)
    case .undecided, .review: .review
    }
  }

  /// The last day on which a bar holds; the data goes the day after.
  public var until: CalendarDate? { if case .barred(let until) = target.result { until } else { nil } }

  /// The latest day that the notice itself sets: a default, not a bar.
  public var noticeUntil: CalendarDate? { action == .review ? nil : target.noticeUntil }

  /// The names of the rules that decided.
  public var because: [String] {
    resolution.deciding(target).map { resolution.results.plan.rules.rules[$0].id }
  }

  /// The same as a value.
  public var decision: CategoryDecision {
    CategoryDecision(action: action, until: until, noticeUntil: noticeUntil, because: because)
  }
}
