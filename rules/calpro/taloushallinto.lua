-- The customer register of financial administration at Calpro Oy, a service centre that bills and collects for other
-- organisations, according to its notice of 23 November 2016. The notice uses the form of the repealed Personal Data Act;
-- its last heading, "other rights", is empty, and it does not mention erasure, marketing or retention. The document follows
-- the notice: its headings in Finnish, its statements summarised, and in each statement the rules that follow from it.
-- What prevails over what, and the way to list the rules by kind of request: rules/README.md
local the = use "shared/conditions"
local own = use "calpro/shared/conditions"

-- Data needed for an unpaid invoice or a collection case.
local claim = {
  "customer_number", "name", "postal_address", "einvoice_address", "personal_identity_code", "billing_data", "payment_data",
  "bank_account", "bank_authorisation", "collection_file",
}

return register "calpro/taloushallinto" {
  title      = "Taloushallinnon asiakasrekisteri",
  controller = {
    name    = "Calpro Oy", kind = "company", financial_year_end = "12-31",
    contact = { role = "contact_person", address = "Linjakatu 5, 15100 Lahti", email = "hallinto@calpro.fi" },
  },
  language      = "fi",
  dated         = "2016-11-23",
  written_under = { "Personal Data Act 10", "Personal Data Act 24" },
  lacks         = {
    "legal basis", "retention period", "erasure", "restriction", "objection", "marketing", "portability", "complaint",
  },

  section "Tietosuojaseloste" {
    says "S2-01" "drawn up on the form of the Personal Data Act, sections 10 and 24" {
      informs = "the act that it was written under, repealed since",
    },
  },

  section "Laatuspäivä" {
    says "S2-02" "23 November 2016" { informs = "when it was drawn up" },
  },

  section "1 Rekisterinpitäjä" {
    says "S2-03" "a limited company keeps the register" { informs = "who keeps the register" },
  },

  section "2 Yhteyshenkilö" {
    says "S2-04" "there is a contact person with a street address" { informs = "whom to turn to, also in person" },
  },

  section "3 Rekisterin nimi" {
    says "S2-05" "it is the customer register of financial administration" { informs = "what it is called" },
  },

  section "4 Henkilötietojen käsittelyn tarkoitus" {
    says "S2-06" "a centralised register for billing and collecting" {
      holds { "collection_file" },
      holds { "ledger", "invoice_voucher", follows_from = "invoices" },

      marketing_use.refuse "advertising is no purpose of the register" { code = "purpose_incompatible", data = everything },
      publication.refuse "no list is published" { code = "no_regular_disclosure", cites = "S2-10", data = everything },
      any_of(marketing_use, publication).waive "advertising and lists are refused, whatever data are meant" {
        requirement = "categories", code = "purpose_incompatible",
      },

      any_of(erasure, retention, anonymisation).retain "an unpaid invoice keeps what billing needs" {
        code = "open_invoice", cites = "GDPR 17(3)(e)", data = claim, when = the.invoice_is_open,
      },
      any_of(erasure, retention, anonymisation).retain "collection keeps what collecting needs" {
        code = "open_collection", cites = "GDPR 17(3)(e)", data = claim, when = the.collection_is_open,
      },

      -- The register serves the organisations that own the claims.
      any_of(rectification, erasure, restriction, objection, retention, anonymisation).review
        "a person decides who answers for another creditor's claim, unless the centre itself asks or marketing is objected to" {
        code = "controller_unclear", cites = { "GDPR 4(7)", "GDPR 28(3)" }, when = own.claim_is_of_a_customer_organisation,
        data = { "billing_data", "payment_data", "collection_file", "invoice_voucher", "ledger" },
        unless = { the.controller_made_the_request, the.objection_is_to_marketing },
        obliges = "transfer_to_competent_controller",
      },

      disclosure.permit "the creditor sees data from customer organisations, the person and the population system" {
        code = "disclosure_purpose_listed", cites = "S2-13", data = everything,
        when = {
          the.purposes_are_only_billing_and_collection, own.recipient_is_the_creditor,
          own.data_are_of_the_creditor_or_the_person,
        },
      },
      disclosure.review "the data also concern claims of other organisations" {
        code = "rights_of_others", cites = "S2-13", data = { "billing_data", "payment_data", "ledger", "invoice_voucher" },
        when = {
          the.purposes_are_only_billing_and_collection, own.recipient_is_the_creditor, own.invoice_is_of_another_creditor,
        },
        unless_refused = true,
      },
      disclosure.permit "a collection agency collects on behalf of the centre" {
        code = "processing_on_behalf", cites = "GDPR 28(3)", data = everything,
        when = {
          the.purposes_include_collection, the.purposes_are_only_billing_and_collection, own.recipient_is_a_collection_agency,
          the.recipient_acts_for_the_controller, the.debt_is_open,
        },
      },
      disclosure.review "a collection agency collects, but not on behalf of the centre" {
        code = "claim_assigned", cites = "S2-10", data = everything,
        when = {
          the.purposes_include_collection, the.purposes_are_only_billing_and_collection, own.recipient_is_a_collection_agency,
          the.debt_is_open,
        },
        unless = the.recipient_acts_for_the_controller,
      },
      disclosure.refuse "nothing is owed that could be collected" {
        code = "nothing_owed", cites = "S2-10", data = everything,
        when = { the.purposes_include_collection, own.recipient_is_a_collection_agency },
        unless = the.debt_is_open,
      },
      disclosure.permit "an operator sends the invoices for the centre" {
        code = "processing_on_behalf", cites = "GDPR 28(3)", data = everything,
        when = { the.recipient_is_a_processor, own.purposes_are_only_billing },
      },

      staff_access.refuse "the work is not billing, collecting, address updates or a legal duty" {
        code = "purpose_incompatible", data = everything, unless = own.purposes_are_work_with_the_register,
      },
    },
  },

  section "5 Rekisterin tietosisältö" {
    says "S2-07" "only what billing and collecting need is recorded" {
      holds { "customer_number", "name", "postal_address", "einvoice_address", "billing_data", "payment_data" },

      any_of(erasure, retention).permit "data that billing and collecting do not need are deleted" {
        code = "not_necessary", data = everything, when = the.data_are_stated_unnecessary,
      },
      disclosure.withhold "the identity code goes only when needed" {
        code = "not_necessary", data = "personal_identity_code", unless = the.purpose_needs_the_data,
      },
      rectification.permit "unnecessary data are deleted unless a debt is on record or they are still needed" {
        code = "not_necessary", data = everything, when = the.data_are_called_unnecessary,
        unless = { the.debt_is_on_record, the.data_are_necessary }, action = "erase", obliges = "erase",
      },
      rectification.refuse "the data are right and needed" {
        code = "data_correct_for_purpose", cites = "S2-21", data = everything, fallback = true,
      },
    },
  },

  section "6 Säännönmukaiset tietolähteet" {
    says "S2-08" "data come from the population information system, customer organisations, the person concerned and banks" {
      holds { "personal_identity_code", "bank_account", "bank_authorisation" },

      access.oblige "the copy names the integrations that data came by" {
        on_outcome = { "granted", "partly_granted" }, obliges = "name_sources", when = the.something_is_held,
      },
      rectification.oblige "data that came by an integration are corrected at their source" {
        cites = "S2-13", on_action = "correct", obliges = { "fix_at_source", "notify_source" },
        when  = own.data_came_by_integration,
      },
      rectification.oblige "data that came by an integration are deleted at their source" {
        cites = "S2-13", on_action = "erase", obliges = { "fix_at_source", "notify_source" },
        when  = own.data_came_by_integration,
      },
    },
  },

  section "6 Säännönmukaiset tietolähteet (jatkoa)" { says_nothing = "S2-09" },

  section "7 Tietojen säännönmukaiset luovutukset" {
    says "S2-10" "nothing is regularly given outside" {
      disclosure.refuse "nothing else goes outside, including to other customer organisations" {
        code = "no_regular_disclosure", cites = "S2-16", data = everything, fallback = true,
      },
    },
  },

  section "8 Tietojen siirto EU:n tai ETA:n ulkopuolelle" {
    says "S2-11" "nothing is transferred outside the EU or the EEA" {
      disclosure.refuse "no disclosure leaves the European Economic Area" {
        code = "transfer_excluded_by_notice", data = everything, when = the.data_would_leave_the_area,
      },
      transfer.refuse "nothing leaves the European Economic Area" {
        code = "transfer_excluded_by_notice", cites = "S2-16", data = everything, when = the.data_would_leave_the_area,
      },
    },
  },

  section "9.A Manuaalinen aineisto" {
    says "S2-12" "no papers are processed" {
      access.oblige "a letter of request is destroyed when it is no longer needed" {
        on_outcome = { "granted", "partly_granted" }, obliges = "destroy_printouts", when = own.request_is_a_letter,
      },
    },

    says "S2-13" "integrations and the customer organisations update the data" {},

    says "S2-14" "maintainers may check and update incorrect data from the population information system" {
      rectification.permit "outdated data are brought up to date, from the population information system if need be" {
        code = "outdated_data", cites = "S2-21", data = everything, when = the.data_are_called_outdated,
      },
    },

    says "S2-15" "a permit of the population information system is the ground for that" {
      disclosure.review "data from the population information system need its permit, unless a checked law obliges" {
        code = "data_permit_bound", cites = "Act 661/2009", data = everything, when = own.data_are_of_the_population_system,
        unless = the.law_may_oblige_if_checked, unless_refused = true,
      },
    },
  },

  section "9.B ATK:lla käsiteltävät tiedot" {
    says "S2-16" "the register is kept in a closed environment" {
      staff_access.refuse "the credentials are shared" {
        code = "credentials_shared", cites = "S2-17", data = everything, unless = the.employee_has_own_credentials,
      },
    },

    says "S2-17" "access is limited by rights and roles" {
      staff_access.permit "an employee with a role, with credentials of their own" {
        code = "own_purpose", data = everything, when = { own.employee_has_a_role, the.employee_has_own_credentials },
        reports_conflict = false,
      },
      staff_access.refuse "no role was given" { code = "role_missing", data = everything, unless = own.employee_has_a_role },
    },
  },

  section "10 Tarkastusoikeus" {
    says "S2-18" "a request is made in person or in writing" {
      access.permit "everyone may check their data, and nothing is left out" {
        code = "right_of_access", cites = "S2-20", data = everything,
      },
      form(access) { channels = { "letter", "email", "web_form", "online_service", "chat", "in_person" } },
    },

    says "S2-19" "the data may be checked at once" {
      promise(access) {
        within = days(0),
        when = { own.requester_comes_in_person, the.requester_is_identified }, unless = the.agent_made_the_request,
      },
    },

    says "S2-20" "nothing in the register is outside the right of access" {
      access.review "a person decides whether harmful data are kept back, which the notice does not foresee" {
        code = "outside_access_declared", data = everything, when = the.access_would_do_harm,
      },
    },
  },

  section "11 Oikeus vaatia tiedon korjaamista" {
    says "S2-21" "customer and billing data can be corrected when needed" {
      rectification.permit "incorrect data are corrected when needed" {
        code = "incorrect_data", data = everything, when = the.data_are_called_incorrect,
      },
      rectification.permit "incomplete data are completed" {
        code = "incomplete_data", data = everything, when = the.data_are_called_incomplete,
      },
    },

    says "S2-22" "maintainers correct what they notice themselves, at once" {
      rectification.permit "maintainers correct data that they, or those who bill, find wrong" {
        code = "own_initiative", cites = "S2-23", data = everything,
        when = { the.controller_made_the_request, the.data_would_be_corrected },
      },
      promise(rectification) { cites = "S2-23", within = days(0), when = the.controller_made_the_request },
    },

    says "S2-23" "those who bill may ask the maintainers to correct, at once" {},
  },

  section "12 Muut henkilötietojen käsittelyyn liittyvät oikeudet" { says_nothing = "S2-24" },
}
