/// A category of data that a register may hold about a subject.
public enum DataCategory: String, CaseIterable, Codable, FactCode {
  /// The log of the persons who viewed the data, with times.
  case accessLog = "access_log"
  /// The services performed for the customer.
  case assignmentHistory = "assignment_history"
  /// The number of the subject's bank account.
  case bankAccount = "bank_account"
  /// The authorisation to charge the bank account.
  case bankAuthorisation = "bank_authorisation"
  /// The data that invoices are prepared from.
  case billingData = "billing_data"
  /// The list that a billing run produces.
  case billingJournal = "billing_journal"
  /// The file of a collection case.
  case collectionFile = "collection_file"
  /// A contact address other than the home.
  case contactAddress = "contact_address"
  /// The contents of cookies.
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
  /// Invoices as accounting vouchers; implied by the subject's invoices.
  case invoiceVoucher = "invoice_voucher"
  /// The sales ledger; implied by the subject's invoices.
  case ledger
  /// The subject's name.
  case name
  /// The subject's orders.
  case orders
  /// Any other data.
  case other
  /// The dates and means of the subject's payments.
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
  /// The organisation that a contact person represents.
  case representedOrganisation = "represented_organisation"
  /// The need for social welfare.
  case socialSupportNeeds = "social_support_needs"
  /// The subject's behaviour on web sites.
  case webBehaviour = "web_behaviour"
  /// Notes of the youth services.
  case youthServiceNotes = "youth_service_notes"

  /// Every category by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}
