/// One case: a request to a register about a subject, and the facts that are known.
///
/// ```swift
/// let facts = CaseFacts(
///   "request-1", register: "rautavaara/asiakasrekisteri", on: today,
///   request: .erasure(identity: .sufficient, received: today),
///   subject: Subject(data: [.name], invoices: []))
/// ```
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

  /// Creates a case that states nothing.
  public init() {}

  /// Creates a case.
  /// - Parameters:
  ///   - id: The case's name, unique in a run.
  ///   - register: The register whose rules apply, such as `town/customers`.
  ///   - today: The day that the case is decided for.
  ///   - request: What is requested; not stated where nil.
  ///   - subject: The person or organisation that the data is about; not stated where nil.
  ///   - controller: The facts that differ from what the register states of its controller.
  public init(
    _ id: String, register: String, on today: CalendarDate, request: Request? = nil,
    subject: Subject? = nil, controller: Controller? = nil
  ) {
    (self.id, self.register, self.today) = (id, register, today)
    self.request = Fact(request)
    self.subject = Fact(subject)
    self.controller = Fact(controller)
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
