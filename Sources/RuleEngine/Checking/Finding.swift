public import Diagnostics

/// What can be known of a register without a case.
public struct Finding: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable, Comparable {
    /// Somebody must mend it.
    case warning
    /// The notice's own business, which rules cannot mend: for whoever writes the next one.
    case note

    /// A warning comes before a note.
    public static func < (left: Severity, right: Severity) -> Bool { left == .warning && right == .note }
  }

  /// What was found.
  public enum Kind: String, CaseIterable, Sendable {
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
    public var severity: Severity {
      switch self {
      case .uncitedStatement, .citedInformation, .citedEmptyClause, .repealedCitation: .warning
      case .emptyClause, .truncatedClause, .absentClause, .outdatedBasis, .undeclaredCategory, .information:
        .note
      }
    }
  }

  /// Whose rules.
  public var register: String
  /// What was found.
  public var kind: Kind
  /// The statement that it is about, where it is about one.
  public var statement: String?
  /// What was found, in words.
  public var message: String
  /// Where.
  public var location: SourceLocation
}
