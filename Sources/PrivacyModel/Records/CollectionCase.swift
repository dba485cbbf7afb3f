/// A case of debt collection.
public struct CollectionCase: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// The name of the collection agent.
  public var agent: Fact<String> = .unstated
  /// Its first day.
  public var opened: Fact<CalendarDate> = .unstated
  /// Its last day; `.nothing` while it is open.
  public var closed: Fact<CalendarDate> = .unstated
  /// Its status.
  public var status: Fact<CollectionStatus> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(
    agent: String? = nil, opened: CalendarDate? = nil, closed: Fact<CalendarDate> = .unstated,
    status: CollectionStatus? = nil
  ) {
    (self.agent, self.opened, self.closed) = (Fact(agent), Fact(opened), closed)
    self.status = Fact(status)
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("agent", \.agent, "the collection agent")
    visitor.scalar("opened", \.opened, "its first day")
    visitor.scalar("closed", \.closed, "its last day; null while it is open", orNone: true)
    visitor.scalar("status", \.status, "its status")
    visitor.derived("is_open", from: ["status", "closed"], "whether it is open") { record, _ in
      record.isOpen
    }
  }
}

extension CollectionCase {
  /// Whether it is open: by its status, else by its last day.
  public var isOpen: Fact<Bool> {
    if case .value(let status) = status { return .value(status.isOpen) }
    return switch closed {
    case .unstated: .unstated
    case .nothing: .value(true)
    case .value: .value(false)
    }
  }

}
