/// One invoice, which is also a voucher of the accounts.
public struct Invoice: FactRecord {
  /// Its number.
  public var number: Fact<String> = .unstated
  /// When it was written.
  public var issued: Fact<CalendarDate> = .unstated
  /// When it is to be paid.
  public var due: Fact<CalendarDate> = .unstated
  /// How it stands.
  public var status: Fact<InvoiceStatus> = .unstated
  /// When it was paid; null if it was not.
  public var paid: Fact<CalendarDate> = .unstated
  /// What is still to be paid, in cents.
  public var amountOpen: Fact<Int> = .unstated
  /// The end of the financial year that it belongs to.
  public var financialYearEnd: Fact<CalendarDate> = .unstated
  /// To whom it is owed.
  public var creditor: Fact<String> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record of stated facts; a fact that is nil is not stated.
  public init(
    number: String? = nil, issued: CalendarDate? = nil, due: CalendarDate? = nil,
    status: InvoiceStatus? = nil,
    paid: Fact<CalendarDate> = .unstated, amountOpen: Int? = nil, financialYearEnd: CalendarDate? = nil,
    creditor: String? = nil
  ) {
    self.number = Fact(number)
    self.issued = Fact(issued)
    self.due = Fact(due)
    self.status = Fact(status)
    self.paid = paid
    self.amountOpen = Fact(amountOpen)
    self.financialYearEnd = Fact(financialYearEnd)
    self.creditor = Fact(creditor)
  }

  /// Shows the fields.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("number", \.number, "its number")
    visitor.scalar("issued", \.issued, "when it was written")
    visitor.scalar("due", \.due, "when it is to be paid")
    visitor.scalar("status", \.status, "how it stands")
    visitor.derived("is_open", from: ["status"], "whether something is still to be paid") { record, _ in
      record.isOpen
    }
    visitor.scalar("paid", \.paid, "when it was paid; null if it was not", orNone: true)
    visitor.scalar("amount_open", \.amountOpen, "what is still to be paid, in cents")
    visitor.scalar(
      "financial_year_end", \.financialYearEnd, "the end of the financial year that it belongs to")
    visitor.derived(
      "closes_financial_year", from: ["financial_year_end", "issued", "controller.financial_year_end"],
      "the end of its financial year, stated or computed"
    ) { record, context in record.closesFinancialYear(in: context) }
    visitor.scalar("creditor", \.creditor, "to whom it is owed")
  }
}

extension Invoice {
  /// Whether something is still to be paid.
  public var isOpen: Fact<Bool> { status.map(\.isOpen) }

  /// The end of its financial year: as stated, else of the controller's year in which it was issued.
  @usableFromInline package func closesFinancialYear(in context: FactContext) -> Fact<CalendarDate> {
    if case .value = financialYearEnd { return financialYearEnd }
    return issued.flatMap { day in context.financialYearEnd.map { $0.end(containing: day) } }
  }
}
