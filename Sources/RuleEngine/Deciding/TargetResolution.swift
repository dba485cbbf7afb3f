internal import PrivacyModel

/// What the rules come to for one category, or for the request as a whole.
struct TargetResolution: Sendable {
  enum Result: Hashable, Sendable {
    case granted
    case barred(until: CalendarDate?)
    /// A fact is missing: what the rules that shaped it wanted to know, or which data are meant.
    case undecided
    case review
  }

  /// The unit's number.
  var unit: Int
  var result: Result
  /// The rules that shaped it, the strongest first: a part of the resolution's list.
  var because: Range<Int32>
  /// Whether what is missing is which data are meant.
  var isMissingCategories = false
  /// The notice's own latest day, where it has not passed.
  var noticeUntil: CalendarDate?
  /// The last day on which what is kept stays, where that is known.
  var lastDay: CalendarDate?
  /// The effect of the other side that was overruled: number of the notice's rule, number of the law's.
  var overruled: (notice: Int32, law: Int32)?

  init(unit: Int, result: Result, because: Range<Int32>) {
    (self.unit, self.result, self.because) = (unit, result, because)
  }

  var isUndecided: Bool { result == .undecided }
  var isBarred: Bool { if case .barred = result { true } else { false } }
}
