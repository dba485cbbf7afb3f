/// A category of data that a register may hold about a subject.
public struct DataCategory: OpenCode, FactCode {
  /// The word of the code.
  public let word: Word

  /// Creates the code of a word.
  public init(word: Word) { self.word = word }

  /// The log of the persons who viewed the data, with times.
  public static let accessLog = DataCategory("access_log")
  /// The services performed for the customer.
  public static let assignmentHistory = DataCategory("assignment_history")
  /// The number of the subject's bank account.
  public static let bankAccount = DataCategory("bank_account")
  /// The authorisation to charge the bank account.
  public static let bankAuthorisation = DataCategory("bank_authorisation")
  /// The data that invoices are prepared from.
  public static let billingData = DataCategory("billing_data")
  /// The list that a billing run produces.
  public static let billingJournal = DataCategory("billing_journal")
  /// The file of a collection case.
  public static let collectionFile = DataCategory("collection_file")
  /// A contact address other than the home.
  public static let contactAddress = DataCategory("contact_address")
  /// The contents of cookies.
  public static let cookieData = DataCategory("cookie_data")
  /// The register's own number for the subject.
  public static let customerNumber = DataCategory("customer_number")
  /// The address of electronic invoices.
  public static let einvoiceAddress = DataCategory("einvoice_address")
  /// The electronic mail address.
  public static let email = DataCategory("email")
  /// Spouse, children, parents.
  public static let familyRelations = DataCategory("family_relations")
  /// Health, a special category by GDPR 9.
  public static let healthData = DataCategory("health_data")
  /// Earnings and property.
  public static let incomeAndWealth = DataCategory("income_and_wealth")
  /// The controller's own class of prices.
  public static let internalPriceClass = DataCategory("internal_price_class")
  /// Invoices as accounting vouchers; implied by the subject's invoices.
  public static let invoiceVoucher = DataCategory("invoice_voucher")
  /// The sales ledger; implied by the subject's invoices.
  public static let ledger = DataCategory("ledger")
  /// The subject's name.
  public static let name = DataCategory("name")
  /// The subject's orders.
  public static let orders = DataCategory("orders")
  /// Any other data.
  public static let other = DataCategory("other")
  /// The dates and means of the subject's payments.
  public static let paymentData = DataCategory("payment_data")
  /// The national identity code, Data Protection Act 1050/2018, section 29.
  public static let personalIdentityCode = DataCategory("personal_identity_code")
  /// The telephone number.
  public static let phone = DataCategory("phone")
  /// The postal address.
  public static let postalAddress = DataCategory("postal_address")
  /// Prices and terms of payment.
  public static let priceAndPaymentData = DataCategory("price_and_payment_data")
  /// Data printed on paper.
  public static let printouts = DataCategory("printouts")
  /// The organisation that a contact person represents.
  public static let representedOrganisation = DataCategory("represented_organisation")
  /// The need for social welfare.
  public static let socialSupportNeeds = DataCategory("social_support_needs")
  /// The subject's behaviour on web sites.
  public static let webBehaviour = DataCategory("web_behaviour")
  /// Notes of the youth services.
  public static let youthServiceNotes = DataCategory("youth_service_notes")

  /// Every code of the shared model.
  public static let shared: [Self] = [
    .accessLog, .assignmentHistory, .bankAccount, .bankAuthorisation, .billingData, .billingJournal,
    .collectionFile, .contactAddress, .cookieData, .customerNumber, .einvoiceAddress, .email,
    .familyRelations, .healthData, .incomeAndWealth, .internalPriceClass, .invoiceVoucher, .ledger, .name,
    .orders, .other, .paymentData, .personalIdentityCode, .phone, .postalAddress, .priceAndPaymentData,
    .printouts, .representedOrganisation, .socialSupportNeeds, .webBehaviour, .youthServiceNotes,
  ]

  /// Every code of the shared model by number and by spelling.
  @usableFromInline package static let table = CodeTable(open: .categories, shared)
}
