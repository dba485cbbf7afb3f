/// Changes to a text at places of the text as it was: all else stays as it is, to the last blank.
public struct TextEdits: Sendable {
  private let scalars: [Unicode.Scalar]
  private var edits: [(range: Range<Int>, text: String)] = []

  /// Begins with a text.
  public init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Puts a text in the place of a stretch, given in Unicode scalars; stretches do not overlap.
  public mutating func replace(_ range: Range<Int>, with text: String) { edits.append((range, text)) }

  /// The line that holds a place: from behind the line end before to behind its own.
  public func line(at place: Int) -> Range<Int> {
    var start = place
    while start > 0, scalars[start - 1] != "\n" { start -= 1 }
    var end = place
    while end < scalars.count, scalars[end] != "\n" { end += 1 }
    return start..<min(end + 1, scalars.count)
  }

  /// Where the line that holds a place ends, before its line feed.
  public func endOfLine(at place: Int) -> Int {
    var end = place
    while end < scalars.count, scalars[end] != "\n" { end += 1 }
    return end
  }

  /// How far a place stands from the start of its line.
  public func column(of place: Int) -> Int { place - line(at: place).lowerBound }

  /// The text with every change made.
  public var text: String {
    var result = String.UnicodeScalarView()
    var place = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result.append(contentsOf: scalars[place..<edit.range.lowerBound])
      result.append(contentsOf: edit.text.unicodeScalars)
      place = edit.range.upperBound
    }
    result.append(contentsOf: scalars[place...])
    return String(result)
  }
}
