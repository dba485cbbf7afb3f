/// An invoice, which is also an accounting voucher.
public struct Invoice: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// Its number, as a text.
  public var number: Fact<String> = .unstated
  /// The day on which it was issued.
  public var issued: Fact<CalendarDate> = .unstated
  /// The due date.
  public var due: Fact<CalendarDate> = .unstated
  /// Its status.
  public var status: Fact<InvoiceStatus> = .unstated
  /// The day on which it was paid; `.nothing` if it was not.
  public var paid: Fact<CalendarDate> = .unstated
  /// The unpaid amount, in cents.
  public var amountOpen: Fact<Int> = .unstated
  /// The end of the financial year that it belongs to.
  public var financialYearEnd: Fact<CalendarDate> = .unstated
  /// The name of the creditor.
  public var creditor: Fact<String> = .unstated
  /// The latest day on which its limitation was interrupted, Act 728/2003; `.nothing` if it never was.
  public var interrupted: Fact<CalendarDate> = .unstated
  /// Whether it can be enforced without a judgment, Act 706/2007.
  public var publicClaim: Fact<Bool> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(
    number: String? = nil, issued: CalendarDate? = nil, due: CalendarDate? = nil,
    status: InvoiceStatus? = nil,
    paid: Fact<CalendarDate> = .unstated, amountOpen: Int? = nil, financialYearEnd: CalendarDate? = nil,
    creditor: String? = nil, interrupted: Fact<CalendarDate> = .unstated, publicClaim: Bool? = nil
  ) {
    (self.number, self.issued, self.due) = (Fact(number), Fact(issued), Fact(due))
    (self.status, self.paid, self.amountOpen) = (Fact(status), paid, Fact(amountOpen))
    (self.financialYearEnd, self.creditor) = (Fact(financialYearEnd), Fact(creditor))
    (self.interrupted, self.publicClaim) = (interrupted, Fact(publicClaim))
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("number", \.number, "its number")
    visitor.scalar("issued", \.issued, "the day on which it was issued")
    visitor.scalar("due", \.due, "the due date")
    visitor.scalar("status", \.status, "its status")
    visitor.derived("is_open", from: ["status"], "whether an amount remains unpaid") { record, _ in
      record.isOpen
    }
    visitor.scalar("paid", \.paid, "the day on which it was paid; null if it was not", orNone: true)
    visitor.scalar("amount_open", \.amountOpen, "the unpaid amount, in cents")
    visitor.scalar(
      "financial_year_end", \.financialYearEnd, "the end of the financial year that it belongs to")
    visitor.derived(
      "closes_financial_year", from: ["financial_year_end", "issued", "controller.financial_year_end"],
      "the end of its financial year, stated or computed"
    ) { record, context in record.closesFinancialYear(in: context) }
    visitor.scalar("creditor", \.creditor, "the creditor")
    visitor.scalar(
      "interrupted", \.interrupted,
      "the latest day on which its limitation was interrupted, Act 728/2003; null if it never was",
      orNone: true)
    visitor.scalar(
      "public_claim", \.publicClaim, "whether it can be enforced without a judgment, Act 706/2007")
  }
}

extension Invoice {
  /// Whether an amount remains unpaid.
  public var isOpen: Fact<Bool> { status.map(\.isOpen) }

  /// Returns the end of its financial year: the stated one, else that of the controller's year of issue.
  @usableFromInline package func closesFinancialYear(in context: FactContext) -> Fact<CalendarDate> {
    if case .value = financialYearEnd { return financialYearEnd }
    return issued.flatMap { day in context.financialYearEnd.map { $0.end(containing: day) } }
  }
}
