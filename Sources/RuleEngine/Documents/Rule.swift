internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// One rule of a notice or a law.
struct Rule: Sendable {
  enum Verb: String, Sendable {
    case permit, refuse, retain, withhold, expire, demand, waive, review, oblige, deadline, promise
  }

  /// Mandatory law over the notice over the law's default.
  enum Rank: Int, Comparable, Sendable {
    case lawDefault = 1
    case notice, mandatoryLaw

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  enum Condition: Sendable {
    case always
    /// Asked in Lua; of each category where the function takes two parameters.
    case lua(LuaFunction)
    /// A formality, checked on the request.
    case form(Formality)
  }

  enum Timing: Sendable {
    case unbound
    /// One duty for each known end of a bar, due the day after.
    case dayAfterBar
    /// Where a bar has no known end.
    case barWithoutEnd
  }

  struct Deadline: Sendable {
    var within: Period?
    var extended: Period?
    var calendar: NonWorkingDays
  }

  struct Period: Hashable, Sendable {
    var months: Int
    var days: Int
  }

  /// `document/chapter/name`, unique in the engine.
  var id: String
  var verb: Verb
  var name: String
  var code: String
  var cites: [String]
  var rank: Rank
  var kinds: Set<RequestKind>
  var categories: Set<DataCategory>?
  var condition: Condition
  var lastDay: LuaFunction?
  var to: LuaFunction?
  /// A fixed addressee of the obligations.
  var fixedAddressee: String?
  var isFallback = false
  var givesWayToLaw = false
  /// A law on what the notice does not speak of.
  var isBeyondNotice = false
  /// A review that stops only what would be granted.
  var blocksGrantsOnly = false
  var requirement: Requirement?
  var asks: String?
  var obliges: [String] = []
  var outcomes: Set<Outcome> = []
  var action: CategoryAction?
  /// What a permission does to the data, where it is not what was asked.
  var grants: CategoryAction?
  var timing = Timing.unbound
  var deadline: Deadline?
  var from: CalendarDate?
  var through: CalendarDate?
  var dpv: String?
  var location: SourceLocation

  /// Where it stands, `file:line`.
  var at: String { "\(location.file):\(location.line)" }

  var isBar: Bool { verb == .refuse || verb == .retain || verb == .withhold }
  var isEffect: Bool { isBar || verb == .permit || verb == .review || verb == .expire }

  /// Whether its function takes the data of one category as a second parameter.
  var isPerCategory: Bool {
    if case .lua(let function) = condition, function.parameterCount > 1 { return true }
    return (lastDay?.parameterCount ?? 0) > 1
  }

  func isInForce(on day: CalendarDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (through.map { day <= $0 } ?? true)
  }

  func concerns(_ category: DataCategory?) -> Bool {
    guard let categories else { return true }
    return category.map { categories.contains($0) } ?? false
  }
}

/// A formality that a notice asks for, per kind of request.
indirect enum Formality: Sendable {
  /// Another formality, which is not asked of what comes by these channels.
  case unlessBy(Set<Channel>, Formality)
  case channels(Set<Channel>)
  case languages([String])
  case signature(Set<Signature>)
  case itemised
  /// Holds where the request went to somebody else.
  case addressedElsewhere(than: [Addressee])
}
