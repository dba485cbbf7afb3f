package import PrivacyModel
internal import SourceText

/// The single changes to try on a case: other values of the facts that its rules read.
package struct CandidateChanges {
  package let sheet: FactSheet
  package let decision: Decision
  package let values: ExampleValues
  private var schema: FactSchema { sheet.vocabulary.schema }

  /// Verbs that affect the outcome; facts that only obligations read do not.
  private static let shaping: Set<String> = [
    "permit", "refuse", "retain", "withhold", "keep_until", "require", "waive", "review", "property",
  ]
  /// Facts that would make it a different request.
  private static let fixed = ["request.kind", "request.categories", "request.items", "today"]

  package init(_ sheet: FactSheet, _ decision: Decision, values: ExampleValues) {
    (self.sheet, self.decision, self.values) = (sheet, decision, values)
  }

  /// The changes, in a fixed order: facts of the subject, of the request, then the day.
  package var all: [FactChange] {
    let reads = (decision.evidence ?? []).filter { Self.shaping.contains($0.effect) }.flatMap(\.reads)
    let paths = Set(reads.flatMap { FactListing(sheet).sources(of: $0) }).filter { path in
      !path.hasPrefix("controller") && !Self.fixed.contains { path == $0 || path.hasPrefix($0 + ".") }
    }
    let subject = paths.filter { $0.hasPrefix("subject") }.sorted()
    let others = paths.filter { !$0.hasPrefix("subject") }.sorted()
    var seen: Set<FactChange> = []
    return ((subject + others).flatMap { changes(at: $0) } + days).filter { seen.insert($0).inserted }
  }

  /// The days after the last days of categories.
  private var days: [FactChange] {
    let ends = decision.categories.values.flatMap { [$0.until, $0.noticeUntil] }.compactMap(\.self)
    return Set(ends).sorted().map { FactChange([.field("today")], .text($0.adding(days: 1).description)) }
  }

  /// Returns the changes of the fact at a path of the model; in lists, those of every element, and of the list itself.
  package func changes(at path: String) -> [FactChange] {
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

  /// Returns changes of a list: no elements, or one more element from the examples.
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

  /// Days around today, and years back for the periods of laws.
  private var dates: [SourceNode] {
    let today = sheet.facts.today
    let years = [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 15, 20, 50].map { today.adding(years: -$0) }
    return ([today, today.adding(days: 1), today.adding(days: -1)] + years + [today.adding(years: 1)])
      .map { .text($0.description) }
  }
}
