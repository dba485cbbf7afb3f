internal import PrivacyModel
internal import SourceText

/// Puts what the rules said together into a decision.
struct DecisionBuilder {
  let resolution: Resolution

  var results: RuleResults { resolution.results }
  var verdicts: [TargetResolution] { resolution.verdicts }
  var requirements: RequirementCheck { resolution.requirements }
  var outcome: Outcome { resolution.outcome }
  var rules: [Rule] { results.rules }
  private var kind: RequestKind { results.prepared.kind }

  func decision(withEvidence: Bool) -> Decision {
    let prepared = results.prepared
    let deciding = decidingRules
    let dates = ReplyDates(results)
    var decision = Decision(
      case: prepared.id, register: prepared.register.document.name, request: kind, today: prepared.today,
      outcome: outcome)
    decision.categories = Dictionary(
      resolution.categories.map { ($0.category.rawValue, $0.decision) },
      uniquingKeysWith: { first, _ in first })
    decision.reasons = deciding.map { reason($0) }
    decision.missing = missing
    decision.conflicts = conflicts
    decision.respondBy = dates.respondBy
    decision.extendedRespondBy = dates.extended
    decision.performBy = outcome == .granted || outcome == .partlyGranted ? dates.performBy : nil
    decision.obligations =
      ObligationBuilder(self, deciding: deciding, dates: dates, hasConflicts: !decision.conflicts.isEmpty)
      .obligations
    decision.evidence = withEvidence ? evidence : nil
    return decision
  }

  func grantedAction(_ verdict: TargetResolution) -> CategoryAction { resolution.grantedAction(verdict) }
  func barredAction(_ verdict: TargetResolution) -> CategoryAction { resolution.barredAction(verdict) }

  // MARK: Reasons

  /// The rules that shaped the outcome, the one that decided it first.
  private var decidingRules: [Int] {
    var found: Set<Int> = []
    if outcome == .needsMoreInformation && !requirements.failing.isEmpty {
      found = Set(requirements.failing)
    } else {
      found = Set(verdicts.flatMap { resolution.rules(of: $0) }).union(requirements.waived.map(\.waiver))
      if outcome == .humanReview { found.formUnion(requirements.failing) }
    }
    return found.map { (order($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func order(_ index: Int) -> (Int, Int, Int) {
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
    let answers = results.units.indices.map { results.answer(index, $0) }
    return answers.contains(where: \.isUndecided) && !answers.contains(where: \.isHeld)
  }

  private func reason(_ index: Int) -> Reason {
    let rule = rules[index]
    let isOpen = isOpen(index)
    let missing = isOpen ? firstMissing(index) : nil
    return Reason(
      code: rule.code, rule: rule.id, layer: rule.layer, effect: isOpen ? "undecided" : rule.verb.rawValue,
      cites: rule.cites.map { citation($0, dpv: rule.dpv) },
      message: isOpen ? "\(rule.name): open until `\(missing ?? "")` is stated" : rule.name,
      at: rule.at)
  }

  private func firstMissing(_ index: Int) -> String? {
    results.units.indices.lazy.compactMap { results.missing(results.answer(index, $0)) }.first
  }

  private func citation(_ id: String, dpv: String?) -> Citation {
    guard let statement = results.prepared.register.description.notice.statements[id] else {
      return Citation(id: id, dpv: dpv)
    }
    return Citation(id: id, heading: statement.heading, says: statement.says)
  }

  private var missing: [Missing] {
    guard outcome == .needsMoreInformation else { return [] }
    var missing: [Missing] = []
    for index in requirements.failing {
      let rule = rules[index]
      let fact = results.missing(results.answer(index, 0)) ?? "request.\(rule.requirement?.fact ?? "form")"
      missing.append(Missing(fact: fact, message: rule.asks ?? rule.name, requirement: rule.requirement))
    }
    if requirements.failing.isEmpty {
      for verdict in verdicts where verdict.isUndecided {
        let asked =
          verdict.isMissingCategories
          ? [results.prepared.missingCategories]
          : resolution.rules(of: verdict).map { results.missing(results.answer($0, verdict.unit)) }
        missing += asked.compactMap(\.self).map { Missing(fact: $0) }
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
      guard let (notice, law) = verdict.overruled else { continue }
      let prevailed: Layer = rules[Int(law)].rank == .mandatoryLaw ? .law : .notice
      conflicts.append(
        Conflict(
          about: results.units[verdict.unit].category?.rawValue ?? kind.rawValue,
          notice: rules[Int(notice)].view, law: rules[Int(law)].view, prevailed: prevailed))
    }
    return conflicts
  }

  /// A period of the notice that has not ended, and an erasure that is granted all the same: the law reads the period as
  /// the longest, not the shortest.
  private var periodConflict: Conflict? {
    guard kind == .erasure,
      let early = verdicts.first(where: { $0.result == .granted && $0.noticeUntil != nil }),
      let period = results.phase.expiries.first(where: { results.answer($0, early.unit).isHeld }),
      let waiver = results.phase.waivers.first(where: {
        rules[$0].requirement == .retentionPeriod && results.answer($0, early.unit).isHeld
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
      let answers = results.units.indices.map { results.answer(index, $0) }
      var told = answers.map { evidence(index, $0) }
      let isOfAll = told.indices.dropFirst().allSatisfy {
        told[$0] == told[0] && answers[$0].lastDay == answers[0].lastDay
          && results.missing(answers[$0]) == results.missing(answers[0])
      }
      if isOfAll { return Array(told.prefix(1)) }
      for (number, unit) in results.units.enumerated() { told[number].category = unit.category?.rawValue }
      return told
    }
  }

  private func evidence(_ index: Int, _ answer: Answer) -> RuleEvidence {
    let rule = rules[index]
    let (reads, instructions) = results.evidence(answer)
    let outcome: RuleEvidence.Outcome =
      switch answer.verdict {
      case .held: .held
      case .notHeld: .notHeld
      case .undecided: .undecided
      case .notTried: .notTried
      }
    return RuleEvidence(
      rule: rule.id, at: rule.at, effect: rule.verb.rawValue, obliges: rule.obliges, outcome: outcome,
      reads: reads,
      instructions: instructions)
  }
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
}
