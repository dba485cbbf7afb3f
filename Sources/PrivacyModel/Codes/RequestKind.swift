/// The kind of a request to a register.
public struct RequestKind: OpenCode, FactCode {
  /// The word of the code.
  public let word: Word

  /// Creates the code of a word.
  public init(word: Word) { self.word = word }

  /// See the held data, GDPR 15.
  public static let access = RequestKind("access")
  /// Correct or complete data, GDPR 16.
  public static let rectification = RequestKind("rectification")
  /// Erase data, GDPR 17.
  public static let erasure = RequestKind("erasure")
  /// Only store data for now, GDPR 18.
  public static let restriction = RequestKind("restriction")
  /// Receive the data in a machine-readable form, GDPR 20.
  public static let portability = RequestKind("portability")
  /// Object to processing on grounds of the subject's situation, GDPR 21(1).
  public static let objection = RequestKind("objection")
  /// Prohibit direct marketing, GDPR 21(2).
  public static let marketingBan = RequestKind("marketing_ban")
  /// Prohibit publication in lists and directories.
  public static let publicationBan = RequestKind("publication_ban")
  /// Withdraw a consent, GDPR 7(3).
  public static let consentWithdrawal = RequestKind("consent_withdrawal")
  /// Make data anonymous instead of erasing it.
  public static let anonymisation = RequestKind("anonymisation")
  /// Hand data to a recipient for a purpose.
  public static let disclosure = RequestKind("disclosure")
  /// Market to a subject by a channel.
  public static let marketingUse = RequestKind("marketing_use")
  /// Publish a list.
  public static let publication = RequestKind("publication")
  /// Transfer data outside the European Economic Area, GDPR 44 to 49.
  public static let transfer = RequestKind("transfer")
  /// Look data up as a member of staff.
  public static let staffAccess = RequestKind("staff_access")
  /// Find the data to erase today, without a request of the subject.
  public static let retention = RequestKind("retention")

  /// Every code of the shared model.
  public static let shared: [Self] = [
    .access, .rectification, .erasure, .restriction, .portability, .objection, .marketingBan, .publicationBan,
    .consentWithdrawal, .anonymisation, .disclosure, .marketingUse, .publication, .transfer, .staffAccess,
    .retention,
  ]

  /// Every code of the shared model by number and by spelling.
  @usableFromInline package static let table = CodeTable(open: .requests, shared)

  /// Whether data subjects make such requests; the controller makes the others.
  ///
  /// False for an organisation's own kinds, whose vocabulary says it.
  public var isAskedBySubject: Bool {
    switch self {
    case .access, .rectification, .erasure, .restriction, .portability, .objection, .marketingBan,
      .publicationBan, .consentWithdrawal, .anonymisation:
      true
    default: false
    }
  }
}
