internal import CaseChanges
internal import PrivacyModel
internal import SourceText

/// The facts to change on the way to a goal: those that the obstacles read, with values of their kinds.
///
/// No value comes from another case.
struct ChangedFacts {
  let sheet: FactSheet
  let decision: Decision
  let fixed: FixedFacts
  /// Whether facts may also be taken away.
  let removes: Bool

  private var schema: FactSchema { sheet.vocabulary.schema }

  /// The changes that may alter an answer of one group; of the group with the fewest, because each group must change.
  ///
  /// Changes of a single group are enough for goals that one category can reach.
  func all(_ obstacles: Obstacles) -> [FactChange] {
    let each = obstacles.groups.map { changes(for: $0) }.filter { !$0.isEmpty }
    return each.min { $0.count < $1.count } ?? []
  }

  /// The changes: the facts that the decision asks for, the subject's, the request's, the controller's, and then the day.
  private func changes(for group: Obstacles.Group) -> [FactChange] {
    var seen: Set<FactChange> = []
    var changes: [FactChange] = []
    for missing in group.missing { changes += self.changes(at: missing.path, of: nil) }
    var reads: [String: Set<String?>] = [:]
    for piece in group.rules {
      for path in piece.reads {
        for source in FactListing(sheet).sources(of: path) {
          reads[source, default: []].insert(piece.category)
        }
      }
    }
    let paths = reads.keys.filter { $0 != "today" && !fixed.contains($0) }
    for root in ["subject", "request", "controller"] {
      for path in paths.filter({ $0.hasPrefix(root + ".") }).sorted() {
        changes += self.changes(at: path, of: reads[path])
      }
    }
    if reads["today"] != nil || !ends.isEmpty { changes += days }
    return changes.filter { seen.insert($0).inserted }
  }

  // MARK: Places

  /// Returns the changes of the fact at a path of the model, in every element; of held data, only in those of some categories.
  private func changes(at path: String, of categories: Set<String?>?) -> [FactChange] {
    guard let field = schema.field(path: path), !field.isDerived else { return [] }
    var places: [(steps: [FactPath.Step], node: SourceNode?)] = [([], sheet.tree)]
    var prefix = ""
    let names = path.split(separator: ".").map(String.init)
    for (index, name) in names.enumerated() {
      prefix += prefix.isEmpty ? name : "." + name
      guard let inner = schema.field(path: prefix) else { return [] }
      places = places.map { ($0.steps + [.field(name)], $0.node?[name]) }
      guard case .records = inner.shape, index < names.count - 1 else { continue }
      places = places.flatMap { place in
        elements(place.steps, place.node).filter { prefix != "subject.data" || isOf($0.node, categories) }
      }
    }
    return places.flatMap { place -> [FactChange] in
      switch field.shape {
      case .records: listChanges(place.steps, place.node)
      case .record: place.node == nil ? [FactChange(place.steps, .made(.map([])))] : []
      case .scalar, .scalars: leafChanges(field, place.steps, place.node)
      }
    }
  }

  private func isOf(_ element: SourceNode?, _ categories: Set<String?>?) -> Bool {
    guard let categories, !categories.contains(nil),
      case .scalar(let word, _)? = element?["category"]?.content
    else { return true }
    return categories.contains(word)
  }

  private func elements(
    _ steps: [FactPath.Step], _ node: SourceNode?
  ) -> [(steps: [FactPath.Step], node: SourceNode?)] {
    guard case .list(let items)? = node?.content else { return [] }
    return items.enumerated().map { (steps + [.element($0 + 1)], $1) }
  }

  // MARK: Values

  /// No elements, or an empty one more, whose facts the rules then ask for.
  private func listChanges(_ steps: [FactPath.Step], _ node: SourceNode?) -> [FactChange] {
    var items: [SourceNode] = []
    if case .list(let stated)? = node?.content { items = stated }
    let isNone = node != nil && items.isEmpty
    let next = steps + [.element(items.count + 1)]
    let one = FactChange(next, .made(.map([])))
    return (isNone ? [] : [FactChange(steps, .list([]))]) + [one]
  }

  private func leafChanges(_ field: FactField, _ steps: [FactPath.Step], _ node: SourceNode?) -> [FactChange]
  {
    let current = node.map { FactListing.text($0) }
    var values = FactValues(today: sheet.facts.today).values(of: field)
    if case .scalars(.code) = field.shape, case .list(let items)? = node?.content, !items.isEmpty {
      values += values.compactMap { value in
        guard case .list(let one) = value.content, let code = one.first, !items.contains(code) else {
          return nil
        }
        return .list(items + [code])
      }
    }
    let removed: [FactChange] = removes && node != nil ? [FactChange(steps, nil)] : []
    return removed + values.filter { FactListing.text($0) != current }.map { FactChange(steps, $0) }
  }

  /// The last days of the categories.
  private var ends: [CalendarDate] {
    decision.categories.values.flatMap { [$0.until, $0.noticeUntil] }.compactMap(\.self)
  }

  /// Later days: after the last days of categories, and some periods from today.
  private var days: [FactChange] {
    let today = sheet.facts.today
    let later = FactValues.periods.map { today.adding(days: $0) }
    return Set(ends.map { $0.adding(days: 1) } + later).filter { $0 > today }.sorted().map {
      FactChange([.field("today")], .text($0.description))
    }
  }
}
