internal import CaseChanges
internal import PrivacyModel
internal import RuleEvaluation

/// The facts of a case that no search changes: what the request is about, and what the register states itself.
struct FixedFacts {
  private let schema: FactSchema
  private let sheet: FactListing
  private let seen: FactListing

  init(_ evaluation: Scenario.Evaluation) {
    schema = evaluation.sheet.vocabulary.schema
    (sheet, seen) = (FactListing(evaluation.sheet), FactListing(evaluation.seen))
  }

  /// Facts that would make it a different request, another person's, or about other data.
  private static let always: Set<String> = [
    "request", "subject", "controller", "request.kind", "request.like", "request.categories", "request.items",
    "request.items.category", "subject.id", "subject.data", "subject.data.category", "subject.data.like",
    "controller.name", "controller.kind", "controller.financial_year_end",
  ]

  /// Returns whether a fact stays as it is; a computed fact stays where all of its sources do.
  func contains(_ path: String) -> Bool {
    if Self.always.contains(path) { return true }
    let sources = sheet.sources(of: path)
    if sources != [path] { return sources.allSatisfy { contains($0) } }
    // Who somebody is may be unstated, but no one changes it.
    if path == "subject.kind" { return !sheet.stated(at: path).isEmpty }
    // What the notice itself states of its controller, such as an archive plan.
    guard path.hasPrefix("controller") else { return false }
    return sheet.stated(at: path).isEmpty && isStatedByRegister(path)
  }

  private func isStatedByRegister(_ path: String) -> Bool {
    var names = path.split(separator: ".")
    while names.count > 1 {
      if !seen.stated(at: names.joined(separator: ".")).isEmpty { return true }
      names.removeLast()
    }
    return false
  }

  /// Returns whether a rule read only facts that stay, so that its answer stays.
  ///
  /// The answer of a rule depends on the facts that it read, and on nothing else. The answer of the host program is none of the case.
  func settle(_ piece: RuleEvidence) -> Bool {
    piece.status != .undecided && piece.reads.allSatisfy { contains($0) }
  }
}
