/// What an organisation may add to the law and to the catalogue for its own registers: examples behind comments, of nothing yet.
struct OrganisationFiles {
  let organisation: String
  /// The notice's number.
  let number: Int

  /// `statutes.lua`: the acts that its registers alone may cite.
  var statutes: String {
    """
    -- Acts that the registers of this folder may cite beside those of law/statutes.lua: from when each is law, until when it
    -- was, and the number of its last section. Laws that bind these registers alone stand in \(organisation)/law/.
    return statutes {
      -- ["Library Act"] = { title = "laki yleisistä kirjastoista 1492/2016", from = "2017-01-01" },
    }

    """
  }

  /// `messages.yaml`: what its own acts and statements are called.
  var messages: String {
    """
    # What the acts of statutes.lua beside this file, and the statements of this folder's notices, say in Finnish, Swedish and
    # English, and reasons where this organisation has words of its own. What is not told here stays as the rule folder's
    # messages.yaml and the rules have it.
    acts:
      # Library Act:
      #   fi: "laki yleisistä kirjastoista"
      #   sv: "lagen om allmänna bibliotek"
      #   en: "Public Libraries Act"
    statements:
      # S\(number)-01:
      #   fi: "rekisterin nimi on …"
      #   sv: "registret heter …"
      #   en: "it is called …"
    reasons:
      # open_invoice:
      #   fi: "avoin lasku estää tietojen poistamisen"
      #   sv: "en öppen faktura hindrar radering"
      #   en: "an open invoice keeps the data"

    """
  }
}
