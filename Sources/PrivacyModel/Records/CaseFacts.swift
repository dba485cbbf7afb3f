/// One case: a request to a register about a subject, and the facts that are known.
///
/// ```swift
/// let facts = CaseFacts(
///   "request-1", register: "rautavaara/asiakasrekisteri", on: today,
///   request: .erasure(identity: .sufficient, received: today),
///   subject: Subject(data: [.name], invoices: []))
/// ```
public struct CaseFacts: FactRecord {
  /// The case's name, unique in a run; not visible to rules.
  public var id = ""
  /// The register whose rules apply; not visible to rules.
  public var register = ""
  /// The day that the case is decided for, the only date that rules can read.
  public var today = CalendarDate(daysSinceEpoch: 0)
  /// The controller of the register.
  public var controller: Fact<Controller> = .unstated
  /// The person or organisation that the data is about.
  public var subject: Fact<Subject> = .unstated
  /// The request.
  public var request: Fact<Request> = .unstated
  /// The answers of host functions that the program does not provide; nil where the case states none.
  package var host: HostAnswers?

  /// Creates a case that states nothing.
  @usableFromInline package init() {}

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

  /// Passes every field that rules see to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("today", \.statedToday, "the day that the case is decided for")
    visitor.record("controller", \.controller, "the controller of the register")
    visitor.record("subject", \.subject, "the person or organisation that the data is about")
    visitor.record("request", \.request, "the request")
  }
}

extension CaseFacts {
  /// The kind of request; nil if it is not stated.
  public var requestKind: RequestKind? { request.value?.kind.value }

  /// The facts that derived facts of this case may read.
  package var context: FactContext {
    FactContext(
      today: today, financialYearEnd: controller.flatMap { $0.financialYearEnd })
  }

  /// Always empty: an organisation declares facts of the records of a case, not of the case itself.
  @usableFromInline package var own: OwnFacts {
    get { OwnFacts() }
    set {}
  }

  /// `today` as a fact; setting anything but a value has no effect.
  @usableFromInline var statedToday: Fact<CalendarDate> {
    get { .value(today) }
    set { today = newValue.value ?? today }
  }
}
