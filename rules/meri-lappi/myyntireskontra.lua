-- The customer register of the sales ledger of Meri-Lapin kuntapalvelut, a joint municipal enterprise authority, according to
-- its undated privacy notice. The notice ends with an empty heading, "other possible rights": for erasure, restriction,
-- objection and bans, only the law applies. The document follows the notice: its headings in Finnish, its statements
-- summarised, and in each statement the rules that follow from it.
-- What prevails over what, and the way to list the rules by kind of request: rules/README.md
local collection = use "shared/collection"
local the      = use "shared/conditions"
local items    = use "shared/items"
local plan     = use "shared/archive-plan"
local purposes = use "shared/purposes"

-- Data needed for an unpaid invoice or a collection case.
local claim = {
  "customer_number", "name", "postal_address", "einvoice_address", "personal_identity_code", "billing_data", "payment_data",
}

local of_the_register = purposes.set { "customer_care", "statistics", "billing", "collection", "legal_obligation" }

local purposes_are_of_the_register = condition(
  "every purpose is customer care, statistics, billing, collection or a legal obligation",
  function(case)
    return purposes.are_only(case, of_the_register)
  end)

local claims_and_duties = purposes.set { "billing", "collection", "legal_obligation" }

-- A collector may also send an invoice. Any other purpose is its own.
local purposes_are_only_claims_and_duties = condition(
  "every purpose is billing, collection or a legal obligation",
  function(case) return purposes.are_only(case, claims_and_duties) end)

local hosting_and_billing = purposes.set { "technical_hosting", "billing" }

local purposes_are_only_hosting_and_billing = condition(
  "every purpose is technical hosting or billing",
  function(case) return purposes.are_only(case, hosting_and_billing) end)

-- Without a plan, only the Accounting Act applies to vouchers and ledgers; the rules below ask for the period of journals.
local plan_keeps_the_books = condition("the archive plan keeps the data; if no plan is stated, no", function(case, held)
  return case.controller:assume "archive_plan" ~= nil and plan.keeps(case, held)
end)

local plan_is_not_known_yet = condition("the archive plan is not stated",
  function(case) return case.controller:assume "archive_plan" == nil end)

local function in_use(printout) return printout.destroyed == nil and printout.needed end
local function useless(printout) return printout.destroyed == nil and not printout.needed end

local printout_is_in_use = condition("a printout exists and is still needed", function(case)
  return case.subject.printouts:any(in_use)
end)

local printout_is_useless = condition(
  "a printout exists and is no longer needed; if printouts are not stated, no",
  function(case) return case.subject:assume("printouts"):any(useless) end)

local correction_is_of_a_public_source = condition(
  "data to be corrected come from a public source; if their source is not stated, no",
  function(case)
    return case.subject.data:any(function(held)
      return items.correct(case, held) and held:assume "source" == "public_source"
    end)
  end)

