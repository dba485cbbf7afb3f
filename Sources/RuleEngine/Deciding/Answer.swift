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

  /// What the rule says of two records of one category: a bar holds where it holds for either, a permission only where
  /// it holds for both.
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
      if case .lastDay(let one) = end, case .lastDay(let two) = other.end {
        joined.end = .lastDay(max(one, two))
      } else {
        joined.end = .unknown
      }
    }
    // A bar that may yet hold for the other record may hold longer.
    if anyHolds && (missing != nil || other.missing != nil) { joined.end = .unknown }
    joined.reads = Set(reads + other.reads).sorted()
    joined.instructions = instructions + other.instructions
    return joined
  }

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
