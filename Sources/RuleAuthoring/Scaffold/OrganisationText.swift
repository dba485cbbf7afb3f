internal import PrivacyModel

/// `organisation.lua`: who answers for the registers of a folder.
struct OrganisationText {
  let controller: RegisterDescription.Controller

  var text: String {
    var contact = "role = \(LuaText.quoted(controller.contactRole.rawValue))"
    if let email = controller.contactEmail { contact += ", email = \(LuaText.quoted(email))" }
    let end = controller.financialYearEnd
    return """
      -- Who keeps the registers of this folder, and where people turn: a role, never a person's name. `contact` takes an
      -- `address` and a `phone` too. `kind` is one of \(ControllerKind.allCases.map(\.rawValue).joined(separator: ", ")).
      return organisation {
      \(LuaText.column(
        [
          ("name", LuaText.quoted(controller.name)),
          ("kind", LuaText.quoted(controller.kind.rawValue)),
          ("contact", "{ \(contact) }"),
        ], indent: 2))\
      \(end.map { "  financial_year_end = \"\($0)\",\n" } ?? Self.unknownYearEnd)\
      }

      """
  }

  /// Until somebody says when the books are closed, whatever depends on it asks.
  private static let unknownYearEnd =
    "  -- The day on which financial years end, from which vouchers are kept:\n  -- financial_year_end = \"12-31\",\n"
}
