/// The kind of a request to a register.
public enum RequestKind: String, CaseIterable, Codable, FactCode {
  /// See the held data, GDPR 15.
  case access
  /// Correct or complete data, GDPR 16.
  case rectification
  /// Erase data, GDPR 17.
  case erasure
  /// Only store data for now, GDPR 18.
  case restriction
  /// Receive the data in a machine-readable form, GDPR 20.
  case portability
  /// Object to processing on grounds of the subject's situation, GDPR 21(1).
  case objection
  /// Prohibit direct marketing, GDPR 21(2).
  case marketingBan = "marketing_ban"
  /// Prohibit publication in lists and directories.
  case publicationBan = "publication_ban"
  /// Withdraw a consent, GDPR 7(3).
  case consentWithdrawal = "consent_withdrawal"
  /// Make data anonymous instead of erasing it.
  case anonymisation
  /// Hand data to a recipient for a purpose.
  case disclosure
  /// Market to a subject by a channel.
  case marketingUse = "marketing_use"
  /// Publish a list.
  case publication
  /// Transfer data outside the European Economic Area, GDPR 44 to 49.
  case transfer
  /// Look data up as a member of staff.
  case staffAccess = "staff_access"
  /// Find the data to erase today, without a request of the subject.
  case retention

  /// Every kind by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)

  /// Whether data subjects make such requests; the controller makes the others.
  public var isAskedBySubject: Bool {
    switch self {
    case .access, .rectification, .erasure, .restriction, .portability, .objection, .marketingBan,
      .publicationBan, .consentWithdrawal, .anonymisation:
      true
    case .disclosure, .marketingUse, .publication, .transfer, .staffAccess, .retention: false
    }
  }
}
