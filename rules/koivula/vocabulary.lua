-- The words and facts of a public library that the shared model lacks.
return vocabulary {
  languages  = { "fi", "sv" },
  categories = {
    "date_of_birth", "library_card", "lending_bans", "newsletter_subscriptions",
    -- A non-disclosure order protects the address of the guardian with whom the customer lives.
    guardian_contact    = { like = "contact_address" },
    loans               = { secret = true, follows_from = "loans" },
    loan_history        = { secret = true },
    reservations        = { secret = true, follows_from = "reservations" },
    fines               = { follows_from = "fines" },
    event_registrations = { follows_from = "event_registrations" },
  },
  purposes    = { "lending", "group_lending" },
  recipients  = { "consortium_library", "guardian", "school" },
  sources     = { "guardian" },
  actions     = { "disclose_without_titles" },
  addressees  = { "library_desk", "library_director" },
  reasons     = {
    "child_is_fifteen", "consortium_lending", "group_card", "guardian_answers", "history_on", "history_turned_off",
    "lending_ban", "no_lists", "no_replacement_fee", "open_fine", "open_loan", "research_permit", "secret_loans",
  },
  obligations = {
    "ask_library_director", "cancel_reservations", "delete_loan_history", "keep_recent_returns", "leave_out_titles",
    "pause_fee", "remove_from_mailing_list", "stop_keeping_history", "tell_guardian", "tell_what_to_return",
  },
  requests = {
    -- The customer stops the keeping of the loan history, which rests on consent.
    history_off = {
      like = "consent_withdrawal", about = { "loan_history" }, decided_for = "requested",
      asked_by = { "subject", "guardian" }, reply = days(7),
    },
    -- A customer who has turned fifteen wants the guardian's data removed, and answers for the fees alone from then on.
    detach_guardian = {
      like = "erasure", about = { "guardian_contact" }, decided_for = "requested", asked_by = { "subject", "guardian" },
      reply = days(14),
    },
  },
  facts = {
    subject = {
      date_of_birth    = { day = "the day of birth" },
      card_valid_until = { day = "the last day on which the library card is valid", known_by = "controller" },
      keeps_history    = { flag = "whether the customer has turned the loan history on", known_by = "controller" },
      loans            = {
        list = "what the customer has on loan or had, as far as it is kept", known_by = "controller", fields = {
          title    = { text = "the title of the work" },
          due      = { day = "the day by which it is to be returned" },
          returned = { day = "the day of its return; null while it is on loan", or_none = true },
        },
      },
      fines = {
        list = "the fees that the customer owes or has paid", known_by = "controller", fields = {
          ground  = { code = "what it is for", of = { "overdue", "replacement", "lost_card" } },
          amount  = { number = "its amount, in cents" },
          imposed = { day = "the day on which it was imposed" },
          paid    = { day = "the day on which it was paid; null if it was not", or_none = true },
        },
      },
      reservations = {
        list = "what the customer has reserved", known_by = "controller", fields = {
          title = { text = "the title of the work" },
          made  = { day = "the day of the reservation" },
        },
      },
      guardians = {
        list = "the guardians who undertook to answer for the fees", known_by = "controller", fields = {
          since     = { day = "the day of the undertaking" },
          last_day  = { day = "its last day; null while it continues", or_none = true },
        },
      },
      lending_bans = {
        list = "the bans on lending", known_by = "controller", fields = {
          since    = { day = "its first day" },
          last_day = { day = "its last day; null if it has none", or_none = true },
        },
      },
      event_registrations = {
        list = "the registrations for events", known_by = "controller", fields = {
          event = { text = "the name of the event" },
          held  = { day = "the day of the event" },
        },
      },
    },
    request = {
      group_card      = { flag = "whether the library issued a group card to the school for it", known_by = "controller" },
      research_permit = { flag = "whether the town granted a research permit", known_by = "controller" },
    },
    ["request.staff"] = {
      task = { code = "the task of the employee", of = { "desk", "fees", "events", "systems" }, known_by = "controller" },
      customer_present = { flag = "whether the customer is present and asks for it", known_by = "controller" },
    },
  },
}
