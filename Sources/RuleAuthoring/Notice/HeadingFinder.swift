/// Finds the headings among the lines of a notice.
struct HeadingFinder {
  /// A heading that begins at a line.
  struct Heading: Hashable {
    /// The heading in the notice's own words.
    var text: String
    /// What stands beside it on the same line.
    var beside = ""
    /// The number of lines that it takes.
    var lineCount = 1
  }

  let lines: [NoticeLine]
  /// Whether the notice marks its headings by numbers, a table or Markdown, so that a short line is no heading.
  let isMarked: Bool
  /// Whether the notice numbers its headings, so that a line in upper case is none.
  private let isNumbered: Bool

  init(_ lines: [NoticeLine]) {
    self.lines = lines
    var (numbered, rows, marked) = (0, 0, 0)
    var expected = 1
    for (index, line) in lines.enumerated() {
      switch line {
      case .row: rows += 1
      case .underline: marked += 1
      case .text(let text):
        if Self.markdown(text) != nil { marked += 1 }
        if let number = HeadingNumber(text), number.number == expected, Self.isShort(number.heading),
          Self.isSeparate(index, lines)
        {
          (numbered, expected) = (numbered + 1, expected + 1)
        }
      default: break
      }
    }
    isNumbered = numbered >= 3
    isMarked = isNumbered || rows >= 3 || marked >= 3
  }

  /// Returns the heading that begins at a line.
  /// - Parameters:
  ///   - number: The number of the heading before it, 0 if none.
  ///   - hasText: Whether something stands under the heading before it.
  ///   - isClosed: Whether the text before the line is a whole sentence.
  func heading(at index: Int, after number: Int, hasText: Bool, isClosed: Bool) -> Heading? {
    switch lines[index] {
    case .row(let heading, let beside):
      return Heading(text: PlainText.undivided(heading), beside: beside)
    case .text(let text):
      return Self.markdown(text).map { Heading(text: $0) } ?? bold(at: index) ?? underlined(text, index)
        ?? numbered(text, index, after: number, isClosed: isClosed) ?? upperCase(text, index)
        ?? (isClosed ? named(text, index) ?? short(text, index, hasText: hasText) : nil)
    default: return nil
    }
  }

  // MARK: Marked headings

  private static func markdown(_ text: String) -> String? {
    let marks = text.prefix { $0 == "#" }.count
    guard (1...6).contains(marks) else { return nil }
    let heading = text.dropFirst(marks)
    guard heading.first == " " else { return nil }
    let name = heading.trimmed { $0 == " " || $0 == "#" || $0 == "*" }
    return name.isEmpty ? nil : String(name)
  }

  /// A heading between `**`, on up to four lines.
  private func bold(at index: Int) -> Heading? {
    var joined = ""
    for count in 0..<4 {
      guard case .text(let text)? = line(index + count) else { return nil }
      joined = PlainText.joined(joined, text)
      guard joined.hasPrefix("**"), joined.count > 4 else { return nil }
      if joined.hasSuffix("**") {
        let inner = joined.dropFirst(2).dropLast(2)
        guard !inner.contains("**"), inner.count <= NoticeLine.longestHeading else { return nil }
        return Heading(text: PlainText.cleaned(String(inner)), lineCount: count + 1)
      }
    }
    return nil
  }

  private func underlined(_ text: String, _ index: Int) -> Heading? {
    guard line(index + 1) == .underline, text.count <= NoticeLine.longestHeading else { return nil }
    return Heading(text: text, lineCount: 2)
  }

  private func numbered(_ text: String, _ index: Int, after number: Int, isClosed: Bool) -> Heading? {
    guard let mark = HeadingNumber(text) else { return nil }
    if let (_, beside) = HeadingName.split(mark.heading), mark.number > number {
      let head = text.prefix(text.count - mark.heading.count) + mark.heading.prefix { $0 != ":" }
      return Heading(text: String(head), beside: beside)
    }
    guard Self.isShort(mark.heading) else { return nil }
    let isSeparate = Self.isSeparate(index, lines)
    if mark.isPart {
      guard isNumbered, isSeparate, mark.number == number else { return nil }
    } else {
      // A number of a list inside the text is smaller, and names no heading.
      let isNext = mark.number == number + 1 || mark.number > number && HeadingName.isExact(mark.heading)
      guard isNext, HeadingName.isNamed(mark.heading) || isNumbered && isSeparate else { return nil }
    }
    return wrapped(Heading(text: PlainText.undivided(text)), index)
  }

  /// The heading with the words that its next line continues.
  private func wrapped(_ heading: Heading, _ index: Int) -> Heading {
    guard case .text(let next)? = line(index + 1), next.first?.isLowercase == true,
      line(index + 2).map({ $0 == .blank }) ?? true, Self.isShort(next, anyCase: true),
      ListMark.item(next) == nil
    else { return heading }
    return Heading(text: PlainText.joined(heading.text, next), lineCount: 2)
  }

  private func upperCase(_ text: String, _ index: Int) -> Heading? {
    let letters = text.filter(\.isLetter)
    guard !isMarked || HeadingName.isExact(text), letters.count >= 4, letters.allSatisfy(\.isUppercase),
      text.split(separator: " ").count <= 12, !PlainText.isEnded(text), text.first?.isLetter == true,
      !text.contains(where: \.isNumber)
    else { return nil }
    return Heading(text: text.last == ":" ? String(text.dropLast()) : text)
  }

  // MARK: Lines

  func line(_ index: Int) -> NoticeLine? { lines.indices.contains(index) ? lines[index] : nil }

  func isEnd(_ index: Int) -> Bool {
    guard case .text? = line(index) else { return true }
    return false
  }

  /// Whether nothing but a whole sentence, a blank line or another heading stands before a line.
  private static func isSeparate(_ index: Int, _ lines: [NoticeLine]) -> Bool {
    guard index > 0, case .text(let before) = lines[index - 1] else { return true }
    return PlainText.isEnded(before) || HeadingNumber(before) != nil
      || ListMark.item(before) == nil && before.count < 60
  }

  static func isShort(_ text: String, anyCase: Bool = false) -> Bool {
    text.count <= 110 && text.split(separator: " ").count <= 14
      && (anyCase || text.first?.isUppercase == true)
      && !(text.last.map { ".,;!?".contains($0) } ?? true)
  }
}

extension StringProtocol {
  /// The text without the characters at its ends that a condition names.
  fileprivate func trimmed(_ isTrimmed: (Character) -> Bool) -> SubSequence {
    var text = self[...]
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text.drop(while: isTrimmed)
  }
}
