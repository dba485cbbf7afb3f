/// The held data of one category.
public struct HeldData: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// The category of the data.
  public var category: Fact<DataCategory> = .unstated
  /// Its source.
  public var source: Fact<DataSource> = .unstated
  /// The day on which it was obtained.
  public var obtained: Fact<CalendarDate> = .unstated
  /// The legal basis for each purpose.
  public var basis: Fact<[BasisForPurpose]> = .unstated
  /// The recipients so far.
  public var recipients: Fact<[String]> = .unstated
  /// Whether it is still necessary for its purposes.
  public var necessary: Fact<Bool> = .unstated
  /// Whether the subject contests its accuracy.
  public var disputed: Fact<Bool> = .unstated
  /// Whether it is processed by automated means.
  public var automated: Fact<Bool> = .unstated
  /// Whether the law makes it secret.
  public var secret: Fact<Bool> = .unstated
  /// Whether giving it to the subject could do serious harm, Act 1050/2018, section 34.
  public var accessHarmful: Fact<Bool> = .unstated
  /// Whether it is of a special category, GDPR 9.
  public var special: Fact<Bool> = .unstated
  /// Whether it can be linked to the subject, GDPR 11.
  public var linked: Fact<Bool> = .unstated
  /// Whether it was processed unlawfully, GDPR 17(1)(d).
  public var unlawful: Fact<Bool> = .unstated
  /// Whether a law or a decision of an authority requires its erasure, GDPR 17(1)(e).
  public var mustBeErased: Fact<Bool> = .unstated
  /// Whether an online service collected it from a child, GDPR 8(1).
  public var collectedFromChild: Fact<Bool> = .unstated

  /// A bare word states the category.
  @usableFromInline package static var shortForm: String? { "category" }

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(
    category: DataCategory? = nil, source: DataSource? = nil, obtained: CalendarDate? = nil,
    basis: [BasisForPurpose]? = nil, recipients: [String]? = nil, necessary: Bool? = nil,
    disputed: Bool? = nil, automated: Bool? = nil, secret: Bool? = nil, accessHarmful: Bool? = nil,
    special: Bool? = nil, linked: Bool? = nil, unlawful: Bool? = nil, mustBeErased: Bool? = nil,
    collectedFromChild: Bool? = nil
  ) {
    (self.category, self.source, self.obtained) = (Fact(category), Fact(source), Fact(obtained))
    (self.basis, self.recipients, self.necessary) = (Fact(basis), Fact(recipients), Fact(necessary))
    (self.disputed, self.automated, self.secret) = (Fact(disputed), Fact(automated), Fact(secret))
    (self.accessHarmful, self.special, self.linked) = (Fact(accessHarmful), Fact(special), Fact(linked))
    (self.unlawful, self.mustBeErased) = (Fact(unlawful), Fact(mustBeErased))
    self.collectedFromChild = Fact(collectedFromChild)
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("category", \.category, "the category")
    visitor.like(
      "like", of: \.category, from: "category",
      "the category of the shared model that it is, or that its own category is like; null if like none",
      orNone: true)
    visitor.scalar("source", \.source, "its source")
    visitor.scalar("obtained", \.obtained, "the day on which it was obtained")
    visitor.records("basis", \.basis, "the legal basis for each purpose")
    visitor.scalars("recipients", \.recipients, "the recipients so far")
    visitor.scalar("necessary", \.necessary, "whether it is still necessary for its purposes")
    visitor.scalar("disputed", \.disputed, "whether the subject contests its accuracy")
    visitor.derived("provided_by_subject", from: ["source"], "whether the subject provided it") { record, _ in
      record.providedBySubject
    }
    visitor.scalar("automated", \.automated, "whether it is processed by automated means")
    visitor.scalar("secret", \.secret, "whether the law makes it secret")
    visitor.scalar(
      "access_harmful", \.accessHarmful,
      "whether giving it to the subject could do serious harm, Act 1050/2018, section 34")
    visitor.scalar("special", \.special, "whether it is of a special category, GDPR 9")
    visitor.scalar("linked", \.linked, "whether it can be linked to the subject, GDPR 11")
    visitor.scalar("unlawful", \.unlawful, "whether it was processed unlawfully, GDPR 17(1)(d)")
    visitor.scalar(
      "must_be_erased", \.mustBeErased,
      "whether a law or a decision of an authority requires its erasure, GDPR 17(1)(e)")
    visitor.scalar(
      "collected_from_child", \.collectedFromChild,
      "whether an online service collected it from a child, GDPR 8(1)")
  }
}

extension HeldData {
  /// Whether the subject provided it, which portability requires, GDPR 20(1).
  public var providedBySubject: Fact<Bool> { source.map { $0 == .subject } }
}

/// The legal basis of processing for one purpose, GDPR 6(1).
public struct BasisForPurpose: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// The purpose of the processing.
  public var purpose: Fact<Purpose> = .unstated
  /// The legal basis.
  public var basis: Fact<LegalBasis> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(purpose: Purpose? = nil, basis: LegalBasis? = nil) {
    (self.purpose, self.basis) = (Fact(purpose), Fact(basis))
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("purpose", \.purpose, "the purpose")
    visitor.scalar("basis", \.basis, "the legal basis")
  }
}
