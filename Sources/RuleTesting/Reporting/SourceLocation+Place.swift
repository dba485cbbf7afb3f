internal import SourceText

extension SourceLocation {
  /// Parses `rules/a/b.lua:12`.
  init?(place: String) {
    guard let colon = place.lastIndex(of: ":"), let line = Int(place[place.index(after: colon)...]) else {
      return nil
    }
    self.init(file: String(place[..<colon]), line: line)
  }
}
