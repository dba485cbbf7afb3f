-- The register of customers of the town library of Koivula, according to its privacy notice of 12 January 2026. The document
-- follows the notice: its headings in Finnish, its statements summarised, and in each statement the rules that follow from it.
-- What prevails over what, and the way to list the rules by kind of request: rules/README.md
local collection = use "shared/collection"
local the       = use "shared/conditions"
local own       = use "koivula/shared/conditions"
local last_days = use "koivula/shared/last-days"

-- What shows what somebody borrows.
local borrowed = { "loans", "loan_history", "reservations" }

-- What identifies the customer and the card; the library needs it until its material and its money are back.
local account = { "name", "postal_address", "email", "phone", "date_of_birth", "personal_identity_code", "library_card" }

return register "koivula/kirjasto" {
  title      = "Kirjaston asiakasrekisteri",
  controller = use "koivula/organisation",
  language   = "fi",
  dated      = "2026-01-12",

  section "Rekisterinpitäjä ja yhteystiedot" {
    says "K-01" "the town of Koivula keeps the register, and the library director answers for it" { informs = "who keeps it" },

    says "K-02" "the libraries of the consortium share the system and process the data for one another's lending" {
      original = "Kirjastokimpan kirjastoilla on yhteinen järjestelmä, ja ne käsittelevät tietoja toistensa lainausta varten.",
      disclosure.permit "a library of the consortium lends to the customer for the town" {
        code = "consortium_lending", cites = { "GDPR 26(1)", "Public Libraries Act 1492/2016 s. 6" }, data = everything,
        except = { "loan_history", "event_registrations", "newsletter_subscriptions" },
        when = { own.recipient_is_a_consortium_library, own.purposes_are_only_lending },
      },
    },
  },

  section "Käsittelyn tarkoitus ja oikeusperuste" {
    says "K-03" "data serve lending, reservations and fees, a public task; history, events and newsletters rest on consent" {
      informs = "purposes and legal bases",
    },

    says "K-04" "the loan history is kept only if the customer turns it on, and is deleted at once when turned off" {
      original = "Lainaushistoria tallennetaan vain, jos asiakas ottaa sen käyttöön. Kun asiakas lopettaa sen, "
        .. "historia poistetaan heti.",
      history_off.permit "the customer turns the loan history off" { code = "history_turned_off", data = "loan_history" },
      history_off.require "whoever turns the history off is identified as the customer" {
        requirement = "identity", code = "identity_not_established", cites = "GDPR 12(6)", met = the.requester_is_identified,
        asks = "the library card and its code, or another proof of identity", obliges = "request_identity_proof",
      },
      history_off.oblige "a history that is on is deleted, and no more is kept" {
        on_outcome = "granted", obliges = { "delete_loan_history", "stop_keeping_history" }, when = own.history_is_on,
      },
      history_off.oblige "loans that came back lately stay for their thirty days" {
        cites = "K-17", on_outcome = "granted", obliges = "keep_recent_returns", when = own.loan_came_back_lately,
      },
    },
  },

  section "Rekisterin tietosisältö" {
    says "K-05" "name, address, e-mail, phone, date of birth, identity code, and number of the library card" {
      holds(account),
      access.permit "customers may see what is held about them" {
        code = "right_of_access", cites = { "K-06", "K-07", "K-08", "K-22" }, data = everything,
      },
    },

    says "K-06" "loans, reservations, fees and replacement fees, bans on lending; the loan history if it is turned on" {
      holds { "loans", "reservations", "fines", "lending_bans" },
      holds { "loan_history", only_when = "the customer has turned it on" },
      holds { "invoice_voucher", follows_from = "invoices" },
    },

    says "K-07" "the contact data of the guardian of a customer under fifteen" { holds { "guardian_contact" } },

    says "K-08" "registrations for events and subscriptions to newsletters" {
      holds { "event_registrations", "newsletter_subscriptions" },
    },

    says "K-09" "the identity code is used only for issuing a card and collecting fees" {
      original = "Henkilötunnusta käytetään vain kirjastokorttia annettaessa ja maksuja perittäessä.",
      staff_access.refuse "the identity code is shown only at the desk and to those who handle fees" {
        code = "not_necessary", cites = "Data Protection Act 29", data = "personal_identity_code",
        unless = { own.employee_works_at_the_desk, own.employee_handles_fees },
      },
    },
  },

  section "Tietolähteet" {
    says "K-10" "data come from the customer and the guardian; the address is updated from the population information system" {
      original = "Tiedot saadaan asiakkaalta ja huoltajalta. Osoite päivitetään väestötietojärjestelmästä.",
      rectification.oblige "another source of the incorrect data is notified" {
        on_action = "correct", obliges = "notify_source", when = the.source_was_another,
      },
    },
  },

  section "Alle 15-vuotiaat asiakkaat ja heidän huoltajansa" {
    says "K-11" "the guardian answers for the fees until the customer is fifteen and those fees are paid" {
      original = "Huoltaja vastaa lapsen maksuista, kunnes lapsi täyttää 15 vuotta ja sitä ennen syntyneet maksut on maksettu.",
      detach_guardian.permit "a customer of fifteen or more is freed from the guardian" {
        code = "child_is_fifteen", data = "guardian_contact", when = own.customer_is_fifteen,
      },
      detach_guardian.retain "the guardian answers for a customer under fifteen" {
        code = "guardian_answers", data = "guardian_contact", unless = own.customer_is_fifteen,
      },
      any_of(detach_guardian, erasure, retention).retain "a fee from before the fifteenth birthday keeps the guardian's data" {
        code = "guardian_answers", cites = "GDPR 17(3)(e)", data = "guardian_contact", when = own.childhood_fee_is_unpaid,
      },
      detach_guardian.oblige "the guardian is told that the undertaking ends" {
        on_outcome = "granted", obliges = "tell_guardian",
      },
    },

    says "K-12" "the guardian who answers is told the fees, but not what the child borrows" {
      original = "Maksuista vastaavalle huoltajalle kerrotaan lapsen maksut, mutta ei lainattujen teosten nimiä.",
      disclosure.permit "the guardian who answers for the fees is told them, without titles" {
        code = "guardian_answers", data = "fines", action = "disclose_without_titles", obliges = "leave_out_titles",
        when = { own.recipient_is_a_guardian, the.purposes_are_only_billing_and_collection, own.guardian_answers_for_fees },
      },
      disclosure.withhold "the guardian is not told what the child borrows" {
        code = "secret_loans", data = borrowed, when = own.recipient_is_a_guardian,
      },
    },
  },

  section "Tietojen luovutukset" {
    says "K-13" "what a customer borrows is secret; an authority gets it only by law, and the library director decides" {
      original = "Lainat, lainaushistoria ja varaukset ovat salassa pidettäviä. Viranomaiselle niitä annetaan vain "
        .. "lain nojalla kirjastonjohtajan päätöksellä.",
      disclosure.withhold "what a customer borrows goes to nobody outside without a law" {
        code = "secret_loans", cites = "Openness Act 24.1 § 32", data = borrowed,
        unless = the.recipient_is_inside,
      },
      disclosure.review "the library director decides whether a law opens what a customer borrows" {
        code = "secret_loans", cites = "Openness Act 24.1 § 32", data = borrowed, obliges = "ask_library_director",
        when = the.law_may_oblige_if_checked,
      },
      any_of(publication, marketing_use).withhold "what a customer borrows is neither published nor used for marketing" {
        code = "secret_loans", cites = "Openness Act 24.1 § 32", data = borrowed,
      },
    },

    says "K-14" "a collection agency gets unpaid replacement fees of thirty euros or more, without titles" {
      original = "Perintään annetaan maksamattomat korvausmaksut ilman teosten nimiä, kun niitä on yhteensä vähintään 30 euroa.",
      disclosure.permit "unpaid replacement fees go to collection without titles" {
        code = "disclosure_purpose_listed", data = "fines", action = "disclose_without_titles", obliges = "leave_out_titles",
        when = { own.agency_only_collects, collection.claim_is_of_the_controller },
      },
      disclosure.permit "the debtor's name and contact data go along with replacement fees" {
        code = "disclosure_purpose_listed",
        data = { "name", "postal_address", "phone", "email", "date_of_birth", "personal_identity_code" },
        when = { own.agency_only_collects, collection.claim_is_of_the_controller },
      },
      disclosure.refuse "without replacement fees of thirty euros nothing goes to collection" {
        code = "no_replacement_fee", data = everything, when = own.agency_only_collects,
        unless = own.replacement_fees_reach_the_limit,
      },
    },

    says "K-15" "a school gets name and card number for a group card; research needs the town's permit; others get nothing" {
      original = "Koululle annetaan ryhmäkorttia varten oppilaan nimi ja kortin numero. Tutkimukseen tarvitaan "
        .. "tutkimuslupa. Muille tietoja ei luovuteta.",
      disclosure.permit "a school with a group card gets name and card number" {
        code = "group_card", data = { "name", "library_card" },
        when = { own.school_has_a_group_card, own.purposes_are_only_group_lending },
      },
      disclosure.review "the library director decides which data a permitted research gets" {
        code = "research_permit", cites = "Data Protection Act 31", data = everything, obliges = "ask_library_director",
        when = own.research_is_permitted,
      },
      disclosure.permit "a provider runs the library system for the town" {
        code = "processing_on_behalf", cites = "GDPR 28(3)", data = everything,
        when = { the.recipient_serves_the_controller, the.purposes_are_only_hosting },
      },
      disclosure.refuse "nothing else is disclosed" {
        code = "disclosure_purpose_not_listed", data = everything, fallback = true,
      },
    },

    says "K-16" "nothing leaves the European Economic Area, and the library publishes no list of its customers" {
      original = "Tietoja ei siirretä ETA-alueen ulkopuolelle. Kirjasto ei julkaise luetteloita asiakkaistaan.",
      any_of(transfer, disclosure).refuse "nothing leaves the European Economic Area" {
        code = "transfer_excluded_by_notice", data = everything, when = the.data_would_leave_the_area,
      },
      publication.refuse "the library publishes no list of its customers" { code = "no_lists", data = everything },
      publication.waive "a list is refused, whatever data are meant" { requirement = "categories", code = "no_lists" },
    },
  },

  section "Säilytysajat" {
    says "K-17" "a loan stays until its return and thirty days after it; the history as long as the customer wants it" {
      original = "Lainatieto poistetaan 30 päivän kuluttua palautuksesta. Käyttöön otettu lainaushistoria säilyy, "
        .. "kunnes asiakas lopettaa sen.",
      any_of(erasure, retention).retain "a loan that is out stays in the register" {
        code = "open_loan", cites = "GDPR 17(3)(e)", data = "loans", when = own.loan_is_out,
      },
      retention.keep_until "a returned loan stays thirty days" {
        code = "retention_notice", data = "loans", last_day = last_days.of_a_returned_loan, unless = own.loan_is_out,
      },
      retention.retain "the history stays while the customer wants it" {
        code = "history_on", data = "loan_history", when = own.history_is_on,
      },
      retention.keep_until "a history that is not wanted ends thirty days after the return" {
        code = "retention_notice", data = "loan_history", last_day = last_days.of_a_returned_loan, unless = own.history_is_on,
      },
    },

    says "K-18" "card and customer's data are removed a year after the card expired, unless loans or fees are open" {
      original = "Kortti ja asiakastiedot poistetaan vuoden kuluttua kortin voimassaolon päättymisestä, jos lainoja "
        .. "ja maksuja ei ole avoinna.",
      retention.keep_until "the customer's data stay a year after the card expired" {
        code = "retention_notice", data = account, last_day = last_days.of_the_account,
      },
    },

    says "K-19" "fees are kept as the Accounting Act requires" { informs = "how long fees are kept: the law has the rules" },

    says "K-20" "registrations are removed thirty days after the event, bans on lending when they end" {
      original = "Tapahtumailmoittautumiset poistetaan 30 päivän kuluttua tapahtumasta ja lainauskiellot niiden päätyttyä.",
      retention.keep_until "a registration stays thirty days after the event" {
        code = "retention_notice", data = "event_registrations", last_day = last_days.of_a_registration,
      },
      retention.keep_until "a ban on lending stays until it ends" {
        code = "retention_notice", data = "lending_bans", last_day = last_days.of_a_lending_ban,
      },
      any_of(erasure, retention).retain "a ban on lending in force keeps the ban, the name and the card" {
        code = "lending_ban", cites = "GDPR 17(3)(b)", data = { "lending_bans", "name", "date_of_birth", "library_card" },
        when = own.lending_ban_has_not_ended,
      },
    },
  },

  section "Asiakkuuden päättäminen" {
    says "K-21" "the account is deleted on request when every loan is returned and every fee is paid" {
      original = "Asiakkuus päätetään ja tiedot poistetaan pyynnöstä, kun kaikki lainat on palautettu ja maksut maksettu.",
      erasure.permit "the customer's account is deleted on request" {
        code = "erasure_on_request", data = everything, reports_conflict = false,
      },
      any_of(erasure, retention).retain "an open loan keeps the account" {
        code = "open_loan", cites = "GDPR 17(3)(e)", data = account, when = own.loan_is_out, obliges = "tell_what_to_return",
      },
      any_of(erasure, retention).retain "an unpaid fee keeps the fee and the account" {
        code = "open_fine", cites = "GDPR 17(3)(e)", data = { "fines", table.unpack(account) }, when = own.fee_is_unpaid,
      },
      erasure.oblige "pending reservations are cancelled" {
        on_outcome = { "granted", "partly_granted" }, obliges = "cancel_reservations", when = own.reservation_is_pending,
      },
    },
  },

  section "Uutiskirjeet ja tapahtumat" {
    says "K-22" "the library writes about events by e-mail only, and only to those who agreed" {
      original = "Kirjasto kertoo tapahtumista vain sähköpostitse ja vain niille, jotka ovat antaneet siihen suostumuksen.",
      marketing_use.permit "events are advertised by e-mail to those who agreed" {
        code = "own_marketing", data = { "name", "email", "newsletter_subscriptions" },
      },
      marketing_use.refuse "nobody else is written to, and by no other way" {
        code = "direct_marketing_needs_consent", data = everything, unless = own.customer_wants_messages,
      },
      marketing_use.waive "those who did not agree are not written to, whatever data are meant" {
        requirement = "categories", code = "direct_marketing_needs_consent", unless = own.customer_wants_messages,
      },
      marketing_use.refuse "no other data serve marketing" {
        code = "not_necessary", cites = "GDPR 5(1)(b)", data = everything,
        except = { "name", "email", "newsletter_subscriptions" },
      },
      any_of(consent_withdrawal, marketing_ban).oblige "the address is taken off the mailing list" {
        on_outcome = "granted", obliges = "remove_from_mailing_list", when = own.newsletters_are_meant,
      },
    },
  },

  section "Asiakkaan oikeudet" {
    says "K-23" "a request for one's data is made at the desk, by signed letter, or signed in to the web library" {
      original = "Tietopyyntö tehdään kirjaston asiakaspalvelussa, allekirjoitetulla kirjeellä tai verkkokirjastoon "
        .. "tunnistautuneena.",
      form(access) {
        channels = { "in_person", "letter", "online_service" }, signed = "signed", except_by = "in_person",
        addressed_to = { "library_desk", "library_director", "registry_office" },
      },
    },

    says "K-24" "data are corrected within two weeks; a contested fee is checked at the library, and not collected meanwhile" {
      original = "Virheelliset tiedot oikaistaan kahden viikon kuluessa. Riitautettu maksu tarkistetaan, eikä sitä "
        .. "peritä sillä aikaa.",
      promise(rectification) { within = days(14) },
      rectification.review "a contested fee is checked at the library" {
        code = "accuracy_contested", data = "fines", obliges = "pause_fee", when = the.data_are_called_incorrect,
      },
      restriction.oblige "an unpaid fee is not collected while its accuracy is checked" {
        on_outcome = "granted", obliges = "pause_fee", when = { the.accuracy_is_contested, own.fee_is_unpaid },
      },
    },

    says "K-25" "the loan history is given in a machine-readable form, and returned loans may become statistics" {
      original = "Lainaushistorian saa koneluettavana. Palautetut lainat muutetaan nimettömiksi 30 päivän kuluttua.",
      portability.permit "a loan history that is on is given in a machine-readable form" {
        code = "portable_contract_data", data = "loan_history", when = own.history_is_on,
        obliges = { "export_machine_readable", "secure_channel" },
      },
      anonymisation.permit "returned loans become anonymous" {
        code = "anonymisation_on_request", data = { "loans", "loan_history" },
      },
      anonymisation.retain "a loan that is out or came back within thirty days keeps its name" {
        code = "still_necessary", data = { "loans", "loan_history" }, when = own.loan_is_out_or_came_back_lately,
      },
    },

    says "K-26" "a refusal may be taken to the Data Protection Ombudsman" { informs = "whom to complain to" },
  },

  section "Rekisterin suojaus" {
    says "K-27" "employees see what their task needs: the desk loans and fees, others only fees or registrations" {
      original = "Työntekijä näkee vain ne tiedot, joita hän tarvitsee tehtävässään.",
      staff_access.permit "the desk sees the account, loans, reservations and fees" {
        code = "own_use", reports_conflict = false,
        data = { "loans", "reservations", "fines", "lending_bans", "guardian_contact", table.unpack(account) },
        when = own.employee_works_at_the_desk,
      },
      staff_access.permit "those who handle fees see the fees and the debtor" {
        code = "own_use", reports_conflict = false, data = { "fines", "guardian_contact", table.unpack(account) },
        when = own.employee_handles_fees,
      },
      staff_access.permit "those who run events see registrations and subscriptions" {
        code = "own_use", reports_conflict = false,
        data = { "name", "email", "phone", "event_registrations", "newsletter_subscriptions" }, when = own.employee_runs_events,
      },
      staff_access.refuse "the task does not need the data" { code = "not_designated", data = everything, fallback = true },
    },

    says "K-28" "an employee sees the loan history only when the customer is present and asks for it" {
      original = "Lainaushistorian työntekijä näkee vain asiakkaan läsnä ollessa ja tämän pyynnöstä.",
      staff_access.permit "the customer shows the loan history at the desk" {
        code = "own_use", reports_conflict = false, data = "loan_history", when = own.employee_works_at_the_desk,
      },
      staff_access.refuse "the loan history is not opened without the customer" {
        code = "secret_loans", data = "loan_history", unless = own.customer_is_present,
      },
    },

    says "K-29" "every employee has signed an undertaking of secrecy and has credentials of their own" {
      original = "Jokaisella työntekijällä on salassapitositoumus ja omat tunnukset.",
      staff_access.refuse "the employee signed no undertaking" {
        code = "undertaking_missing", data = everything, unless = the.employee_signed_an_undertaking,
        obliges = "obtain_undertaking",
      },
      staff_access.refuse "the employee uses shared credentials" {
        code = "credentials_shared", data = everything, unless = the.employee_has_own_credentials,
      },
    },
  },

  section "Evästeet" { says_nothing = "K-30" },
}
