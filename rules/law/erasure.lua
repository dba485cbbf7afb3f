-- Erasure: the grounds of GDPR 17(1) and the exceptions of 17(3).
local ask = use "shared/questions"

-- Data that may be needed to pursue a claim; not other contact data or behaviour online.
local of_use_to_a_claim = {
  name = true, represented_organisation = true, postal_address = true, contact_address = true, customer_number = true,
  personal_identity_code = true, billing_data = true, payment_data = true, price_and_payment_data = true, orders = true,
  assignment_history = true, bank_account = true, bank_authorisation = true, einvoice_address = true, collection_file = true,
  invoice_voucher = true, ledger = true, billing_journal = true, other = true,
}

-- 17(3)(e)
local function needed_for_claims(case, held)
  return of_use_to_a_claim[held.category] and (ask.open_invoice(case) or ask.in_collection(case))
end

-- Data that are needed only for the Accounting Act.
local books = { invoice_voucher = true, ledger = true, billing_journal = true }

-- The data are still necessary. For accounting records, a missing fact means that they are not.
local function still_necessary(_, held)
  return (not books[held.category] or held:states "necessary") and held.necessary
end

-- A restriction is in force whose ground satisfies `is_meant`.
local function restricted(is_meant)
  return function(case)
    return case.subject:states "restrictions" and case.subject.restrictions:any(function(restriction)
      return restriction.in_force and is_meant(restriction.ground)
    end)
  end
end

local marketing = {
  direct_advertising = true, distance_selling = true, direct_marketing = true, market_research = true,
  opinion_research = true, targeted_content = true,
}

