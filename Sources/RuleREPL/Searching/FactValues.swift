internal import PrivacyModel
internal import SourceText

/// The values to try for a fact, by its kind alone.
///
/// Days and counts are steps of a ladder, between which a search bisects.
struct FactValues {
  let today: CalendarDate

  /// Days until periods of laws are over: a day, a month, three, six, then years.
  static let periods = [
    1, 31, 92, 184, 366, 731, 1096, 1461, 1827, 2192, 2557, 3653, 4018, 5479, 7306, 18263, 36525,
  ]
  /// Counts between which ages and numbers of years lie.
  static let counts = [0, 1, 2, 3, 5, 7, 10, 12, 13, 14, 15, 16, 18, 20, 30, 50, 100, 1000, 100_000]

  /// Counts inside ranges that are tried: small ones, and those beside the counts of the ladder.
  static let samples = Array(0...30) + counts.flatMap { [$0 - 1, $0 + 1] }.filter { $0 > 30 }

  /// Returns the values of a fact, none last.
  func values(of field: FactField) -> [SourceNode] {
    let none: [SourceNode] = field.canBeNone ? [.plain("null")] : []
    return switch field.shape {
    case .scalar(.flag): [.plain("true"), .plain("false")]
    case .scalar(.code(let codes)): codes.map { .text($0) } + none
    case .scalar(.date): days.map { .text($0.description) } + none
    case .scalar(.count): Self.counts.map { .plain("\($0)") }
    case .scalar(.text): texts(field).map { .text($0) } + none
    case .scalars(.code(let codes)): [.list([])] + codes.map { .list([.text($0)]) }
    case .scalars(.date): [.list([]), .list([.text(today.description)])]
    case .scalars: [.list([])] + texts(field).map { .list([.text($0)]) }
    case .record, .records: []
    }
  }

  /// The days of the ladder, in their order.
  var days: [CalendarDate] {
    let periods = Self.periods.dropLast()
    return periods.reversed().map { today.adding(days: -$0) } + [today]
      + periods.map { today.adding(days: $0) }
  }

  /// Texts whose meaning the model knows: countries and languages; else any text.
  private func texts(_ field: FactField) -> [String] {
    switch field.name {
    case let name where name.contains("country"): ["FI", "SE", "DE", "GB", "US"]
    case "language": ["fi", "sv", "en"]
    default: [FactWords.anyText]
    }
  }
}
