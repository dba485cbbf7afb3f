internal import CaseChanges
internal import PrivacyModel
internal import SourceText

/// The facts that rules read, with their values.
struct FactReads {
  private let listing: FactListing
  private let schema: FactSchema

  init(_ evaluation: Scenario.Evaluation) {
    listing = FactListing(evaluation.seen)
    schema = evaluation.seen.vocabulary.schema
  }

  /// Returns a line per fact; a computed fact is replaced by its sources.
  func lines(of pieces: [RuleEvidence], style: TextStyle) -> [TerminalText] {
    let paths = Set(pieces.flatMap(\.reads).flatMap { listing.sources(of: $0) })
    return paths.sorted().flatMap { path -> [TerminalText] in
      guard let field = schema.field(path: path), field.innerType == nil else { return [] }
      let stated = listing.stated(at: path)
      if stated.isEmpty { return [style.faint("read \(path): \(absence(of: path))")] }
      return stated.map { "read \($0.path) = \(style.strong("\($0.value)"))" }
    }
  }

  /// Returns why a fact has no value: it is unstated, or its list is empty.
  private func absence(of path: String) -> String {
    var parent = path.split(separator: ".").dropLast().joined(separator: ".")
    while !parent.isEmpty {
      let values = listing.texts(at: parent)
      if values.first == "{}" { return "`\(parent)` is empty" }
      if values.first == "null" { return "`\(parent)` is null" }
      if !values.isEmpty { return "unstated" }
      parent = parent.split(separator: ".").dropLast().joined(separator: ".")
    }
    return "unstated"
  }
}
