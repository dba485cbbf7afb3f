internal import CaseChanges
internal import PrivacyCoding
package import PrivacyModel
package import RuleEvaluation
internal import SourceText

/// What one rule answered in a decision, with the values of the facts that it read.
struct RuleTrace: Encodable {
  /// The rule's name.
  let rule: String
  /// The position of the rule as `file:line`.
  let at: String
  /// The verb of the rule.
  let effect: String
  /// The category that the answer is for; nil where it is for all.
  let category: String?
  /// Whether the rule held; `outcome` in JSON, as in evidence.
  let status: RuleStatus
  /// The stated facts that it read, by their paths, each as it is typed.
  let facts: [String: String]
  /// The facts that it read and that the case does not state.
  let unstated: [String]
  /// What the unstated facts were taken for.
  let assumed: [String: Assumed.Value]
  /// The number of Lua instructions.
  var instructions: Int

  private enum CodingKeys: String, CodingKey {
    case rule, at, effect, category
    case status = "outcome"
    case facts, unstated, assumed, instructions
  }
}

/// The trace of a decision: each rule for the request, in the order of their documents.
package struct DecisionTrace: Sendable {
  let decision: Decision
  let rules: [RuleTrace]

  /// Creates the trace of a decision that has evidence, by the engine that made it.
  package init(_ decision: Decision, of facts: CaseFacts, by engine: RuleEngine) {
    self.decision = decision
    let vocabulary = engine.knownVocabulary(of: facts.register)
    let sheet = FactSheet(engine.completed(facts), in: vocabulary)
    let reading = TracedFacts(FactListing(sheet), vocabulary.schema, decision.assumed)
    rules = (decision.evidence ?? []).map { reading.trace($0) }
  }

  /// The trace as a JSON array.
  package var json: String { CanonicalJSON.text(rules) }
}

extension RuleTrace: Sendable {}

/// The facts of a case as its rules read them.
private struct TracedFacts {
  private let listing: FactListing
  private let schema: FactSchema
  private let assumed: [String: Assumed.Value]

  init(_ listing: FactListing, _ schema: FactSchema, _ assumed: [Assumed]) {
    (self.listing, self.schema) = (listing, schema)
    self.assumed = Dictionary(assumed.map { ($0.fact, $0.value) }) { first, _ in first }
  }

  func trace(_ piece: RuleEvidence) -> RuleTrace {
    var facts: [String: String] = [:]
    var unstated: [String] = []
    for path in Set(piece.reads.flatMap { listing.sources(of: $0) }).sorted() {
      guard let field = schema.field(path: path), path.contains(".") || field.innerType == nil else {
        continue
      }
      let stated = listing.stated(at: path)
      if stated.isEmpty { unstated.append(path) }
      for fact in stated where field.innerType == nil || fact.value == "{}" || fact.value == "null" {
        facts[fact.path] = fact.value
      }
    }
    return RuleTrace(
      rule: piece.rule, at: piece.at, effect: piece.effect, category: piece.category, status: piece.status,
      facts: facts, unstated: unstated, assumed: assumed.filter { unstated.contains($0.key) },
      instructions: piece.instructions)
  }
}
