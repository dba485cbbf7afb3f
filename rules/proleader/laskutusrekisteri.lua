-- The billing register of Proleader, a sole trader, according to its notice of 3 October 2019. The notice has headings of the
-- regulation, some of them empty, and mentions erasure twice: ten years after the end of the customer relationship, and the
-- right to be forgotten entirely. The ten years are read as a maximum, not as a minimum. The document follows the notice: its
-- headings in Finnish, its statements summarised, and in each statement the rules that follow from it.
-- What prevails over what, and the way to list the rules by kind of request: rules/README.md
local collection = use "shared/collection"
local own        = use "proleader/shared/conditions"
local the        = use "shared/conditions"

-- Data needed for an unpaid invoice or a collection case.
local claim = { "name", "represented_organisation", "postal_address", "price_and_payment_data" }

local contact_details = { "name", "represented_organisation", "email", "postal_address", "phone" }

return register "proleader/laskutusrekisteri" {
  title      = "Laskutusrekisteri",
  controller = {
    name = "Proleader", kind = "sole_trader", financial_year_end = "12-31", contact = { role = "contact_person" },
    processors = { { name = "analytics service", country = "US" } },
  },
  language = "fi",
  dated    = "2019-10-03",
  lacks    = { "objection", "transfers to the analytics service" },

  section "Laatimispäivä" {
    says "S4-01" "drawn up on 3 October 2019" { informs = "when it was drawn up" },
  },

  section "Rekisterinpitäjä, yhteyshenkilö" {
    says "S4-02" "one person in trade is controller and contact person" { informs = "who keeps the register" },
  },

  section "Rekisterin nimi" {
    says "S4-03" "it is the billing register" { informs = "what it is called" },
  },

  section "Oikeusperuste ja henkilötietojen käsittelyn tarkoitus" {
    says "S4-04" "for getting invoices to customers" {
      holds { "ledger", "invoice_voucher", follows_from = "invoices" },

      marketing_use.refuse "nothing but data on behaviour online is used for marketing" {
        code = "purpose_incompatible", data = everything, except = { "cookie_data", "web_behaviour" },
      },
      -- No heading permits publication, although the notice lets the customer forbid it.
      publication.refuse "no list is published" { code = "no_regular_disclosure", cites = "S4-16", data = everything },
      publication.waive "lists are refused, whatever data are meant" {
        requirement = "categories", code = "no_regular_disclosure",
      },
    },

    says "S4-05" "data may serve the development of the business" { informs = "a purpose that may be objected to by law" },

    says "S4-06" "customers forbid publication at customer service, by e-mail (no address given), or at the contact person" {
      publication_ban.permit "the customer may forbid publication" {
        code = "publication_prohibited_by_subject", data = everything,
      },
      form(publication_ban) { addressed_to = { "customer_service", "contact_person" } },
    },

    says "S4-07" "the ground is a contract" {
      any_of(erasure, retention, anonymisation).review "a contract is still being carried out" {
        code = "contract_running", cites = "GDPR 6(1)(b)", data = everything, except = { "web_behaviour", "cookie_data" },
        unless_refused = true, when = the.work_needs_the_data,
      },
      portability.permit "data that the customer gave for the contract are portable if processing is automated" {
        code = "portable_contract_data", cites = "GDPR 20(1)", data = contact_details,
        when = { the.person_provided_the_data, the.processing_is_automated }, obliges = "export_machine_readable",
      },
    },
  },

  section "Oikeutetun edun peruste" {
    says "S4-08" "the customer relationship" { informs = "the interest on which that purpose rests" },
  },

  section "Kyseessä olevat henkilötietoryhmät" {
    says "S4-09" "private persons, companies and partners" { informs = "whose data they are, not which" },
  },

  section "Vastaanottajat ja vastaanottajaryhmät" {
    says "S4-10" "the controller's people, and partners for accounts and collection" {
      disclosure.permit "billing and collection, but not for private persons, media or partners" {
        code = "disclosure_purpose_listed", cites = "S4-16", data = everything,
        when = {
          the.purposes_include_billing_or_collection, the.purposes_are_only_claims_and_credit,
          collection.recipient_bills_or_collects_what_is_owed,
        },
        unless = the.recipient_is_a_person_medium_or_partner,
      },
      disclosure.refuse "nothing is owed that could be billed or collected" {
        code = "nothing_owed", cites = "S4-16", data = everything, when = collection.recipient_would_collect,
        unless = { the.debt_is_open, the.law_obliges_if_cited },
      },
      disclosure.permit "a provider that adds a service, keeps the accounts or sends the invoices" {
        code = "processing_on_behalf", cites = { "S4-14", "S4-15" }, data = everything,
        when = { the.recipient_is_a_processor, own.purposes_include_a_service, own.purposes_are_only_services },
      },
    },
  },

  section "Suostumus" { says_nothing = "S4-11" },

  section "Rekisterin tietosisältö" {
    says "S4-12" "name, organisation, e-mail, postal address, phone, prices and payments, and other" {
      holds { "name", "represented_organisation", "email", "postal_address", "phone", "price_and_payment_data", "other" },

      access.oblige "the copy itemises the data that the notice calls other, and cookie data" {
        cites = { "S4-26", "S4-27" }, on_outcome = { "granted", "partly_granted" }, obliges = "itemise_categories",
        when = own.other_or_cookie_data_are_held,
      },
    },
  },

  section "Säännönmukaiset tietolähteet" {
    says "S4-13" "data come from purchases, orders and the customers themselves, from update services and subcontractors" {
      informs = "the sources, which a copy names by law",
    },

    says "S4-14" "only the business uses the data, and a provider for an added service, billing or a credit decision" {},
  },

  section "Tietojen säännönmukaiset luovutukset" {
    says "S4-15" "only the business uses the data, and a provider for an added service or a credit decision" {
      disclosure.permit "a credit matter on file, but not for private persons, media or partners" {
        code = "disclosure_purpose_listed", cites = "S4-16", data = everything,
        when = { the.purposes_include_credit, the.purposes_are_only_claims_and_credit, the.credit_matter_is_on_file },
        unless = the.recipient_is_a_person_medium_or_partner,
      },
      disclosure.refuse "no credit matter is on file" {
        code = "credit_matter_missing", cites = "S4-16", data = everything,
        when = the.purposes_include_credit, unless = the.credit_matter_is_on_file,
      },
    },

    says "S4-16" "nothing goes outside except for a credit application, collection or billing, or where a law obliges" {
      disclosure.permit "a law obliges" { code = "mandatory_legal_duty", data = everything, when = the.law_obliges },
      disclosure.refuse "nothing goes to outsiders for advertising" {
        code = "purpose_incompatible", data = everything,
        when = the.purposes_include_marketing, unless = the.recipient_is_an_own_register,
      },
      disclosure.refuse "nothing else goes outside" {
        code = "disclosure_purpose_not_listed", data = everything, fallback = true,
      },
    },

    says "S4-18" "data are destroyed on request unless a law, open invoices or collection prevent it" {
      erasure.permit "the customer's data are destroyed on request" {
        code = "erasure_on_request", cites = "S4-38", data = everything, reports_conflict = false,
      },
      any_of(erasure, retention).retain "open invoices prevent erasure" {
        code = "open_invoice", cites = "GDPR 17(3)(e)", data = claim, when = the.invoice_is_open,
      },
      any_of(erasure, retention).retain "collection prevents erasure" {
        code = "open_collection", cites = "GDPR 17(3)(e)", data = claim, when = the.collection_is_open,
      },
      anonymisation.retain "open invoices prevent erasure" {
        code = "open_invoice", cites = "GDPR 17(3)(e)", data = claim, when = the.invoice_is_open,
      },
      anonymisation.retain "collection prevents erasure" {
        code = "open_collection", cites = "GDPR 17(3)(e)", data = claim, when = the.collection_is_open,
      },
    },
  },

  section "Tietojen siirto EU:n tai ETA:n ulkopuolelle" {
    says "S4-17" "nothing leaves the EU unless that is needed to secure the technical implementation" {
      transfer.permit "needed to secure the technical implementation of the business or its partner" {
        code = "technically_necessary", data = everything, when = the.transfer_is_technically_necessary,
      },
      transfer.refuse "no other transfer leaves the European Economic Area" {
        code = "transfer_excluded_by_notice", data = everything, fallback = true,
      },
      disclosure.refuse "no disclosure leaves the European Economic Area, except for the technical implementation" {
        code = "transfer_excluded_by_notice", data = everything, when = the.country_is_outside_the_area,
        unless = the.transfer_is_technically_necessary,
      },
    },
  },

  section "Henkilötietojen säilyttämisaika" {
    says "S4-19" "data are kept ten years from the end of the customer relationship" {
      any_of(erasure, retention, anonymisation).keep_until "ten years from the end of the customer relationship" {
        code = "retention_notice", data = everything,
        last_day = function(case)
          local ended = case.subject.relationship.ended
          return ended and ended + years(10)
        end,
      },
      retention.review "no statute needs data for ten years, and claims end sooner" {
        code = "storage_too_long", cites = { "GDPR 5(1)(e)", "728/2003 s. 4", "Ombudsman TSV/2/2018" }, data = everything,
        except = { "invoice_voucher", "ledger" },
        when = { own.ten_years_are_running, the.claims_are_over }, unless = { the.data_are_stated_unnecessary, own.a_ground_remains },
      },
    },
  },

  section "Rekisterin suojauksen periaatteet A" {
    says "S4-20" "papers are kept in locked, fire-safe rooms; only designated employees under a signed undertaking handle them" {
      -- The refusals below say who is not.
      staff_access.permit "designated people, under a signed undertaking, with credentials of their own" {
        code = "own_use", cites = "S4-21", data = everything, reports_conflict = false,
      },
      staff_access.refuse "no undertaking was signed" {
        code = "undertaking_missing", cites = "S4-21", data = everything, unless = the.employee_signed_an_undertaking,
        obliges = "obtain_undertaking",
      },
      staff_access.refuse "the employee is not designated" {
        code = "not_designated", cites = "S4-21", data = everything, unless = the.employee_is_designated,
      },
    },
  },

  section "Rekisterin suojauksen periaatteet B" {
    says "S4-21" "only designated people under an undertaking use the system, with own credentials, behind a firewall" {
      staff_access.refuse "the credentials are shared" {
        code = "credentials_shared", data = everything, unless = the.employee_has_own_credentials,
      },
    },
  },

  section "Evästeet" {
    says "S4-22" "the site uses cookies, which do no harm" { informs = "what cookies are" },

    says "S4-23" "cookies serve to improve and analyse the site" { informs = "a purpose that no request names" },

    says "S4-24" "cookie data may be used to target communication and marketing" {
      marketing_use.permit "cookie data serve to target communication and marketing; the customer can block cookies" {
        code = "own_marketing", cites = { "S4-28", "S4-31" }, data = "cookie_data",
      },
    },

    says "S4-25" "cookies alone identify no one" {
      access.refuse "cookie data that are not linked identify no one" {
        code = "not_identifiable", data = "cookie_data", unless = own.cookie_data_are_linked,
      },
    },

    says "S4-26" "cookie data may be linked to data from elsewhere, such as a form" {},

    says "S4-27" "IP address, time, pages and viewing times, browser, and perhaps other data are collected" {
      holds { "cookie_data" },
    },
  },

  section "Evästeet: Sinun oikeutesi" {
    says "S4-28" "the visitor may block cookies at any time in the browser" {
      consent_withdrawal.permit "cookies may be switched off at any time" {
        code = "consent_withdrawn", data = everything,
      },
    },

    says "S4-29" "the site may work worse without cookies" { informs = "what happens without cookies" },
  },

  section "Google Analytics" {
    says "S4-30" "an analytics service receives statistics of use, which identify no one" {
      transfer.permit "statistics of the site go to the analytics service" {
        code = "processing_on_behalf", data = "cookie_data", when = own.purposes_are_only_statistics,
      },
    },

    says "S4-31" "age, gender and interests are collected; the visitor can switch that off" {},
  },

  section "Automaattinen käsittely ja profilointi" { says_nothing = "S4-32" },

  section "Tarkastusoikeus" {
    says "S4-33" ("everyone may check the data held about them, in a signed writing to customer service or the contact person, "
      .. "in Finnish or English") {
      access.permit "everyone may check their data" { code = "right_of_access", cites = "S4-38", data = everything },
      form(access) {
        written = true, languages = { "fi", "en" }, signed = "signed", addressed_to = { "customer_service", "contact_person" },
      },
    },

    says "S4-34" ("customer service takes bans on use and disclosure for direct advertising, distance selling, "
      .. "direct marketing, surveys") {
      marketing_use.refuse "the customer forbade this marketing" {
        code = "absolute_right_to_object_marketing", cites = "S4-41", data = everything,
        when = the.person_forbade_this_marketing,
      },
      marketing_ban.permit "the customer forbids direct advertising, distance selling, direct marketing and surveys" {
        code = "absolute_right_to_object_marketing", cites = "S4-41", data = everything,
      },
      objection.permit "an objection to direct advertising, distance selling, direct marketing or surveys counts as a ban" {
        code = "absolute_right_to_object_marketing", cites = "S4-41", data = everything, when = the.request_names_marketing,
      },
      form(marketing_ban) { addressed_to = { "customer_service" } },
    },
  },

  section "Oikeus siirtää tiedot järjestelmästä toiseen" { says_nothing = "S4-35" },

  section "Oikeus vaatia tiedon korjaamista" {
    says "S4-36" ("incorrect, unnecessary, incomplete or outdated data are put right without delay, on a hand-signed, itemised "
      .. "written request to customer service or the maintainer; source and recipients are notified, a refusal is certified") {
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
      form(rectification) { written = true, signed = "hand_signed", itemised = true },
      form(rectification) { addressed_to = { "customer_service", "maintainer", "contact_person" }, cites = "S4-38" },
      promise(rectification) {},
      rectification.oblige "the source of the incorrect data is notified" {
        on_action = "correct", obliges = "notify_source", when = the.source_was_another,
      },
      rectification.oblige "the recipients of the incorrect data are notified" {
        on_action = "correct", obliges = "notify_recipients", when = the.data_were_disclosed,
      },
      rectification.oblige "a refusal is certified" {
        on_outcome = { "refused", "partly_granted" }, obliges = "issue_refusal_certificate",
      },
    },
  },

  section "Rajoittamisoikeus" {
    says "S4-37" "customers may have the responsible person restrict processing, for example where data are incorrect" {
      restriction.permit "processing is restricted while the accuracy of the data is checked" {
        code = "accuracy_contested", data = everything, when = the.accuracy_is_contested,
      },
      form(restriction) { addressed_to = { "responsible_person" } },
    },
  },

  -- The heading on objection describes other rights; the grounds for it are under other headings.
  section "Vastustamisoikeus" {
    -- A second way to make requests, without a form.
    says "S4-38" "customers may ask the contact person for their data, for correction or for erasure" {
      any_of(access, rectification).waive "a request to the contact person need not be signed" {
        code = "identity_established", requirement = "signed", when = own.request_is_to_the_contact_person,
      },
      any_of(access, rectification).waive "a request to the contact person need not be written" {
        code = "identity_established", requirement = "written", when = own.request_is_to_the_contact_person,
      },
      any_of(access, rectification).waive "a request to the contact person may be in any language" {
        code = "identity_established", requirement = "language", when = own.request_is_to_the_contact_person,
      },
    },

    says "S4-39" "data of an organisation's contact person cannot be deleted during this time" {
      any_of(erasure, retention, anonymisation).retain "data of an organisation's contact person are kept while the role lasts" {
        code = "contact_person_active", data = contact_details, when = own.person_is_a_contact_person,
        last_day = function(case) return case.subject.contact_role["until"] end,
      },
    },
  },

  section "Oikeus tehdä valitus valvontaviranomaiselle" {
    says "S4-40" "a complaint may be made to a supervisory authority, also where one lives or works" {
      informs = "a right that each refusal names by law",
    },
  },

  section "Muut henkilötietojen käsittelyyn liittyvät oikeudet" {
    says "S4-41" "disclosure and processing for marketing may be forbidden" {},

    says "S4-42" "customers may demand anonymisation where it applies" {
      anonymisation.permit "data are made anonymous on request" {
        code = "anonymisation_on_request", data = everything, reports_conflict = false,
      },
    },

    says "S4-43" "everyone has the right to be forgotten entirely" {
      erasure.permit "the customer is forgotten entirely" {
        code = "erasure_on_request", data = everything,
      },
    },
  },
}
