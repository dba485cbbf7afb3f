internal import CaseChanges
internal import Messages
internal import PrivacyModel
internal import SourceText

/// The facts that rules read, with their values.
struct FactReads {
  private let listing: FactListing
  private let schema: FactSchema
  /// What unstated facts were taken for, by their paths.
  private let assumed: [String: Assumed]

  private let facts: FactWords
  private var words: DecisionWords { facts.words }

  init(_ evaluation: Scenario.Evaluation, _ facts: FactWords) {
    self.facts = facts
    listing = FactListing(evaluation.seen)
    schema = evaluation.seen.vocabulary.schema
    assumed = Dictionary(evaluation.decision.assumed.map { ($0.fact, $0) }) { first, _ in first }
  }

  /// Returns a line per fact; a computed fact is replaced by its sources.
  func lines(of pieces: [RuleEvidence], style: TextStyle) -> [TerminalText] {
    let paths = Set(pieces.flatMap(\.reads).flatMap { listing.sources(of: $0) })
    return paths.sorted().flatMap { path -> [TerminalText] in
      guard let field = schema.field(path: path) else { return [] }
      let stated = listing.stated(at: path)
      if field.innerType != nil { return lines(ofRecords: path, stated, style) }
      if stated.isEmpty { return [absent(path, style)] }
      return stated.map { line($0, path, style) }
    }
  }

  /// Returns a line for a record or a list of records that holds nothing; the facts in others have their own lines.
  private func lines(
    ofRecords path: String, _ stated: [FactListing.Stated], _ style: TextStyle
  ) -> [TerminalText] {
    guard path.contains(".") else { return [] }
    if stated.isEmpty { return [absent(path, style)] }
    return stated.filter { $0.value == "{}" || $0.value == "null" }.map { line($0, path, style) }
  }

  private func absent(_ path: String, _ style: TextStyle) -> TerminalText {
    style.faint("\(words.prompt(.read, facts.name(of: path))): \(absence(of: path))")
  }

  private func line(_ stated: FactListing.Stated, _ path: String, _ style: TextStyle) -> TerminalText {
    let name = words.prompt(.read, facts.name(of: stated.path))
    return "\(name) = \(style.strong("\(facts.text(ofLua: stated.value, at: path))"))"
  }

  /// What an unstated fact was taken for.
  private func unstated(_ path: String) -> String {
    guard let assumed = assumed[path] else { return words.prompt(.unstated) }
    return words.prompt(.unstatedAssumed, words.value(of: assumed))
  }

  /// Returns why a fact has no value: it is unstated, or its list is empty.
  private func absence(of path: String) -> String {
    var parent = path.split(separator: ".").dropLast().joined(separator: ".")
    if assumed[path] != nil { return unstated(path) }
    while !parent.isEmpty {
      let values = listing.texts(at: parent)
      if values.first == "{}" { return words.prompt(.isEmpty, facts.name(of: parent)) }
      if values.first == "null" { return words.prompt(.isNull, facts.name(of: parent)) }
      if !values.isEmpty { return words.prompt(.unstated) }
      parent = parent.split(separator: ".").dropLast().joined(separator: ".")
    }
    return unstated(path)
  }
}
