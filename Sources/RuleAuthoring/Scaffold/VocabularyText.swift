internal import Messages

/// The text of `vocabulary.lua`, the words that an organisation declares.
struct VocabularyText {
  let own: [OwnCategory]
  /// The languages that the organisation answers in; nil for all.
  let languages: [Language]?

  /// The document.
  var text: String {
    """
    -- The words and facts of this organisation that the shared model lacks. Rules and cases of the registers in this folder can
    -- use them, and messages.yaml has their texts. The commented lines are examples; Seloste.docc/TheLanguage.md lists all.
    return vocabulary {
    \(languageLine)\(categories)\
      -- purposes = { "lending" },
      -- reasons  = { "open_fine" },
      -- facts    = {
      --   subject = {
      --     keeps_history = { flag = "whether the customer asked for a loan history" },
      --     loans = { list = "what the customer has borrowed", known_by = "controller", fields = {
      --       due      = { day = "the day by which it is returned" },
      --       returned = { day = "the day of its return; null while it is on loan", or_none = true },
      --     } },
      --   },
      --   request = { desk = { code = "the desk where it was made", of = { "main", "branch" } } },
      -- },
      -- requests = {
      --   history_off = { like = "objection", grants = "stop", bars = "use", asked_by = { "subject" }, reply = days(7) },
      -- },
      -- functions = {
      --   is_on_loan = { flag = "whether the work is on loan", takes = { "text" } },
      -- },
    }

    """
  }

  private var languageLine: String {
    guard let languages else { return "  -- languages  = { \"fi\", \"sv\" },\n" }
    return "  languages  = { \(languages.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")) },\n"
  }

  private var categories: String {
    guard !own.isEmpty else { return "  -- categories = { \"loans\", loan_history = { secret = true } },\n" }
    let plain = own.filter { !$0.isSpecial && !$0.isSecret }.map(\.entry)
    let lines =
      LuacheckText.filled(plain, indentation: "    ")
      + own.filter { $0.isSpecial || $0.isSecret }.map { "    \($0.entry)" }
    return "  categories = {\n\(lines.map { "\($0)\n" }.joined())  },\n"
  }
}
