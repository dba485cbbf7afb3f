internal import RegisterModel

/// The rules for one kind of request, prepared when they are loaded: for every span of days in which the same are in force.
struct RulePlan: Sendable {
  /// Whether a rule looks at what is held of single categories.
  let looksAtHeldData: Bool
  /// The first day of each phase but the first, in order.
  private let turns: [CalendarDate]
  private let phases: [RulePhase]

  init(_ rules: [Rule]) {
    looksAtHeldData = rules.contains(where: \.isPerCategory)
    let turns = Set(rules.compactMap(\.from) + rules.compactMap { $0.through?.adding(days: 1) }).sorted()
    phases = ([.earliest] + turns).map { day in RulePhase(rules.filter { $0.isInForce(on: day) }) }
    self.turns = turns
  }

  /// The rules that are in force on a day.
  func phase(on day: CalendarDate) -> RulePhase {
    var phase = 0
    while phase < turns.count, turns[phase] <= day { phase += 1 }
    return phases[phase]
  }
}
