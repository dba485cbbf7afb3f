internal import PrivacyModel
internal import SourceText

/// The single changes that are tried on a case: other values of the facts that its rules read.
struct CandidateChanges {
  let sheet: FactSheet
  let decision: Decision
  let values: ExampleValues
  private let schema = FactSchema.shared

  /// Verbs that shape an outcome; what only a duty reads changes none.
  private static let shaping: Set<String> = [
    "permit", "refuse", "retain", "withhold", "expire", "demand", "waive", "review",
  ]
  /// What would make it another question, or another controller.
  private static let fixed = ["request.kind", "request.categories", "request.items", "today"]

  init(_ sheet: FactSheet, _ decision: Decision, values: ExampleValues) {
    (self.sheet, self.decision, self.values) = (sheet, decision, values)
  }

  /// In an order that depends on the case alone: the subject's facts, the request's, the day.
  var all: [FactChange] {
    let reads = (decision.evidence ?? []).filter { Self.shaping.contains($0.effect) }.flatMap(\.reads)
    let paths = Set(reads.flatMap { FactListing.sources(of: $0) }).filter { path in
      !path.hasPrefix("controller") && !Self.fixed.contains { path == $0 || path.hasPrefix($0 + ".") }
    }
    let subject = paths.filter { $0.hasPrefix("subject") }.sorted()
    let others = paths.filter { !$0.hasPrefix("subject") }.sorted()
    var seen: Set<FactChange> = []
    return ((subject + others).flatMap { changes(at: $0) } + days).filter { seen.insert($0).inserted }
  }

  /// The first days on which something may go.
  private var days: [FactChange] {
    let ends = decision.categories.values.flatMap { [$0.until, $0.noticeUntil] }.compactMap(\.self)
    return Set(ends).sorted().map { FactChange([.field("today")], .text($0.adding(days: 1).description)) }
  }

  private func changes(at path: String) -> [FactChange] {
    var changes: [FactChange] = []
    var places: [(steps: [FactPath.Step], node: SourceNode?)] = [([], sheet.tree)]
    var prefix = ""
    let names = path.split(separator: ".").map(String.init)
    for (index, name) in names.enumerated() {
      prefix += prefix.isEmpty ? name : "." + name
      guard let field = schema.field(path: prefix) else { return [] }
      places = places.map { ($0.steps + [.field(name)], $0.node?[name]) }
      if case .records = field.shape {
        for place in places { changes += listChanges(field, place.steps, place.node) }
        if index == names.count - 1 { return changes }
        places = places.flatMap { elements($0.steps, $0.node) }
      }
    }
    guard let field = schema.field(path: path) else { return changes }
    return changes + places.flatMap { leafChanges(field, $0.steps, $0.node) }
  }

  private func elements(
    _ steps: [FactPath.Step], _ node: SourceNode?
  ) -> [(steps: [FactPath.Step], node: SourceNode?)] {
    guard case .list(let items)? = node?.content else { return [] }
    return items.enumerated().map { (steps + [.element($0 + 1)], $1) }
  }

  /// A list without any element, or with one more such as examples have.
  private func listChanges(_ field: FactField, _ steps: [FactPath.Step], _ node: SourceNode?) -> [FactChange]
  {
    var items: [SourceNode] = []
    if case .list(let stated)? = node?.content { items = stated }
    let isEmpty = node != nil && items.isEmpty
    let none = isEmpty ? [] : [FactChange(steps, .list([]))]
    return none
      + values.values(at: field.path).map { FactChange(steps + [.element(items.count + 1)], $0) }
  }

  private func leafChanges(_ field: FactField, _ steps: [FactPath.Step], _ node: SourceNode?) -> [FactChange]
  {
    let current = node.map { FactListing.text($0) }
    return candidates(field).filter { FactListing.text($0) != current }.map { FactChange(steps, $0) }
  }

  private func candidates(_ field: FactField) -> [SourceNode] {
    let none: [SourceNode] = field.canBeNone ? [.plain("null")] : []
    return switch field.shape {
    case .scalar(.flag): [.plain("true"), .plain("false")]
    case .scalar(.code(let codes)): codes.map { .text($0) } + none
    case .scalar(.date): dates + none
    case .scalar(.count): [.plain("0"), .plain("1")] + values.values(at: field.path)
    case .scalar(.text): values.values(at: field.path) + none
    case .scalars(.code(let codes)): codes.map { .list([.text($0)]) } + [.list([])]
    case .scalars: values.values(at: field.path).map { .list([$0]) } + [.list([])]
    case .record, .records: []
    }
  }

  /// Days around today, and so many years back that periods of law have ended.
  private var dates: [SourceNode] {
    let today = sheet.facts.today
    let years = [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 15, 20, 50].map { today.adding(years: -$0) }
    return ([today, today.adding(days: 1), today.adding(days: -1)] + years + [today.adding(years: 1)])
      .map { .text($0.description) }
  }
}