return law "GDPR on erasure" {
  title    = "Regulation (EU) 2016/679, article 17",
  in_force = { from = "2018-05-25" },

  chapter { of = { "erasure", "retention", "anonymisation", "rectification" },
    retain "a recorded legal hold keeps the data for a claim" {
      code  = "mandatory_legal_duty", cites = { "GDPR 17(3)(e)" }, force = "mandatory",
      dpv   = "eu-gdpr:JustificationA17LegalClaims",
      when  = function(case, held)
        return ask.would_be_gone(case, held) and case.subject:states "legal_holds" and case.subject.legal_holds:any "in_force"
      end,
      last_day = function(case)
        if case.subject.legal_holds:any(function(hold) return hold.in_force and hold["until"] == nil end) then return nil end
        return case.subject.legal_holds:latest "until"
      end,
    },
  },

  chapter { of = { "erasure", "retention" },
    permit "data that are no longer necessary are erased" {
      code  = "no_longer_necessary", cites = { "GDPR 17(1)(a)", "GDPR 5(1)(e)" }, force = "mandatory",
      dpv   = "eu-gdpr:JustificationA17NonNecessity",
      when  = function(case, held)
        return held:states "necessary" and not held.necessary and not needed_for_claims(case, held)
      end,
    },

    oblige "what may go is erased" {
      cites = { "GDPR 17(1)" }, on_action = "erase", obliges = { "erase" },
    },

    oblige "what must stay goes when its time has come" {
      cites = { "GDPR 5(1)(e)" }, on_action = "retain", obliges = { "schedule_erasure" }, by = "day_after",
    },

    oblige "what stays without a known end is looked at again" {
      cites = { "GDPR 5(1)(e)" }, on_action = "retain", obliges = { "review_later" }, by = "no_end",
    },
  },

  chapter { of = { "erasure", "retention", "anonymisation" },
    review "the person once had the data kept for a claim of their own" {
      code = "needed_for_claims", cites = { "GDPR 18(1)(c)", "GDPR 18(3)" }, force = "mandatory",
      when = restricted(function(ground) return ground == "needed_for_claims" end),
    },

    review "the person once preferred a restriction to erasure" {
      code = "processing_restricted", cites = { "GDPR 18(1)(b)", "GDPR 18(3)" }, force = "mandatory", cautions = true,
      when = restricted(function(ground) return ground == "unlawful" end),
    },

    review "client documents of social services were kept by statute" {
      code = "statutory_retention", cites = { "Act 254/2015" }, force = "mandatory", confidence = "M-",
      in_force = { from = "2015-04-01", to = "2022-12-31" },  -- then the counties became responsible under another law
      of   = { "health_data", "social_support_needs", "income_and_wealth", "family_relations", "youth_service_notes" },
      when = ask.public_body,
    },
  },

  chapter { of = { "retention", "anonymisation" },
    review "what is restricted is stored until the restriction ends" {
      code = "processing_restricted", cites = { "GDPR 18(2)", "GDPR 18(3)" }, force = "mandatory", cautions = true,
      when = restricted(function(ground) return ground ~= "needed_for_claims" and ground ~= "unlawful" end),
    },
  },

  anonymisation {
    review "the notice would let go of what is said to be necessary still" {
      code = "still_necessary", cites = { "GDPR 5(1)(c)", "GDPR 5(1)(e)" }, force = "mandatory", cautions = true,
      when = function(_, held) return not books[held.category] and held:states "necessary" and held.necessary end,
    },

    permit "what is no longer necessary may be made anonymous" {
      otherwise = true,
      code = "anonymisation_on_request", cites = { "GDPR 5(1)(e)", "GDPR recital 26" }, force = "default",
      when = function(_, held) return not books[held.category] and not held.necessary end,
    },

    retain "what is still necessary stays as it is" {
      otherwise = true,
      code = "still_necessary", cites = { "GDPR 5(1)(e)" }, force = "default",
      when = function(_, held) return not books[held.category] and held.necessary end,
    },

    oblige "what may be made anonymous is" {
      cites = { "GDPR 5(1)(e)" }, on_action = "anonymise", obliges = { "anonymise" },
    },
  },

  retention {
    retain "what is still necessary stays" {
      code = "still_necessary", cites = { "GDPR 5(1)(e)" }, force = "default",
      when = function(case, held)
        if books[held.category] then return false end
        -- Three years after the end of the relationship, this need not be stated.
        if not held:states "necessary" and case.subject:states "relationship" and ask.claims_are_over(case) then return false end
        return held.necessary
      end,
    },

    permit "what is not necessary goes, though something else is kept for a claim" {
      otherwise = true,
      code = "no_longer_necessary", cites = { "GDPR 5(1)(e)" }, force = "default",
      when = function(_, held) return not books[held.category] and not held.necessary end,
    },
  },

  erasure {
    waive "a period of the notice is the longest, not the shortest: whoever asks need not wait for its end" {
      requirement = "retention_period",
      code  = "erasure_on_request", cites = { "GDPR 5(1)(e)", "GDPR 17(1)", "Ombudsman TSV/2/2018" }, force = "mandatory",
      confidence = "S",
    },

    permit "the person has forbidden the marketing that the data serve alone" {
      code  = "absolute_right_to_object_marketing", cites = { "GDPR 17(1)(c)", "GDPR 21(3)" }, force = "mandatory",
      when  = function(case, held)
        return held:states "basis" and #held.basis > 0
          and held.basis:all(function(one) return marketing[one.purpose] == true end)
          and case.subject:states "bans" and ask.banned "marketing" (case)
      end,
    },

    permit "without a promise of the notice, what is no longer necessary is erased" {
      otherwise = true,
      code  = "no_longer_necessary", cites = { "GDPR 17(1)(a)" }, force = "default",
      dpv   = "eu-gdpr:JustificationA17NonNecessity",
      when  = function(case, held) return not still_necessary(case, held) end,
    },

    retain "without a promise of the notice, what is still necessary stays" {
      otherwise = true,
      code  = "still_necessary", cites = { "GDPR 17(1)(a)" }, force = "default",
      when  = still_necessary,
    },

    permit "consent was withdrawn and nothing else carries the processing" {
      code  = "consent_withdrawn", cites = { "GDPR 17(1)(b)" }, force = "mandatory",
      dpv   = "eu-gdpr:JustificationA17NoLegalBasis",
      when  = function(case, held)
        return held:states "basis" and #held.basis > 0
          and held.basis:all(function(one) return one.basis == "consent" end)
          and case.subject:states "consents" and case.subject.consents:none "is_valid"
      end,
    },

    oblige "a ban outlives the data that it protects" {
      cites   = { "GDPR 21(3)" }, on = { "granted", "partly_granted" },
      obliges = { "keep_suppression_entry" },
      when    = function(case) return case.subject:states "bans" and case.subject.bans:any "in_force" end,
    },
  },
}
