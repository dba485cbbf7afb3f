-- The customer register of a company. The notice is a template that leaves controller, contact and date open. The company
-- completes them in organisation.lua in this folder; without them, loading fails. The document follows the notice: its
-- headings in Finnish, its statements summarised, and in each statement the rules that follow from it.
-- What prevails over what, and the way to list the rules by kind of request: rules/README.md
local collection = use "shared/collection"
local the        = use "shared/conditions"
local own        = use "yritys/shared/conditions"

-- Data needed for an unpaid invoice or a collection case. The invoices are in another register.
local claim = { "name", "postal_address", "assignment_history" }

return register "yritys/asiakasrekisteri" {
  title         = "Asiakasrekisteri",
  controller    = use "yritys/organisation",
  language      = "fi",
  written_under = { "Personal Data Act" },
  lacks         = {
    "controller", "contact", "date", "legal basis", "retention period", "restriction", "objection other than to marketing",
    "portability",
  },

  section "Rekisterin nimi" {
    says "S3-01" "it is the customer register" { informs = "what it is called" },
  },

  section "Henkilötietojen käsittelyn tarkoitus" {
    says "S3-02" "for keeping the register, handling and archiving assignments, and caring for customers" {
      any_of(erasure, retention).review "an assignment is still being carried out" {
        code = "contract_running", cites = "GDPR 6(1)(b)", data = everything, except = { "web_behaviour", "cookie_data" },
        unless_refused = true, when = the.work_needs_the_data,
      },
    },

    says "S3-03" "data may serve development, statistics and targeted online content" {
      marketing_use.permit "the company may target its own advertising" {
        code = "own_marketing", cites = "S3-05", data = everything,
      },
      marketing_use.refuse "advertising uses nothing that the register does not hold" {
        code = "wrong_register", cites = { "S3-11", "S3-15" }, data = everything, when = own.data_are_not_named,
      },
    },

    says "S3-04" "within what the Personal Data Act allows" {
      any_of(transfer, disclosure).review "before the regulation, a person decides whether the country protects the data" {
        code = "transfer_not_assessed", data = everything, unless_refused = true,
        when = the.data_would_leave_the_area, unless = own.regulation_applies,
      },
    },

    says "S3-05" "the company may target its own advertising, and gives nothing to outsiders for it" {
      disclosure.permit "a register of the company's own, unless for marketing that the customer forbade" {
        code = "own_use", data = everything,
        when = the.recipient_is_an_own_register, unless = the.request_names_forbidden_marketing,
      },
      disclosure.refuse "nothing goes to outsiders for advertising" {
        code = "purpose_incompatible", data = everything,
        when = the.purposes_include_marketing, unless = the.recipient_is_an_own_register,
      },
      publication.refuse "no list is published for outsiders" {
        code = "purpose_incompatible", cites = "S3-17", data = everything, when = the.list_is_for_outsiders,
      },
    },

    says "S3-06" "partners may host parts of the data on their servers for technical reasons" {
      disclosure.permit "a provider that adds a service or hosts the data for the company" {
        code = "processing_on_behalf", cites = { "S3-13", "S3-16" }, data = everything,
        when = {
          the.recipient_serves_the_controller, the.purposes_include_a_service, the.purposes_are_only_services_and_billing,
        },
      },
    },

    -- The purposes that the notice names before it go beyond the customer relationship; the sentence excludes any other.
    says "S3-07" "data are processed only for the customer relationship" {
      staff_access.refuse "the work serves no purpose that the notice names" {
        code = "purpose_incompatible", cites = { "S3-02", "S3-03", "S3-05" }, data = everything,
        when = the.purposes_are_stated_to_exceed,
      },
      disclosure.refuse "another register gets nothing for a purpose that the notice does not name" {
        code = "purpose_incompatible", cites = { "S3-02", "S3-03", "S3-05" }, data = everything,
        when = { the.recipient_is_an_own_register, the.purposes_exceed_the_customer },
      },
    },

    says "S3-08" "the company may publish a list unless the customer forbids it" {
      publication.permit "a published list holds name, organisation and postal address" {
        code = "own_use", cites = "S3-09", data = { "name", "represented_organisation", "postal_address" },
      },
      publication.refuse "the customer forbade publication" {
        code = "publication_prohibited_by_subject", cites = "S3-10", data = everything, when = the.person_forbade_publication,
      },
      publication_ban.permit "the customer may forbid publication" {
        code = "publication_prohibited_by_subject", cites = "S3-10", data = everything,
      },
    },

    says "S3-09" "a list is, for example, mailing labels for advertising" {
      publication.refuse "the customer forbade advertising, which lists are for" {
        code = "absolute_right_to_object_marketing", cites = "S3-26", data = everything, when = the.person_forbade_advertising,
      },
      publication.refuse "a published list holds no other data" {
        code = "not_necessary", cites = "GDPR 5(1)(c)", data = everything, fallback = true,
      },
    },

    says "S3-10" "customers forbid publication at customer service, by e-mail (no address given), or at the contact person" {
      form(publication_ban) { addressed_to = { "customer_service", "contact_person" } },
    },
  },

  section "Rekisterin tietosisältö" {
    says "S3-11" "name, organisation, e-mail, postal address, phone, earlier assignments" {
      holds { "name", "represented_organisation", "email", "postal_address", "phone", "assignment_history" },
      any_of(disclosure, transfer).withhold "vouchers, ledgers and journals are in the books, not in this register" {
        code = "wrong_register", cites = { "S3-17", "S3-19" }, data = everything, reports_conflict = false,
        when = own.data_are_in_the_books,
      },
    },
  },

  section "Säännönmukaiset tietolähteet" {
    says "S3-12" "data come from the customers, who register or report them" {
      access.oblige "the copy names where the data came from, behaviour online included" {
        cites = { "S3-13", "S3-14", "S3-15" }, on_outcome = "granted",
        obliges = "name_sources", when = the.something_is_held,
      },
    },

    says "S3-13" "authorities and companies that offer updates update names and addresses" {},

    says "S3-14" "data may come from subcontractors" {},

    says "S3-15" "behaviour online may come from partners' sites, cookies and credentials" {
      holds { "web_behaviour", undeclared = true },
    },
  },

  section "Tietojen säännönmukaiset luovutukset" {
    says "S3-16" "only the company uses the data, except where a provider adds a service or supports a credit decision" {
      disclosure.permit "a credit matter on file, but not for private persons, media or partners" {
        code = "disclosure_purpose_listed", cites = "S3-17", data = everything,
        when = { the.purposes_include_credit, the.purposes_are_only_claims_and_credit, the.credit_matter_is_on_file },
        unless = the.recipient_is_a_person_medium_or_partner,
      },
      disclosure.refuse "no credit matter is on file" {
        code = "credit_matter_missing", cites = "S3-17", data = everything,
        when = the.purposes_include_credit, unless = the.credit_matter_is_on_file,
      },
    },

    says "S3-17" "nothing goes outside except for a credit application, collection or billing, or where a law obliges" {
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
      disclosure.refuse "nothing else goes outside" {
        code = "disclosure_purpose_not_listed", data = everything, fallback = true,
      },
    },

    says "S3-18" "data are destroyed on request unless a law, open invoices or collection prevent it" {
      holds { "invoice_voucher", follows_from = "invoices", undeclared = true },

      erasure.permit "the customer's data are destroyed on request" {
        code = "erasure_on_request", data = everything, reports_conflict = false,
      },
      any_of(erasure, retention, anonymisation).retain "open invoices prevent erasure" {
        code = "open_invoice", cites = "GDPR 17(3)(e)", data = claim, when = the.invoice_is_open,
      },
      any_of(erasure, retention, anonymisation).retain "collection prevents erasure" {
        code = "open_collection", cites = "GDPR 17(3)(e)", data = claim, when = the.collection_is_open,
      },
      any_of(erasure, retention, anonymisation, rectification).review "a person finds the financial year of the voucher" {
        code = "facts_missing", cites = "Accounting Act 2:10", data = "invoice_voucher", when = own.invoice_is_younger_than_its_year,
      },
    },
  },

  section "Tietojen siirto EU:n tai ETA:n ulkopuolelle" {
    says "S3-19" "nothing leaves the EU unless that is needed to secure the technical implementation" {
      transfer.permit "needed to secure the technical implementation of the company or its partner" {
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
    says "S3-20" "papers are kept in the company's secure storage" { informs = "how papers are stored" },

    says "S3-21" "only designated employees under a signed undertaking handle papers" {
      staff_access.permit "designated people, under a signed undertaking, with credentials of their own" {
        code = "own_use", cites = { "S3-22", "S3-23" }, data = everything, reports_conflict = false,
      },
      staff_access.refuse "no undertaking was signed" {
        code = "undertaking_missing", cites = "S3-23", data = everything, unless = the.employee_signed_an_undertaking,
        obliges = "obtain_undertaking",
      },
      staff_access.refuse "the employee is not designated" {
        code = "not_designated", cites = "S3-22", data = everything, unless = the.employee_is_designated,
      },
    },
  },

  section "Rekisterin suojauksen periaatteet B" {
    says "S3-22" "only designated people of the company and of companies acting for it use the system" {},

    says "S3-23" "each user has credentials of their own and has signed an undertaking; a firewall protects the system" {
      staff_access.refuse "the credentials are shared" {
        code = "credentials_shared", data = everything, unless = the.employee_has_own_credentials,
      },
    },
  },

  section "Evästeet" { says_nothing = "S3-24" },

  section "Tarkastusoikeus" {
    says "S3-25" "everyone may check the data held about them, in a signed writing to the company or the contact person" {
      access.permit "everyone may check their data" { code = "right_of_access", cites = "S3-11", data = everything },
      form(access) { written = true, signed = "signed", addressed_to = { "customer_service", "contact_person" } },
    },

    says "S3-26" ("the company takes bans on use and disclosure for direct advertising, distance selling, "
      .. "direct marketing, surveys") {
      marketing_use.refuse "the customer forbade this marketing" {
        code = "absolute_right_to_object_marketing", cites = "S3-34", data = everything,
        when = the.person_forbade_this_marketing,
      },
      marketing_ban.permit "the customer forbids direct advertising, distance selling, direct marketing and surveys" {
        code = "absolute_right_to_object_marketing", cites = "S3-34", data = everything,
      },
      objection.permit "an objection to direct advertising, distance selling, direct marketing or surveys counts as a ban" {
        code = "absolute_right_to_object_marketing", cites = "S3-34", data = everything, when = the.request_names_marketing,
      },
    },
  },

  section "Oikeus vaatia tiedon korjaamista" {
    says "S3-27" "incorrect, unnecessary, incomplete or outdated data are corrected, deleted or completed" {
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

    says "S3-28" "in writing to the company or the maintainer" {
      form(rectification) { written = true, addressed_to = { "customer_service", "maintainer" } },
    },

    says "S3-29" "the request names the data, and the ground" { form(rectification) { itemised = true } },

    says "S3-30" "without delay" { promise(rectification) {} },

    says "S3-31" "the source and the recipients of incorrect data are notified" {
      rectification.oblige "the source of the incorrect data is notified" {
        on_action = "correct", obliges = "notify_source", when = the.source_was_another,
      },
      rectification.oblige "the recipients of the incorrect data are notified" {
        on_action = "correct", obliges = "notify_recipients", when = the.data_were_disclosed,
      },
    },

    says "S3-32" "a refusal is certified in writing with its reasons" {
      rectification.oblige "a refusal is certified, and may be taken to the Ombudsman" {
        cites = "S3-33", on_outcome = { "refused", "partly_granted" },
        obliges = { "issue_refusal_certificate", "inform_complaint_right" },
      },
    },

    says "S3-33" "a refusal may be taken to the Data Protection Ombudsman" {},
  },

  section "Muut henkilötietojen käsittelyyn liittyvät oikeudet" {
    says "S3-34" "the use of one's data for marketing may be forbidden, and onward disclosure and processing" {
      -- The sentence concerns marketing: it does not stop collection of a debt or processing on behalf of the company.
      disclosure.refuse "the customer forbade onward disclosure, except to processors, for billing and collection, or by law" {
        code = "disclosure_prohibited_by_subject", data = everything, when = the.person_forbade_disclosure,
        unless = { the.recipient_is_a_processor, the.purposes_are_only_billing_and_collection, the.law_may_oblige },
      },
      objection.review "an objection to more than marketing: a person decides whether the notice covers it" {
        code = "legal_basis_unclear", cites = "GDPR 21(1)", data = everything,
        unless = { own.objection_is_only_to_marketing, the.grounds_were_weighed },
      },
    },
  },
}
