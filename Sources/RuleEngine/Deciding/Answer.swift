internal import LuaSandbox
internal import PrivacyModel

/// What a rule said of a case, or of one category of it.
///
/// Nothing in it is counted by reference: a decision makes hundreds.
struct Answer: Sendable {
  enum Verdict: UInt8, Sendable {
    case held
    case notHeld
    /// It read a fact that is not stated.
    case undecided
    /// It was not asked: it is not about this.
    case notTried
  }

  var verdict: Verdict
  /// The last day on which a bar holds, where it says one.
  var lastDay: CalendarDate?
  /// The first of the calls that gave it, and how many they are; below 0 for a form, which reads one fact.
  private var firstCall: Int32 = 0
  private var callCount: Int32 = 0
  private var missingField: Int32 = -1
  private var missingCell: UInt32 = 0

  init(_ verdict: Verdict) { self.verdict = verdict }

  init(undecidedBy field: Int, at cell: Int) {
    verdict = .undecided
    missing = LuaReport.MissingField(identifier: field, cell: cell)
  }

  static let notTried = Answer(.notTried)

  var isHeld: Bool { verdict == .held }
  var isUndecided: Bool { verdict == .undecided }

  /// The fact that left it undecided.
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

  /// The calls that gave it; none where it was not asked in Lua.
  var calls: Range<Int> {
    firstCall < 0 ? 0..<0 : Int(firstCall)..<Int(firstCall + callCount)
  }

  /// A call gave it.
  mutating func note(call: Int) {
    firstCall = Int32(call)
    callCount = 1
  }

  /// The request's form gave it, by this fact.
  mutating func note(formReading field: Int) { firstCall = ~Int32(field) }

  /// The fact that the form looked at, where that gave the answer.
  var formField: Int? { firstCall < 0 ? Int(~firstCall) : nil }

  /// What the rule says of two records of one category: a bar holds where it holds for either, a permission only where
  /// it holds for both.
  ///
  /// The calls of the other follow those of this one.
  func joined(with other: Answer, anyHolds: Bool) -> Answer {
    func strength(_ answer: Answer) -> Int {
      switch answer.verdict {
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
    // A bar that may yet hold for the other record may hold longer.
    if anyHolds && (isUndecided || other.isUndecided) { joined.lastDay = nil }
    joined.firstCall = firstCall
    joined.callCount = callCount + other.callCount
    return joined
  }
}
