internal import Messages

/// Recognises the names of usual headings in Finnish, Swedish and English.
enum HeadingName {
  private static let exact: Set<String> = shortNames.union(
    NoticeHeading.allCases.flatMap { heading in
      Language.allCases.map { heading.text($0).lowercased() }
    })

  /// Returns the usual headings that a heading covers, in their usual order.
  static func usual(in heading: String) -> [NoticeHeading] {
    let name = heading.lowercased()
    var found = parts.filter { $0.1.contains { name.contains($0) } }.map(\.0)
    // `Rätt att överföra uppgifter` and `Other rights` name a right; they are no transfer and no contact.
    if found.contains(.otherRights), found.contains(.transfers) { found.removeAll { $0 == .transfers } }
    if found.contains(.contact) || found.contains(.controller) {
      // `Yhteyshenkilö rekisteriä koskevissa asioissa` and the like name a person, whatever they are for.
      let others = found.filter { $0 != .contact && $0 != .controller && $0 != .registerName }
      if !others.isEmpty, found.first == .controller || found.first == .contact {
        found = found.filter { !others.contains($0) }
      }
    }
    if found.isEmpty, name == "contents" || name == "contents of register" { return [.contents] }
    return found
  }

  /// Whether a text is exactly the name of a heading.
  static func isExact(_ text: String) -> Bool { exact.contains(name(of: text)) }

  /// Whether a text without other marks of a heading contains the name of one.
  static func isNamed(_ text: String) -> Bool {
    let name = text.lowercased()
    return !usual(in: text).isEmpty || others.contains { name.hasPrefix($0) }
  }

  /// Splits `Rekisterinpitäjä: Kuusikon kunta` into the heading and the text after it; nil where no heading is before a colon.
  static func split(_ line: String) -> (heading: String, text: String)? {
    guard let colon = line.firstIndex(of: ":"), isExact(String(line[..<colon])) else { return nil }
    return (String(line[..<colon]), PlainText.cleaned(String(line[line.index(after: colon)...])))
  }

  /// Whether a heading is for rights without another heading.
  static func isGeneral(_ heading: String) -> Bool {
    let name = heading.lowercased()
    return ["muut", "övriga", "andra", "other", "your rights"].contains { name.contains($0) }
  }

  /// Whether a line is the title of a notice, and not a heading in it.
  static func isTitle(_ line: String) -> Bool {
    let name = line.lowercased()
    return [
      "seloste", "privacy notice", "privacy policy", "privacy statement", "protection notice",
      "protection policy",
      "dataskyddsbeskrivning", "registerbeskrivning", "integritetspolicy", "dataskyddsmeddelande",
    ].contains { name.contains($0) }
  }

  private static func name(of text: String) -> String {
    var name = (HeadingNumber(text)?.heading ?? text).lowercased()
    while let last = name.last, ": ".contains(last) { name.removeLast() }
    return name
  }
}
