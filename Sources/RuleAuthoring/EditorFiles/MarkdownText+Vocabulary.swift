extension MarkdownText {
  /// What `vocabulary.lua` declares, with an example of every field; a test loads both documents.
  static let vocabularies = """
    An organisation may need words and facts that the shared model lacks. It declares them in `<organisation>/vocabulary.lua`. \
    Its rules and its cases can then use them as the shared ones; no other organisation sees them. A name has small letters, \
    digits and `_`. `seloste schema --organisation <organisation>` prints this reference with them.

    - A word of a list is a text in the list. What is known of every item of a category follows its name.
    - A kind of request names a kind of the shared model in `like`, whose law applies to it.
    - A fact belongs to a record of a case, such as `subject` or `subject.invoices`. Its type comes first, with its meaning.
    - A rule that reads a fact which the case does not state is undecided. With `or_none`, `null` states that there is none.
    - A function belongs to the program that embeds Seloste. Where the program lacks it, a call leaves the rule undecided.

    The file runs before the rules. It can use `days`, `months` and `years`, but no other file and no kind of request.

    ```lua
    -- rules/kuusela/vocabulary.lua
    return vocabulary {
      languages = { "fi", "sv" },

      -- Words of lists that the shared model begins.
      categories = {
        "fines",
        loans = { follows_from = "loans" },
        loan_history = { secret = true },
        large_print_needs = { special = true },
      },
      purposes = { "lending" },
      recipients = { "partner_library" },
      sources = { "self_service_desk" },
      groups = { "home_service" },
      controllers = { "library_network" },
      bans = { "loan_history" },
      actions = { "seal" },
      addressees = { "branch_manager" },
      reasons = { "open_fine", "history_on_request" },
      obligations = { "unlink_card" },

      -- A kind of request that the law of objections applies to.
      requests = {
        history_off = {
          like = "objection", about = "loan_history", grants = "seal", bars = "use",
          asked_by = { "subject", "guardian" }, decided_for = "held", reply = days(7),
        },
      },

      -- What the program answers.
      functions = {
        is_borrowing = { flag = "whether a card is used to borrow on a day", takes = { "text", "day" } },
      },

      -- Facts by the path of their record.
      facts = {
        subject = {
          loans = {
            list = "what the customer has borrowed", known_by = "controller",
            fields = {
              title = { text = "the title of the work" },
              due = { day = "the day by which it is returned" },
              returned = { day = "the day of its return; null while it is on loan", or_none = true },
            },
          },
          card = {
            record = "the library card", or_none = true,
            fields = { number = { text = "its number" }, visits = { days = "the days on which it was used" } },
          },
          fines = { numbers = "the unpaid fees, in cents" },
          keeps_history = { flag = "whether the customer asked for a loan history", known_by = "requester" },
        },
        request = {
          desk = { code = "the desk where it was made", of = { "main", "branch" } },
          purposes_of_loan = { codes = "the purposes of the loan", of = "purposes" },
          works = { texts = "the titles that it names" },
        },
        ["subject.invoices"] = { reminders = { number = "how many reminders were sent" } },
      },
    }
    ```

    A register of this organisation uses them:

    ```lua
    return register "kuusela/kirjasto" {
      title = "Customer register of the library",
      controller = { name = "Koivulan kirjasto", kind = "library_network", contact = { role = "branch_manager" } },
      section "7 Retention" {
        says "S7-01" "the loan history is kept if the customer asks for it, and sealed on request" {
          holds { "name", "loan_history", "fines" },
          history_off.permit "the history is sealed on request" { code = "history_on_request", data = "loan_history" },
          history_off.refuse "an unpaid fee keeps the history open" {
            code = "open_fine", data = "loan_history",
            when = function(case) return #case.subject.fines > 0 end,
          },
        },
      },
    }
    ```
    """
}
