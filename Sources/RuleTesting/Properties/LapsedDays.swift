internal import CaseChanges
internal import PrivacyModel
internal import RuleEvaluation
internal import SourceText

/// The property `lapse`: the same case on one day after another.
///
/// A category that is granted on one day and not on a later one has lapsed. It must not be granted on a day after that, unless
/// something begins between them. The days begin with the latest first day of a ban, restriction, hold, consent or the like that
/// the case states. A law or a decision of an authority begins on a day that rules write: what it grants anew is no revival.
struct LapsedDays {
  let trial: PropertyTrial
  let neighbours: Neighbours
  let sample: Sample

  var probes: [Probe] {
    let days = days
    guard days.count > 2 else { return [] }
    return [Probe(property: .lapse) { trial throws(Diagnostic) in try Self.breach(of: trial, days) }]
  }

  /// The days at the edges of everything that the rules read, from the day on which nothing more begins.
  private var days: [CalendarDate] {
    let edges = EdgeDays(days: neighbours.days)
    let start = beginnings.max() ?? trial.facts.today.adding(years: -10)
    let all = Set(edges.around + edges.ofCalendar + edges.endsOfPeriods + [trial.facts.today])
    return sample(all.filter { $0 >= start }.sorted())
  }

  /// The days on which something in the case began, happens or will begin.
  private var beginnings: [CalendarDate] {
    let listing = FactListing(trial.sheet)
    let paths = Set(trial.sheet.statedPaths.map { FactPath.modelPath($0) })
    return paths.flatMap { path -> [CalendarDate] in
      let name = path.split(separator: ".").last.map(String.init) ?? path
      if Self.ends.contains(name) { return [] }
      let days = listing.stated(at: path).compactMap { CalendarDate($0.value.filter { $0 != "\"" }) }
      return name == "since" ? days : days.filter { $0 <= trial.facts.today }
    }
  }

  /// The names of facts whose day ends something.
  private static let ends: Set<String> = ["until", "lifted", "ended", "expires", "today"]

  private static func breach(of trial: PropertyTrial, _ days: [CalendarDate]) throws(Diagnostic) -> Breach? {
    var opened: [String: CalendarDate] = [:]
    var lapsed: [String: CalendarDate] = [:]
    for day in days {
      guard let decision = try trial.decision(after: [CaseEdit(today: day)]) else { continue }
      let granted = decision.grants(in: trial.vocabulary)
      for name in granted.sorted() {
        if let lapse = lapsed[name], try trial.ruleWrites(aDayAfter: lapse, through: day) {
          (opened[name], lapsed[name]) = (day, nil)
        }
        if let first = opened[name], let lapse = lapsed[name] {
          return Breach(
            change: CaseEdit(today: day).text,
            message: "\(name) is granted on \(first), not on \(lapse), and again on \(day)",
            edits: [CaseEdit(today: day)], expected: .never(ForbiddenAnswer(opening: [name])))
        }
        opened[name] = opened[name] ?? day
      }
      for name in opened.keys where !granted.contains(name) { lapsed[name] = lapsed[name] ?? day }
    }
    return nil
  }
}

extension PropertyTrial {
  /// Whether a rule that a later day runs writes a day in between.
  fileprivate func ruleWrites(
    aDayAfter lapse: CalendarDate, through day: CalendarDate
  ) throws(Diagnostic) -> Bool {
    guard let facts = facts(after: [CaseEdit(today: day)])?.facts else { return false }
    let dates = try engines.dating.decideWithDates(facts).dates
    return dates.written.contains { lapse < $0 && $0 <= day }
  }
}
