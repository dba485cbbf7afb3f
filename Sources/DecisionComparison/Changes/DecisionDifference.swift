package import PrivacyModel
package import SourceText

/// One difference between the decisions of a case by two versions of the rules.
package struct DecisionDifference: Sendable {
  /// What differs.
  package enum Part: String, Sendable {
    case outcome, action, reasons, missing, conflicts, assumed, obligations, error
    case until
    case noticeUntil = "notice_until"
    case respondBy = "respond_by"
    case extendedRespondBy = "extended_respond_by"
    case performBy = "perform_by"
  }

  /// A value of one version.
  package enum Value: Hashable, Sendable {
    /// There is none.
    case none
    /// The outcome.
    case outcome(Outcome)
    /// The action on a category, with its dates.
    case action(CategoryDecision)
    /// A date.
    case date(CalendarDate)
    /// Obligations that the other version has not.
    case obligations([Obligation])
    /// Codes, paths or a message.
    case texts([String])
  }

  /// The classes, in their order; never empty.
  package var classes: [ChangeClass]
  /// What differs.
  package var part: Part
  /// The data category; nil for the request as a whole.
  package var category: String?
  /// The value by the old rules.
  package var old: Value
  /// The value by the new rules.
  package var new: Value
  /// The rules and conditions that are responsible.
  package var rules: [ResponsibleRule]
}

/// A rule or a condition that is responsible for a difference.
package struct ResponsibleRule: Hashable, Encodable, Sendable {
  /// A version of the rules.
  package enum Version: String, Encodable, Sendable { case old, new }

  /// The version that has it.
  package var version: Version
  /// Its sentence.
  package var name: String
  /// Its place, `file:line`.
  package var at: String
}

/// The decision of a case by one version: a decision, or an error.
package enum VersionResult: Sendable {
  /// The decision, with its evidence.
  case decision(Decision)
  /// The error.
  case error(Diagnostic)
}
