/// The controller of a register, GDPR 4(7).
public struct Controller: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// Its name.
  public var name: Fact<String> = .unstated
  /// The kind of body, such as a municipality.
  public var kind: Fact<ControllerKind> = .unstated
  /// The day on which financial years end, as `MM-DD`.
  public var financialYearEnd: Fact<FinancialYearEnd> = .unstated
  /// The periods of the archive plan, by category.
  public var archivePlan: Fact<[ArchivePlanEntry]> = .unstated
  /// Its processors, GDPR 28.
  public var processors: Fact<[Processor]> = .unstated
  /// Whether it is registered as a collection operator, Act 411/2018.
  public var registeredCollector: Fact<Bool> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(
    name: String? = nil, kind: ControllerKind? = nil, financialYearEnd: FinancialYearEnd? = nil,
    archivePlan: [ArchivePlanEntry]? = nil, processors: [Processor]? = nil, registeredCollector: Bool? = nil
  ) {
    (self.name, self.kind, self.financialYearEnd) = (Fact(name), Fact(kind), Fact(financialYearEnd))
    (self.archivePlan, self.processors) = (Fact(archivePlan), Fact(processors))
    self.registeredCollector = Fact(registeredCollector)
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("name", \.name, "the name")
    visitor.scalar("kind", \.kind, "the kind of body")
    visitor.scalar(
      "financial_year_end", \.financialYearEnd, "the day on which financial years end, as `MM-DD`")
    visitor.records("archive_plan", \.archivePlan, "the periods of the archive plan, by category")
    visitor.records("processors", \.processors, "its processors, GDPR 28")
    visitor.scalar(
      "registered_collector", \.registeredCollector,
      "whether it is registered as a collection operator, Act 411/2018")
  }
}

/// The period for which the archive plan keeps one category.
public struct ArchivePlanEntry: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// The category that it applies to.
  public var category: Fact<DataCategory> = .unstated
  /// The number of years.
  public var years: Fact<Int> = .unstated
  /// The last day on which it is kept; `.nothing` if it is kept permanently.
  public var keepUntil: Fact<CalendarDate> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(
    category: DataCategory? = nil, years: Int? = nil, keepUntil: Fact<CalendarDate> = .unstated
  ) {
    (self.category, self.years, self.keepUntil) = (Fact(category), Fact(years), keepUntil)
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("category", \.category, "the category")
    visitor.scalar("years", \.years, "the number of years")
    visitor.scalar(
      "keep_until", \.keepUntil, "the last day on which it is kept; null if it is kept permanently",
      orNone: true
    )
  }
}

/// A processor of the controller, GDPR 4(8).
public struct Processor: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// Its name.
  public var name: Fact<String> = .unstated
  /// The country of processing, as two letters, ISO 3166.
  public var country: Fact<String> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(name: String? = nil, country: String? = nil) {
    (self.name, self.country) = (Fact(name), Fact(country))
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("name", \.name, "the name")
    visitor.scalar("country", \.country, "the country of processing, two letters")
    visitor.derived(
      "country_in_eea", from: ["country"],
      "whether the country is in the European Economic Area"
    ) { record, _ in record.countryInEEA }
  }
}

extension Processor {
  /// Whether the country is in the European Economic Area.
  public var countryInEEA: Fact<Bool> { EuropeanEconomicArea.contains(country) }
}
