internal import Diagnostics
internal import RegisterModel

/// Puts what the rules said together into a decision.
struct DecisionBuilder {
  let facts: RegisterCase
  let kind: RequestKind
  let register: LoadedRegister
  let questioning: Questioning
  let requirements: RequirementCheck
  let verdicts: [UnitVerdict]

  var rules: [Rule] { questioning.rules }

  func decision(withEvidence: Bool) -> Decision {
    let outcome = self.outcome
    let deciding = decidingRules(outcome)
    let dates = ReplyDates(self)
    var decision = Decision(
      case: facts.id, register: facts.register, request: kind, today: facts.today, outcome: outcome)
    decision.categories = categories(outcome)
    decision.reasons = deciding.map { reason($0, outcome) }
    decision.missing = missing(outcome)
    decision.conflicts = conflicts
    decision.respondBy = dates.respondBy
    decision.extendedRespondBy = dates.extended
    decision.performBy = outcome == .granted || outcome == .partlyGranted ? dates.performBy : nil
    decision.obligations =
      Duties(
        self, outcome: outcome, deciding: deciding, dates: dates, hasConflicts: !decision.conflicts.isEmpty
      ).obligations
    decision.evidence = withEvidence ? evidence : nil
    return decision
  }

  // MARK: Outcome

  private var outcome: Outcome {
    // What is asked for may bring the answer that no rule had without it.
    if verdicts.contains(where: { $0.result == .review && (requirements.failing.isEmpty || !isSilence($0)) })
    {
      return .humanReview
    }
    if !requirements.failing.isEmpty || verdicts.contains(where: \.isUndecided) {
      return .needsMoreInformation
    }
    let granted = verdicts.contains { $0.result == .granted }
    let barred = verdicts.contains(where: \.isBarred)
    return granted ? (barred ? .partlyGranted : .granted) : .refused
  }

  /// A person is asked only because no rule answered.
  private func isSilence(_ verdict: UnitVerdict) -> Bool {
    verdict.because.allSatisfy { rules[$0].isOtherwise }
  }

  /// While something is still asked for, nothing is decided of any category.
  private func categories(_ outcome: Outcome) -> [String: CategoryDecision] {
    if outcome == .needsMoreInformation && !requirements.failing.isEmpty { return [:] }
    var categories: [String: CategoryDecision] = [:]
    for verdict in verdicts {
      guard let category = verdict.unit.category else { continue }
      let because = verdict.because.map { rules[$0].id }
      categories[category.rawValue] =
        switch verdict.result {
        // A person decides, and what was asked for is still missing: nothing goes ahead of them.
        case .granted where !requirements.failing.isEmpty: CategoryDecision(action: .review, because: because)
        case .granted:
          CategoryDecision(
            action: grantedAction(verdict), noticeUntil: verdict.noticeUntil, because: because)
        case .barred(let until):
          CategoryDecision(
            action: barredAction(verdict), until: until, noticeUntil: verdict.noticeUntil, because: because)
        case .undecided, .review: CategoryDecision(action: .review, because: because)
        }
    }
    return categories
  }

  func grantedAction(_ verdict: UnitVerdict) -> CategoryAction {
    verdict.because.lazy.compactMap { rules[$0].grants }.first ?? kind.grantedAction
  }

  func barredAction(_ verdict: UnitVerdict) -> CategoryAction {
    switch verdict.because.first.map({ rules[$0].verb }) {
    case .retain: .retain
    case .withhold: .withhold
    default: kind.barredAction
    }
  }

  // MARK: Reasons

  /// The rules that shaped the outcome, the one that decided it first.
  private func decidingRules(_ outcome: Outcome) -> [Int] {
    var found: Set<Int> = []
    if outcome == .needsMoreInformation && !requirements.failing.isEmpty {
      found = Set(requirements.failing)
    } else {
      found = Set(verdicts.flatMap(\.because)).union(requirements.waived.map(\.waiver))
      if outcome == .humanReview { found.formUnion(requirements.failing) }
    }
    return found.sorted { order($0, outcome) < order($1, outcome) }
  }

  private func order(_ index: Int, _ outcome: Outcome) -> (Int, Int, Int) {
    let rule = rules[index]
    let place: Int =
      switch outcome {
      case .granted: rule.verb == .permit || rule.verb == .expire ? 0 : rule.isBar ? 1 : 2
      case .partlyGranted: rule.verb == .permit ? 0 : rule.isBar || rule.verb == .expire ? 1 : 2
      case .refused: rule.isBar || rule.verb == .expire ? 0 : 1
      case .needsMoreInformation: rule.verb == .demand ? 0 : isOpen(index) ? 1 : 2
      case .humanReview: rule.verb == .review ? 0 : rule.verb == .demand ? 1 : 2
      }
    // Of one rank the register speaks before the law's defaults; of mandatory laws and the notice, the notice explains
    // what it promised, the law what it adds.
    return (place, -rule.rank.rawValue, index)
  }

  /// Whether the rule could not say, for want of a fact.
  private func isOpen(_ index: Int) -> Bool {
    let answers = questioning.units.map { questioning.answer(index, $0) }
    return answers.contains { $0.missing != nil } && !answers.contains(where: \.isHeld)
  }

