/// The collection of a debt.
public struct CollectionCase: FactRecord {
  /// Who collects.
  public var agent: Fact<String> = .unstated
  /// Its first day.
  public var opened: Fact<CalendarDate> = .unstated
  /// Its last day; null while it goes on.
  public var closed: Fact<CalendarDate> = .unstated
  /// How it stands.
  public var status: Fact<CollectionStatus> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record of stated facts; a fact that is nil is not stated.
  public init(
    agent: String? = nil, opened: CalendarDate? = nil, closed: Fact<CalendarDate> = .unstated,
    status: CollectionStatus? = nil
  ) {
    self.agent = Fact(agent)
    self.opened = Fact(opened)
    self.closed = closed
    self.status = Fact(status)
  }

  /// Shows the fields.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("agent", \.agent, "who collects")
    visitor.scalar("opened", \.opened, "its first day")
    visitor.scalar("closed", \.closed, "its last day; null while it goes on", orNone: true)
    visitor.scalar("status", \.status, "how it stands")
    visitor.derived("is_open", from: ["status", "closed"], "whether it goes on") { record, _ in
      record.isOpen
    }
    visitor.derived(
      "file_last_day", from: ["closed"],
      "the last day on which its file may be kept"
    ) { record, _ in record.fileLastDay }
  }
}

extension CollectionCase {
  /// Whether it goes on: by its status, else by whether a last day is stated.
  public var isOpen: Fact<Bool> {
    if case .value(let status) = status { return .value(status.isOpen) }
    return switch closed {
    case .unstated: .unstated
    case .nothing: .value(true)
    case .value: .value(false)
    }
  }

  /// Five years from the end of collection, as the Data Protection Ombudsman decided (4359/163/2018).
  public var fileLastDay: Fact<CalendarDate> { closed.map { $0.adding(years: 5) } }
}
