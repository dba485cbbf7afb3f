internal import PrivacyModel

/// The resolution for one target: a data category, or the request as a whole.
struct TargetResolution: Sendable {
  enum Result: Hashable, Sendable {
    case granted
    case barred(until: CalendarDate?)
    /// A fact is missing: one that a deciding rule reads, or one that names the data.
    case undecided
    case review
  }

  /// The target's number in the plan.
  let target: Int
  let result: Result
  /// The deciding rules, the strongest first: a range of the resolver's list.
  var because: Range<Int32>
  /// Whether the missing fact is the one that names the data.
  var isMissingCategories = false
  /// The latest day that the notice itself sets, where it has not passed.
  var noticeUntil: CalendarDate?
  /// The last day on which the data is kept, where it is known.
  var lastDay: CalendarDate?
  /// The effects that contradict each other: the number of the notice's rule, and of the law's.
  var overruled: (notice: Int32, law: Int32)?

  init(target: Int, result: Result, because: Range<Int32>) {
    (self.target, self.result, self.because) = (target, result, because)
  }

  var isUndecided: Bool { result == .undecided }
  var isBarred: Bool { if case .barred = result { true } else { false } }
}
