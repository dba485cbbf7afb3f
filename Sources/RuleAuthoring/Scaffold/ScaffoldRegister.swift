package import Messages
package import PrivacyModel

/// The description of a new register.
package struct ScaffoldRegister: Sendable {
  /// The controller.
  package struct Controller: Sendable {
    /// The name.
    package var name: String
    /// The kind of organisation.
    package var kind: ControllerKind
    /// The role that answers data subjects.
    package var contactRole: Addressee
    /// The e-mail address of the contact; nil if unknown.
    package var contactEmail: String?
    /// The end of the financial year; nil if unknown.
    package var financialYearEnd: FinancialYearEnd?

    /// Creates a controller.
    package init(
      name: String, kind: ControllerKind = .company, contactRole: Addressee = .contactPerson,
      contactEmail: String? = nil, financialYearEnd: FinancialYearEnd? = nil
    ) {
      (self.name, self.kind, self.contactRole) = (name, kind, contactRole)
      (self.contactEmail, self.financialYearEnd) = (contactEmail, financialYearEnd)
    }
  }

  /// The name.
  package var name: RegisterName
  /// The title.
  package var title: String
  /// The controller.
  package var controller: Controller
  /// The data categories, in the order of the document.
  package var holds: [DataCategory]
  /// The own categories that its vocabulary declares; a part of `holds`.
  package var own: [OwnCategory] = []
  /// The languages that the organisation answers in; nil for all of the catalogue.
  package var languages: [Language]?
  /// The published notice; nil where the usual headings stand for it.
  package var notice: NoticeOutline?
  /// The language of the notice and of the headings.
  package var language: Language
  /// The day of the example cases.
  package var today: CalendarDate

  /// Creates a description with default values.
  package init(_ name: RegisterName) {
    self.name = name
    title = Self.words(name.register)
    controller = Controller(name: Self.words(name.organisation))
    holds = Self.standardHolds
    language = .finnish
    today = Self.standardDay
  }

  /// The default data categories.
  package static let standardHolds: [DataCategory] = [.name, .email]

  /// Monday, 2 March 2026, the default day of examples: a fixed day, so that the same input gives the same bytes.
  package static let standardDay = CalendarDate(validStandard: "2026-03-02")

  /// Returns `hoito-ja-hoiva` as a title.
  private static func words(_ part: String) -> String {
    let words = part.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension CalendarDate {
  /// Creates a date from a literal of this file.
  fileprivate init(validStandard text: String) {
    self = CalendarDate(text) ?? CalendarDate(daysSinceEpoch: 0)
  }
}
