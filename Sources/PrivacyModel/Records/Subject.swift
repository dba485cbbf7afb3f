/// Whom the data is about.
public struct Subject: FactRecord {
  /// The number under which the register knows the subject.
  public var id: Fact<String> = .unstated
  /// What kind of person it is.
  public var kind: Fact<SubjectKind> = .unstated
  /// The age in full years.
  public var age: Fact<Int> = .unstated
  /// Whether it is a child.
  public var minor: Fact<Bool> = .unstated
  /// Whether a guardian acts for the subject.
  public var guardian: Fact<Bool> = .unstated
  /// Whether the address is secret, Act 661/2009, section 36.
  public var nonDisclosureOrder: Fact<Bool> = .unstated
  /// Whose customer the subject is.
  public var groups: Fact<[CustomerGroup]> = .unstated
  /// The role at work.
  public var workRole: Fact<String> = .unstated
  /// The customer relationship.
  public var relationship: Fact<Relationship> = .unstated
  /// For whom the subject speaks.
  public var contactRole: Fact<ContactRole> = .unstated
  /// Whether a contract is running.
  public var contractRunning: Fact<Bool> = .unstated
  /// What is done for the subject.
  public var assignments: Fact<[Assignment]> = .unstated
  /// Whether an actual credit matter is on file.
  public var creditMatter: Fact<Bool> = .unstated
  /// What is held.
  public var data: Fact<[HeldData]> = .unstated
  /// The invoices.
  public var invoices: Fact<[Invoice]> = .unstated
  /// The collection cases.
  public var collections: Fact<[CollectionCase]> = .unstated
  /// The consents.
  public var consents: Fact<[Consent]> = .unstated
  /// What the subject prohibited.
  public var bans: Fact<[Ban]> = .unstated
  /// The restrictions of processing.
  public var restrictions: Fact<[Restriction]> = .unstated
  /// What must be kept for a reason of law.
  public var legalHolds: Fact<[LegalHold]> = .unstated
  /// What was handed on.
  public var disclosures: Fact<[Disclosure]> = .unstated
  /// What was printed.
  public var printouts: Fact<[Printout]> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a subject with data of some categories, of which nothing more is stated.
  public init(kind: SubjectKind? = nil, data: [DataCategory], invoices: [Invoice]? = nil) {
    self.kind = Fact(kind)
    self.data = .value(data.map { HeldData(category: $0) })
    self.invoices = Fact(invoices)
  }

  /// Creates a record of stated facts; a fact that is nil is not stated.
  public init(
    id: String? = nil, kind: SubjectKind? = nil, age: Int? = nil, minor: Bool? = nil, guardian: Bool? = nil,
    nonDisclosureOrder: Bool? = nil, groups: [CustomerGroup]? = nil, workRole: String? = nil,
    relationship: Relationship? = nil, contactRole: Fact<ContactRole> = .unstated,
    contractRunning: Bool? = nil, assignments: [Assignment]? = nil, creditMatter: Bool? = nil,
    data: [HeldData]? = nil, invoices: [Invoice]? = nil, collections: [CollectionCase]? = nil,
    consents: [Consent]? = nil, bans: [Ban]? = nil, restrictions: [Restriction]? = nil,
    legalHolds: [LegalHold]? = nil, disclosures: [Disclosure]? = nil, printouts: [Printout]? = nil
  ) {
    self.id = Fact(id)
    self.kind = Fact(kind)
    self.age = Fact(age)
    self.minor = Fact(minor)
    self.guardian = Fact(guardian)
    self.nonDisclosureOrder = Fact(nonDisclosureOrder)
    self.groups = Fact(groups)
    self.workRole = Fact(workRole)
    self.relationship = Fact(relationship)
    self.contactRole = contactRole
    self.contractRunning = Fact(contractRunning)
    self.assignments = Fact(assignments)
    self.creditMatter = Fact(creditMatter)
    self.data = Fact(data)
    self.invoices = Fact(invoices)
    self.collections = Fact(collections)
    self.consents = Fact(consents)
    self.bans = Fact(bans)
    self.restrictions = Fact(restrictions)
    self.legalHolds = Fact(legalHolds)
    self.disclosures = Fact(disclosures)
    self.printouts = Fact(printouts)
  }

  /// Shows the fields.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("id", \.id, "the number under which the register knows the subject")
    visitor.scalar("kind", \.kind, "what kind of person it is")
    visitor.scalar("age", \.age, "the age in full years")
    visitor.scalar("minor", \.minor, "whether it is a child")
    visitor.derived(
      "is_minor", from: ["age", "minor"],
      "whether it is a child, by age or as stated"
    ) { record, _ in record.isMinor }
    visitor.scalar("guardian", \.guardian, "whether a guardian acts for the subject")
    visitor.scalar(
      "non_disclosure_order", \.nonDisclosureOrder, "whether the address is secret, Act 661/2009, section 36")
    visitor.scalars("groups", \.groups, "whose customer the subject is")
    visitor.scalar("work_role", \.workRole, "the role at work")
    visitor.record("relationship", \.relationship, "the customer relationship")
    visitor.record(
      "contact_role", \.contactRole, "for whom the subject speaks; null if for no organisation", orNone: true)
    visitor.scalar("contract_running", \.contractRunning, "whether a contract is running")
    visitor.records("assignments", \.assignments, "what is done for the subject")
    visitor.scalar("credit_matter", \.creditMatter, "whether an actual credit matter is on file")
    visitor.records("data", \.data, "what is held")
    visitor.records("invoices", \.invoices, "the invoices")
    visitor.records("collections", \.collections, "the collection cases")
    visitor.records("consents", \.consents, "the consents")
    visitor.records("bans", \.bans, "what the subject prohibited")
    visitor.records("restrictions", \.restrictions, "the restrictions of processing")
    visitor.records("legal_holds", \.legalHolds, "what must be kept for a reason of law")
    visitor.records("disclosures", \.disclosures, "what was handed on")
    visitor.records("printouts", \.printouts, "what was printed")
  }
}

extension Subject {
  /// Whether it is a child: under 18, or said to be one; either statement suffices.
  public var isMinor: Fact<Bool> {
    switch (age.value.map { $0 < 18 }, minor.value) {
    case (true?, _), (_, true?): .value(true)
    case (false?, _), (_, false?): .value(false)
    case (nil, nil): .unstated
    }
  }
}
