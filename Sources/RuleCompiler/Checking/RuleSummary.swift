public import PrivacyModel
public import SourceText

/// What a rule is, without what it runs: for lists, coverage and the prompt.
public struct RuleSummary: Hashable, Sendable {
  /// `document/chapter/name`, unique in a register.
  public var id: String
  /// Its verb: `permit`, `retain`.
  public var verb: String
  /// The sentence that names it.
  public var name: String
  /// The code of its reason; empty where it gives none.
  public var code: String
  /// Whose word it is.
  public var layer: Layer
  /// The kinds of request that it is about.
  public var kinds: Set<RequestKind>
  /// The statements and articles that it rests on.
  public var cites: [String]
  /// Whether it asks anything of a case; a rule without a condition holds always, and others may outweigh it.
  public var isConditional: Bool
  /// Whether it speaks only where no other rule answers.
  public var isFallback: Bool
  /// The duties that it brings.
  public var obliges: [String]
  /// Where it stands.
  public var location: SourceLocation

  package init(_ rule: Rule) {
    id = rule.id
    verb = rule.verb.rawValue
    name = rule.name
    code = rule.code
    layer = rule.layer
    kinds = rule.kinds
    cites = rule.cites
    if case .always = rule.condition { isConditional = false } else { isConditional = !rule.isFallback }
    isFallback = rule.isFallback
    obliges = rule.obliges
    location = rule.location
  }
}

/// A statement of a notice, in our own words.
package struct StatementSummary: Hashable, Sendable {
  /// `S1-23`.
  package var id: String
  /// The heading that it stands under, in the notice's language.
  package var heading: String
  /// What it says; nothing where the heading is empty.
  package var says: String
  /// What it tells where no request turns on it; nil for one that decides.
  package var informs: String?
  /// Whether the heading stands there with nothing under it.
  package var isEmpty: Bool
  /// Where it stands.
  package var location: SourceLocation
}

extension Notice {
  /// The statements, in the order of their numbers.
  package var summaries: [StatementSummary] {
    statements.sorted { $0.key < $1.key }.map { id, statement in
      StatementSummary(
        id: id, heading: statement.heading, says: statement.says, informs: statement.informs,
        isEmpty: statement.standing == .empty, location: statement.location)
    }
  }
}
