internal import LuaSandbox
internal import PrivacyModel

/// Reads the controller of a register: its own table, or the table of the organisation's file.
///
/// A register without a name, a kind or a contact, such as an unfilled template, is an error.
struct ControllerReader {
  let reader: TableReader

  func controller() -> Controller {
    var controller = Controller()
    reader.reportUnknownFields(allowed: RuleLanguage.controller.fieldNames)
    for field in ["name", "kind", "contact"] where reader.table[field] == nil {
      reader.report(
        "the controller has no `\(field)`: \(RuleLanguage.controller.field(field)?.summary ?? "")",
        help: field == "kind" ? RuleLanguage.Codes.controllerKind.listing(in: reader.log.vocabulary) : nil)
    }
    if let name = reader.string("name") {
      if name.allSatisfy(\.isWhitespace) { reader.report("the controller's name is empty", key: "name") }
      controller.name = .value(name)
    }
    if let kind = reader.code("kind", of: .controllerKind, as: ControllerKind.self) {
      controller.kind = .value(kind)
    }
    if let end = financialYearEnd() { controller.financialYearEnd = .value(end) }
    readContact()
    if let plan = reader.reader("archive_plan") { controller.archivePlan = .value(archivePlan(plan)) }
    if let processors = reader.table["processors"] {
      controller.processors = .value(self.processors(processors))
    }
    controller.registeredCollector = Fact(reader.flag("registered_collector"))
    return controller
  }

  private func financialYearEnd() -> FinancialYearEnd? {
    guard let text = reader.string("financial_year_end") else { return nil }
    guard let end = FinancialYearEnd(text) else {
      reader.report(
        "`\(text)` is not a day of the year", key: "financial_year_end", text: text,
        help: "write it as \"12-31\"")
      return nil
    }
    return end
  }

  /// Checks the contact, which names a role, never a person.
  private func readContact() {
    guard let contact = reader.reader("contact") else { return }
    contact.reportUnknownFields(allowed: RuleLanguage.contact.fieldNames)
    if contact.table["role"] == nil {
      contact.report("`contact` has no `role`, such as \"contact_person\"")
    }
    _ = contact.code("role", of: .addressee, as: Addressee.self)
    for key in ["address", "email", "phone"] { _ = contact.string(key) }
  }

  /// Reads `{ billing_journal = years(10) }`.
  private func archivePlan(_ plan: TableReader) -> [ArchivePlanEntry] {
    plan.table.fields.compactMap { key, _ in
      guard plan.check(key, key: key, of: .category), let period = plan.period(key) else { return nil }
      guard period.days == 0, period.months % 12 == 0 else {
        plan.report("`\(key)` of the archive plan is not a number of whole years", key: key)
        return nil
      }
      var entry = ArchivePlanEntry()
      entry.category = .value(DataCategory(key))
      entry.years = .value(period.months / 12)
      return entry
    }
  }

  /// Reads `{ { name = "…", country = "FI" } }`.
  private func processors(_ value: LuaValue) -> [Processor] {
    guard case .table(let list) = value else {
      reader.report("`processors`: found \(value.kindOfValue), expected a list of tables", key: "processors")
      return []
    }
    return list.list.compactMap { item in
      guard case .table(let table) = item else { return nil }
      let entry = TableReader(
        table, word: "processors", log: reader.log, source: reader.source, line: reader.line)
      entry.reportUnknownFields(allowed: RuleLanguage.processor.fieldNames)
      var processor = Processor()
      processor.name = entry.string("name").map { .value($0) } ?? .unstated
      processor.country = entry.string("country").map { .value($0) } ?? .unstated
      return processor
    }
  }
}
