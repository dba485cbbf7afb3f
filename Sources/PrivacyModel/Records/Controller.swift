/// Who answers for the register, GDPR 4(7).
public struct Controller: FactRecord {
  /// The name.
  public var name: Fact<String> = .unstated
  /// What kind of body it is.
  public var kind: Fact<ControllerKind> = .unstated
  /// The day on which financial years end, as `MM-DD`.
  public var financialYearEnd: Fact<FinancialYearEnd> = .unstated
  /// How long the archive plan keeps each category.
  public var archivePlan: Fact<[ArchivePlanEntry]> = .unstated
  /// Who processes data on its behalf, GDPR 28.
  public var processors: Fact<[Processor]> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record of stated facts; a fact that is nil is not stated.
  public init(
    name: String? = nil, kind: ControllerKind? = nil, financialYearEnd: FinancialYearEnd? = nil,
    archivePlan: [ArchivePlanEntry]? = nil, processors: [Processor]? = nil
  ) {
    self.name = Fact(name)
    self.kind = Fact(kind)
    self.financialYearEnd = Fact(financialYearEnd)
    self.archivePlan = Fact(archivePlan)
    self.processors = Fact(processors)
  }

  /// Shows the fields.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("name", \.name, "the name")
    visitor.scalar("kind", \.kind, "what kind of body it is")
    visitor.scalar(
      "financial_year_end", \.financialYearEnd, "the day on which financial years end, as `MM-DD`")
    visitor.records("archive_plan", \.archivePlan, "how long the archive plan keeps each category")
    visitor.records("processors", \.processors, "who processes data on its behalf, GDPR 28")
  }
}

/// How long the archive plan keeps one category.
public struct ArchivePlanEntry: FactRecord {
  /// The category.
  public var category: Fact<DataCategory> = .unstated
  /// For how many years.
  public var years: Fact<Int> = .unstated
  /// The last day on which it is kept.
  public var keepUntil: Fact<CalendarDate> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record of stated facts; a fact that is nil is not stated.
  public init(
    category: DataCategory? = nil, years: Int? = nil, keepUntil: Fact<CalendarDate> = .unstated
  ) {
    self.category = Fact(category)
    self.years = Fact(years)
    self.keepUntil = keepUntil
  }

  /// Shows the fields.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("category", \.category, "the category")
    visitor.scalar("years", \.years, "for how many years")
    visitor.scalar(
      "keep_until", \.keepUntil, "the last day on which it is kept; null if it is kept for ever", orNone: true
    )
  }
}

/// Who processes data on the controller's behalf, GDPR 4(8).
public struct Processor: FactRecord {
  /// The name.
  public var name: Fact<String> = .unstated
  /// Where it processes, two letters.
  public var country: Fact<String> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record of stated facts; a fact that is nil is not stated.
  public init(name: String? = nil, country: String? = nil) {
    self.name = Fact(name)
    self.country = Fact(country)
  }

  /// Shows the fields.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("name", \.name, "the name")
    visitor.scalar("country", \.country, "where it processes, two letters")
    visitor.derived(
      "country_in_eea", from: ["country"],
      "whether that is in the European Economic Area"
    ) { record, _ in record.countryInEEA }
  }
}

extension Processor {
  /// Whether it processes in the European Economic Area.
  public var countryInEEA: Fact<Bool> { EuropeanEconomicArea.contains(country) }
}
