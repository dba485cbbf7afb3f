internal import CaseChanges
internal import PrivacyModel
internal import RuleEvaluation
internal import SourceText

/// The intervals of numbers that reach a goal, and numbers that do but are in no interval.
struct NumberRanges {
  /// An end beyond all steps is nil.
  var ranges: [(from: Int?, through: Int?)] = []
  var singles: [Int] = []
}

extension ChangeRanges {
  mutating func dayValues(
    _ found: [SourceNode?], at steps: [FactPath.Step], _ changes: (SourceNode) -> [FactChange]
  ) throws(DiagnosticList) -> [ChangeWay.Values] {
    func day(_ node: SourceNode?) -> Int? {
      node.flatMap { FactChange(steps, $0).day }.map { Int($0.daysSinceEpoch) }
    }
    func date(_ number: Int) -> CalendarDate { CalendarDate(daysSinceEpoch: number) }
    let isToday = steps == [.field("today")]
    let days = found.compactMap { day($0) }
    var parts: Set<DatePart> = []
    if let first = days.first {
      parts = try trial.datePartsRead(after: changes(.text(date(first).description)), from: start)
    }
    let samples = DaySamples(parts: parts, current: day(start.value(at: steps)))
    let result = try numberRanges(
      days, steps: FactValues(today: start.facts.today).days.map { Int($0.daysSinceEpoch) },
      inside: { samples.days(around: $0) }
    ) { changes(.text(date($0).description)) }
    var values = result.ranges.map { range -> ChangeWay.Values in
      let from = range.from.map(date)
      return .days(
        from: isToday && from == nil ? start.facts.today.adding(days: 1) : from,
        through: range.through.map(date))
    }
    let runs = Runs(result.singles)
    values += runs.long.map { .days(from: date($0.lowerBound), through: date($0.upperBound)) }
    let others = runs.singles.map { SourceNode.text(date($0).description) } + found.filter { day($0) == nil }
    return others.isEmpty ? values : values + [.oneOf(others)]
  }

  mutating func countValues(
    _ found: [SourceNode?], at steps: [FactPath.Step], _ changes: (SourceNode) -> [FactChange]
  ) throws(DiagnosticList) -> [ChangeWay.Values] {
    func count(_ node: SourceNode?) -> Int? {
      guard case .scalar(let text, _)? = node?.content else { return nil }
      return Int(text)
    }
    let current = count(start.value(at: steps))
    let inside = [current].compactMap(\.self) + FactValues.samples
    let result = try numberRanges(
      found.compactMap { count($0) }, steps: FactValues.counts, inside: { _ in inside }
    ) {
      changes(.plain("\($0)"))
    }
    var values = result.ranges.map { range -> ChangeWay.Values in
      .counts(from: range.from.flatMap { $0 == 0 ? nil : $0 }, through: range.through)
    }
    let runs = Runs(result.singles)
    values += runs.long.map { .counts(from: $0.lowerBound, through: $0.upperBound) }
    let others = runs.singles.map { SourceNode.plain("\($0)") } + found.filter { count($0) == nil }
    return others.isEmpty ? values : values + [.oneOf(others)]
  }

  /// Returns the intervals around some numbers that reach the goal, as far as each edge and every sample inside was tried.
  private mutating func numberRanges(
    _ found: [Int], steps: [Int], inside: (Int) -> [Int], _ changes: (Int) -> [FactChange]
  ) throws(DiagnosticList) -> NumberRanges {
    var result = NumberRanges()
    for number in found.sorted() {
      let isKnown = result.ranges.contains { ($0.from ?? .min) <= number && number <= ($0.through ?? .max) }
      if isKnown { continue }
      let through = try edge(from: number, steps.filter { $0 > number }.sorted(), changes)
      let from = try edge(from: number, steps.filter { $0 < number }.sorted(by: >), changes)
      let lowest = from ?? steps.min() ?? number
      let highest = through ?? steps.max() ?? number
      var isWhole = true
      for sample in inside(number) where isWhole && lowest < sample && sample < highest {
        isWhole = isSpent ? false : try trial.reachesGoal(changes(sample), from: start) != nil
      }
      if isWhole && !isSpent {
        result.ranges.append((from, through))
      } else {
        result.singles.append(number)
      }
    }
    return result
  }

  /// Returns the last number that reaches the goal on the way through some steps; nil if all do.
  private mutating func edge(
    from number: Int, _ steps: [Int], _ changes: (Int) -> [FactChange]
  ) throws(DiagnosticList) -> Int? {
    var good = number
    for step in steps {
      if isSpent { return good }
      if try trial.reachesGoal(changes(step), from: start) != nil {
        good = step
        continue
      }
      var bad = step
      while abs(good - bad) > 1 {
        let middle = (good + bad) / 2
        if try trial.reachesGoal(changes(middle), from: start) != nil { good = middle } else { bad = middle }
      }
      return good
    }
    return nil
  }
}
