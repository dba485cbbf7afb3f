internal import PrivacyModel
internal import RuleEvaluation

/// The days inside a range that are tried, so that no range hides a day which does not reach a goal.
///
/// Each month is tried, and where rules read the day or the year of a date, each day of a month, and each of some years.
struct DaySamples {
  /// The parts of dates that the rules read.
  let parts: Set<DatePart>
  /// The value of the fact without changes.
  let current: Int?

  /// The years around a day that are tried where rules read years.
  private static let years = 15

  /// The days, in no order.
  func days(around number: Int) -> [Int] {
    let day = CalendarDate(daysSinceEpoch: number)
    var days = [current].compactMap(\.self)
    for year in day.year - 1...day.year + 1 {
      days += (1...12).compactMap { Self.number(year, $0) }
    }
    if parts.contains(.day) { days += Array(number - 31...number + 31) }
    if parts.contains(.year) {
      days += (day.year - Self.years...day.year + Self.years).compactMap { Self.number($0, day.month) }
    }
    return days
  }

  private static func number(_ year: Int, _ month: Int) -> Int? {
    CalendarDate(year: year, month: month, day: 15).map { Int($0.daysSinceEpoch) }
  }
}

/// Numbers as runs of consecutive ones.
struct Runs {
  /// Those of two or more numbers.
  private(set) var long: [ClosedRange<Int>] = []
  /// The numbers in no such run.
  private(set) var singles: [Int] = []

  init(_ numbers: [Int]) {
    var runs: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = runs.last, number <= last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...max(number, last.upperBound)
      } else {
        runs.append(number...number)
      }
    }
    long = runs.filter { $0.count > 1 }
    singles = runs.filter { $0.count == 1 }.map(\.lowerBound)
  }
}
