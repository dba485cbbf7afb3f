public import PrivacyModel

/// What the rules came to on one case.
///
/// It holds numbers, and words only for who reads them: `decision` tells everything.
public final class Resolution: Sendable {
  let results: RuleResults
  let requirements: RequirementCheck
  let verdicts: [TargetResolution]
  /// The rules that shaped the verdicts, verdict by verdict.
  private let because: [Int]
  /// What it comes to as a whole.
  public let outcome: Outcome

  init(_ results: RuleResults) {
    self.results = results
    requirements = RequirementCheck(results)
    var weighing = PrecedenceResolver(results)
    verdicts = results.units.indices.map { weighing.verdict($0) }
    because = weighing.because
    outcome = Self.outcome(verdicts, because, requirements, results.phase)
  }

  /// Everything that it comes to, in words; with `evidence`, every rule that was tried, what it said and which facts it
  /// read.
  public func decision(evidence: Bool = false) -> Decision {
    DecisionBuilder(resolution: self).decision(withEvidence: evidence)
  }

  /// The rules that shaped a verdict, the strongest first.
  func rules(of verdict: TargetResolution) -> ArraySlice<Int> {
    because[Int(verdict.because.lowerBound)..<Int(verdict.because.upperBound)]
  }

  private static func outcome(
    _ verdicts: [TargetResolution], _ because: [Int], _ requirements: RequirementCheck,
    _ phase: ApplicableRules
  ) -> Outcome {
    let isComplete = requirements.failing.isEmpty
    var granted = false
    var barred = false
    var undecided = false
    for verdict in verdicts {
      switch verdict.result {
      case .granted: granted = true
      case .barred: barred = true
      case .undecided: undecided = true
      case .review:
        // What is asked for may bring the answer that no rule had without it, where a person is asked only because none had.
        let isOfSilence = verdict.because.allSatisfy { phase.rules[because[Int($0)]].isFallback }
        if isComplete || !isOfSilence { return .humanReview }
      }
    }
    if !isComplete || undecided { return .needsMoreInformation }
    return granted ? (barred ? .partlyGranted : .granted) : .refused
  }
}

/// What happens to the categories of a resolution, in the order in which the case names them.
public struct CategoryResolutions: RandomAccessCollection, Sendable {
  fileprivate let resolution: Resolution
  /// The place of the first.
  public let startIndex = 0
  /// The place behind the last.
  public let endIndex: Int

  /// What happens to a category, by its place.
  public subscript(index: Int) -> CategoryResolution {
    precondition(indices.contains(index), "there are \(endIndex) categories")
    return CategoryResolution(resolution: resolution, index: index)
  }
}

/// What happens to one category, and which rules say so.
public struct CategoryResolution: Sendable {
  fileprivate let resolution: Resolution
  fileprivate let index: Int

  private var verdict: TargetResolution { resolution.verdicts[index] }

  /// The category.
  public var category: DataCategory { resolution.results.prepared.units[index].category ?? .other }

  /// What happens to it.
  public var action: CategoryAction {
    switch verdict.result {
    // A person decides, and what was asked for is still missing: nothing goes ahead of them.
    case .granted where !resolution.requirements.failing.isEmpty: .review
    case .granted: resolution.grantedAction(verdict)
    case .barred: resolution.barredAction(verdict)
    case .undecided, .review: .review
    }
  }

  /// The last day on which a bar holds; the data goes from the next day.
  public var until: CalendarDate? { if case .barred(let until) = verdict.result { until } else { nil } }

  /// The latest day that the notice itself sets, a default and no bar.
  public var noticeUntil: CalendarDate? { action == .review ? nil : verdict.noticeUntil }

  /// The rules that say so, by name.
  public var because: [String] { resolution.rules(of: verdict).map { resolution.results.phase.rules[$0].id } }

  /// The same in words.
  public var decision: CategoryDecision {
    CategoryDecision(action: action, until: until, noticeUntil: noticeUntil, because: because)
  }
}

extension Resolution {
  /// What happens to each category, in the order in which the case names them.
  ///
  /// While something is still asked for, nothing is decided of any.
  public var categories: CategoryResolutions {
    let isOpen = outcome == .needsMoreInformation && !requirements.failing.isEmpty
    let isOfCategories = results.prepared.units.first != .whole
    return CategoryResolutions(resolution: self, endIndex: isOpen || !isOfCategories ? 0 : verdicts.count)
  }

  func grantedAction(_ verdict: TargetResolution) -> CategoryAction {
    for rule in rules(of: verdict) {
      if let action = results.rules[rule].grants { return action }
    }
    return results.prepared.kind.grantedAction
  }

  func barredAction(_ verdict: TargetResolution) -> CategoryAction {
    switch rules(of: verdict).first.map({ results.rules[$0].verb }) {
    case .retain: .retain
    case .withhold: .withhold
    default: results.prepared.kind.barredAction
    }
  }
}
