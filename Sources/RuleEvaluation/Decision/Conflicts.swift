internal import PrivacyModel
internal import RuleCompiler

extension Resolution {
  private var rules: [Rule] { results.rules }

  /// The points on which the notice and the law contradict each other.
  var conflicts: [Conflict] {
    let kind = results.plan.kind
    var conflicts: [Conflict] = []
    // A requirement that the notice waives itself is no conflict.
    for (requirement, waiver) in requirements.waived where rules[waiver].rank != .notice {
      conflicts.append(
        Conflict(
          about: rules[requirement].requirement?.rawValue ?? kind.rawValue, notice: rules[requirement].view,
          law: rules[waiver].view, prevailed: rules[waiver].layer))
    }
    conflicts += periodConflict.map { [$0] } ?? []
    for target in targets {
      guard let (notice, law) = target.overruled else { continue }
      let prevailed: Layer = rules[Int(law)].rank == .mandatoryLaw ? .law : .notice
      conflicts.append(
        Conflict(
          about: results.category(target.target)?.rawValue ?? kind.rawValue,
          notice: rules[Int(notice)].view, law: rules[Int(law)].view, prevailed: prevailed))
    }
    return conflicts
  }

  /// An erasure that is granted before a period of the notice ends: for the law the period is the longest, not the shortest.
  private var periodConflict: Conflict? {
    guard results.plan.facts.traits.like == .erasure,
      let early = targets.first(where: { $0.result == .granted && $0.noticeUntil != nil }),
      let period = results.plan.rules.periods.first(where: { results.result($0, early.target).isHeld }),
      let waiver = results.plan.rules.waivers.first(where: {
        rules[$0].requirement == .retentionPeriod && results.result($0, early.target).isHeld
      })
    else { return nil }
    return Conflict(
      about: Requirement.retentionPeriod.rawValue, notice: rules[period].view, law: rules[waiver].view,
      prevailed: .law)
  }
}

extension Rule {
  /// What the rule says, with its sources.
  fileprivate var view: Conflict.View { Conflict.View(code: code, cites: cites, message: name) }
}
