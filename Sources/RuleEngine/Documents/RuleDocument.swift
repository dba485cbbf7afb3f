internal import Diagnostics
internal import RegisterModel

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
  var controller: Controller
  var dated: CalendarDate?
  var statements: [String: Statement]
  var holdings: [Holding]
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
}

/// A data category that a register may hold.
struct Holding: Hashable, Sendable {
  var category: DataCategory
  /// It follows from the subject's invoices and is decided though nobody listed it.
  var followsFromInvoices: Bool
  /// Secret by law towards others, whatever a case says of the single item.
  var isSecret: Bool
  /// Of a special category (GDPR 9).
  var isSpecial: Bool
}
