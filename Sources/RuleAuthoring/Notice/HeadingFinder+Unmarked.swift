/// Headings without a mark: names of usual headings, and short lines above text.
extension HeadingFinder {
  /// The name of a usual heading, on up to three lines.
  func named(_ text: String, _ index: Int) -> Heading? {
    if let (heading, beside) = HeadingName.split(text), !beside.isEmpty {
      return Heading(text: heading, beside: beside)
    }
    guard text.first?.isUppercase == true else { return nil }
    var joined = ""
    var named: Heading?
    for count in 0..<3 {
      guard case .text(let next)? = line(index + count), ListMark.item(next) == nil, !PlainText.isEnded(next)
      else { break }
      if count > 0, next.first?.isLowercase != true, !Self.continues(joined) { break }
      joined = PlainText.joined(joined, next)
      guard Self.isShort(joined) else { break }
      let isLast = isEnd(index + count + 1)
      // A line that begins in lower case continues this one.
      var isContinued = false
      if case .text(let after)? = line(index + count + 1) { isContinued = after.first?.isLowercase == true }
      if HeadingName.isExact(joined) && !isContinued || isLast && HeadingName.isNamed(joined) {
        named = Heading(text: joined, lineCount: count + 1)
      }
    }
    return named
  }

  /// Whether a line ends with a word that needs another one: `EU:n tai`.
  private static func continues(_ text: String) -> Bool {
    ["ja", "tai", "och", "eller", "and", "or", "the", "of", "i", "av"].contains(
      text.split(separator: " ").last?.lowercased())
  }

  /// A short line without a full stop, with text below and above it.
  func short(_ text: String, _ index: Int, hasText: Bool) -> Heading? {
    guard !isMarked, hasText, Self.isShort(text), text.split(separator: " ").count <= 8,
      text.first?.isUppercase == true, ListMark.item(text) == nil,
      !text.contains(where: { "@,;[".contains($0) }),
      !ContactLine.isContact(text), index == 0 || isEnd(index - 1)
    else { return nil }
    var next = index + 1
    while line(next) == .blank { next += 1 }
    guard next <= index + 3, case .text(let below)? = line(next), below.first?.isLowercase != true,
      !Self.continues(text)
    else { return nil }
    guard PlainText.isEnded(below) || below.split(separator: " ").count > 6 else { return nil }
    return Heading(text: text)
  }
}
