public import RegisterModel

/// What the rules came to on one case.
///
/// It holds numbers, and words only for who reads them: `decision` tells everything.
public struct Ruling: Sendable {
  let hearing: Hearing
  let requirements: RequirementCheck
  let verdicts: [UnitVerdict]
  /// The rules that shaped the verdicts, verdict by verdict.
  private let because: [Int]
  /// What it comes to as a whole.
  public let outcome: Outcome

  init(_ hearing: Hearing) {
    self.hearing = hearing
    requirements = RequirementCheck(hearing)
    var weighing = Weighing(hearing)
    var verdicts: [UnitVerdict] = []
    verdicts.reserveCapacity(hearing.units.count)
    for unit in hearing.units.indices { verdicts.append(weighing.verdict(unit)) }
    self.verdicts = verdicts
    because = weighing.because
    outcome = Self.outcome(verdicts, because, requirements, hearing.phase)
  }

  /// Everything that it comes to, in words; with `evidence`, every rule that was tried, what it said and which facts it
  /// read.
  public func decision(evidence: Bool = false) -> Decision {
    DecisionBuilder(ruling: self).decision(withEvidence: evidence)
  }

  /// The rules that shaped a verdict, the strongest first.
  func rules(of verdict: UnitVerdict) -> ArraySlice<Int> {
    because[Int(verdict.because.lowerBound)..<Int(verdict.because.upperBound)]
  }

  private static func outcome(
    _ verdicts: [UnitVerdict], _ because: [Int], _ requirements: RequirementCheck, _ phase: RulePhase
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
        let isOfSilence = verdict.because.allSatisfy { phase.rules[because[Int($0)]].isOtherwise }
        if isComplete || !isOfSilence { return .humanReview }
      }
    }
    if !isComplete || undecided { return .needsMoreInformation }
    return granted ? (barred ? .partlyGranted : .granted) : .refused
  }
}

/// What happens to one category, and which rules say so.
public struct CategoryRuling: Sendable {
  /// The category.
  public let category: DataCategory
  /// What happens to it.
  public let action: CategoryAction
  /// The last day on which a bar holds; the data goes from the next day.
  public let until: CalendarDate?
  /// The latest day that the notice itself sets, a default and no bar.
  public let noticeUntil: CalendarDate?
  private let rules: ArraySlice<Int>
  private let phase: RulePhase

  fileprivate init(
    _ category: DataCategory, _ action: CategoryAction, until: CalendarDate?, noticeUntil: CalendarDate?,
    because rules: ArraySlice<Int>, _ phase: RulePhase
  ) {
    (self.category, self.action, self.until, self.noticeUntil) = (category, action, until, noticeUntil)
    (self.rules, self.phase) = (rules, phase)
  }

  /// The rules that say so, by name.
  public var because: [String] { rules.map { phase.rules[$0].id } }

  /// The same in words.
  public var decision: CategoryDecision {
    CategoryDecision(action: action, until: until, noticeUntil: noticeUntil, because: because)
  }
}

extension Ruling {
  /// What happens to each category, in the order in which the case names them.
  ///
  /// While something is still asked for, nothing is decided of any.
  public var categories: [CategoryRuling] {
    if outcome == .needsMoreInformation && !requirements.failing.isEmpty { return [] }
    var categories: [CategoryRuling] = []
    categories.reserveCapacity(verdicts.count)
    for verdict in verdicts {
      if let category = hearing.units[verdict.unit].category {
        categories.append(ruling(on: category, verdict))
      }
    }
    return categories
  }

  private func ruling(on category: DataCategory, _ verdict: UnitVerdict) -> CategoryRuling {
    let (action, until): (CategoryAction, CalendarDate?) =
      switch verdict.result {
      // A person decides, and what was asked for is still missing: nothing goes ahead of them.
      case .granted where !requirements.failing.isEmpty: (.review, nil)
      case .granted: (grantedAction(verdict), nil)
      case .barred(let until): (barredAction(verdict), until)
      case .undecided, .review: (.review, nil)
      }
    return CategoryRuling(
      category, action, until: until, noticeUntil: action == .review ? nil : verdict.noticeUntil,
      because: rules(of: verdict), hearing.phase)
  }

  func grantedAction(_ verdict: UnitVerdict) -> CategoryAction {
    for rule in rules(of: verdict) {
      if let action = hearing.rules[rule].grants { return action }
    }
    return hearing.sheet.kind.grantedAction
  }

  func barredAction(_ verdict: UnitVerdict) -> CategoryAction {
    switch rules(of: verdict).first.map({ hearing.rules[$0].verb }) {
    case .retain: .retain
    case .withhold: .withhold
    default: hearing.sheet.kind.barredAction
    }
  }
}
