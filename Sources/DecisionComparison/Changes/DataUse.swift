internal import PrivacyModel

/// What an action does with personal data: it discloses them, erases them, or uses them for marketing.
struct DataUse: Hashable {
  var discloses = false
  var erases = false
  var markets = false

  /// What an action on a request does; an action that is not taken does nothing.
  ///
  /// Under a ban, publication and marketing go on unless the decision stops them.
  init(_ action: CategoryAction?, _ facts: CaseFacts, _ traits: RequestTraits?) {
    let like = traits?.like
    let isOwnGrant = action == traits?.grants
    erases = action == .erase || action == .anonymise
    switch like {
    case .marketingUse: markets = action == .use || isOwnGrant
    case .marketingBan: markets = action != .stop && !isOwnGrant
    case .objection, .consentWithdrawal:
      markets = Self.isAboutMarketing(facts) && action != .stop && !isOwnGrant
    case .publicationBan: discloses = action != .stop && !isOwnGrant
    case .disclosure, .transfer, .publication, .access, .portability, .staffAccess:
      discloses = action == .disclose || action == .provide || isOwnGrant
    default: discloses = action == .disclose || action == .provide
    }
  }

  private static let marketing: Set<Purpose> = [.directAdvertising, .distanceSelling, .directMarketing]

  private static func isAboutMarketing(_ facts: CaseFacts) -> Bool {
    facts.request.value?.purposes.value?.contains { marketing.contains($0) } ?? false
  }

  /// The classes of a change from one use to another.
  static func classes(_ old: DataUse, _ new: DataUse) -> [ChangeClass] {
    func direction(_ use: KeyPath<DataUse, Bool>, _ more: ChangeClass, _ less: ChangeClass) -> ChangeClass? {
      old[keyPath: use] == new[keyPath: use] ? nil : new[keyPath: use] ? more : less
    }
    return [
      direction(\.discloses, .disclosesMore, .disclosesLess), direction(\.erases, .erasesMore, .erasesLess),
      direction(\.markets, .marketsMore, .marketsLess),
    ].compactMap(\.self)
  }
}
