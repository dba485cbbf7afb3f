internal import RegisterModel

/// What a rule said of a case, or of one category of it.
struct Answer: Hashable, Sendable {
  enum Verdict: Hashable, Sendable {
    case held
    case notHeld
    /// It read a fact that is not stated; the path tells which.
    case undecided(missing: String)
    /// It was not asked: it is not about this.
    case notTried
  }

  /// How long a bar holds.
  enum End: Hashable, Sendable {
    case unknown
    case lastDay(CalendarDate)
  }

  var verdict: Verdict
  var end = End.unknown
  var addressees: [String] = []
  var reads: [String] = []
  var instructions: UInt64 = 0

  var isHeld: Bool { verdict == .held }

  var missing: String? {
    if case .undecided(let path) = verdict { path } else { nil }
  }
}

/// What a decision is about: one category, or, where categories do not matter, the request as a whole.
enum DecisionUnit: Hashable, Sendable {
  case category(DataCategory)
  case whole

  var category: DataCategory? {
    if case .category(let category) = self { category } else { nil }
  }
}
