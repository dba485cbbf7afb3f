internal import PrivacyModel
internal import SourceText

/// A file of rules: a law or a register.
struct RuleDocument: Sendable {
  /// The name that was given: `rautavaara/asiakasrekisteri`, `GDPR on access`.
  var name: String
  var title: String
  var rules: [Rule]
  /// What only a register has.
  var register: RegisterDescription?
}

/// A register as its notice describes it.
struct RegisterDescription: Sendable {
  var controller = Controller()
  var notice = Notice()
  var holdings: [Holding] = []
}

/// A notice: what it says, and where it says nothing.
struct Notice: Sendable {
  var dated: CalendarDate?
  /// The acts that it names as its ground.
  var restsOn: [String] = []
  var statements: [String: Statement] = [:]
  /// What a notice must say and this one does not.
  var absent: [String] = []
  var location = SourceLocation(file: "rules", line: 1)
}

/// A statement of a notice, in our own words.
struct Statement: Hashable, Sendable {
  enum Standing: Hashable, Sendable {
    case stated
    /// The heading stands there with nothing under it: a finding, never a ground.
    case empty
    case truncated
  }

  var heading: String
  var says: String
  var standing: Standing
  /// What it tells where no request turns on it; nil for a statement that decides.
  var informs: String?
  var location: SourceLocation
}

/// A data category that a register may hold.
struct Holding: Hashable, Sendable {
  var category: DataCategory
  /// The statements that say so.
  var cites: [String]
  /// Held although the notice's list of contents leaves it out.
  var isUndeclared: Bool
  /// It follows from the subject's invoices and is decided though nobody listed it.
  var followsFromInvoices: Bool
  /// Secret by law towards others, whatever a case says of the single item.
  var isSecret: Bool
  /// Of a special category (GDPR 9).
  var isSpecial: Bool
}
