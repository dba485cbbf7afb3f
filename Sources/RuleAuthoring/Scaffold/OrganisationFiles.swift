internal import Messages

/// The texts of an organisation's own acts and messages: commented examples.
struct OrganisationFiles {
  let organisation: String
  /// The own categories, whose texts are to be written.
  var own: [OwnCategory] = []
  /// The languages of the texts; nil for all.
  var languages: [Language]?

  /// `statutes.lua`: acts that only its registers may cite.
  var statutes: String {
    """
    -- Acts that the registers of this folder may cite besides those of law/statutes.lua: when each is in force, and the
    -- number of its last section. Laws for these registers alone belong in \(organisation)/law/.
    return statutes {
      -- ["Library Act"] = { title = "laki yleisistä kirjastoista 1492/2016", from = "2017-01-01" },
    }

    """
  }

  /// `messages.yaml`: texts for its own acts and statements.
  var messages: String {
    """
    # Texts in Finnish, Swedish and English for the acts of statutes.lua in this folder, for the statements of its notices,
    # and for reasons that this organisation words differently. Other texts come from messages.yaml of the rule folder and
    # from the rules.
    acts:
      # Library Act:
      #   fi: "laki yleisistä kirjastoista"
      #   sv: "lagen om allmänna bibliotek"
      #   en: "Public Libraries Act"
    statements:
      # S-01:
      #   fi: "rekisterin nimi on …"
      #   sv: "registret heter …"
      #   en: "it is called …"
    reasons:
      # open_invoice:
      #   fi: "avoin lasku estää tietojen poistamisen"
      #   sv: "en öppen faktura hindrar radering"
      #   en: "an open invoice keeps the data"
    \(categories)
    """
  }

  /// Places for the texts of the own categories.
  private var categories: String {
    guard !own.isEmpty else { return "" }
    let places = own.map { category in
      "  # \(category.word):\n"
        + (languages ?? Language.allCases).map { "  #   \($0.rawValue): \"…\"\n" }.joined()
    }
    return "# Own categories are printed by their words until they have texts here.\ncategories:\n"
      + places.joined()
  }
}
