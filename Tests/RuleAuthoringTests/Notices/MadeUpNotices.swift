/// Notices of organisations that do not exist, in the forms in which notices are published.
enum MadeUpNotice {
  /// Finnish: numbered headings, divided words, a page number, an empty heading, bullets.
  static let finnish = """
    TIETOSUOJASELOSTE
    Laadittu 3.10.2019

    1. Rekisterinpitäjä
    Kuusikon kunta
    Raitti 1, 99999 Kuusikko
    p. 040 123 4567

    2. Rekisterin yhteyshenkilö
    Maija Malli, maija.malli@kuusikko.example

    3. Käsittelyn tarkoitus
    Tietoja käytetään lainojen hoita-
    miseen. Tietoja ei käytetä
    markkinointiin.

    4. Rekisterin tietosisältö
    Rekisterissä on seuraavat tiedot:
    - nimi- ja osoitetiedot
    - lainat (esim. Kirjat) ja niiden
      eräpäivät
    • sähköposti

    5. Säännönmukaiset tietolähteet

    6. Tietojen luovutukset
    Tietoja luovutetaan perintään, kun lasku on
    2 (5)

    erääntynyt. Muille tietoja ei luovuteta.

    7. Rekisterin suojauksen periaatteet
    Aineisto on lukitussa tilassa.

    8. Tarkastusoikeus
    Pyyntö tehdään kirjallisesti numeroon 040 123 4567 tai osoitteeseen kirjasto@kuusikko.example.

    9. Muut oikeudet
    Lainahistoria poistetaan pyynnöstä.
    """

  /// Swedish: headings in upper case.
  static let swedish = """
    DATASKYDDSBESKRIVNING

    PERSONUPPGIFTSANSVARIG
    Granby kommun, Storgatan 1

    ÄNDAMÅLET MED BEHANDLINGEN
    Uppgifterna behandlas för utlåning. Uppgifterna behövs t.ex. för fakturering.

    MOTTAGARE AV UPPGIFTER
    Uppgifter lämnas inte ut till andra.

    LAGRINGSTID
    Uppgifterna bevaras i två år.

    RÄTT TILL INSYN
    Var och en har rätt att granska sina uppgifter.

    ÖVRIGA RÄTTIGHETER
    Uppgifter raderas på begäran.
    """

  /// English: short lines without a full stop, one of them on two lines, and one that is no usual heading.
  static let english = """
    Privacy notice

    Controller
    Pine Library, 1 High Street

    Purpose and legal basis of
    the processing

    Data are used for loans. They rest on a contract.

    Lost property

    We keep what readers leave behind. It is listed by day and place.

    How long data are kept

    Data are kept for two years.

    Right of access

    Everyone may read their data. Ask at the desk.
    """
}
