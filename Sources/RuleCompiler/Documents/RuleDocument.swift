package import PrivacyModel
package import SourceText

/// A file of rules: a law or a register.
package struct RuleDocument: Sendable {
  /// The name that was given: `rautavaara/asiakasrekisteri`, `GDPR on access`.
  package var name: String
  package var title: String
  package var rules: [Rule]
  /// What only a register has.
  package var register: RegisterDescription?
}

/// A register as its notice describes it.
package struct RegisterDescription: Sendable {
  package var controller = Controller()
  package var notice = Notice()
  package var holdings: [Holding] = []
}

/// A notice: what it says, and where it says nothing.
package struct Notice: Sendable {
  package var dated: CalendarDate?
  /// The acts that it names as its ground.
  package var restsOn: [String] = []
  package var statements: [String: Statement] = [:]
  /// What a notice must say and this one does not.
  package var absent: [String] = []
  package var location = SourceLocation(file: "rules", line: 1)
}

/// A statement of a notice, in our own words.
package struct Statement: Hashable, Sendable {
  package enum Standing: Hashable, Sendable {
    case stated
    /// The heading stands there with nothing under it: a finding, never a ground.
    case empty
    case truncated
  }

  package var heading: String
  package var says: String
  package var standing: Standing
  /// What it tells where no request turns on it; nil for a statement that decides.
  package var informs: String?
  package var location: SourceLocation
}

/// A data category that a register may hold.
package struct Holding: Hashable, Sendable {
  package var category: DataCategory
  /// The statements that say so.
  package var cites: [String]
  /// Held although the notice's list of contents leaves it out.
  package var isUndeclared: Bool
  /// It follows from the subject's invoices and is decided though nobody listed it.
  package var followsFromInvoices: Bool
  /// Secret by law towards others, whatever a case says of the single item.
  package var isSecret: Bool
  /// Of a special category (GDPR 9).
  package var isSpecial: Bool
}
