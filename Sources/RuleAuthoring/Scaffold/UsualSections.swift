internal import Messages
internal import PrivacyModel

/// The sections of a register whose notice is not given: the usual headings.
struct UsualSections {
  let description: ScaffoldRegister

  /// The sections in their usual order.
  var sections: [SectionText] {
    NoticeHeading.allCases.map { heading in
      SectionText(
        heading: heading.text(description.language),
        statements: Self.known(heading, description) + Self.questions(heading))
    }
  }

  /// What `seloste init` knows about a heading.
  static func known(_ heading: NoticeHeading, _ description: ScaffoldRegister) -> [StatementText] {
    switch heading {
    case .registerName:
      [
        StatementText(
          says: "the register is \(description.title)",
          lines: [StatementText.informs("the name of the register")])
      ]
    case .controller:
      [
        StatementText(
          says: "the controller is defined in organisation.lua",
          lines: [StatementText.informs("the controller")])
      ]
    case .contact:
      [
        StatementText(
          says: "the contact is defined in organisation.lua", lines: [StatementText.informs("the contact")])
      ]
    case .contents: [ContentsStatement(categories: description.holds).statement]
    default: []
    }
  }

  /// The questions that a heading answers.
  static func questions(_ heading: NoticeHeading) -> [StatementText] {
    StubStatement.all.filter { $0.heading == heading }.map { StatementText($0) }
  }
}