  private func reason(_ index: Int, _ outcome: Outcome) -> Reason {
    let rule = rules[index]
    let missing = questioning.units.lazy.compactMap { questioning.answer(index, $0).missing }.first
    let isOpen = isOpen(index)
    return Reason(
      code: rule.code, rule: rule.id, layer: rule.layer, effect: isOpen ? "undecided" : rule.verb.rawValue,
      cites: rule.cites.map { citation($0, dpv: rule.dpv) },
      message: isOpen ? "\(rule.name): open until `\(missing ?? "")` is stated" : rule.name,
      at: "\(rule.location.file):\(rule.location.line)")
  }

  private func citation(_ id: String, dpv: String?) -> Citation {
    guard let statement = register.description.notice.statements[id] else {
      return Citation(id: id, dpv: dpv)
    }
    return Citation(id: id, heading: statement.heading, says: statement.says)
  }

  private func missing(_ outcome: Outcome) -> [Missing] {
    guard outcome == .needsMoreInformation else { return [] }
    var missing: [Missing] = []
    for index in requirements.failing {
      let rule = rules[index]
      let fact = requirements.missing[index] ?? "request.\(rule.requirement?.fact ?? "form")"
      missing.append(Missing(fact: fact, message: rule.asks ?? rule.name, requirement: rule.requirement))
    }
    if requirements.failing.isEmpty {
      for verdict in verdicts {
        if case .undecided(let paths) = verdict.result { missing += paths.map { Missing(fact: $0) } }
      }
    }
    var seen: Set<String> = []
    return missing.filter { seen.insert($0.fact).inserted }
  }

  // MARK: Conflicts

  private var conflicts: [Conflict] {
    var conflicts: [Conflict] = []
    // A notice that opens a second door of its own disagrees with nobody.
    for (requirement, waiver) in requirements.waived where rules[waiver].rank != .notice {
      conflicts.append(
        Conflict(
          about: rules[requirement].requirement?.rawValue ?? kind.rawValue, notice: rules[requirement].view,
          law: rules[waiver].view, prevailed: rules[waiver].layer))
    }
    conflicts += periodConflict.map { [$0] } ?? []
    for verdict in verdicts {
      for (notice, law) in verdict.overruled {
        let prevailed: Layer = rules[law].rank == .mandatoryLaw ? .law : .notice
        conflicts.append(
          Conflict(
            about: verdict.unit.category?.rawValue ?? kind.rawValue, notice: rules[notice].view,
            law: rules[law].view, prevailed: prevailed))
      }
    }
    return conflicts
  }

  /// A period of the notice that has not ended, and an erasure that is granted all the same: the law reads the period as
  /// the longest, not the shortest.
  private var periodConflict: Conflict? {
    guard kind == .erasure,
      let early = verdicts.first(where: { $0.result == .granted && $0.noticeUntil != nil }),
      let period = rules.indices.first(where: {
        rules[$0].verb == .expire && questioning.answer($0, early.unit).isHeld
      }),
      let waiver = rules.indices.first(where: {
        rules[$0].verb == .waive && rules[$0].requirement == .retentionPeriod
          && questioning.answer($0, early.unit).isHeld
      })
    else { return nil }
    return Conflict(
      about: Requirement.retentionPeriod.rawValue, notice: rules[period].view, law: rules[waiver].view,
      prevailed: .law)
  }

  // MARK: Evidence

  /// Every rule that could have spoken, what it said and what it read.
  private var evidence: [RuleEvidence] {
    rules.indices.flatMap { index -> [RuleEvidence] in
      let rule = rules[index]
      let answers = questioning.units.map { ($0, questioning.answer(index, $0)) }
      let distinct = Set(answers.map(\.1))
      if distinct.count == 1, let answer = distinct.first { return [rule.evidence(answer, nil)] }
      return answers.map { rule.evidence($1, $0.category) }
    }
  }
}

extension UnitVerdict {
  var isUndecided: Bool { if case .undecided = result { true } else { false } }
  var isBarred: Bool { if case .barred = result { true } else { false } }
}

extension Requirement {
  /// The fact of the request that would meet it.
  var fact: String {
    switch self {
    case .written: "channel"
    case .language: "language"
    case .signed: "signed"
    case .itemised: "items"
    case .categories: "categories"
    case .purpose: "purposes"
    case .protection: "protection_described"
    case .ground: "restriction_ground"
    case .identity, .authorisation, .situation: rawValue
    case .other, .retentionPeriod: "form"
    }
  }
}

extension Rule {
  var layer: Layer {
    switch rank {
    case .mandatoryLaw: .law
    case .notice: .notice
    case .lawDefault: .default
    }
  }

  /// What the rule says, with its sources.
  var view: Conflict.View { Conflict.View(code: code, cites: cites, message: name) }

  func evidence(_ answer: Answer, _ category: DataCategory?) -> RuleEvidence {
    let outcome: RuleEvidence.Outcome =
      switch answer.verdict {
      case .held: .held
      case .notHeld: .notHeld
      case .undecided: .undecided
      case .notTried: .notTried
      }
    return RuleEvidence(
      rule: id, at: "\(location.file):\(location.line)", effect: verb.rawValue, obliges: obliges,
      outcome: outcome, category: category?.rawValue,
      reads: answer.reads, instructions: Int(answer.instructions))
  }
}
