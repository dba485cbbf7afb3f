internal import PrivacyModel
internal import RuleEvaluation

/// The text of `organisation.lua`, the controller of the registers in a folder.
struct OrganisationText {
  let controller: ScaffoldRegister.Controller

  var text: String {
    var contact = "role = \(ScriptValue.literal(of: controller.contactRole.rawValue))"
    if let email = controller.contactEmail { contact += ", email = \(ScriptValue.literal(of: email))" }
    let end = controller.financialYearEnd
    return """
      -- The controller of the registers in this folder, and its contact: a role, not a person's name. `contact` also takes an
      -- `address` and a `phone`. `kind` is one of \(ControllerKind.shared.map(\.rawValue).joined(separator: ", ")).
      return organisation {
      \(LuaText.column(
        [
          ("name", ScriptValue.literal(of: controller.name)),
          ("kind", ScriptValue.literal(of: controller.kind.rawValue)),
          ("contact", "{ \(contact) }"),
        ], indent: 2))\
      \(end.map { "  financial_year_end = \"\($0)\",\n" } ?? Self.unknownYearEnd)\
      }

      """
  }

  /// Without this day, decisions that depend on it report it as missing.
  private static let unknownYearEnd =
    "  -- The end of the financial year, from which the retention of vouchers is counted:\n  -- financial_year_end = \"12-31\",\n"
}
