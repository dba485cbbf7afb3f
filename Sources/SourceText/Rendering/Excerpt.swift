/// A source line prepared for display, with the mark under it.
struct Excerpt {
  /// The maximum width, in characters; longer lines are cut around the mark.
  static let widest = 200
  private static let tabWidth = 4
  private static let cut: Character = "…"

  /// The line with tabs expanded and control characters replaced.
  let line: String
  /// Spaces, `^` and `~`; nil if the column is unknown.
  let mark: String?

  /// Prepares a line; `column` and `width` count characters.
  init(of source: Substring, column: Int?, width: Int, room: Int = Excerpt.widest) {
    let visible = Self.visiblePart(of: source, around: column ?? 1, widest: min(room, Self.widest))
    var line = visible.isCutBefore ? String(Self.cut) : ""
    // starts[n] is the screen column of the nth visible character; the last element is the end of the line.
    var starts: [Int] = [line.count]
    var end = line.count
    for character in visible.text {
      if character == "\t" {
        let step = Self.tabWidth - end % Self.tabWidth
        line += String(repeating: " ", count: step)
        end += step
      } else {
        line += TerminalText.replaced(character)
        end += 1
      }
      starts.append(end)
    }
    if visible.isCutAfter { line.append(Self.cut) }
    self.line = line
    mark = column.map { column in
      let first = min(max(0, column - 1 - visible.offset), starts.count - 1)
      let last = min(first + max(1, width), starts.count - 1)
      let covered = max(1, starts[last] - starts[first])
      return String(repeating: " ", count: starts[first]) + "^" + String(repeating: "~", count: covered - 1)
    }
  }

  private static func visiblePart(
    of source: Substring, around column: Int, widest: Int
  ) -> (text: Substring, offset: Int, isCutBefore: Bool, isCutAfter: Bool) {
    let count = source.count
    guard count > widest else { return (source, 0, false, false) }
    let offset = min(max(0, column - 1 - widest / 2), count - widest)
    let text = source.dropFirst(offset).prefix(widest)
    return (text, offset, offset > 0, offset + widest < count)
  }
}
