internal import LuaSandbox
internal import PrivacyModel

/// The result of one rule, for the whole case or for one target.
///
/// No field is reference counted: a decision makes hundreds of them.
struct RuleResult: Sendable {
  var status: RuleStatus
  /// The last day on which a bar holds, where the rule states one.
  var lastDay: CalendarDate?
  /// The first of the Lua calls that gave the result, and their number; below 0 for a form requirement, which reads one fact.
  private var firstCall: Int32 = 0
  private var callCount: Int32 = 0
  private var missingField: Int32 = -1
  private var missingCell: UInt32 = 0

  init(_ status: RuleStatus) { self.status = status }

  static let notTried = RuleResult(.notTried)

  var isHeld: Bool { status == .held }
  var isUndecided: Bool { status == .undecided }

  /// The unstated fact that left the rule undecided.
  var missing: LuaReport.MissingField? {
    get {
      missingField < 0
        ? nil : LuaReport.MissingField(identifier: Int(missingField), cell: Int(missingCell))
    }
    set {
      missingField = newValue.map { Int32($0.identifier) } ?? -1
      missingCell = newValue.map { UInt32(truncatingIfNeeded: $0.cell) } ?? 0
    }
  }

  /// The Lua calls that gave the result; empty where the rule was not tested in Lua.
  var calls: Range<Int> { firstCall < 0 ? 0..<0 : Int(firstCall)..<Int(firstCall + callCount) }

  /// Records the Lua call that gave the result.
  mutating func record(call: Int) {
    firstCall = Int32(call)
    callCount = 1
  }

  /// Records the fact of the request's form that gave the result.
  mutating func record(formField field: Int) { firstCall = ~Int32(field) }

  /// The fact of the request's form that gave the result, where a form requirement did.
  var formField: Int? { firstCall < 0 ? Int(~firstCall) : nil }

  /// The result for two records of one category: a bar holds where it holds for either record, a permission only where it
  /// holds for both.
  ///
  /// The calls of `other` follow those of this result.
  func joined(with other: RuleResult, anyHolds: Bool) -> RuleResult {
    func strength(_ result: RuleResult) -> Int {
      switch result.status {
      case .held: anyHolds ? 3 : 1
      case .undecided: 2
      case .notHeld: anyHolds ? 1 : 3
      case .notTried: 0
      }
    }
    var joined = strength(other) > strength(self) ? other : self
    if isHeld && other.isHeld {
      if let lastDay, let later = other.lastDay {
        joined.lastDay = max(lastDay, later)
      } else {
        joined.lastDay = nil
      }
    }
    // A bar that is undecided for one record may hold longer for it.
    if anyHolds && (isUndecided || other.isUndecided) { joined.lastDay = nil }
    joined.firstCall = firstCall
    joined.callCount = callCount + other.callCount
    return joined
  }
}
