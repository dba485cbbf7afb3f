/// One case: what is asked of a register about a subject, and everything that is known.
public struct CaseFacts: FactRecord {
  /// The case's name, stable and unique in a run; rules do not see it.
  public var id = ""
  /// The register that answers; rules do not see it.
  public var register = ""
  /// The day that the case is decided for, the only clock.
  public var today = CalendarDate(daysSinceEpoch: 0)
  /// Who answers for the register.
  public var controller: Fact<Controller> = .unstated
  /// Whom the data is about.
  public var subject: Fact<Subject> = .unstated
  /// What is asked.
  public var request: Fact<Request> = .unstated

  /// Makes a case that states nothing.
  public init() {}

  /// Makes a case from its parts.
  public init(
    id: String, register: String, today: CalendarDate, controller: Fact<Controller> = .unstated,
    subject: Fact<Subject> = .unstated, request: Fact<Request> = .unstated
  ) {
    self.id = id
    self.register = register
    self.today = today
    self.controller = controller
    self.subject = subject
    self.request = request
  }

  /// Shows the fields that rules see.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("today", \.statedToday, "the day that the case is decided for")
    visitor.record("controller", \.controller, "who answers for the register")
    visitor.record("subject", \.subject, "whom the data is about")
    visitor.record("request", \.request, "what is asked")
  }
}

extension CaseFacts {
  /// What is asked, where the request says so.
  public var requestKind: RequestKind? { request.value?.kind.value }

  /// What derived facts of this case look at.
  package var context: FactContext {
    FactContext(
      today: today, financialYearEnd: controller.flatMap { $0.financialYearEnd })
  }

  /// `today` in the shape of the other facts; taking anything but a value changes nothing.
  @usableFromInline var statedToday: Fact<CalendarDate> {
    get { .value(today) }
    set { today = newValue.value ?? today }
  }
}
