-- The customer register of the municipality of Rautavaara, according to its privacy notice of 19 April 2018. The document
-- follows the notice: its headings in Finnish, its statements summarised, and in each statement the rules that follow from it.
-- What prevails over what, and the way to list the rules by kind of request: rules/README.md
local collection = use "shared/collection"
local own        = use "rautavaara/shared/conditions"
local the        = use "shared/conditions"

-- Data needed for an unpaid invoice or a collection case.
local billing = { "billing_data", "name", "postal_address", "personal_identity_code" }

-- Data of social-services customers, which are never used for lists, marketing or credit checks.
local social = { "health_data", "social_support_needs", "income_and_wealth", "family_relations", "bank_account" }

return register "rautavaara/asiakasrekisteri" {
  title      = "Asiakasrekisteri",
  controller = {
    name    = "Rautavaaran kunta", kind = "municipality", financial_year_end = "12-31",
    contact = { role = "registry_office", address = "Koulutie 1, 73900 Rautavaara", email = "kirjaamo@rautavaara.fi" },
  },
  language      = "fi",
  dated         = "2018-04-19",
  written_under = { "Personal Data Act" },
  lacks         = { "retention period", "restriction", "objection other than to marketing", "portability", "legal basis" },

  section "Laatimispäivä" {
    says "S1-01" "drawn up on 19 April 2018, before the GDPR applied" { informs = "when it was drawn up" },
  },

  section "Rekisterinpitäjä" {
    says "S1-02" "the municipality keeps the register; its registry office has an e-mail address" {
      informs = "who keeps the register",
    },
  },

  section "Yhteyshenkilö rekisteriä koskevissa asioissa" {
    says "S1-03" "there is a contact person" { informs = "whom to turn to" },
  },

  section "Rekisterin nimi" {
    says "S1-04" "it is the customer register" { informs = "what it is called" },
  },

  section "Henkilötietojen käsittelyn tarkoitus" {
    says "S1-05" "for keeping the register, handling and archiving orders, and caring for customers" {
      any_of(erasure, retention).review "an order is still being carried out" {
        code = "contract_running", cites = "GDPR 6(1)(b)", data = everything, except = { "web_behaviour", "cookie_data" },
        unless_refused = true, when = the.work_needs_the_data,
      },
    },

    says "S1-06" "data may serve development, statistics and targeted online content" {
      marketing_use.permit "the municipality may target its own advertising" {
        code = "own_marketing", cites = "S1-08", data = everything,
      },
    },

    says "S1-07" "within what the Personal Data Act allows" { informs = "the act that it was written under, repealed since" },

    says "S1-08" "the municipality may target its own advertising, and gives nothing to outsiders for it" {
      disclosure.permit "a register of the municipality's own, unless for marketing that the customer forbade" {
        code = "own_use", data = everything,
        when = the.recipient_is_an_own_register, unless = the.request_names_forbidden_marketing,
      },
      disclosure.refuse "nothing goes to outsiders for advertising" {
        code = "purpose_incompatible", data = everything,
        when = the.purposes_include_marketing, unless = the.recipient_is_an_own_register,
      },
    },

    says "S1-09" "partners may host parts of the data on their servers for technical reasons" {
      disclosure.permit "a provider that adds a service or hosts the data for the municipality" {
        code = "processing_on_behalf", cites = { "S1-17", "S1-20" }, data = everything,
        when = {
          the.recipient_serves_the_controller, the.purposes_include_a_service, the.purposes_are_only_services_and_billing,
        },
      },
    },

    -- The purposes that the notice names before it go beyond the customer relationship; the sentence excludes any other.
    says "S1-10" "data are processed only for the customer relationship" {
      staff_access.refuse "the work serves no purpose that the notice names" {
        code = "purpose_incompatible", cites = { "S1-05", "S1-06", "S1-08" }, data = everything,
        when = the.purposes_are_stated_to_exceed,
      },
      disclosure.refuse "another register gets nothing for a purpose that the notice does not name" {
        code = "purpose_incompatible", cites = { "S1-05", "S1-06", "S1-08" }, data = everything,
        when = { the.recipient_is_an_own_register, the.purposes_exceed_the_customer },
      },
    },

    says "S1-11" "the municipality may publish a list unless the customer forbids it" {
      publication.permit "a published list holds name, organisation and postal address" {
        code = "own_use", cites = "S1-12", data = { "name", "represented_organisation", "postal_address" },
      },
      publication.refuse "the customer forbade publication" {
        code = "publication_prohibited_by_subject", cites = "S1-13", data = everything, when = the.person_forbade_publication,
      },
      publication_ban.permit "the customer may forbid publication" {
        code = "publication_prohibited_by_subject", cites = "S1-13", data = everything,
      },
    },

    says "S1-12" "a list is, for example, mailing labels for advertising" {
      publication.refuse "the customer forbade advertising, which lists are for" {
        code = "absolute_right_to_object_marketing", cites = "S1-35", data = everything, when = the.person_forbade_advertising,
      },
      publication.refuse "a published list holds no other data" {
        code = "not_necessary", cites = "GDPR 5(1)(c)", data = everything, fallback = true,
      },
    },

    says "S1-13" "customers forbid publication at the information desk, by e-mail to the registry, or at the contact person" {
      form(publication_ban) { addressed_to = { "information_desk", "registry_office", "contact_person" } },
    },
  },

  section "Rekisterin tietosisältö" {
    says "S1-14" "name, identity code only when needed, organisation, e-mail, postal address, phone, billing data" {
      holds { "name", "represented_organisation", "email", "postal_address", "phone", "billing_data" },
      holds { "personal_identity_code", only_when = "necessary" },
      holds { "invoice_voucher", follows_from = "invoices" },

      disclosure.withhold "the identity code goes only when needed" {
        code = "not_necessary", data = "personal_identity_code", unless = the.purpose_needs_the_data,
      },
    },

    says "S1-15" "of social-services customers also health, need of support, income and wealth, family, bank account" {
      holds { "health_data", special = true },
      holds { "social_support_needs", "income_and_wealth", "family_relations", "bank_account", secret = true },

      any_of(access, rectification, erasure, restriction, portability, anonymisation, staff_access, retention).review
        "social services moved to the wellbeing services county on 1 January 2023" {
        code = "social_services_moved", cites = "GDPR 4(7)", data = social,
        when = { own.county_took_over, own.social_services_hold_it }, obliges = "transfer_to_competent_controller",
      },
      disclosure.withhold "data of social-services customers are not disclosed unless a law obliges" {
        code = "special_categories", cites = "GDPR 9(1)", data = social, unless = the.law_may_oblige,
      },
      disclosure.review "a law obliges to disclose data that moved to the wellbeing services county" {
        code = "social_services_moved", cites = "GDPR 4(7)", data = social,
        when = { own.county_took_over, the.law_may_oblige }, obliges = "transfer_to_competent_controller",
      },
      transfer.withhold "data of social-services customers are not transferred" {
        code = "special_categories", cites = "GDPR 9(1)", data = social,
      },
      marketing_use.withhold "data of social-services customers are never used for advertising" {
        code = "special_categories", cites = "GDPR 9(1)", data = social,
      },
      publication.withhold "data of social-services customers never appear in a list" {
        code = "special_categories", cites = "GDPR 9(1)", data = social,
      },
    },
  },

  section "Säännönmukaiset tietolähteet" {
    says "S1-16" "data come from the customers, who register or report them" {
      access.oblige "the copy names where the data came from, behaviour online included" {
        cites = { "S1-17", "S1-18", "S1-19" }, on_outcome = "granted",
        obliges = "name_sources", when = the.something_is_held,
      },
    },

    says "S1-17" "authorities and companies that offer updates update names and addresses" {},

    says "S1-18" "data may come from subcontractors" {},

    says "S1-19" "behaviour online may come from partners' sites, cookies and credentials" {
      holds { "web_behaviour", undeclared = true },
    },
  },

  section "Tietojen säännönmukaiset luovutukset" {
    says "S1-20" "only the municipality uses the data, except where a provider adds a service or supports a credit decision" {
      disclosure.permit "a credit matter on file, but not for private persons, media or partners" {
        code = "disclosure_purpose_listed", cites = "S1-21",
        data = { "name", "postal_address", "personal_identity_code", "billing_data", "email", "phone" },
        when = { the.purposes_include_credit, the.purposes_are_only_claims_and_credit, the.credit_matter_is_on_file },
        unless = the.recipient_is_a_person_medium_or_partner,
      },
      disclosure.refuse "no credit matter is on file" {
        code = "credit_matter_missing", cites = "S1-21", data = everything,
        when = the.purposes_include_credit, unless = the.credit_matter_is_on_file,
      },
    },

    says "S1-21" "nothing goes outside except for a credit application, collection or billing, or where a law obliges" {
      disclosure.permit "a law obliges" { code = "mandatory_legal_duty", data = everything, when = the.law_obliges },
      disclosure.permit "billing and collection, but not for private persons, media or partners" {
        code = "disclosure_purpose_listed", data = everything,
        when = {
          the.purposes_include_billing_or_collection, the.purposes_are_only_claims_and_credit,
          collection.recipient_bills_or_collects_what_is_owed,
        },
        unless = the.recipient_is_a_person_medium_or_partner,
      },
      disclosure.refuse "nothing is owed that could be billed or collected" {
        code = "nothing_owed", data = everything, when = collection.recipient_would_collect,
        unless = { the.debt_is_open, the.law_obliges_if_cited },
      },
      disclosure.refuse "another register gets nothing for a legal obligation that no law shows" {
        code = "no_mandatory_legal_duty", cites = "S1-10", data = everything,
        when = { the.recipient_is_an_own_register, own.purposes_include_a_legal_obligation }, unless = the.law_may_oblige,
      },
      disclosure.refuse "nothing else goes outside" {
        code = "disclosure_purpose_not_listed", data = everything, fallback = true,
      },
    },

    says "S1-23" "data are destroyed on request unless a law, open invoices or collection prevent it" {
      erasure.permit "the customer's data are destroyed on request" {
        code = "erasure_on_request", data = everything, reports_conflict = false,
      },
      any_of(erasure, retention).retain "open invoices prevent erasure" {
        code = "open_invoice", cites = "GDPR 17(3)(e)", data = billing, when = the.invoice_is_open,
      },
      any_of(erasure, retention).retain "collection prevents erasure" {
        code = "open_collection", cites = "GDPR 17(3)(e)", data = billing, when = the.collection_is_open,
      },
    },
  },

  section "Tietojen siirto EU:n tai ETA:n ulkopuolelle" {
    says "S1-22" "nothing leaves the EU unless that is needed to secure the technical implementation" {
      transfer.permit "needed to secure the technical implementation of the municipality or its partner" {
        code = "technically_necessary", data = everything, when = the.transfer_is_technically_necessary,
      },
      transfer.refuse "no other transfer leaves the European Economic Area" {
        code = "transfer_excluded_by_notice", data = everything, unless = the.recipient_is_in_the_area, fallback = true,
      },
      disclosure.refuse "no disclosure leaves the European Economic Area, except for the technical implementation" {
        code = "transfer_excluded_by_notice", data = everything, when = the.country_is_outside_the_area,
        unless = the.transfer_is_technically_necessary,
      },
    },
  },

  section "Rekisterin suojauksen periaatteet A" {
    says "S1-24" "papers are kept in locked, fire-safe rooms" { informs = "how papers are stored" },

    says "S1-25" "only designated employees under a signed undertaking handle papers" {
      -- The refusals below say who is not.
      staff_access.permit "designated people, under a signed undertaking, with credentials of their own" {
        code = "own_use", cites = { "S1-27", "S1-28", "S1-29" }, data = everything, reports_conflict = false,
      },
      staff_access.refuse "no undertaking was signed" {
        code = "undertaking_missing", cites = "S1-29", data = everything, unless = the.employee_signed_an_undertaking,
        obliges = "obtain_undertaking",
      },
      staff_access.refuse "the employee is not designated" {
        code = "not_designated", cites = "S1-27", data = everything, unless = the.employee_is_designated,
      },
    },

    says "S1-26" "material that is secret by law is stamped" {
      disclosure.withhold "secret data are not disclosed unless a checked law obliges" {
        code = "secret_by_law", data = everything, when = the.data_are_marked_secret, unless = the.law_may_oblige_if_checked,
      },
      publication.withhold "secret data are not published" {
        code = "secret_by_law", data = everything, when = the.data_are_marked_secret,
      },
    },
  },

  section "Rekisterin suojauksen periaatteet B" {
    says "S1-27" "only designated people of the municipality and of companies acting for it use the system" {},

    says "S1-28" "each user has a user name and password of their own" {
      staff_access.refuse "the credentials are shared" {
        code = "credentials_shared", data = everything, unless = the.employee_has_own_credentials,
      },
    },

    says "S1-29" "each user has signed an undertaking" {},

    says "S1-30" "a firewall protects the system" { informs = "how the system is protected" },
  },

  section "Evästeet" { says_nothing = "S1-31" },

  section "Tarkastusoikeus" {
    says "S1-32" "everyone may check the data held about them" {
      access.permit "everyone may check their data" { code = "right_of_access", data = everything },
    },

    says "S1-33" "in writing to the information desk or the contact person, in Finnish, Swedish or English" {
      form(access) {
        written = true, languages = { "fi", "sv", "en" }, addressed_to = { "information_desk", "contact_person" },
      },
    },

    says "S1-34" "the request is signed" { form(access) { signed = "signed" } },

    says "S1-35" ("the information desk takes bans on use and disclosure for direct advertising, distance selling, "
      .. "direct marketing, surveys") {
      marketing_use.refuse "the customer forbade this marketing" {
        code = "absolute_right_to_object_marketing", cites = "S1-43", data = everything,
        when = the.person_forbade_this_marketing,
      },
      marketing_ban.permit "the customer forbids direct advertising, distance selling, direct marketing and surveys" {
        code = "absolute_right_to_object_marketing", cites = "S1-43", data = everything,
      },
      objection.permit "an objection to direct advertising, distance selling, direct marketing or surveys counts as a ban" {
        code = "absolute_right_to_object_marketing", cites = "S1-43", data = everything, when = the.request_names_marketing,
      },
      form(marketing_ban) { addressed_to = { "information_desk" } },
    },
  },

  section "Oikeus vaatia tiedon korjaamista" {
    says "S1-36" "incorrect, unnecessary, incomplete or outdated data are corrected, deleted or completed" {
      rectification.permit "incorrect data are corrected" {
        code = "incorrect_data", data = everything, when = the.data_are_called_incorrect,
      },
      rectification.permit "incomplete data are completed" {
        code = "incomplete_data", data = everything, when = the.data_are_called_incomplete,
      },
      rectification.permit "outdated data are brought up to date" {
        code = "outdated_data", data = everything, when = the.data_are_called_outdated,
      },
      rectification.permit "unnecessary data are deleted unless a debt is on record or they are still needed" {
        code = "not_necessary", data = everything, when = the.data_are_called_unnecessary,
        unless = { the.debt_is_on_record, the.data_are_necessary }, action = "erase", obliges = "erase",
      },
      rectification.refuse "the data are right and needed" {
        code = "data_correct_for_purpose", data = everything, fallback = true,
      },
    },

    says "S1-37" "in a hand-signed written request to the registry office or the maintainer" {
      form(rectification) { written = true, signed = "hand_signed", addressed_to = { "registry_office", "maintainer" } },
    },

    says "S1-38" "the request names the data, and the ground" { form(rectification) { itemised = true } },

    says "S1-39" "without delay" { promise(rectification) {} },

    says "S1-40" "the source and the recipients of incorrect data are notified" {
      rectification.oblige "the source of the incorrect data is notified" {
        on_action = "correct", obliges = "notify_source", when = the.source_was_another,
      },
      rectification.oblige "the recipients of the incorrect data are notified" {
        on_action = "correct", obliges = "notify_recipients", when = the.data_were_disclosed,
      },
    },

    says "S1-41" "a refusal is certified in writing with its reasons" {
      rectification.oblige "a refusal is certified, and may be taken to the Ombudsman" {
        cites = "S1-42", on_outcome = { "refused", "partly_granted" },
        obliges = { "issue_refusal_certificate", "inform_complaint_right" },
      },
    },

    says "S1-42" "a refusal may be taken to the Data Protection Ombudsman" {},
  },

  section "Muut henkilötietojen käsittelyyn liittyvät" {
    says "S1-43" "disclosure and processing for marketing may be forbidden; the rest of the sentence is cut off" {
      truncated = true,
    },
  },
}
