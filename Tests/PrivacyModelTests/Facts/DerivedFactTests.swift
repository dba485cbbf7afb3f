import PrivacyModel
import Testing

/// Facts that are computed from others.
struct DerivedFactTests {
  private let today: CalendarDate
  private let earlier: CalendarDate
  private let later: CalendarDate

  init() throws {
    today = CalendarDate("2026-03-02")
    earlier = today.adding(days: -1)
    later = today.adding(days: 1)
  }

  @Test func financialYearIsStatedOrComputed() throws {
    var invoice = Invoice()
    var context = FactContext(today: today)
    #expect(invoice.closesFinancialYear(in: context) == .unstated)
    invoice.issued = .value(CalendarDate("2022-05-02"))
    #expect(invoice.closesFinancialYear(in: context) == .unstated)
    context.financialYearEnd = .nothing
    #expect(invoice.closesFinancialYear(in: context) == .nothing)
    context.financialYearEnd = .value(.calendarYear)
    #expect(invoice.closesFinancialYear(in: context).value?.description == "2022-12-31")
    invoice.financialYearEnd = .value(CalendarDate("2023-04-30"))
    #expect(invoice.closesFinancialYear(in: context).value?.description == "2023-04-30")
  }

  @Test func minorityFollowsFromAgeOrStatement() {
    var subject = Subject()
    #expect(subject.isMinor == .unstated)
    subject.age = .value(17)
    #expect(subject.isMinor == .value(true))
    subject.age = .value(18)
    #expect(subject.isMinor == .value(false))
    subject.minor = .value(true)
    #expect(subject.isMinor == .value(true))
    subject.age = .unstated
    subject.minor = .value(false)
    #expect(subject.isMinor == .value(false))
  }

  @Test func collectionIsOpenByStatusOrLastDay() {
    var file = CollectionCase()
    #expect(file.isOpen == .unstated)
    file.closed = .nothing
    #expect(file.isOpen == .value(true))
    file.closed = .value(today)
    #expect(file.isOpen == .value(false))
    file.status = .value(.suspended)
    #expect(file.isOpen == .value(true))
  }

  @Test func consentIsValidOnlyIfBothEndsAreStated() {
    var consent = Consent()
    #expect(consent.isValid(on: today) == .unstated)
    consent.given = .value(earlier)
    #expect(consent.isValid(on: today) == .unstated)
    consent.withdrawn = .nothing
    #expect(consent.isValid(on: today) == .value(true))
    consent.withdrawn = .value(later)
    #expect(consent.isValid(on: today) == .value(true))
    consent.withdrawn = .value(today)
    #expect(consent.isValid(on: today) == .value(false))
    consent.withdrawn = .nothing
    consent.given = .value(later)
    #expect(consent.isValid(on: today) == .value(false))
    consent.given = .nothing
    #expect(consent.isValid(on: today) == .value(false))
  }

  @Test func recordedBanIsInForceUnlessStatedOtherwise() {
    var ban = Ban()
    #expect(ban.inForce(on: today) == .value(true))
    ban.until = .value(today)
    #expect(ban.inForce(on: today) == .value(true))
    ban.until = .value(earlier)
    #expect(ban.inForce(on: today) == .value(false))
    ban.until = .nothing
    ban.since = .value(later)
    #expect(ban.inForce(on: today) == .value(false))
  }

  @Test func restrictionEndsOnTheDayItIsLifted() {
    var restriction = Restriction()
    #expect(restriction.inForce(on: today) == .value(true))
    restriction.lifted = .value(later)
    #expect(restriction.inForce(on: today) == .value(true))
    restriction.lifted = .value(today)
    #expect(restriction.inForce(on: today) == .value(false))
  }

  @Test func dutyIsCurrentOnlyIfBothEndsAreStated() {
    var duty = StaffDuty()
    #expect(duty.inDuty(on: today) == .unstated)
    duty.since = .value(earlier)
    #expect(duty.inDuty(on: today) == .unstated)
    duty.until = .value(today)
    #expect(duty.inDuty(on: today) == .value(true))
    duty.until = .value(earlier)
    #expect(duty.inDuty(on: today) == .value(false))
  }

  @Test(arguments: [("FI", true), ("no", true), ("US", false), ("GB", false), ("CH", false)])
  func countryIsInsideOrOutsideTheEEA(code: String, isInside: Bool) {
    #expect(EuropeanEconomicArea.contains(.value(code)) == .value(isInside))
  }

  @Test func otherTextLeavesTheEEAUnstated() {
    #expect(EuropeanEconomicArea.contains(.value("Norway")) == .unstated)
    #expect(EuropeanEconomicArea.contains(.unstated) == .unstated)
    #expect(EuropeanEconomicArea.countries.count == 30)
  }
}
