/// A list of replacements in a text; everything outside the replaced ranges is unchanged.
///
/// All offsets count Unicode scalars of the original text.
package struct TextEdits: Sendable {
  private let scalars: [Unicode.Scalar]
  private var edits: [(range: Range<Int>, text: String)] = []

  /// Creates an empty list of edits of a text.
  package init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Replaces a range; the ranges must not overlap.
  package mutating func replace(_ range: Range<Int>, with text: String) { edits.append((range, text)) }

  /// Returns the range of the line that contains an offset, including its line feed.
  package func line(at place: Int) -> Range<Int> {
    var start = place
    while start > 0, scalars[start - 1] != "\n" { start -= 1 }
    var end = place
    while end < scalars.count, scalars[end] != "\n" { end += 1 }
    return start..<min(end + 1, scalars.count)
  }

  /// Returns the end of the line that contains an offset, before its line feed.
  package func endOfLine(at place: Int) -> Int {
    var end = place
    while end < scalars.count, scalars[end] != "\n" { end += 1 }
    return end
  }

  /// Returns the distance of an offset from the start of its line.
  package func column(of place: Int) -> Int { place - line(at: place).lowerBound }

  /// The edited text.
  package var text: String {
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
