public import PrivacyModel
internal import RuleCompiler

/// The fourth step of a decision: which rules prevail for each target, and the outcome.
///
/// A resolution holds numbers. `decision(evidence:)` makes the texts, so a program that needs only outcomes and actions does
/// not pay for them.
public final class Resolution: Sendable {
  let results: RuleResults
  let requirements: RequirementCheck
  /// In the order of the plan's targets.
  let targets: [TargetResolution]
  private let because: [Int]
  /// The outcome of the request as a whole.
  public let outcome: Outcome

  init(_ results: RuleResults) {
    self.results = results
    requirements = RequirementCheck(results)
    var resolver = PrecedenceResolver(results)
    targets = results.targets.indices.map { resolver.resolve($0) }
    because = resolver.because
    outcome = Self.outcome(targets, because, requirements, results.plan)
  }

  /// The rules that decided a target, the strongest first.
  func deciding(_ target: TargetResolution) -> ArraySlice<Int> {
    because[Int(target.because.lowerBound)..<Int(target.because.upperBound)]
  }

  private static func outcome(
    _ targets: [TargetResolution], _ because: [Int], _ requirements: RequirementCheck,
    _ plan: DecisionPlan
  ) -> Outcome {
    let rules = plan.rules
    let isComplete = requirements.failing.isEmpty
    var granted = false
    var barred = false
    var undecided = false
    for target in targets {
      switch target.result {
      case .granted: granted = true
      case .barred: barred = true
      case .undecided: undecided = true
      case .review:
        // Where a person is asked only because no rule applies, a missing requirement may still bring the answer.
        let isFallback = target.because.allSatisfy { rules.rules[because[Int($0)]].isFallback }
        if isComplete || !isFallback { return .humanReview }
      }
    }
    // A demand counts only where meeting it could bring a grant.
    let isSettled = targets.allSatisfy { target in
      let deciding = target.because.map { rules.rules[because[Int($0)]] }
      return target.isBarred && !deciding.contains(where: \.isFallback)
        && (!plan.facts.traits.like.isAskedBySubject || deciding.contains { $0.rank.isMandatory })
    }
    let isOpen = !isComplete && (!isSettled || requirements.comesFirst(rules))
    if isOpen || undecided { return .needsMoreInformation }
    return granted ? (barred ? .partlyGranted : .granted) : .refused
  }
}

extension Resolution {
  /// The instructions that all rules took together: the same on every run.
  public var instructions: Int { results.instructions }

  /// The cost of each rule that was tested in Lua, in the order of the documents.
  public var costs: [RuleCost] { results.rules.indices.compactMap { results.cost(of: $0) } }
}
