-- The customer register of financial administration at Calpro Oy, a service centre that bills and collects for other
-- organisations, according to its notice of 23 November 2016. The notice uses the form of the repealed Personal Data Act;
-- its last heading, "other rights", is empty, and it does not mention erasure, marketing or retention.
local ask    = use "shared/questions"
local clause = use "shared/clauses"

-- Data needed for an unpaid invoice or a collection case.
local claim = {
  "customer_number", "name", "postal_address", "einvoice_address", "personal_identity_code", "billing_data", "payment_data",
  "bank_account", "bank_authorisation", "collection_file",
}

-- The purposes of the register. A recipient with any further purpose does not qualify.
local purposes = { "billing", "collection" }

-- The data come from another source, whose next run would overwrite a correction made only here.
local function came_by_integration(case)
  return case.subject:states "data" and case.subject.data:any(function(held)
    return held:states "source" and ask.concerns(case, held)
      and (held.source == "population_information_system" or held.source == "customer_organisation" or held.source == "bank")
  end)
end

-- The creditor of an invoice is a customer organisation; the centre only keeps its accounts.
local function of_a_customer_organisation(case)
  return case.subject:states "invoices" and case.subject.invoices:any(function(invoice)
    return invoice:states "creditor" and invoice.creditor ~= nil and invoice.creditor ~= case.controller.name
  end)
end

-- The recipient is the creditor of the claim and requests data that it entered itself.
local function recipient_is_the_creditor(case)
  return case.request.recipient_kind == "customer_organisation" and case.subject.invoices:any(function(invoice)
    return invoice.creditor ~= nil and invoice.creditor == case.request.recipient
  end)
end

-- The recipient is a collection agency, and the purpose is collection for any creditor.
local function is_for_an_agency(case)
  return ask.for_purpose "collection" (case) and ask.within(case, purposes)
    and case.request.recipient_kind == "collection_agency"
end