return register "meri-lappi/myyntireskontra" {
  title      = "Meri-Lapin kuntapalveluiden myyntireskontran asiakasrekisteri",
  controller = {
    name    = "Meri-Lapin kuntapalvelut", kind = "public_body", financial_year_end = "12-31",
    contact = { role = "responsible_person", address = "Sairaalakatu 2, 94100 Kemi" },
  },
  language = "fi",
  lacks    = {
    "legal basis", "retention period", "erasure", "restriction", "objection", "portability", "complaint", "date",
    "data protection officer",
  },

  section "1. Rekisterinpitäjä" {
    says "S0-01" "a joint municipal enterprise authority keeps the register" { informs = "who keeps the register" },
  },

  section "2. Rekisteriasioista vastaava henkilö" {
    says "S0-02" "there is a responsible person" { informs = "whom to turn to" },
  },

  section "3. Rekisterin nimi" {
    says "S0-03" "it is the customer register of the sales ledger" {
      informs = "what it is called",
      holds { "ledger", follows_from = "invoices" },
    },
  },

  section "4. Henkilötietojen käsittelyn tarkoitus" {
    says "S0-04" "for caring for customers, statistics, billing and collecting" {
      marketing_use.refuse "advertising is no purpose of the register" { code = "purpose_incompatible", data = everything },
      publication.refuse "no list is published" { code = "no_regular_disclosure", cites = "S0-08", data = everything },
      any_of(marketing_use, publication).waive "advertising and lists are refused, whatever data are meant" {
        requirement = "categories", code = "purpose_incompatible",
      },

      any_of(erasure, retention, anonymisation).retain "an unpaid invoice keeps what billing needs" {
        code = "open_invoice", cites = "GDPR 17(3)(e)", data = claim, when = the.invoice_is_open,
      },
      any_of(erasure, retention, anonymisation).retain "collection keeps what collecting needs" {
        code = "open_collection", cites = "GDPR 17(3)(e)", data = claim, when = the.collection_is_open,
      },

      disclosure.permit "an agent collects an open debt on behalf of the controller" {
        code = "processing_on_behalf", cites = "GDPR 28(3)", data = everything,
        when = {
          the.purposes_include_collection, purposes_are_only_claims_and_duties, the.recipient_acts_for_the_controller,
          the.debt_is_open,
        },
      },
      disclosure.review "a recipient collects, but neither on behalf of the controller nor by law" {
        code = "claim_assigned", cites = "S0-08", data = everything,
        when = { the.purposes_include_collection, purposes_are_only_claims_and_duties, the.debt_is_open },
        unless = { the.law_may_oblige, the.recipient_acts_for_the_controller },
      },
      disclosure.refuse "nothing is owed that could be collected" {
        code = "nothing_owed", cites = "S0-08", data = everything,
        when = { collection.recipient_would_collect, the.purposes_include_collection },
        unless = { the.debt_is_open, the.law_obliges_if_cited },
      },
      disclosure.permit "another register of the controller, for the same purposes" {
        code = "own_use", data = everything, when = { the.recipient_is_an_own_register, purposes_are_of_the_register },
      },

      staff_access.refuse "the work serves no purpose of the register" {
        code = "purpose_incompatible", cites = "S0-19", data = everything, unless = purposes_are_of_the_register,
      },
    },
  },

  section "5. Rekisterin tietosisältö" {
    says "S0-05" "customer number, name, address, e-invoice address, identity code or business ID, billing and payment data" {
      holds { "customer_number", "name", "postal_address", "einvoice_address", "personal_identity_code" },
      holds { "billing_data", "payment_data" },

      disclosure.withhold "the identity code goes only when needed" {
        code = "not_necessary", data = "personal_identity_code", unless = the.purpose_needs_the_data,
      },
    },
  },

  section "6. Säännönmukaiset tietolähteet" {
    says "S0-06" "data come from the customers themselves: companies, joint authorities, municipalities and private persons" {
      access.oblige "the copy names the customers and the public sources that data came from" {
        cites = "S0-07", on_outcome = { "granted", "partly_granted" }, obliges = "name_sources", when = the.something_is_held,
      },
    },

    says "S0-07" "public sources such as the Business Information System are used when needed" {
      rectification.oblige "data from a public source are corrected there" {
        on_action = "correct", obliges = "fix_at_source", when = correction_is_of_a_public_source,
      },
    },
  },

  section "7. Säännönmukaiset tietojen luovutukset" {
    says "S0-08" "nothing is regularly given outside" {
      disclosure.refuse "nothing else goes outside" {
        code = "no_regular_disclosure", cites = "S0-10", data = everything, fallback = true,
      },
    },

    says "S0-10" "data are given only where a law obliges; the sentence is cut" {
      truncated = true,
      disclosure.permit "a law obliges, and the law is named" {
        code = "mandatory_legal_duty", data = everything, when = the.law_obliges, obliges = "cite_statute",
      },
    },
  },

  section "7. Tietojen siirto EU:n tai ETA:n ulkopuolelle" {
    says "S0-09" "nothing is transferred outside the EU or the EEA" {
      disclosure.refuse "no disclosure leaves the European Economic Area" {
        code = "transfer_excluded_by_notice", data = everything, when = the.data_would_leave_the_area,
      },
      transfer.refuse "nothing leaves the European Economic Area" {
        code = "transfer_excluded_by_notice", data = everything, when = the.data_would_leave_the_area,
      },
    },
  },

  section "8.A Manuaalinen aineisto" {
    says "S0-11" "billing journals and attachments are archived by the archive formation plan" {
      holds { "billing_journal", "invoice_voucher", follows_from = "invoices" },

      any_of(erasure, retention, anonymisation).retain "the archive plan keeps billing journals and their attachments" {
        code = "retention_archive_plan", cites = "Information Management Act 906/2019 s. 21",
        data = { "billing_journal", "invoice_voucher" }, when = plan_keeps_the_books, last_day = plan.last_day,
      },
      -- The Accounting Act answers until its period ends, but not how long the plan keeps the journals: the controller looks.
      any_of(erasure, retention, anonymisation).retain "billing journals stay, and their period in the plan is looked up" {
        code = "retention_archive_plan", data = "billing_journal", when = plan_is_not_known_yet, obliges = "request_completion",
      },
      any_of(erasure, retention, anonymisation).review "the archive plan does not say how long billing journals are kept" {
        code = "retention_archive_plan", data = "billing_journal", unless = the.archive_plan_keeps_the_data,
      },
    },

    says "S0-12" "printouts are taken when needed and destroyed when the need ends" {
      holds { "printouts" },

      any_of(erasure, retention, anonymisation).retain "a printout that is in use stays" {
        code = "printout_needed", data = "printouts", when = printout_is_in_use,
      },
      any_of(erasure, retention, anonymisation).permit "a printout that is no longer needed is destroyed" {
        code = "no_longer_necessary", data = "printouts", unless = printout_is_in_use, action = "erase",
      },
      any_of(erasure, retention, anonymisation).oblige "each printout is destroyed when its need ends" {
        on_outcome = { "granted", "partly_granted", "refused" }, obliges = "destroy_printouts", when = printout_is_useless,
      },
    },

    says "S0-13" "papers are kept in locked rooms" { informs = "how papers are stored" },

    says "S0-14" "everyone who handles the data is bound to secrecy" {
      staff_access.permit "an employee with access and own credentials, for the purposes of the register" {
        code = "own_purpose", cites = { "S0-17", "S0-18", "S0-19" }, data = everything, reports_conflict = false,
        when = { the.employee_is_designated, the.employee_has_own_credentials, purposes_are_of_the_register },
      },
    },
  },

  section "8.B Sähköinen aineisto" {
    says "S0-15" "the system is bought as a service, whose provider keeps it running" {
      disclosure.permit "the provider of the system, for hosting and billing only" {
        code = "processing_on_behalf", cites = "GDPR 28(3)", data = everything,
        when = { the.recipient_is_a_processor, purposes_are_only_hosting_and_billing },
      },
      access.oblige "the copy names the provider of the system" {
        on_outcome = { "granted", "partly_granted" }, obliges = "name_recipients", when = the.something_is_held,
      },
    },

    says "S0-16" "the controller answers for what is entered" {},

    -- A personal password is read as a password that is not shared.
    says "S0-17" "user names and passwords protect the register" {
      staff_access.refuse "the credentials are shared" {
        code = "credentials_shared", cites = "S0-18", data = everything, unless = the.employee_has_own_credentials,
      },
    },

    says "S0-18" "credentials are given when access is granted" {
      staff_access.refuse "access was never granted" {
        code = "not_designated", data = everything, unless = the.employee_is_designated,
      },
    },

    says "S0-19" "access is limited by duties" {},

    says "S0-20" "access ends when the person moves to other duties" {
      staff_access.refuse "an employee who moved to other duties has no access" {
        code = "duty_ended", data = everything, unless = the.employee_is_in_duty, obliges = "block_access",
      },
    },
  },

  section "9. Tarkastusoikeus" {
    says "S0-21" "everyone may check what is recorded about them" {
      access.permit "everyone may check what is recorded about them" {
        code = "right_of_access", cites = "S0-05", data = everything,
      },
    },

    says "S0-22" "requests go to the responsible person" { form(access) { addressed_to = { "responsible_person" } } },
  },

  section "10. Tiedon korjaaminen" {
    says "S0-23" "everyone may demand that incorrect data be corrected" {
      rectification.permit "incorrect data are corrected, and the controller answers for them" {
        code = "incorrect_data", cites = "S0-16", data = everything, when = the.data_are_called_incorrect,
      },
    },

    says "S0-24" "requests go to the responsible person" { form(rectification) { addressed_to = { "responsible_person" } } },
  },

  section "11. Muut mahdolliset oikeudet" { says_nothing = "S0-25" },
}
