public import PrivacyModel
public import SourceText

/// The description of a rule without its functions, for lists, coverage and the prompt.
public struct RuleSummary: Hashable, Sendable {
  /// `document/kind/name`, or `document/name` for a rule about several kinds; unique in a register.
  public var id: String
  /// Its verb: `permit`, `retain`.
  public var verb: String
  /// The sentence that names it.
  public var name: String
  /// The code of its reason; empty where it gives none.
  public var code: String
  /// Whether the rule is law, the notice's, or a default of the law.
  public var layer: Layer
  /// The kinds of request that it applies to.
  public var kinds: Set<RequestKind>
  /// The statements and articles that it cites, such as `S1-23` and `GDPR 17(1)(a)`.
  public var cites: [String]
  /// Whether it has a condition and is no fallback; a rule without a condition always holds.
  public var isConditional: Bool
  /// Whether it applies only where no other rule does, by `fallback`.
  public var isFallback: Bool
  /// The codes of the obligations that it adds.
  public var obliges: [String]
  /// The position of its verb in the rule file.
  public var location: SourceLocation

  package init(_ rule: Rule) {
    id = rule.id
    verb = rule.verb.rawValue
    name = rule.name
    code = rule.code
    layer = rule.layer
    kinds = rule.kinds
    cites = rule.cites
    let isTested = !rule.conditions.isEmpty || rule.formality != nil
    isConditional = isTested && !rule.isFallback
    isFallback = rule.isFallback
    obliges = rule.obliges
    location = rule.location
  }
}

/// A statement of a notice, summarised in English.
package struct StatementSummary: Hashable, Sendable {
  /// The id of the statement, such as `S1-23`.
  package var id: String
  /// Its heading, in the notice's language.
  package var heading: String
  /// The summary; empty where nothing follows the heading.
  package var says: String
  /// The subject of a statement that affects no decision; nil for any other.
  package var informs: String?
  /// Whether nothing follows the heading.
  package var isEmpty: Bool
  /// The position of its id in the rule file.
  package var location: SourceLocation
}

extension Notice {
  /// The statements, sorted by id.
  package var summaries: [StatementSummary] {
    statements.sorted { $0.key < $1.key }.map { id, statement in
      StatementSummary(
        id: id, heading: statement.heading, says: statement.says, informs: statement.informs,
        isEmpty: statement.standing == .empty, location: statement.location)
    }
  }
}
