-- The customer register of the sales ledger of Meri-Lapin kuntapalvelut, a joint municipal enterprise authority, according to
-- its undated privacy notice. The notice ends with an empty heading, "other possible rights": for erasure, restriction,
-- objection and bans, only the law applies.
local ask    = use "shared/questions"
local clause = use "shared/clauses"

-- The purposes of the register and work that the law requires; work for any other purpose is refused.
local purposes = { "customer_care", "statistics", "billing", "collection", "legal_obligation" }

-- Data needed for an unpaid invoice or a collection case.
local claim = {
  "customer_number", "name", "postal_address", "einvoice_address", "personal_identity_code", "billing_data", "payment_data",
}

local function in_use(printout) return printout.destroyed == nil and printout.needed end
local function useless(printout) return printout.destroyed == nil and not printout.needed end

return register "meri-lappi/myyntireskontra" {
  title      = "Meri-Lapin kuntapalveluiden myyntireskontran asiakasrekisteri",
  controller = {
    name    = "Meri-Lapin kuntapalvelut", kind = "public_body", financial_year_end = "12-31",
    contact = { role = "responsible_person", address = "Sairaalakatu 2, 94100 Kemi" },
  },

  notice = {
    stated = {
      ["S0-01"] = { "1. Rekisterinpitäjä",
        "a joint municipal enterprise authority keeps the register", informs = "who keeps the register" },
      ["S0-02"] = { "2. Rekisteriasioista vastaava henkilö",
        "there is a responsible person", informs = "whom to turn to" },
      ["S0-03"] = { "3. Rekisterin nimi",
        "it is the customer register of the sales ledger", informs = "what it is called" },
      ["S0-04"] = { "4. Henkilötietojen käsittelyn tarkoitus",
        "for caring for customers, statistics, billing and collecting" },
      ["S0-05"] = { "5. Rekisterin tietosisältö",
        "customer number, name and address, e-invoice address, identity code or business ID, billing and payment data" },
      ["S0-06"] = { "6. Säännönmukaiset tietolähteet",
        "data come from the customers themselves: companies, joint authorities, municipalities and private persons" },
      ["S0-07"] = { "6. Säännönmukaiset tietolähteet",
        "public sources such as the Business Information System are used when needed" },
      ["S0-08"] = { "7. Säännönmukaiset tietojen luovutukset", "nothing is regularly given outside" },
      ["S0-09"] = { "7. Tietojen siirto EU:n tai ETA:n ulkopuolelle",
        "nothing is transferred outside the EU or the EEA" },
      ["S0-10"] = { "7. Säännönmukaiset tietojen luovutukset",
        "data are given only where a law obliges; the sentence is cut" },
      ["S0-11"] = { "8.A Manuaalinen aineisto",
        "billing journals and attachments are archived by the archive formation plan" },
      ["S0-12"] = { "8.A Manuaalinen aineisto", "printouts are taken when needed and destroyed when the need ends" },
      ["S0-13"] = { "8.A Manuaalinen aineisto", "papers are kept in locked rooms", informs = "how papers are stored" },
      ["S0-14"] = { "8.A Manuaalinen aineisto", "everyone who handles the data is bound to secrecy" },
      ["S0-15"] = { "8.B Sähköinen aineisto", "the system is bought as a service, whose provider keeps it running" },
      ["S0-16"] = { "8.B Sähköinen aineisto", "the controller answers for what is entered" },
      ["S0-17"] = { "8.B Sähköinen aineisto", "user names and passwords protect the register" },
      ["S0-18"] = { "8.B Sähköinen aineisto", "credentials are given when access is granted" },
      ["S0-19"] = { "8.B Sähköinen aineisto", "access is limited by duties" },
      ["S0-20"] = { "8.B Sähköinen aineisto", "access ends when the person moves to other duties" },
      ["S0-21"] = { "9. Tarkastusoikeus", "everyone may check what is recorded about them" },
      ["S0-22"] = { "9. Tarkastusoikeus", "requests go to the responsible person" },
      ["S0-23"] = { "10. Tiedon korjaaminen", "everyone may demand that incorrect data be corrected" },
      ["S0-24"] = { "10. Tiedon korjaaminen", "requests go to the responsible person" },
    },
    empty     = { ["S0-25"] = "11. Muut mahdolliset oikeudet" },
    truncated = { "S0-10" },
    absent    = {
      "legal basis", "retention period", "erasure", "restriction", "objection", "portability", "complaint", "date",
      "data protection officer",
    },
  },

  holds = {
    customer_number        = { cites = "S0-05" },
    name                   = { cites = "S0-05" },
    postal_address         = { cites = "S0-05" },
    einvoice_address       = { cites = "S0-05" },
    personal_identity_code = { cites = "S0-05" },
    billing_data           = { cites = "S0-05" },
    payment_data           = { cites = "S0-05" },
    printouts              = { cites = "S0-12" },
    billing_journal        = { cites = "S0-11", follows_from = "invoices" },
    ledger                 = { cites = "S0-03", follows_from = "invoices" },
    invoice_voucher        = { cites = "S0-11", follows_from = "invoices" },
  },

  form = {
    access        = { to = { "responsible_person", cites = "S0-22" } },
    rectification = { to = { "responsible_person", cites = "S0-24" } },
  },

  -- 9. Tarkastusoikeus
  access {
    permit "everyone may check what is recorded about them"  (clause.own_data { "S0-21", "S0-05" }),
    oblige "the copy names the customers and the public sources that data came from"
      (clause.names_sources { "S0-06", "S0-07" }),
    oblige "the copy names who keeps the system running" {
      cites = { "S0-15" }, on = { "granted", "partly_granted" }, obliges = { "name_recipients" },
    },
  },

  -- 10. Tiedon korjaaminen
  rectification {
    permit "incorrect data are corrected, and the controller answers for them"  (clause.incorrect { "S0-23", "S0-16" }),

    oblige "what came from a public source is put right there" {
      cites = { "S0-07" }, on_action = "correct", obliges = { "fix_at_source" },
      when  = function(case)
        return case.subject.data:any(function(held)
          return held:states "source" and held.source == "public_source" and ask.corrects(case, held)
        end)
      end,
    },
  },

  -- 7. Tietojen luovutukset: no disclosure to outsiders, except …
  disclosure {
    permit "a law obliges, and the law is named" {
      code    = "mandatory_legal_duty", cites = { "S0-10" },
      when    = ask.law_obliges,
      obliges = { "record_disclosure", "cite_statute", "minimise_fields" },
    },
    permit "an agent collects for the controller, which is one of the purposes"  (clause.collected_on_behalf { "S0-04" }),
    permit "the provider who runs the system sees what running it needs" {
      code    = "processing_on_behalf", cites = { "S0-15", "GDPR 28(3)" },
      when    = function(case)
        return ask.goes_to_processor(case) and ask.within(case, { "technical_hosting", "billing" })
      end,
      obliges = { "require_processor_agreement", "minimise_fields" },
    },
    permit "another register of the controller's, for the same purposes" {
      code = "own_use", cites = { "S0-04" },
      when = function(case) return case.request.recipient_kind == "own_register" and ask.within(case, purposes) end,
    },
    refuse "nothing leaves the European Economic Area, whatever it is called"  (clause.never_leaves_the_area { "S0-09" }),
    review "the claim itself is sold"                        (clause.claim_sold { "S0-04", "S0-08" }),
    withhold "the identity code goes only when needed"       (clause.identity_code_not_needed { "S0-05" }),
    refuse "nothing else goes outside"                       (clause.no_regular_disclosure { "S0-08", "S0-10" }),
  },

  transfer {
    refuse "nothing leaves the European Economic Area"  (clause.never_leaves_the_area { "S0-09" }),
  },

  -- 4. Tarkoitus: advertising and lists are not purposes of the register.
  marketing_use {
    refuse "advertising is no purpose of the register"  (clause.outside_the_purposes { "S0-04" }),
  },

  publication {
    refuse "no list is published"  { code = "no_regular_disclosure", cites = { "S0-04", "S0-08" } },
  },

  -- 8.A Manuaalinen aineisto: the archive plan and printouts.
  chapter { of = { "erasure", "retention", "anonymisation" },
    retain "the archive plan keeps billing journals and their attachments" {
      code     = "retention_archive_plan", cites = { "S0-11", "Archives Act 831/1994 s. 8" },
      of       = { "billing_journal", "ledger", "invoice_voucher" },
      when     = function(case, held)
        -- If the plan is not stated, only the Accounting Act applies to vouchers and ledgers; journals have no other period.
        if held.category ~= "billing_journal" and not case.controller:states "archive_plan" then return false end
        return ask.archive_plan_keeps(case, held.category)
      end,
      last_day = function(case, held) return ask.archive_plan_last_day(case, held.category) end,
    },

    review "the archive plan does not say how long billing journals are kept" {
      code = "retention_archive_plan", cites = { "S0-11" },
      of   = { "billing_journal" },
      when = function(case, held) return not ask.archive_plan_keeps(case, held.category) end,
    },

    retain "a printout that is in use stays" {
      code = "printout_needed", cites = { "S0-12" }, of = { "printouts" },
      when = function(case) return case.subject.printouts:any(in_use) end,
    },

    permit "a printout that nobody needs is destroyed" {
      code = "no_longer_necessary", cites = { "S0-12" }, of = { "printouts" }, action = "erase",
      when = function(case) return case.subject.printouts:none(in_use) end,
    },

    oblige "each printout goes when its need ends" {
      cites = { "S0-12" }, on = { "granted", "partly_granted", "refused" }, obliges = { "destroy_printouts" },
      when  = function(case) return case.subject:states "printouts" and case.subject.printouts:any(useless) end,
    },
  },

  -- 4. Tarkoitus: billing and collection are the purposes of the register.
  chapter { of = { "erasure", "retention", "anonymisation" },
    retain "an unpaid invoice keeps what billing needs"  (clause.open_invoices { "S0-04", of = claim }),
    retain "collection keeps what collecting needs"      (clause.collection { "S0-04", of = claim }),
  },

  -- 8.B Sähköinen aineisto: access by staff. "Personal password" is read as a password that is not shared.
  staff_access {
    permit "whoever has been granted access sees what the duties need" {
      code = "own_purpose", cites = { "S0-14", "S0-17", "S0-18", "S0-19" }, unless_law = true,
      when = function(case)
        return case.request.staff.designated and case.request.staff.own_credentials and ask.within(case, purposes)
      end,
    },
    refuse "access was never granted"              (clause.not_designated { "S0-18" }),
    refuse "the credentials are shared"            (clause.shared_credentials { "S0-17", "S0-18" }),

    refuse "the work is for something else than the register" {
      code = "purpose_incompatible", cites = { "S0-04", "S0-19" },
      when = function(case) return not ask.within(case, purposes) end,
    },

    refuse "whoever has moved to other duties has no access" {
      code    = "duty_ended", cites = { "S0-20" },
      when    = function(case) return not case.request.staff.in_duty end,
      obliges = { "block_access" },
    },
  },
}
