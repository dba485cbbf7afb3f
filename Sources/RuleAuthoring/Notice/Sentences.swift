/// Splits the text under a heading into sentences and items of lists.
struct Sentences {
  /// The text so far, of which the last paragraph may continue on the next line.
  private var paragraphs: [(text: String, isItem: Bool)] = []
  /// Whether a blank line, or the end of a page, follows the last paragraph.
  private var (isAfterBlank, isAfterPage) = (false, false)

  /// Whether nothing was added.
  var isEmpty: Bool { paragraphs.isEmpty }

  /// Whether the last paragraph ends as a sentence does, or a blank line follows it.
  var isClosed: Bool {
    guard let last = paragraphs.last else { return true }
    return PlainText.isEnded(last.text) || isAfterBlank || ContactLine.isContact(last.text)
  }

  /// Ends the paragraph, unless the sentence goes on after the end of the page.
  mutating func addBreak(isPage: Bool) {
    isAfterBlank = true
    isAfterPage = isAfterPage || isPage
  }

  /// Adds a line.
  mutating func add(_ line: String) {
    defer { (isAfterBlank, isAfterPage) = (false, false) }
    if let item = ListMark.item(line) { return paragraphs.append((item, true)) }
    guard !paragraphs.isEmpty, continues(paragraphs[paragraphs.count - 1], line) else {
      return paragraphs.append((line, false))
    }
    PlainText.append(line, to: &paragraphs[paragraphs.count - 1].text)
  }

  private func continues(_ last: (text: String, isItem: Bool), _ line: String) -> Bool {
    if ContactLine.isContact(line) || ContactLine.isContact(last.text) { return false }
    // A line in upper case is a heading of its own, within the text of another.
    if last.text.utf8.count < 120, !last.text.contains(where: \.isLowercase),
      last.text.contains(where: \.isLetter)
    {
      return false
    }
    let isOpen = !PlainText.isEnded(last.text) && last.text.last != ":"
    let isLower = line.first?.isLowercase == true || line.first.map { "(/".contains($0) } == true
    if isAfterPage { return isOpen && (!last.isItem || isLower) }
    if isAfterBlank { return isOpen && isLower && !last.isItem }
    return last.isItem ? isOpen && isLower : true
  }

  /// The sentences and items, in their order; contact lines stand among them.
  var all: [String] {
    paragraphs.flatMap { paragraph in
      ListMark.items(in: paragraph.text, isItem: paragraph.isItem).flatMap { Self.split($0.text) }
    }.flatMap(Self.shortened)
  }

  /// The paragraphs as they stand.
  var lines: [String] { paragraphs.map(\.text) }

  // MARK: Sentences

  /// Abbreviations that a capital letter or a number may follow, without their full stop.
  private static let abbreviations: Set<String> = [
    "esim", "mm", "ns", "ym", "puh", "nro", "ks", "ts", "os", "art", "kts", "tel", "nr", "t.ex", "bl.a",
    "s.k", "no",
    "e.g", "i.e", "mr", "ms", "dr", "ltd", "y.m", "ml", "dvs", "jfr", "sec",
  ]

  /// Splits a paragraph after each full stop, question mark and exclamation mark that a capital letter follows.
  static func split(_ paragraph: String) -> [String] {
    var sentences: [String] = []
    var current: [Substring] = []
    let words = paragraph.split(separator: " ")
    for (index, word) in words.enumerated() {
      current.append(word)
      guard index + 1 < words.count, PlainText.isEnded(String(word)), begins(words[index + 1]),
        !isAbbreviation(word)
      else { continue }
      sentences.append(current.joined(separator: " "))
      current = []
    }
    if !current.isEmpty { sentences.append(current.joined(separator: " ")) }
    return sentences
  }

  private static func begins(_ word: Substring) -> Bool {
    guard let first = word.first(where: { !"\"“”’»(".contains($0) }) else { return false }
    return first.isUppercase || first.isNumber
  }

  private static func isAbbreviation(_ word: Substring) -> Bool {
    guard word.last == "." else { return false }
    let name = word.dropLast().drop { "(\"“".contains($0) }.lowercased()
    // `A.` is a letter of a list or an initial, `2.` an ordinal number.
    return name.count == 1 || abbreviations.contains(name) || name.count <= 2 && name.allSatisfy(\.isNumber)
  }

  /// The maximum length of a statement in bytes; rule files allow 2,000.
  private static let longest = 1500

  /// Cuts a text that is too long for a statement, at a space where it has one.
  private static func shortened(_ text: String) -> [String] {
    guard text.utf8.count > longest else { return [text] }
    var parts: [String] = []
    var part = ""
    for word in text.split(separator: " ") {
      for piece in pieces(word) {
        if part.utf8.count + piece.utf8.count >= longest {
          parts.append(part)
          part = ""
        }
        part += part.isEmpty ? piece : " " + piece
      }
    }
    return parts + [part]
  }

  private static func pieces(_ word: Substring) -> [String] {
    guard word.utf8.count >= longest else { return [String(word)] }
    var (pieces, scalars) = ([String](), String.UnicodeScalarView())
    for scalar in word.unicodeScalars {
      scalars.append(scalar)
      if scalars.count >= longest / 4 {
        pieces.append(String(scalars))
        scalars = .init()
      }
    }
    return pieces + (scalars.isEmpty ? [] : [String(scalars)])
  }
}
