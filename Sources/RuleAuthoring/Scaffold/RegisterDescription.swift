public import Messages
public import PrivacyModel

/// What somebody says of a register that is to be made.
public struct RegisterDescription: Sendable {
  /// Who answers for it.
  public struct Controller: Sendable {
    /// Its name.
    public var name: String
    /// What kind of body it is.
    public var kind: ControllerKind
    /// Who answers data subjects: a role, never a person.
    public var contactRole: Addressee
    /// Where they are written to, where that is known.
    public var contactEmail: String?
    /// The day on which its financial years end, where that is known.
    public var financialYearEnd: FinancialYearEnd?

    /// A controller of which its name alone is known.
    public init(
      name: String, kind: ControllerKind = .company, contactRole: Addressee = .contactPerson,
      contactEmail: String? = nil, financialYearEnd: FinancialYearEnd? = nil
    ) {
      self.name = name
      self.kind = kind
      self.contactRole = contactRole
      self.contactEmail = contactEmail
      self.financialYearEnd = financialYearEnd
    }
  }

  /// What it is called.
  public var name: RegisterName
  /// What people call it.
  public var title: String
  /// Who answers for it.
  public var controller: Controller
  /// What it holds, in the order in which it is listed.
  public var holds: [DataCategory]
  /// The language of the notice, whose headings the document takes.
  public var language: Language
  /// The day that its first cases are decided for.
  public var today: CalendarDate

  /// What stands where nobody says otherwise: the same words and the same day each time.
  public init(_ name: RegisterName) {
    self.name = name
    title = Self.words(name.register)
    controller = Controller(name: Self.words(name.organisation))
    holds = Self.standardHolds
    language = .finnish
    today = Self.standardDay
  }

  /// What nearly every register holds.
  public static let standardHolds: [DataCategory] = [.name, .email]

  /// Monday, 2 March 2026, the day of the examples: no clock is asked, so that the same bytes come out each time.
  public static let standardDay = CalendarDate(validStandard: "2026-03-02")

  /// `hoito-ja-hoiva` as a title.
  private static func words(_ part: String) -> String {
    let words = part.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension CalendarDate {
  /// A date that is written in this file.
  fileprivate init(validStandard text: String) {
    self = CalendarDate(text) ?? CalendarDate(daysSinceEpoch: 0)
  }
}
