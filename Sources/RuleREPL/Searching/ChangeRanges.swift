internal import CaseChanges
internal import PrivacyModel
internal import SourceText

/// Finds the ranges of values around changes that reach a goal: days and numbers by bisection, codes by trying each.
struct ChangeRanges {
  /// The maximum number of ways.
  private static let most = 12
  /// The maximum number of decisions.
  private static let maximumTries = 600

  private let start: FactSheet
  private(set) var trial: ChangeTrial
  private let first: Int

  init(_ start: FactSheet, trial: ChangeTrial) {
    (self.start, self.trial, first) = (start, trial, trial.count)
  }

  /// Returns a way for each set of facts, those with the fewest facts first and alone.
  mutating func ways(_ found: [ChangeSearch.Found]) throws(DiagnosticList) -> [ChangeWay] {
    var groups: [String: [[FactChange]]] = [:]
    var order: [String] = []
    for one in found {
      let changes = try needed(merged(one.changes))
      let key = changes.map(\.path).sorted().joined(separator: " ")
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(changes)
    }
    let fewest = groups.values.map { $0[0].count }.min() ?? 0
    var ways: [ChangeWay] = []
    for key in order where ways.count < Self.most {
      guard let group = groups[key], group[0].count == fewest,
        let decision = try trial.reachesGoal(group[0], from: start)
      else { continue }
      var facts: [ChangeWay.Fact] = []
      for index in group[0].indices { facts.append(try fact(index, of: group)) }
      ways.append(ChangeWay(facts: facts, example: group[0], decision: decision))
    }
    return ways
  }

  // MARK: Changes

  /// Joins changes inside an element or a record that an earlier change adds.
  private func merged(_ changes: [FactChange]) -> [FactChange] {
    var result: [FactChange] = []
    var sheet = start
    for change in changes {
      sheet = change.applied(to: sheet) ?? sheet
      let outer = result.firstIndex {
        change.steps.count > $0.steps.count && Array(change.steps.prefix($0.steps.count)) == $0.steps
      }
      if let outer {
        let steps = result[outer].steps
        result[outer] = FactChange(steps, sheet.value(at: steps))
      } else {
        result.append(change)
      }
    }
    return result
  }

  /// Removes changes without which the others reach the goal.
  private mutating func needed(_ changes: [FactChange]) throws(DiagnosticList) -> [FactChange] {
    var needed = changes
    for change in changes where needed.count > 1 && !isSpent {
      let others = needed.filter { $0 != change }
      if try trial.reachesGoal(others, from: start) != nil { needed = others }
    }
    return needed
  }

  private var isSpent: Bool { trial.count - first >= Self.maximumTries }

  // MARK: Values

  private mutating func fact(_ index: Int, of group: [[FactChange]]) throws(DiagnosticList) -> ChangeWay.Fact
  {
    let steps = group[0][index].steps
    let field = try? FactPath(steps: steps).field(in: start.vocabulary.schema)
    var found: [SourceNode?] = []
    for changes in group {
      guard let change = changes.first(where: { $0.steps == steps }), !found.contains(change.value) else {
        continue
      }
      found.append(change.value)
    }
    let values = FactValues(today: start.facts.today)
    var ranges: [ChangeWay.Values] = []
    var others: [SourceNode?] = []
    let rest = group[0]
    switch field?.shape {
    case .scalar(.date):
      let ladder = values.days.map { Int($0.daysSinceEpoch) }
      let days = found.compactMap { $0.flatMap { FactChange(steps, $0).day } }
      others = found.filter { $0.flatMap { FactChange(steps, $0).day } == nil }
      let isToday = steps == [.field("today")]
      for range in try intervals(
        days.map { Int($0.daysSinceEpoch) }, ladder,
        { day in
          rest.replacing(index, by: .text(CalendarDate(daysSinceEpoch: day).description))
        })
      {
        let from = range.from.map { CalendarDate(daysSinceEpoch: $0) }
        ranges.append(
          .days(
            from: isToday && from == nil ? start.facts.today.adding(days: 1) : from,
            through: range.through.map { CalendarDate(daysSinceEpoch: $0) }))
      }
    case .scalar(.count):
      let counts = found.compactMap { value -> Int? in
        guard case .scalar(let text, _)? = value?.content else { return nil }
        return Int(text)
      }
      for range in try intervals(counts, FactValues.counts, { rest.replacing(index, by: .plain("\($0)")) }) {
        ranges.append(.counts(from: range.from.flatMap { $0 == 0 ? nil : $0 }, through: range.through))
      }
    case .scalar(.code(let codes)) where group[0].count > 1:
      others = found
      for code in codes where !others.contains(.text(code)) && !isSpent {
        if try trial.reachesGoal(rest.replacing(index, by: .text(code)), from: start) != nil {
          others.append(.text(code))
        }
      }
    case .scalars: others = found.filter { !$0.isLonger(than: found) }
    default: others = found
    }
    if let rest = field?.codes(without: others) {
      return ChangeWay.Fact(steps: steps, values: [.allBut(rest)])
    }
    if !others.isEmpty { ranges.append(.oneOf(others)) }
    return ChangeWay.Fact(steps: steps, values: ranges)
  }

  /// Returns the intervals around some numbers that reach the goal; an end beyond the ladder is nil.
  private mutating func intervals(
    _ found: [Int], _ ladder: [Int], _ changes: (Int) -> [FactChange]
  ) throws(DiagnosticList) -> [(from: Int?, through: Int?)] {
    var ranges: [(from: Int?, through: Int?)] = []
    for number in found.sorted() {
      let isKnown = ranges.contains { ($0.from ?? .min) <= number && number <= ($0.through ?? .max) }
      if isKnown { continue }
      let through = try edge(from: number, ladder.filter { $0 > number }.sorted(), changes)
      let from = try edge(from: number, ladder.filter { $0 < number }.sorted(by: >), changes)
      ranges.append((from, through))
    }
    return ranges
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

extension SourceNode? {
  /// Whether it is a list of which some elements alone are among the values.
  fileprivate func isLonger(than values: [SourceNode?]) -> Bool {
    guard case .list(let items)? = self?.content, items.count > 1 else { return false }
    return items.contains { values.contains(.list([$0])) }
  }
}

extension FactField {
  /// The codes that are not among many values; nil where the values are fewer than the rest, or few.
  fileprivate func codes(without values: [SourceNode?]) -> [SourceNode]? {
    guard case .scalar(.code(let codes)) = shape, values.count > 6 else { return nil }
    let rest = codes.map { SourceNode.text($0) }.filter { !values.contains($0) }
    return rest.count < values.count ? rest : nil
  }
}

extension [FactChange] {
  /// The same changes with another value of one.
  fileprivate func replacing(_ index: Int, by value: SourceNode) -> [FactChange] {
    var changes = self
    changes[index] = FactChange(changes[index].steps, value)
    return changes
  }
}
