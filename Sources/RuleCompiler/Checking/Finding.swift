package import SourceText

/// What can be known of rules without a case.
package struct Finding: Hashable, Sendable {
  /// How much it matters.
  package enum Severity: String, Sendable, Comparable {
    /// A rule fails when it is asked, or says the same of every case.
    case error
    /// Somebody must mend it.
    case warning
    /// The notice's own business, which rules cannot mend: for whoever writes the next one.
    case note

    /// Errors come first, then warnings.
    package static func < (left: Severity, right: Severity) -> Bool { left.order < right.order }

    private var order: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
  }

  /// What was found.
  package enum Kind: String, CaseIterable, Sendable {
    /// A rule reads a fact that no case has, or compares one with what it never is.
    case misreadFact = "misread_fact"
    /// A rule about categories that the register does not hold, in requests about what is held.
    case unreachableRule = "unreachable_rule"
    /// A rule that says the same as another.
    case duplicateRule = "duplicate_rule"
    /// A form or a time that the notice asks for, and the law does not allow it to.
    case stricterThanLaw = "stricter_than_law"
    /// A statute's duty to keep data that stands in the notice, where a right beats it, and in no law.
    case dutyAsPromise = "duty_as_promise"
    /// A form for requests that no rule answers.
    case unansweredForm = "unanswered_form"
    /// A form for requests that the notice has no chapter for, so that the law alone answers them.
    case formWithoutChapter = "form_without_chapter"
    /// A statement that decides, and no rule cites.
    case uncitedStatement = "uncited_statement"
    /// A statement that is said to inform alone, and a rule cites.
    case citedInformation = "cited_information"
    /// A rule that rests on an empty clause.
    case citedEmptyClause = "cited_empty_clause"
    /// A rule that rests on an act which was repealed, and goes on.
    case repealedCitation = "repealed_citation"
    /// A heading with nothing under it.
    case emptyClause = "empty_clause"
    /// A sentence that breaks off.
    case truncatedClause = "truncated_clause"
    /// What the notice should say and does not.
    case absentClause = "absent_clause"
    /// The notice rests on an act that was repealed.
    case outdatedBasis = "outdated_basis"
    /// Data that are held, and that the notice's list of contents leaves out.
    case undeclaredCategory = "undeclared_category"
    /// A statement that no request turns on, and what it tells instead.
    case information

    /// How much it matters.
    package var severity: Severity {
      switch self {
      case .misreadFact: .error
      case .uncitedStatement, .citedInformation, .citedEmptyClause, .repealedCitation, .unreachableRule,
        .duplicateRule, .unansweredForm, .dutyAsPromise:
        .warning
      case .stricterThanLaw, .formWithoutChapter, .emptyClause, .truncatedClause, .absentClause,
        .outdatedBasis,
        .undeclaredCategory, .information:
        .note
      }
    }
  }

  /// Whose rules; nil where registers share the file.
  package var register: String?
  /// What was found.
  package var kind: Kind
  /// The statement that it is about, where it is about one.
  package var statement: String?
  /// What was found, in words.
  package var message: String
  /// Where.
  package var location: SourceLocation
  /// How many characters are to blame.
  package var width = 1
  /// What to write instead.
  package var help: String?
}
