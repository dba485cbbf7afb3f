package import SourceText

/// A result of a static check of the rules, printed by `seloste check`.
package struct Finding: Hashable, Sendable {
  /// The severity of a finding.
  package enum Severity: String, Sendable, Comparable {
    /// A rule fails when it runs, or gives the same result for every case.
    case error
    /// The author of the rules must correct it.
    case warning
    /// A flaw of the notice, which rules cannot correct; for the next version of the notice.
    case note

    /// Errors come first, then warnings.
    package static func < (left: Severity, right: Severity) -> Bool { left.order < right.order }

    private var order: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
  }

  /// The kind of a finding, its code in the output.
  package enum Kind: String, CaseIterable, Sendable {
    /// A rule reads an unknown fact, or compares a fact with a value that it never has.
    case misreadFact = "misread_fact"
    /// A function uses a name that nothing declares.
    case unknownName = "unknown_name"
    /// A function reads a field or calls a method that a list, a record, a date or another value does not have.
    case unknownMember = "unknown_member"
    /// A function compares, adds or calls values that the sandbox refuses to compare, add or call.
    case impossibleOperation = "impossible_operation"
    /// A condition, or a part of one, that is the same for every case.
    case constantCondition = "constant_condition"
    /// A permission that a bar of the same layer always overrides.
    case contradictoryRule = "contradictory_rule"
    /// A rule that changes nothing beside another one.
    case subsumedRule = "subsumed_rule"
    /// A rule about categories that the register does not hold, for requests about held data.
    case unreachableRule = "unreachable_rule"
    /// A rule that names, among others, a category that the register does not hold.
    case unheldCategory = "unheld_category"
    /// A rule with the same content as another.
    case duplicateRule = "duplicate_rule"
    /// A condition that no rule lists and no condition asks.
    case unlistedCondition = "unlisted_condition"
    /// A condition for all registers that no rule of this folder lists.
    case unlistedSharedCondition = "unlisted_shared_condition"
    /// A condition with the function or the sentence of another.
    case sameCondition = "same_condition"
    /// A rule whose conditions can never hold together.
    case impossibleList = "impossible_list"
    /// A form or a time limit of the notice that is stricter than the law allows.
    case stricterThanLaw = "stricter_than_law"
    /// A statutory duty to keep data that only the notice states, so that a statutory right overrides it.
    case dutyAsPromise = "duty_as_promise"
    /// A form for requests that no rule answers.
    case unansweredForm = "unanswered_form"
    /// A form for requests that no rule of the notice answers, so that only the law does.
    case formWithoutRules = "form_without_rules"
    /// A statement without `informs` that no rule cites.
    case uncitedStatement = "uncited_statement"
    /// A statement of a notice whose summary is still the placeholder of `seloste init`.
    case unwrittenStatement = "unwritten_statement"
    /// A statement with `informs` that a rule cites.
    case citedInformation = "cited_information"
    /// A rule that cites a heading without text.
    case citedEmptyClause = "cited_empty_clause"
    /// A rule that cites a repealed act and outlives it.
    case repealedCitation = "repealed_citation"
    /// A rule of a law that does not state how sure it is, or when its source was last read.
    case undatedLaw = "undated_law"
    /// A law whose sources were last read more than a year ago.
    case oldLaw = "old_law"
    /// What a fact is taken for that a case does not state.
    case assumption
    /// A heading with nothing under it.
    case emptyClause = "empty_clause"
    /// A sentence that breaks off.
    case truncatedClause = "truncated_clause"
    /// Contents that the notice should have and lacks.
    case absentClause = "absent_clause"
    /// A notice that rests on a repealed act.
    case outdatedBasis = "outdated_basis"
    /// Data that the register holds and the notice's list of contents omits.
    case undeclaredCategory = "undeclared_category"
    /// A statement with `informs`: it affects no decision.
    case information

    /// The severity of findings of this kind.
    package var severity: Severity {
      switch self {
      case .misreadFact, .unknownName, .unknownMember, .impossibleOperation: .error
      case .uncitedStatement, .unwrittenStatement, .citedInformation, .citedEmptyClause, .repealedCitation,
        .unreachableRule,
        .unheldCategory,
        .duplicateRule, .unlistedCondition, .sameCondition, .impossibleList, .unansweredForm, .dutyAsPromise,
        .constantCondition, .contradictoryRule, .subsumedRule, .undatedLaw:
        .warning
      case .stricterThanLaw, .formWithoutRules, .emptyClause, .truncatedClause, .absentClause,
        .outdatedBasis,
        .undeclaredCategory, .unlistedSharedCondition, .information, .oldLaw, .assumption:
        .note
      }
    }
  }

  /// The register's name; nil where several registers share the file.
  package var register: String?
  /// The kind of finding.
  package var kind: Kind
  /// The id of the statement that it is about, such as `S1-23`; nil if none.
  package var statement: String?
  /// The finding in one sentence.
  package var message: String
  /// The position in the rule file.
  package var location: SourceLocation
  /// The number of characters to mark.
  package var width = 1
  /// The correction to suggest.
  package var help: String?
}
