internal import ArgumentParser
internal import Messages
internal import PrivacyModel
internal import RuleAuthoring
internal import SourceText

/// The options that describe a new register.
struct RegisterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The title of the register (default: its name).", valueName: "text"),
    transform: { try argument($0, InputParser.line) })
  var title: String?

  @Option(
    help: ArgumentHelp("The name of the controller (default: the organisation's name).", valueName: "name"),
    transform: { try argument($0, InputParser.line) })
  var controller: String?

  @Option(
    help: ArgumentHelp(
      "The kind of controller: \(listing(ControllerKind.self)) (default: company).", valueName: "kind"),
    transform: {
      try argument($0) { (text) throws(Diagnostic) in try InputParser.code(text, as: ControllerKind.self) }
    })
  var kind: ControllerKind?

  @Option(
    help: ArgumentHelp(
      "The role that answers data subjects: \(listing(Addressee.self)) (default: contact_person).",
      valueName: "role"),
    transform: {
      try argument($0) { (text) throws(Diagnostic) in try InputParser.code(text, as: Addressee.self) }
    })
  var contactRole: Addressee?

  @Option(
    help: ArgumentHelp(
      "The e-mail address of the contact: of an office, not of a person.", valueName: "address"),
    transform: { try argument($0, InputParser.email) })
  var contactEmail: String?

  @Option(
    help: ArgumentHelp("The day on which financial years end, such as 12-31.", valueName: "mm-dd"),
    transform: { try argument($0, InputParser.financialYearEnd) })
  var financialYearEnd: FinancialYearEnd?

  @Option(
    help: ArgumentHelp(
      "The language of the notice and its headings (default: that of --from, otherwise fi).",
      valueName: "language"))
  var language: Language?

  @Option(
    help: ArgumentHelp(
      "The day of the example cases (default: 2026-03-02).", valueName: "date"),
    transform: { try argument($0, InputParser.day) })
  var today: CalendarDate?

  /// Whether an option describes the controller.
  var specifiesController: Bool {
    controller != nil || kind != nil || contactRole != nil || contactEmail != nil || financialYearEnd != nil
  }

  /// Sets the given values.
  func fill(_ description: inout ScaffoldRegister) {
    if let title { description.title = title }
    if let controller { description.controller.name = controller }
    if let kind { description.controller.kind = kind }
    if let contactRole { description.controller.contactRole = contactRole }
    if let contactEmail { description.controller.contactEmail = contactEmail }
    if let financialYearEnd { description.controller.financialYearEnd = financialYearEnd }
    if let language { description.language = language }
    if let today { description.today = today }
  }

  private static func listing<Code: FactCode>(_ type: Code.Type) -> String {
    Code.table.spellings.joined(separator: ", ")
  }
}