return register "calpro/taloushallinto" {
  title      = "Taloushallinnon asiakasrekisteri",
  controller = {
    name    = "Calpro Oy", kind = "company", financial_year_end = "12-31",
    contact = { role = "contact_person", address = "Linjakatu 5, 15100 Lahti", email = "hallinto@calpro.fi" },
  },

  notice = {
    dated    = "2016-11-23",
    rests_on = { "Personal Data Act 10", "Personal Data Act 24" },
    stated = {
      ["S2-01"] = { "Tietosuojaseloste",
        "drawn up on the form of the Personal Data Act, sections 10 and 24",
        informs = "the act that it was written under, repealed since" },
      ["S2-02"] = { "Laatuspäivä", "23 November 2016", informs = "when it was drawn up" },
      ["S2-03"] = { "1 Rekisterinpitäjä", "a limited company keeps the register", informs = "who keeps the register" },
      ["S2-04"] = { "2 Yhteyshenkilö",
        "there is a contact person with a street address", informs = "whom to turn to, also in person" },
      ["S2-05"] = { "3 Rekisterin nimi",
        "it is the customer register of financial administration", informs = "what it is called" },
      ["S2-06"] = { "4 Henkilötietojen käsittelyn tarkoitus", "a centralised register for billing and collecting" },
      ["S2-07"] = { "5 Rekisterin tietosisältö", "only what billing and collecting need is recorded" },
      ["S2-08"] = { "6 Säännönmukaiset tietolähteet",
        "data come from the population information system, the customer organisations, the person concerned and banks" },
      ["S2-10"] = { "7 Tietojen säännönmukaiset luovutukset", "nothing is regularly given outside" },
      ["S2-11"] = { "8 Tietojen siirto EU:n tai ETA:n ulkopuolelle",
        "nothing is transferred outside the EU or the EEA" },
      ["S2-12"] = { "9.A Manuaalinen aineisto", "no papers are processed" },
      ["S2-13"] = { "9.A Manuaalinen aineisto", "integrations and the customer organisations update the data" },
      ["S2-14"] = { "9.A Manuaalinen aineisto",
        "maintainers may check and update incorrect data from the population information system" },
      ["S2-15"] = { "9.A Manuaalinen aineisto",
        "a permit of the population information system is the ground for that" },
      ["S2-16"] = { "9.B ATK:lla käsiteltävät tiedot", "the register is kept in a closed environment" },
      ["S2-17"] = { "9.B ATK:lla käsiteltävät tiedot", "access is limited by rights and roles" },
      ["S2-18"] = { "10 Tarkastusoikeus", "a request is made in person or in writing" },
      ["S2-19"] = { "10 Tarkastusoikeus", "the data may be checked at once" },
      ["S2-20"] = { "10 Tarkastusoikeus", "nothing in the register is outside the right of access" },
      ["S2-21"] = { "11 Oikeus vaatia tiedon korjaamista", "customer and billing data can be corrected when needed" },
      ["S2-22"] = { "11 Oikeus vaatia tiedon korjaamista", "maintainers correct what they notice themselves, at once" },
      ["S2-23"] = { "11 Oikeus vaatia tiedon korjaamista",
        "whoever bills may ask the maintainers to correct, at once" },
    },
    empty  = {
      ["S2-09"] = "6 Säännönmukaiset tietolähteet (jatkoa)",
      ["S2-24"] = "12 Muut henkilötietojen käsittelyyn liittyvät oikeudet",
    },
    absent = { "legal basis", "retention period", "erasure", "restriction", "objection", "marketing", "portability", "complaint" },
  },

  holds = {
    customer_number        = { cites = "S2-07" },
    name                   = { cites = "S2-07" },
    postal_address         = { cites = "S2-07" },
    personal_identity_code = { cites = "S2-08" },
    einvoice_address       = { cites = "S2-07" },
    billing_data           = { cites = "S2-07" },
    payment_data           = { cites = "S2-07" },
    bank_account           = { cites = "S2-08" },
    bank_authorisation     = { cites = "S2-08" },
    collection_file        = { cites = "S2-06" },
    ledger                 = { cites = "S2-06", follows_from = "invoices" },
    invoice_voucher        = { cites = "S2-06", follows_from = "invoices" },
  },

  form = {
    access = {
      channels = { "letter", "email", "web_form", "online_service", "chat", "in_person", cites = "S2-18" },
    },
  },

  -- 4 Tarkoitus: only billing and collection.
  marketing_use {
    refuse "advertising is no purpose of the register"  (clause.outside_the_purposes { "S2-06" }),
  },

  publication {
    refuse "no list is published"  { code = "no_regular_disclosure", cites = { "S2-06", "S2-10" } },
  },

  -- 4 Tarkoitus: data needed for an unpaid invoice or a collection case.
  chapter { of = { "erasure", "retention", "anonymisation" },
    retain "an unpaid invoice keeps what billing needs"  (clause.open_invoices { "S2-06", of = claim }),
    retain "collection keeps what collecting needs"      (clause.collection { "S2-06", of = claim }),
  },

  -- 4 Tarkoitus: a central register for the organisations that own the claims.
  chapter { of = { "rectification", "erasure", "restriction", "objection", "retention", "anonymisation" },
    review "the claim is a customer organisation's: whether the centre or the organisation answers, a person decides" {
      code    = "controller_unclear", cites = { "S2-06", "GDPR 4(7)", "GDPR 28(3)" },
      of      = { "billing_data", "payment_data" },
      when    = function(case)
        return of_a_customer_organisation(case) and not ask.own_initiative(case) and not ask.stops_marketing(case)
      end,
      obliges = { "transfer_to_competent_controller" },
    },
  },

  -- 5 Tietosisältö: data not needed for billing and collection are deleted.
  chapter { of = { "erasure", "retention" },
    permit "what billing and collecting do not need goes" {
      code = "not_necessary", cites = { "S2-07" },
      when = function(_, held) return held:states "necessary" and not held.necessary end,
    },

  },

  -- 7 Luovutukset
  disclosure {
    permit "the organisation whose claim it is sees what it entered" {
      code = "disclosure_purpose_listed", cites = { "S2-06", "S2-13" },
      when = function(case, held)
        return ask.within(case, purposes) and recipient_is_the_creditor(case)
          and (held.source == "customer_organisation" or held.source == "subject"
            or held.source == "population_information_system")  -- within the permit; see below
      end,
      obliges = { "minimise_fields" },
    },
    permit "an agent collects for the centre, which is one of the purposes"  (clause.collected_on_behalf {
      "S2-06", when = function(case)
        return is_for_an_agency(case) and case.request.on_behalf
      end,
    }),
    review "the data tell of other organisations' claims as well" {
      code = "rights_of_others", cites = { "S2-06", "S2-13" }, cautions = true,
      of   = { "billing_data", "payment_data", "ledger", "invoice_voucher" },
      when = function(case)
        return recipient_is_the_creditor(case) and case.subject.invoices:any(function(invoice)
          return case.request.recipient == nil or invoice.creditor ~= case.request.recipient
        end)
      end,
    },
    permit "an operator sends the invoices for the centre" {
      code = "processing_on_behalf", cites = { "S2-06", "GDPR 28(3)" },
      when = function(case) return ask.goes_to_processor(case) and ask.within(case, { "billing" }) end,
      obliges = { "require_processor_agreement", "minimise_fields" },
    },
    review "the claim itself is sold"  (clause.claim_sold {
      "S2-06", "S2-10", when = function(case)
        return is_for_an_agency(case) and not case.request.on_behalf
      end,
    }),

    review "what came from the population information system goes on only as its permit allows" {
      code = "data_permit_bound", cites = { "S2-15", "Act 661/2009" }, cautions = true,
      when = function(case, held)
        return held.source == "population_information_system" and not ask.duty_checked(case)
      end,
    },

    withhold "the identity code goes only when needed"  (clause.identity_code_not_needed { "S2-07" }),
    refuse "nothing leaves the European Economic Area, whatever it is called"    (clause.never_leaves_the_area { "S2-11" }),
    refuse "nothing else goes outside, nor to other customer organisations"      (clause.no_regular_disclosure { "S2-10", "S2-16" }),
  },

  -- 8 Tietojen siirto
  transfer {
    refuse "nothing leaves the European Economic Area"  (clause.never_leaves_the_area { "S2-11", "S2-16" }),
  },

  -- 9.B ATK: access rights and roles.
  staff_access {
    permit "whoever has a role that the work needs" {
      code = "own_purpose", cites = { "S2-17" }, unless_law = true,
      when = function(case) return #case.request.staff.roles > 0 and case.request.staff.own_credentials end,
    },

    refuse "no role was given" {
      code = "role_missing", cites = { "S2-17" },
      when = function(case) return #case.request.staff.roles == 0 end,
    },

    refuse "the credentials are another's"  (clause.shared_credentials { "S2-16", "S2-17" }),

    refuse "the work is for something else than billing and collecting" {
      code = "purpose_incompatible", cites = { "S2-06" },
      when = function(case) return not ask.within(case, { "billing", "collection", "address_update", "legal_obligation" }) end,
    },
  },

  -- 10 Tarkastusoikeus
  access {
    permit "everyone may check their data, and nothing is left out"  (clause.own_data { "S2-18", "S2-20" }),
    oblige "the copy names the integrations that data came by"       (clause.names_sources { "S2-08" }),

    review "the notice knows no data that are outside the right, so a person decides what is kept back" {
      code = "outside_access_declared", cites = { "S2-20" },
      when = function(_, held) return held:states "access_harmful" and held.access_harmful end,
    },

    promise "whoever comes in person may look at once" {
      cites = { "S2-19" }, within = days(0),
      when  = function(case)
        local is_agent = case.request:states "made_by" and case.request.made_by == "agent"
        return case.request.channel == "in_person" and not is_agent and ask.identified(case)
      end,
    },

    oblige "a letter that asks is no part of the register, and goes when nothing hangs on it any more" {
      cites   = { "S2-12" }, on = { "granted", "partly_granted" }, obliges = { "destroy_printouts" },
      when    = function(case) return case.request:states "channel" and case.request.channel == "letter" end,
    },
  },

  -- 11 Oikeus vaatia tiedon korjaamista
  rectification {
    permit "incorrect data are corrected when needed"  (clause.incorrect { "S2-21" }),
    permit "incomplete data are completed"             (clause.incomplete { "S2-21" }),
    permit "outdated data are brought up to date, from the population information system if need be"
      (clause.outdated { "S2-14", "S2-21" }),

    permit "what billing and collecting do not need is deleted" {
      code = "not_necessary", cites = { "S2-07" }, action = "erase", obliges = { "erase" },
      when = function(case, held)
        return ask.on_ground "unnecessary" (case, held) and not ask.owes_on_record(case) and not held.necessary
      end,
    },

    permit "maintainers correct what they notice, and what those who bill tell them" {
      code = "own_initiative", cites = { "S2-22", "S2-23" },
      when = function(case, held) return ask.own_initiative(case) and ask.corrects(case, held) end,
    },

    promise "at once, where the centre's own people noticed it" {
      cites = { "S2-22", "S2-23" }, within = days(0), when = ask.own_initiative,
    },

    oblige "what came by an integration is put right where it came from" {
      cites = { "S2-08", "S2-13" }, on_action = "correct", obliges = { "fix_at_source", "notify_source" },
      when  = came_by_integration,
    },
    oblige "what is deleted here and comes again with the next run is deleted where it comes from" {
      cites = { "S2-08", "S2-13" }, on_action = "erase", obliges = { "fix_at_source", "notify_source" },
      when  = came_by_integration,
    },

    refuse "the data are right and needed"  (clause.right_and_needed { "S2-07", "S2-21" }),
  },
}
