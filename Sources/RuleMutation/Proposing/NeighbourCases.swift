internal import CaseChanges
internal import PrivacyModel
internal import SourceText

/// The cases that differ from one by one or two facts, those that a change hints at first.
struct NeighbourCases {
  /// Changes that are made together.
  struct Neighbour {
    var changes: [FactChange]
    var sheet: FactSheet
  }

  private let sheet: FactSheet
  private let candidates: CandidateChanges
  private let hints: MutationHints
  /// The paths that the rule of the change reads, and those that all rules read.
  private let paths: (near: [String], all: [String])
  private var schema: FactSchema { sheet.vocabulary.schema }

  /// The most pairs of changes.
  private static let mostPairs = 1500

  /// - Parameters:
  ///   - decision: That of the case, with evidence.
  ///   - place: The place of the changed rule; nil for a change outside of rules.
  init(
    _ sheet: FactSheet, _ decision: Decision, values: ExampleValues, hints: MutationHints, place: String?
  ) {
    (self.sheet, self.hints) = (sheet, hints)
    candidates = CandidateChanges(sheet, decision, values: values)
    let listing = FactListing(sheet)
    func sources(_ reads: [String]) -> [String] {
      Set(reads.flatMap { listing.sources(of: $0) }).filter { !$0.hasPrefix("controller") }.sorted()
    }
    let evidence = decision.evidence ?? []
    let near = sources(evidence.filter { $0.at == place }.flatMap(\.reads))
    let all = sources(evidence.flatMap(\.reads))
    // A fact that the rules did not come to read counts, too.
    let stated = sheet.vocabulary.schema.types.flatMap(\.fields).filter {
      !$0.isDerived && ($0.path.hasPrefix("subject") || $0.path.hasPrefix("request"))
    }
    let named = hints.fields.flatMap { name in stated.filter { $0.name == name }.map(\.path) }
    paths = ((named + near).unique(), all.filter { !near.contains($0) && !named.contains($0) })
  }

  /// The neighbours, nearest first; not one of them twice.
  func forEach(_ body: (Neighbour) -> Bool) {
    let hinted = hintedChanges
    let near = paths.near.flatMap { candidates.changes(at: $0) + edges(at: $0) }
    var seen: Set<FactChange> = []
    let singles = (hinted + near + paths.all.flatMap { candidates.changes(at: $0) + edges(at: $0) })
      .filter { seen.insert($0).inserted }
    for change in singles {
      guard let changed = sheet.after(change) else { continue }
      if body(Neighbour(changes: [change], sheet: changed)) { return }
    }
    let seconds = (hinted + near).unique()
    var pairs = 0
    for first in seconds {
      guard let changed = sheet.after(first) else { continue }
      for second in seconds where second.steps != first.steps {
        guard pairs < Self.mostPairs else { return }
        guard let twice = changed.after(second) else { continue }
        pairs += 1
        if body(Neighbour(changes: [first, second], sheet: twice)) { return }
      }
    }
  }

  /// The changes that give a fact one of the named codes, and those of the day.
  private var hintedChanges: [FactChange] {
    var changes = hints.days.flatMap { day in
      [0, -1, 1].map { FactChange([.field("today")], .text(day.adding(days: $0).description)) }
    }
    for word in hints.words {
      for path in codePaths(of: word) {
        changes += candidates.changes(at: path).filter { $0.value?.names(word) ?? false }
      }
    }
    for path in paths.near {
      guard let field = schema.field(path: path), case .scalar(.text) = field.shape else { continue }
      changes += textChanges(at: path)
    }
    return changes
  }

  /// The named texts, alone and in the place of one another in the stated text.
  private func textChanges(at path: String) -> [FactChange] {
    let steps = path.split(separator: ".").map { FactPath.Step.field(String($0)) }
    guard case .scalar(let text, isPlain: false)? = sheet.value(at: steps)?.content else { return [] }
    let value = text.lowercased()
    let others = hints.words.filter { value.contains($0) }.flatMap { word in
      hints.words.filter { $0 != word }.map { value.replacing(word, with: $0) }
    }
    return (others + hints.words).map { FactChange(steps, .text($0)) }
  }

  /// The paths of the facts that can have a code.
  private func codePaths(of word: String) -> [String] {
    schema.types.flatMap(\.fields).filter { field in
      switch field.shape {
      case .scalar(.code(let codes)), .scalars(.code(let codes)): codes.contains(word)
      default: false
      }
    }.map(\.path).filter { $0.hasPrefix("request") || $0.hasPrefix("subject") }.unique()
  }

  /// The days at the edges of the named periods before today, and the numbers around the named ones.
  private func edges(at path: String) -> [FactChange] {
    guard let field = schema.field(path: path), let first = candidates.changes(at: path).first else {
      return []
    }
    switch field.shape {
    case .scalar(.date):
      let today = sheet.facts.today
      let periods = hints.numbers.filter { $0 < 200 }.flatMap { number in
        [number - 1, number, number + 1].flatMap { number in
          [today.adding(years: -number), today.adding(months: -number), today.adding(days: -number)]
        }
      }
      return (periods + hints.days).flatMap { day in
        [-1, 0, 1].map { first.with(day.adding(days: $0)) }
      }.unique()
    case .scalar(.count):
      return hints.numbers.flatMap { [$0 - 1, $0, $0 + 1] }.unique().filter { $0 >= 0 }.map {
        FactChange(first.steps, .plain(String($0)))
      }
    default: return []
    }
  }
}

extension SourceNode {
  /// Whether the value is a code, or a list or a record with it.
  fileprivate func names(_ word: String) -> Bool {
    switch content {
    case .scalar(let text, _): text == word
    case .list(let items): items.contains { $0.names(word) }
    case .map(let entries): entries.contains { $0.value.names(word) }
    }
  }
}

extension FactSheet {
  /// The facts after a change; a request arrives on the day for which it is decided.
  fileprivate func after(_ change: FactChange) -> FactSheet? {
    guard let changed = change.applied(to: self), change.path == "today" else {
      return change.applied(to: self)
    }
    guard tree["request"]?["received"] != nil else { return changed }
    return FactChange([.field("request"), .field("received")], change.value).applied(to: changed)
  }
}
