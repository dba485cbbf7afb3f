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
  /// Whether it is a form or a time limit, whose sentence the language gives.
  public var isFormality: Bool
  /// The statement that it stands in; nil for a law.
  public var statement: String?
  /// The categories that it is about, in the order of their codes; nil for all.
  public var categories: [DataCategory]?
  /// Of all categories, those that it is not about, in the order of their codes.
  public var exceptions: [DataCategory]
  /// The conditions that it lists, in the order in which they are asked.
  public var conditions: [ConditionSummary]
  /// The requirement that it makes or waives; nil for any other rule.
  public var requirement: Requirement?
  /// The information that it requests from the requester; nil for none.
  public var asks: String?
  /// The action on the data that it permits, if it differs from the requested one.
  public var grants: CategoryAction?
  /// Whether it computes the last day on which it holds.
  public var hasLastDay: Bool
  /// Whether it is a review that a refusal makes unnecessary.
  public var isUnlessRefused: Bool
  /// The outcomes that cause its obligations; empty for all.
  public var outcomes: Set<Outcome>
  /// The action on a category that causes its obligations.
  public var action: CategoryAction?
  /// The codes of the obligations that it adds.
  public var obliges: [String]
  /// The position of its verb in the rule file.
  public var location: SourceLocation
  /// The first and the last day on which it is in force; nil for none.
  package var from, through: CalendarDate?

  package init(_ rule: Rule) {
    (from, through) = (rule.from, rule.through)
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
    isFormality = rule.formality != nil || rule.deadline != nil
    statement = rule.statement
    categories = rule.categories.map { all in all.sortedByWord }
    exceptions = rule.exceptions.sortedByWord
    conditions = rule.conditions.map { ConditionSummary($0) }
    requirement = rule.requirement
    asks = rule.asks
    grants = rule.grants
    hasLastDay = rule.lastDay != nil
    isUnlessRefused = rule.blocksGrantsOnly
    outcomes = rule.outcomes
    action = rule.action
    obliges = rule.obliges
    location = rule.location
  }
}

/// A condition in the list of a rule.
public struct ConditionSummary: Hashable, Sendable {
  /// The name of the condition, such as `invoice_is_open`; nil for a plain function.
  public var name: String?
  /// The sentence of the condition; nil for a plain function.
  public var says: String?
  /// The part of the rule that lists it.
  public var role: ConditionEvidence.Role
  /// The position of the condition.
  public var location: SourceLocation

  init(_ listed: ListedCondition) {
    (name, says, role) = (listed.condition.name, listed.condition.sentence, listed.role)
    location = listed.condition.location
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
  /// The notice's own words, in its language.
  package var original: String?
  /// Whether nothing follows the heading.
  package var isEmpty: Bool
  /// Whether the sentence breaks off in the notice.
  package var isTruncated: Bool
  /// The position of its id in the rule file.
  package var location: SourceLocation
}

extension Notice {
  /// The statements, in the order of the notice.
  package var summaries: [StatementSummary] {
    order.compactMap { id in
      statements[id].map { statement in
        StatementSummary(
          id: id, heading: statement.heading, says: statement.says, informs: statement.informs,
          original: statement.original, isEmpty: statement.standing == .empty,
          isTruncated: statement.standing == .truncated, location: statement.location)
      }
    }
  }
}

extension Set<DataCategory> {
  /// The shared categories in the order of the model, then the own ones in alphabetical order.
  fileprivate var sortedByWord: [DataCategory] {
    DataCategory.shared.filter { contains($0) }
      + filter { DataCategory.table.index(of: $0) < 0 }.sorted { $0.rawValue < $1.rawValue }
  }
}
