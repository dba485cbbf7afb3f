/// Lays out the text of a notice: its headings, and the sentences under each.
struct NoticeReader {
  private var sections: [NoticeOutline.Section] = []
  private var preamble: [String] = []
  private var text = Sentences()
  private var number = 0

  /// Returns the layout of a text.
  static func outline(of text: String) -> NoticeOutline {
    let lines = NoticeLine.lines(of: text)
    var reader = NoticeReader()
    reader.read(lines)
    let dated = (reader.preamble + reader.sections.flatMap(\.dateTexts)).lazy.compactMap(NoticeDate.day(in:))
      .first
    return NoticeOutline(
      sections: reader.sections, preamble: reader.preamble, language: NoticeLanguage.guess(of: text),
      dated: dated)
  }

  private mutating func read(_ lines: [NoticeLine]) {
    let finder = HeadingFinder(lines)
    var index = 0
    while index < lines.count {
      let isTitle =
        if case .text(let line) = lines[index] { sections.isEmpty && HeadingName.isTitle(line) } else {
          false
        }
      let heading =
        isTitle
        ? nil
        : finder.heading(
          at: index, after: number, hasText: !text.isEmpty || sections.isEmpty, isClosed: text.isClosed)
      if let heading {
        begin(heading)
        index += heading.lineCount
        continue
      }
      switch lines[index] {
      case .text(let line): text.add(line)
      case .row(_, let line): text.add(line)
      case .pageBreak: text.addBreak(isPage: true)
      case .blank, .underline: text.addBreak(isPage: false)
      }
      index += 1
    }
    close()
  }

  private mutating func begin(_ heading: HeadingFinder.Heading) {
    if let last = sections.last, Self.isContinued(heading.text, last.heading) {
      text.addBreak(isPage: true)
    } else {
      close()
      number = HeadingNumber(heading.text)?.number ?? number
      sections.append(
        NoticeOutline.Section(heading: heading.text, usual: HeadingName.usual(in: heading.text)))
    }
    if !heading.beside.isEmpty { text.add(heading.beside) }
  }

  /// Whether a heading repeats the one before it on a new page: `6 Tietolähteet (jatkoa)`.
  private static func isContinued(_ heading: String, _ last: String) -> Bool {
    guard heading.hasSuffix(")"), let open = heading.lastIndex(of: "(") else { return false }
    let mark = heading[open...].dropFirst().lowercased()
    return ["jatk", "forts", "cont"].contains { mark.hasPrefix($0) }
      && PlainText.cleaned(String(heading[..<open])) == last
  }

  /// Moves the text so far under the last heading.
  private mutating func close() {
    defer { text = Sentences() }
    guard !sections.isEmpty else {
      preamble = text.lines
      return
    }
    let isContact =
      sections[sections.count - 1].usual.first.map { $0 == .controller || $0 == .contact } ?? false
    for sentence in text.all where sentence.contains(where: { $0.isLetter || $0.isNumber }) {
      let isSentence = PlainText.isEnded(sentence) && sentence.split(separator: " ").count >= 5
      let isPersonal = isContact && (!isSentence || ContactLine.masked(sentence) != sentence)
      if ContactLine.isContact(sentence) || ContactLine.namesPerson(sentence) || isPersonal {
        sections[sections.count - 1].contacts.append(ContactLine.masked(sentence))
      } else {
        sections[sections.count - 1].statements.append(ContactLine.masked(sentence))
      }
    }
  }
}

extension NoticeOutline.Section {
  /// The texts of a heading such as `Laatimispäivä`.
  fileprivate var dateTexts: [String] {
    let name = heading.lowercased()
    let isDate = ["laati", "laat", "päiv", "upprätt", "datum", "date", "drawn up"].contains {
      name.contains($0)
    }
    return isDate && usual.isEmpty ? statements + [heading] : []
  }
}
