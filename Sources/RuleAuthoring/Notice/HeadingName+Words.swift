extension HeadingName {
  /// Parts of the names of a heading, in lower case.
  static let parts: [(NoticeHeading, [String])] = [
    (.registerName, ["rekisterin nimi", "registrets namn", "name of the register", "register name"]),
    (
      .controller,
      [
        "rekisterinpitäj", "personuppgiftsansvarig", "registeransvarig", "registerförare", "controller",
        "who we are",
      ]
    ),
    (
      .contact,
      [
        "yhteyshenkil", "vastaava henkilö", "yhteystie", "tietosuojavastaava", "kontakt", "dataskyddsombud",
        "contact", "data protection officer",
      ]
    ),
    (
      .purpose,
      [
        "tarkoitu", "oikeusperust", "käsittelyperust", "edun perust", "ändamål", "syfte", "rättslig grund",
        "purpose", "how we use", "why we", "legal basis", "basis of processing",
      ]
    ),
    (
      .contents,
      [
        "tietosisäl", "henkilötietoryhm", "kerättävät tiedot", "datainnehåll", "registrets innehåll",
        "kategorier av personuppgifter", "contents of the register", "data content",
        "categories of personal data",
        "categories of data", "data we collect", "data collected",
      ]
    ),
    (.sources, ["tietoläh", "tietojen läh", "uppgiftskäll", "informationskäll", "datakäll", "source"]),
    (
      .retention,
      [
        "säilytysa", "säilyttämis", "säilytyksen", "säilytys", "lagringstid", "lagring av", "bevaring",
        "gallring",
        "förvaring", "retention", "how long", "storage period", "storage time",
      ]
    ),
    (
      .disclosures,
      [
        "luovutu", "luovuttam", "vastaanottaj", "utlämn", "mottagar", "disclos", "recipient", "sharing",
        "share",
      ]
    ),
    (
      .transfers,
      ["siirto eu", "siirto kolman", "tietojen siirto", "siirtäminen eu", "överföring", "transfer"]
    ),
    (
      .protection,
      [
        "suojau", "suojaami", "tietoturva", "skyddet", "skydd av", "skyddsprincip", "säkerhet", "säkring",
        "protect", "security", "safeguards",
      ]
    ),
    (
      .access,
      [
        "tarkastusoikeu", "oikeus tarkastaa", "tarkistusoikeu", "pääsy", "insyn", "rätt till tillgång",
        "rätt att granska", "granskningsrätt", "kontrollrätt", "right of access", "right to access",
        "right of inspection", "right to inspect",
      ]
    ),
    (
      .rectification,
      [
        "korjaam", "korjau", "oikais", "oikaisem", "rättelse", "rättning", "korriger", "rectif", "corrected",
        "correction",
      ]
    ),
    (
      .otherRights,
      [
        "oikeudet", "rajoittami", "rajoitus", "vastustami", "järjestelmästä toiseen", "valitus", "kantelu",
        "tulla unohdetuksi", "poistaminen", "rättigheter", "begränsning", "invänd", "klagomål",
        "portabilitet",
        "radering", "other rights", "your rights", "rights of", "restriction", "object", "complaint",
        "portability",
        "erasure",
      ]
    ),
  ]
  /// Names of further headings, which hold no question of their own.
  static let others = [
    "evästeet", "suostumus", "automaattinen", "profilointi", "laatimispäivä", "laadittu", "cookies", "kakor",
    "samtycke", "consent", "profiling", "profilering", "automatiserat", "automated",
  ]

  /// Short names that stand before other text on lines of their own.
  static let shortNames: Set<String> = [
    "rekisterinpitäjä", "yhteyshenkilö", "yhteystiedot", "rekisterin nimi", "käsittelyn tarkoitus",
    "tietosisältö", "tietolähteet", "luovutukset", "tietojen luovutukset", "säilytysaika", "tarkastusoikeus",
    "tietojen luovuttaminen", "tietojen säilytysaika", "tietoturva", "rekisterin suojaus",
    "personuppgiftsansvarig", "registeransvarig", "kontaktperson", "kontaktuppgifter", "registrets namn",
    "ändamål", "datainnehåll", "uppgiftskällor", "mottagare", "lagringstid", "rätt till insyn",
    "rättelse av uppgifter", "övriga rättigheter", "controller", "data controller", "contact",
    "contact person",
    "contact details", "purpose", "purposes", "legal basis", "contents", "sources", "sources of data",
    "disclosures", "recipients", "transfers", "retention", "protection", "security", "right of access",
    "access",
    "rectification", "right to rectification", "other rights", "your rights", "cookies", "evästeet", "kakor",
  ]
}
