internal import CaseChanges
internal import PrivacyModel
internal import SourceText

/// Finds the ranges of values around changes that reach a goal: days and numbers by bisection, codes by trying each.
struct ChangeRanges {
  /// The maximum number of ways.
  private static let most = 12
  /// The maximum number of decisions.
  private static let maximumTries = 900

  let start: FactSheet
  var trial: ChangeTrial
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

  var isSpent: Bool { trial.count - first >= Self.maximumTries }

  // MARK: Values

  private mutating func fact(_ index: Int, of group: [[FactChange]]) throws(DiagnosticList) -> ChangeWay.Fact
  {
    let (changes, steps) = (group[0], group[0][index].steps)
    var found: [SourceNode?] = []
    for changes in group {
      guard let change = changes.first(where: { $0.steps == steps }), !found.contains(change.value) else {
        continue
      }
      found.append(change.value)
    }
    // Records that differ in one value are ranges of this value.
    if let choice = RecordChoice(found) {
      let inner = steps + [.field(choice.name)]
      let values = try values(choice.values, at: inner, isAlone: false) {
        changes.replacing(index, by: choice.record(with: $0))
      }
      return ChangeWay.Fact(steps: steps, values: [.within(choice.others, choice.name, values)])
    }
    let values = try values(found, at: steps, isAlone: changes.count == 1) {
      changes.replacing(index, by: $0)
    }
    return ChangeWay.Fact(steps: steps, values: values)
  }

  /// Returns the values of a fact that reach the goal, as ranges where each edge and samples of the inside do.
  private mutating func values(
    _ found: [SourceNode?], at steps: [FactPath.Step], isAlone: Bool,
    _ changes: (SourceNode) -> [FactChange]
  ) throws(DiagnosticList) -> [ChangeWay.Values] {
    let field = try? FactPath(steps: steps).field(in: start.vocabulary.schema)
    switch field?.shape {
    case .scalar(.date): return try dayValues(found, at: steps, changes)
    case .scalar(.count): return try countValues(found, at: steps, changes)
    case .scalar(.code(let codes)) where !isAlone:
      var all = found
      for code in codes where !all.contains(.text(code)) && !isSpent {
        if try trial.reachesGoal(changes(.text(code)), from: start) != nil { all.append(.text(code)) }
      }
      return listed(all, field)
    case .scalars: return listed(found.filter { !$0.isLonger(than: found) }, field)
    default: return listed(found, field)
    }
  }

  private func listed(_ values: [SourceNode?], _ field: FactField?) -> [ChangeWay.Values] {
    [field?.codes(without: values).map { .allBut($0) } ?? .oneOf(values)]
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
