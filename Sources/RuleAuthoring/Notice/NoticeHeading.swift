internal import Messages

/// The headings of a Finnish privacy notice, in their usual order.
enum NoticeHeading: Int, CaseIterable {
  case registerName = 1
  case controller, contact, purpose, contents, sources, retention, disclosures, transfers, protection
  case access, rectification, otherRights

  /// Returns the heading in a language.
  func text(_ language: Language) -> String {
    switch language {
    case .finnish: finnish
    case .swedish: swedish
    case .english: english
    }
  }

  private var finnish: String {
    switch self {
    case .registerName: "Rekisterin nimi"
    case .controller: "Rekisterinpitäjä"
    case .contact: "Yhteyshenkilö rekisteriä koskevissa asioissa"
    case .purpose: "Henkilötietojen käsittelyn tarkoitus ja oikeusperuste"
    case .contents: "Rekisterin tietosisältö"
    case .sources: "Säännönmukaiset tietolähteet"
    case .retention: "Tietojen säilytysaika"
    case .disclosures: "Tietojen säännönmukaiset luovutukset"
    case .transfers: "Tietojen siirto EU:n tai ETA:n ulkopuolelle"
    case .protection: "Rekisterin suojauksen periaatteet"
    case .access: "Tarkastusoikeus"
    case .rectification: "Oikeus vaatia tiedon korjaamista"
    case .otherRights: "Muut henkilötietojen käsittelyyn liittyvät oikeudet"
    }
  }

  private var swedish: String {
    switch self {
    case .registerName: "Registrets namn"
    case .controller: "Personuppgiftsansvarig"
    case .contact: "Kontaktperson i ärenden som gäller registret"
    case .purpose: "Ändamålet med behandlingen av personuppgifter och rättslig grund"
    case .contents: "Registrets datainnehåll"
    case .sources: "Regelmässiga uppgiftskällor"
    case .retention: "Uppgifternas lagringstid"
    case .disclosures: "Regelmässigt utlämnande av uppgifter"
    case .transfers: "Överföring av uppgifter utanför EU eller EES"
    case .protection: "Principerna för skyddet av registret"
    case .access: "Rätt till insyn"
    case .rectification: "Rätt att kräva rättelse av uppgifter"
    case .otherRights: "Övriga rättigheter i samband med behandlingen av personuppgifter"
    }
  }

  private var english: String {
    switch self {
    case .registerName: "Name of the register"
    case .controller: "Controller"
    case .contact: "Contact in matters concerning the register"
    case .purpose: "Purpose and legal basis of the processing"
    case .contents: "Contents of the register"
    case .sources: "Regular sources of data"
    case .retention: "How long data are kept"
    case .disclosures: "Regular disclosures of data"
    case .transfers: "Transfer of data outside the EU or the EEA"
    case .protection: "Principles of protecting the register"
    case .access: "Right of access"
    case .rectification: "Right to have data rectified"
    case .otherRights: "Other rights concerning the processing of personal data"
    }
  }
}
