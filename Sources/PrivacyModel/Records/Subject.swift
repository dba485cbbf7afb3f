/// The person or organisation that the data is about.
public struct Subject: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// The subject's number in the register.
  public var id: Fact<String> = .unstated
  /// The kind of person.
  public var kind: Fact<SubjectKind> = .unstated
  /// The age in full years.
  public var age: Fact<Int> = .unstated
  /// Whether the subject is a child.
  public var minor: Fact<Bool> = .unstated
  /// Whether a guardian acts for the subject.
  public var guardian: Fact<Bool> = .unstated
  /// Whether the address is secret, Act 661/2009, section 36.
  public var nonDisclosureOrder: Fact<Bool> = .unstated
  /// The services that the subject uses.
  public var groups: Fact<[CustomerGroup]> = .unstated
  /// The subject's role at work, as a text.
  public var workRole: Fact<String> = .unstated
  /// The customer relationship with the controller.
  public var relationship: Fact<Relationship> = .unstated
  /// The organisation that the subject represents; `.nothing` if none.
  public var contactRole: Fact<ContactRole> = .unstated
  /// Whether a contract with the subject is in force.
  public var contractRunning: Fact<Bool> = .unstated
  /// The services performed for the subject.
  public var assignments: Fact<[Assignment]> = .unstated
  /// Whether an actual credit matter is on file.
  public var creditMatter: Fact<Bool> = .unstated
  /// The held data, with one or more records for each category.
  public var data: Fact<[HeldData]> = .unstated
  /// The invoices to the subject; an empty list states that there are none.
  public var invoices: Fact<[Invoice]> = .unstated
  /// The collection cases against the subject.
  public var collections: Fact<[CollectionCase]> = .unstated
  /// The consents that the subject gave.
  public var consents: Fact<[Consent]> = .unstated
  /// The subject's bans.
  public var bans: Fact<[Ban]> = .unstated
  /// The restrictions of processing, GDPR 18.
  public var restrictions: Fact<[Restriction]> = .unstated
  /// The legal reasons to keep data.
  public var legalHolds: Fact<[LegalHold]> = .unstated
  /// The disclosures of the data so far.
  public var disclosures: Fact<[Disclosure]> = .unstated
  /// The printouts of the data on paper.
  public var printouts: Fact<[Printout]> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a subject with held data of some categories, without further facts about them.
  public init(kind: SubjectKind? = nil, data: [DataCategory], invoices: [Invoice]? = nil) {
    self.kind = Fact(kind)
    self.data = .value(data.map { HeldData(category: $0) })
    self.invoices = Fact(invoices)
  }

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(
    id: String? = nil, kind: SubjectKind? = nil, age: Int? = nil, minor: Bool? = nil, guardian: Bool? = nil,
    nonDisclosureOrder: Bool? = nil, groups: [CustomerGroup]? = nil, workRole: String? = nil,
    relationship: Relationship? = nil, contactRole: Fact<ContactRole> = .unstated,
    contractRunning: Bool? = nil, assignments: [Assignment]? = nil, creditMatter: Bool? = nil,
    data: [HeldData]? = nil, invoices: [Invoice]? = nil, collections: [CollectionCase]? = nil,
    consents: [Consent]? = nil, bans: [Ban]? = nil, restrictions: [Restriction]? = nil,
    legalHolds: [LegalHold]? = nil, disclosures: [Disclosure]? = nil, printouts: [Printout]? = nil
  ) {
    (self.id, self.kind, self.age) = (Fact(id), Fact(kind), Fact(age))
    (self.minor, self.guardian) = (Fact(minor), Fact(guardian))
    (self.nonDisclosureOrder, self.groups) = (Fact(nonDisclosureOrder), Fact(groups))
    (self.workRole, self.relationship, self.contactRole) = (Fact(workRole), Fact(relationship), contactRole)
    (self.contractRunning, self.assignments) = (Fact(contractRunning), Fact(assignments))
    (self.creditMatter, self.data, self.invoices) = (Fact(creditMatter), Fact(data), Fact(invoices))
    (self.collections, self.consents, self.bans) = (Fact(collections), Fact(consents), Fact(bans))
    (self.restrictions, self.legalHolds) = (Fact(restrictions), Fact(legalHolds))
    (self.disclosures, self.printouts) = (Fact(disclosures), Fact(printouts))
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("id", \.id, "the subject's number in the register")
    visitor.scalar("kind", \.kind, "the kind of person")
    visitor.scalar("age", \.age, "the age in full years")
    visitor.scalar("minor", \.minor, "whether the subject is a child")
    visitor.derived(
      "is_minor", from: ["age", "minor"],
      "whether the subject is a child, by age or as stated"
    ) { record, _ in record.isMinor }
    visitor.scalar("guardian", \.guardian, "whether a guardian acts for the subject")
    visitor.scalar(
      "non_disclosure_order", \.nonDisclosureOrder, "whether the address is secret, Act 661/2009, section 36")
    visitor.scalars("groups", \.groups, "the services that the subject uses")
    visitor.scalar("work_role", \.workRole, "the role at work")
    visitor.record("relationship", \.relationship, "the customer relationship")
    visitor.record(
      "contact_role", \.contactRole, "the organisation that the subject represents; null if none",
      orNone: true)
    visitor.scalar("contract_running", \.contractRunning, "whether a contract is running")
    visitor.records("assignments", \.assignments, "the services performed for the subject")
    visitor.scalar("credit_matter", \.creditMatter, "whether an actual credit matter is on file")
    visitor.records("data", \.data, "the held data")
    visitor.records("invoices", \.invoices, "the invoices")
    visitor.records("collections", \.collections, "the collection cases")
    visitor.records("consents", \.consents, "the consents")
    visitor.records("bans", \.bans, "the subject's bans")
    visitor.records("restrictions", \.restrictions, "the restrictions of processing")
    visitor.records("legal_holds", \.legalHolds, "the legal reasons to keep data")
    visitor.records("disclosures", \.disclosures, "the disclosures so far")
    visitor.records("printouts", \.printouts, "the printouts")
  }
}

extension Subject {
  /// Whether the subject is a child: under 18, or stated to be one; either statement suffices.
  public var isMinor: Fact<Bool> {
    switch (age.value.map { $0 < 18 }, minor.value) {
    case (true?, _), (_, true?): .value(true)
    case (false?, _), (_, false?): .value(false)
    case (nil, nil): .unstated
    }
  }
}
