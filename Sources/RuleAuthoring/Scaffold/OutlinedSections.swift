internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation

/// The sections of a register whose notice is given: its own headings, with a statement for each sentence.
struct OutlinedSections {
  let description: ScaffoldRegister
  let notice: NoticeOutline

  /// The sections in the order of the notice, and one with the questions that no heading of it answers.
  var sections: [SectionText] {
    var open = NoticeHeading.allCases.filter { $0 != .registerName && $0 != .controller && $0 != .contact }
    let answering = notice.sections.indices.map { index in
      open.filter { place(of: $0) == index }
    }
    var sections = zip(notice.sections, answering).map { text($0, answering: $1) }
    open.removeAll { heading in answering.contains { $0.contains(heading) } }
    let others = open.flatMap { UsualSections.known($0, description) + UsualSections.questions($0) }
    if !others.isEmpty {
      sections.append(
        SectionText(
          heading: "Not in the notice",
          comments: [
            "No heading of the notice was recognised for these questions. Move each to the heading that answers it; list what",
            "the notice lacks in `lacks` of the register.",
          ], statements: others))
    }
    return sections
  }

  /// The section that answers the questions of a usual heading; nil if none has a text.
  private func place(of heading: NoticeHeading) -> Int? {
    let places = notice.sections.indices.filter {
      notice.sections[$0].usual.contains(heading) && !notice.sections[$0].statements.isEmpty
    }
    guard heading == .otherRights else {
      // `Tietojen luovutukset` comes before `Vastaanottajat`, which names the same in other words.
      return places.first { HeadingName.isExact(notice.sections[$0].heading) } ?? places.first
    }
    // `Muut oikeudet` comes before a heading for one right.
    return places.first { HeadingName.isGeneral(notice.sections[$0].heading) } ?? places.first
  }

  private func text(_ section: NoticeOutline.Section, answering headings: [NoticeHeading]) -> SectionText {
    let sentences = section.statements.map(Self.statement)
    let contents = headings.contains(.contents) ? UsualSections.known(.contents, description) : []
    // The questions stand under the heading that answers them, after its sentences.
    let statements = contents + sentences + headings.flatMap(UsualSections.questions)
    let comments = section.contacts.isEmpty ? [] : Self.comments(section.contacts)
    let isContact = section.usual.contains { $0 == .contact || $0 == .controller }
    guard statements.isEmpty, !section.contacts.isEmpty else {
      return SectionText(heading: section.heading, comments: comments, statements: statements)
    }
    let subject = isContact ? "who answers, as a role" : "whom to contact, as a role"
    return SectionText(
      heading: section.heading, comments: comments,
      statements: [
        StatementText(
          says: UnwrittenSummary.text(firstWords: subject), lines: [StatementText.informs("whom to contact")])
      ])
  }

  /// A sentence of the notice, whose summary and rules are to be written.
  private static func statement(_ sentence: String) -> StatementText {
    StatementText(
      says: UnwrittenSummary.text(firstWords: firstWords(of: sentence)),
      lines: LuaText.field("original", sentence) + [
        "-- informs = \"…\", or the rules that follow from it"
      ])
  }

  /// The first words of a sentence, with an ellipsis if it has more.
  private static func firstWords(of sentence: String) -> String {
    var words = ""
    for word in sentence.split(separator: " ").prefix(6) {
      if words.count + word.count > 60 { break }
      words += words.isEmpty ? "\(word)" : " \(word)"
    }
    if words.isEmpty { words = String(sentence.prefix(60)) }
    return words == sentence ? words : words + " …"
  }

  private static func comments(_ lines: [String]) -> [String] {
    [
      "The notice names a contact here. Write a role, never a person, into organisation.lua, and delete these lines:"
    ]
      + lines.flatMap { LuacheckText.filled($0.split(separator: " ").map(String.init), indentation: "  ") }
  }
}
