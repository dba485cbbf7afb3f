package import Messages
package import PrivacyModel

/// A published notice, laid out by headings and sentences.
package struct NoticeOutline: Hashable, Sendable {
  /// A heading of the notice with what stands under it.
  struct Section: Hashable, Sendable {
    /// The heading in the notice's own words.
    var heading: String
    /// The usual headings that it covers, such as disclosures and transfers; empty for another heading.
    var usual: [NoticeHeading]
    /// The sentences and bullets, in the order of the notice.
    var statements: [String] = []
    /// The lines that tell whom to contact.
    var contacts: [String] = []
  }

  /// The sections in the order of the notice.
  var sections: [Section]
  /// The lines before the first heading.
  var preamble: [String]
  /// The language of the text.
  package var language: Language
  /// The day that the lines before the first heading, or a heading of its own, give; nil if none.
  package var dated: CalendarDate?

  /// The number of headings.
  package var headingCount: Int { sections.count }
  /// The number of sentences and bullets.
  package var statementCount: Int { sections.map(\.statements.count).reduce(0, +) }
  /// The number of lines that tell whom to contact.
  package var contactCount: Int { sections.map(\.contacts.count).reduce(0, +) }
}
