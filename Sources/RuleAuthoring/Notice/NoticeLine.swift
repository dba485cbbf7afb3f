internal import SourceText

/// A line of a notice's text.
enum NoticeLine: Hashable {
  /// Nothing.
  case blank
  /// The end of a page: a page number, a form feed, or an empty row of a table.
  case pageBreak
  /// A line under a heading: `====` or `----`.
  case underline
  /// The first column of a table's row, a heading, and the text beside it.
  case row(heading: String, text: String)
  /// A text.
  case text(String)

  /// Returns the lines of a text, whose line ends are LF, CR or CRLF.
  static func lines(of text: String) -> [NoticeLine] {
    // `isNewline` counts form feeds as line ends as well.
    let paged = text.replacing("\u{C}", with: "\n\u{C}\n")
    return paged.split(omittingEmptySubsequences: false) {
      ["\n", "\r", "\r\n", "\u{2028}", "\u{2029}", "\u{85}"].contains($0)
    }
    .map { line(String($0)) }
  }

  private static func line(_ raw: String) -> NoticeLine {
    if raw == "\u{C}" { return .pageBreak }
    let cells = raw.split(separator: "\t", omittingEmptySubsequences: false).map {
      PlainText.cleaned(String($0))
    }
    let filled = cells.filter { !$0.isEmpty }
    guard !filled.isEmpty else { return cells.count > 1 ? .pageBreak : .blank }
    let whole = filled.joined(separator: " ")
    if isPageNumber(whole) { return .pageBreak }
    if cells.count > 1, let head = cells.first, !head.isEmpty {
      return row(head, Array(filled.dropFirst()), whole)
    }
    let marks: Set<Character> = ["=", "-", "_", "~"]
    if whole.count > 2, Set(whole).count == 1, marks.isSuperset(of: whole) { return .underline }
    return .text(whole)
  }

  private static func row(_ head: String, _ rest: [String], _ whole: String) -> NoticeLine {
    if ListMark.isAlone(head) {
      // The number of the heading may be a column of its own.
      guard rest.count > 1, HeadingNumber("\(head) \(rest[0])") != nil else { return .text(whole) }
      return .row(heading: "\(head) \(rest[0])", text: rest.dropFirst().joined(separator: " "))
    }
    let isSentence = PlainText.isEnded(head) && rest.isEmpty && !HeadingName.isNamed(head)
    if head.count > longestHeading || isSentence { return .text(whole) }
    return .row(heading: head, text: rest.joined(separator: " "))
  }

  /// The maximum length of a heading.
  static let longestHeading = 200

  /// Whether a line is only the number of a page: `3`, `2/5`, `- 3 -`, `Sivu 2 (5)`, `Page 2 of 5`.
  private static func isPageNumber(_ line: String) -> Bool {
    guard line.utf8.count <= 20 else { return false }
    let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }
    let numbers = words.filter { $0.allSatisfy(\.isNumber) }
    let names = words.filter { !$0.allSatisfy(\.isNumber) }
    let isNamed = names.first.map { ["sivu", "sida", "page", "s"].contains($0) } ?? false
    guard names.isEmpty || isNamed, names.dropFirst().allSatisfy({ ["of", "av", "från"].contains($0) }),
      (1...2).contains(numbers.count), numbers.allSatisfy({ $0.count <= 3 })
    else { return false }
    return line.allSatisfy { $0.isLetter || $0.isNumber || " -–/().".contains($0) }
      && (isNamed || numbers.count == 2 || line.hasPrefix("-") || line.hasPrefix("–") || words.count == 1)
      && !(names.isEmpty && line.hasSuffix("."))
  }
}
