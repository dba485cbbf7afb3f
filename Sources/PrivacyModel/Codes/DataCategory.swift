/// A kind of data that a register holds about a subject.
public enum DataCategory: String, CaseIterable, Codable, FactCode {
  /// Who looked at the data, and when.
  case accessLog = "access_log"
  /// What was done for the customer.
  case assignmentHistory = "assignment_history"
  /// The subject's account.
  case bankAccount = "bank_account"
  /// An authorisation to charge the account.
  case bankAuthorisation = "bank_authorisation"
  /// What invoices are made of.
  case billingData = "billing_data"
  /// The billing run's own list.
  case billingJournal = "billing_journal"
  /// The file of a collection case.
  case collectionFile = "collection_file"
  /// Where the subject is reached, when that is not the home.
  case contactAddress = "contact_address"
  /// What cookies hold.
  case cookieData = "cookie_data"
  /// The register's own number for the subject.
  case customerNumber = "customer_number"
  /// The address of electronic invoices.
  case einvoiceAddress = "einvoice_address"
  /// The electronic mail address.
  case email
  /// Spouse, children, parents.
  case familyRelations = "family_relations"
  /// Health, a special category by GDPR 9.
  case healthData = "health_data"
  /// Earnings and property.
  case incomeAndWealth = "income_and_wealth"
  /// The controller's own class of prices.
  case internalPriceClass = "internal_price_class"
  /// An invoice as a voucher of the accounts; follows from the invoices.
  case invoiceVoucher = "invoice_voucher"
  /// The sales ledger; follows from the invoices.
  case ledger
  /// The name.
  case name
  /// What was ordered.
  case orders
  /// Anything else.
  case other
  /// How and when the subject paid.
  case paymentData = "payment_data"
  /// The national identity code, Data Protection Act 1050/2018, section 29.
  case personalIdentityCode = "personal_identity_code"
  /// The telephone number.
  case phone
  /// The postal address.
  case postalAddress = "postal_address"
  /// Prices and terms of payment.
  case priceAndPaymentData = "price_and_payment_data"
  /// Data printed on paper.
  case printouts
  /// The organisation that a contact person speaks for.
  case representedOrganisation = "represented_organisation"
  /// The need for social welfare.
  case socialSupportNeeds = "social_support_needs"
  /// How the subject moves on the web.
  case webBehaviour = "web_behaviour"
  /// Notes of the youth services.
  case youthServiceNotes = "youth_service_notes"

  /// Every category by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}
