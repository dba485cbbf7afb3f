internal import PrivacyModel

/// The day in a text such as `Laadittu 3.10.2019`.
enum NoticeDate {
  /// Returns the first day of a text; nil if it has none.
  static func day(in text: String) -> CalendarDate? {
    for word in text.split(whereSeparator: { $0.isWhitespace || ",;:()".contains($0) }) {
      if let day = CalendarDate(String(word)) { return day }
      let parts = word.split(separator: ".").compactMap { Int($0) }
      guard parts.count == 3, word.filter({ $0 == "." }).count <= 3, (1...31).contains(parts[0]),
        (1...12).contains(parts[1]),
        (1900...2200).contains(parts[2])
      else { continue }
      let text = [parts[2], parts[1], parts[0]].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
      if let day = CalendarDate(text) { return day }
    }
    return nil
  }
}
