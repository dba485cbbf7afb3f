import Messages
import PrivacyModel
import SourceText
import Testing

@testable import RuleAuthoring

/// The headings and sentences of a notice are found in the forms in which notices are published.
struct NoticeOutlineTests {
  private func outline(_ text: String) -> NoticeOutline { NoticeReader.outline(of: text) }

  @Test func numberedFinnishNotice() {
    let notice = outline(MadeUpNotice.finnish)
    #expect(
      notice.sections.map(\.heading) == [
        "1. Rekisterinpitäjä", "2. Rekisterin yhteyshenkilö", "3. Käsittelyn tarkoitus",
        "4. Rekisterin tietosisältö", "5. Säännönmukaiset tietolähteet", "6. Tietojen luovutukset",
        "7. Rekisterin suojauksen periaatteet", "8. Tarkastusoikeus", "9. Muut oikeudet",
      ])
    #expect(
      notice.sections.map(\.usual) == [
        [.controller], [.contact], [.purpose], [.contents], [.sources], [.disclosures], [.protection],
        [.access],
        [.otherRights],
      ])
    #expect(
      notice.sections[2].statements == [
        "Tietoja käytetään lainojen hoitamiseen.", "Tietoja ei käytetä markkinointiin.",
      ])
    #expect(
      notice.sections[3].statements == [
        "Rekisterissä on seuraavat tiedot:", "nimi- ja osoitetiedot",
        "lainat (esim. Kirjat) ja niiden eräpäivät",
        "sähköposti",
      ])
    #expect(notice.sections[4].statements == [])
    #expect(
      notice.sections[5].statements == [
        "Tietoja luovutetaan perintään, kun lasku on erääntynyt.", "Muille tietoja ei luovuteta.",
      ])
    #expect(notice.language == .finnish)
    #expect(notice.dated == CalendarDate("2019-10-03"))
    #expect(notice.preamble == ["TIETOSUOJASELOSTE", "Laadittu 3.10.2019"])
  }

  @Test func contactsAreNoStatements() {
    let notice = outline(MadeUpNotice.finnish)
    #expect(notice.sections[0].statements == [] && notice.sections[1].statements == [])
    #expect(notice.sections[0].contacts.last == "p. [phone]")
    #expect(notice.sections[1].contacts == ["Maija Malli, [e-mail]"])
    // The address of an office stays in a sentence, a telephone number does not.
    #expect(
      notice.sections[7].statements == [
        "Pyyntö tehdään kirjallisesti numeroon [phone] tai osoitteeseen kirjasto@kuusikko.example."
      ])
  }

  @Test func upperCaseSwedishNotice() {
    let notice = outline(MadeUpNotice.swedish)
    #expect(
      notice.sections.map(\.usual) == [
        [.controller], [.purpose], [.disclosures], [.retention], [.access], [.otherRights],
      ])
    #expect(
      notice.sections[1].statements == [
        "Uppgifterna behandlas för utlåning.", "Uppgifterna behövs t.ex. för fakturering.",
      ])
    #expect(notice.language == .swedish && notice.preamble == ["DATASKYDDSBESKRIVNING"])
  }

  @Test func englishNoticeWithoutMarks() {
    let notice = outline(MadeUpNotice.english)
    #expect(
      notice.sections.map(\.heading) == [
        "Controller", "Purpose and legal basis of the processing", "Lost property", "How long data are kept",
        "Right of access",
      ])
    #expect(
      notice.sections[2].statements == [
        "We keep what readers leave behind.", "It is listed by day and place.",
      ])
    #expect(notice.language == .english)
  }

  /// Each form of the same two headings.
  @Test(arguments: [
    "# Rekisterinpitäjä\nX Oy\n## Tarkastusoikeus\nJokainen saa tarkastaa tietonsa.",
    "Rekisterinpitäjä\n================\nX Oy\n\nTarkastusoikeus\n---\nJokainen saa tarkastaa tietonsa.",
    "1 Rekisterinpitäjä\nX Oy\n2 Tarkastusoikeus\nJokainen saa tarkastaa tietonsa.",
    "1) Rekisterinpitäjä\nX Oy\n2) Tarkastusoikeus\nJokainen saa tarkastaa tietonsa.",
    "1. Rekisterin-\tX Oy\n2. Tarkastus- oikeus\tJokainen saa tarkastaa tietonsa.",
    "1\tRekisterinpitäjä\tX Oy\n2\tTarkastusoikeus\tJokainen saa tarkastaa tietonsa.",
    "**Rekisterinpitäjä**\nX Oy\n\n**Tarkastus-\noikeus**\nJokainen saa tarkastaa tietonsa.",
    "REKISTERINPITÄJÄ\nX Oy\nTARKASTUSOIKEUS:\nJokainen saa tarkastaa tietonsa.",
    "Rekisterinpitäjä:\nX Oy\n\nTarkastusoikeus:\nJokainen saa tarkastaa tietonsa.",
    "Rekisterinpitäjä: X Oy\n\nTarkastusoikeus: Jokainen saa tarkastaa tietonsa.",
  ])
  func headingIsFound(_ text: String) {
    for text in [
      text, text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text, text.replacing("\n", with: "\r"),
    ] {
      let notice = outline(SourceFile(name: "n", text: text).text)
      #expect(notice.sections.count == 2, "\(notice.sections)")
      #expect(notice.sections.last?.usual == [.access])
      #expect(
        notice.sections.last?.statements == ["Jokainen saa tarkastaa tietonsa."], "\(text.debugDescription)")
    }
  }

  @Test func numberedItemsOfASectionAreNoHeadings() {
    let notice = outline(
      """
      1. Rekisterinpitäjä
      X Oy
      2. Rekisterin tietosisältö
      1) nimi
      2) osoite
      3. Tarkastusoikeus
      Pyyntö tehdään näin:
      1. Täytä lomake
      2. Allekirjoita se
      4. Evästeet
      Evästeitä ei ole.
      """)
    #expect(
      notice.sections.map(\.heading) == [
        "1. Rekisterinpitäjä", "2. Rekisterin tietosisältö", "3. Tarkastusoikeus", "4. Evästeet",
      ])
    #expect(notice.sections[1].statements == ["nimi", "osoite"])
  }

  @Test func partsOfANumberedHeadingAreHeadings() {
    let notice = outline(
      """
      1 Rekisterinpitäjä
      X Oy
      2 Säilytysaika
      Kaksi vuotta.
      3 Suojaus
      3.1 Manuaalinen aineisto
      Lukittu kaappi.
      3.2 Sähköinen aineisto
      Salasanat.
      4 Muut oikeudet
      """)
    #expect(
      notice.sections.map(\.heading) == [
        "1 Rekisterinpitäjä", "2 Säilytysaika", "3 Suojaus", "3.1 Manuaalinen aineisto",
        "3.2 Sähköinen aineisto", "4 Muut oikeudet",
      ])
    #expect(notice.sections.map(\.statements.count) == [0, 1, 0, 1, 1, 0])
  }

  @Test func sentenceWithTheAddressOfAPersonIsAContact() {
    let notice = outline(
      "# Your rights\nYou may ask for a copy. Ask Jane Doe, jane.doe@pine.example, by letter.")
    #expect(notice.sections.first?.statements == ["You may ask for a copy."])
    #expect(notice.sections.first?.contacts == ["Ask Jane Doe, [e-mail], by letter."])
  }

  @Test func sentenceThatBeginsLikeAHeadingIsNone() {
    let notice = outline(
      """
      Tietojen luovutukset

      Rekisterinpitäjä luovuttaa tietoja
      viranomaisille lain nojalla. Muille
      Tarkastusoikeus koskee kaikkia. Tietoja ei myydä.
      """)
    #expect(notice.sections.map(\.heading) == ["Tietojen luovutukset"])
    #expect(notice.sections.first?.statements.count == 3)
  }

  @Test func itemsInsideALineAreKeptApart() {
    let notice = outline(
      "# Tietosisältö\nTietoja ovat: - Etu- ja sukunimi - Osoite\n\n- Nimi- Osoite- Laskut (vain avoimet)- Muut\n"
    )
    #expect(
      notice.sections.first?.statements == [
        "Tietoja ovat:", "Etu- ja sukunimi", "Osoite", "Nimi", "Osoite", "Laskut (vain avoimet)", "Muut",
      ])
  }

  @Test(arguments: [
    ("2. kerros, 99999 Kuusikko", false), ("Y-tunnus 1234567-8", false), ("lain 523/1999 10 §", false),
    ("p. 040 123 4567", true), ("+358 (0)40 1234567", true), ("etu.suku@x.example", true),
    ("kirjaamo@x.example", false), ("0-15 vuotta", false),
  ])
  func onlyTelephoneNumbersAndPersonsAreMasked(_ text: String, _ isMasked: Bool) {
    #expect((ContactLine.masked(text) != text) == isMasked, "\(ContactLine.masked(text))")
  }
}
