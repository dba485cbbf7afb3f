-- Erasure: the grounds of GDPR 17(1) and the exceptions of 17(3).
local bans = use "shared/bans"
local the  = use "shared/conditions"

local deletion = any_of(erasure, retention, anonymisation, rectification)

-- Data that are needed only for the Accounting Act.
local accounting_records = { "invoice_voucher", "ledger", "billing_journal" }

local is_accounting_record = { invoice_voucher = true, ledger = true, billing_journal = true }

-- Data with a period of their own, of which silence says nothing.
local has_own_period = { collection_file = true, printouts = true }

local data_are_still_necessary = condition(
  "the data are still necessary; if this is not stated, no for accounting records and where the relationship ended over three "
    .. "years ago without a debt",
  function(case, held)
    if held:assume "necessary" ~= nil then return held.necessary end
    if is_accounting_record[held.like] then return false end
    if not has_own_period[held.like] and case.subject:assume "relationship" ~= nil and the.claims_are_over(case) then return false end
    return held.necessary
  end)

local data_are_stated_necessary = condition("the data are still necessary; if this is not stated, no", function(_, held)
  return held:assume "necessary" == true
end)

-- Returns whether a restriction is in force whose ground satisfies `is_meant`; false if restrictions are not stated.
local function is_restricted(case, is_meant)
  return case.subject:assume("restrictions"):any(function(restriction)
    return restriction.in_force and is_meant(restriction.ground)
  end)
end

local restricted_for_a_claim = condition("the data are restricted for a claim of the person; if this is not stated, no",
  function(case) return is_restricted(case, function(ground) return ground == "needed_for_claims" end) end)

local restricted_instead_of_erasure = condition(
  "unlawfully processed data are restricted instead of erased; if this is not stated, no",
  function(case) return is_restricted(case, function(ground) return ground == "unlawful" end) end)

local restricted_for_an_assessment = condition(
  "the data are restricted while their accuracy or an objection is assessed; if this is not stated, no", function(case)
    return is_restricted(case, function(ground) return ground ~= "needed_for_claims" and ground ~= "unlawful" end)
  end)

local marketing = {
  direct_advertising = true, distance_selling = true, direct_marketing = true, market_research = true,
  opinion_research = true, targeted_content = true,
}

local data_serve_only_marketing = condition("marketing is the only purpose of the data; if no basis is stated, no",
  function(_, held)
    return held:assume "basis" ~= nil and #held.basis > 0
      and held.basis:all(function(one) return marketing[one.purpose] == true end)
  end)

local person_forbade_marketing = condition("a ban on marketing or all processing is in force; if bans are not stated, no",
  function(case) return bans.are_known_to_forbid(case, "marketing") end)

local a_ban_is_in_force = condition("a ban is in force; if bans are not stated, no", function(case)
  return case.subject:assume("bans"):any "in_force"
end)

local data_rest_only_on_consent = condition("consent is the only legal basis of the data; if no basis is stated, no",
  function(_, held)
    return held:assume "basis" ~= nil and #held.basis > 0 and held.basis:all(function(one) return one.basis == "consent" end)
  end)

-- A ban on marketing or the end of a consent takes the ground from such data, whatever else is owed.
local data_serve_marketing_or_consent = condition(
  "marketing is the only purpose of the data, or consent the only legal basis; if no basis is stated, no",
  function(case, held) return data_serve_only_marketing(case, held) or data_rest_only_on_consent(case, held) end)

local a_consent_is_withdrawn = condition(
  "a consent is valid, and data rest on consent alone; if consents or data are not stated, no", function(case)
    local subject = case.subject
    if subject:assume "consents" == nil or subject:assume "data" == nil then return false end
    return subject.consents:any "is_valid" and subject.data:any(function(held) return data_rest_only_on_consent(case, held) end)
  end)

-- GDPR 17(3)(b)
local a_duty_needs_the_data = condition(
  "a basis of the data is a legal obligation, or a public task that needs them; no if the data are unnecessary or have no basis",
  function(_, held)
    if held:assume "basis" == nil then return false end
    if held.basis:any(function(one) return one.basis == "legal_obligation" end) then return held:assume "necessary" ~= false end
    return held.basis:any(function(one) return one.basis == "public_task" end) and held.necessary
  end)

return law "GDPR on erasure" {
  title    = "Regulation (EU) 2016/679, article 17",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M+",

  deletion.retain "a recorded legal hold keeps the data for a claim" {
    code = "legal_claims", cites = "GDPR 17(3)(e)", data = everything,
    dpv  = "eu-gdpr:JustificationA17LegalClaims",
    when = { the.data_would_be_gone, the.a_legal_hold_is_in_force },
    last_day = function(case)
      if case.subject.legal_holds:any(function(hold) return hold.in_force and hold["until"] == nil end) then return nil end
      return case.subject.legal_holds:latest "until"
    end,
  },

  deletion.retain "data that a legal obligation or a public task needs are kept" {
    code = "mandatory_legal_duty", cites = { "GDPR 17(3)(b)", "Ombudsman 8235/154/18" }, data = everything,
    except = { "collection_file", table.unpack(accounting_records) },  -- their statutes set a last day
    dpv  = "eu-gdpr:JustificationA17LegallyRequired", confidence = "M+", reports_conflict = false,
    when = { a_duty_needs_the_data, the.data_would_be_gone },
  },

  deletion.retain "an authority keeps the log of the use of its information system" {
    code = "retention_access_log", cites = { "Information Management Act 906/2019 s. 17", "GDPR 17(3)(b)" },
    data = "access_log", dpv = "eu-gdpr:JustificationA17LegallyRequired", confidence = "S",
    in_force = { from = "2020-01-01" },
    when = { the.data_would_be_gone, the.controller_is_a_public_body }, unless = the.data_are_stated_unnecessary,
  },

  any_of(erasure, retention, anonymisation).retain "an open invoice keeps what the controller states as necessary" {
    code = "open_invoice", cites = "GDPR 17(3)(e)", data = everything, except = accounting_records, confidence = "M+",
    dpv  = "eu-gdpr:JustificationA17LegalClaims",
    when = { data_are_stated_necessary, the.invoice_is_open },
    unless = { the.limitation_may_be_over, data_serve_marketing_or_consent },
  },

  any_of(erasure, retention).retain "a disputed invoice keeps the contact details that settling it needs" {
    code = "open_invoice", cites = "GDPR 17(3)(e)", data = { "email", "phone", "postal_address" }, confidence = "M+",
    dpv  = "eu-gdpr:JustificationA17LegalClaims",
    when = { the.an_invoice_is_disputed, the.data_are_necessary },
    unless = { the.limitation_may_be_over, data_serve_marketing_or_consent },
  },

  any_of(erasure, retention, anonymisation).retain "open collection keeps what the controller states as necessary" {
    code = "open_collection", cites = "GDPR 17(3)(e)", data = everything, except = accounting_records, confidence = "M+",
    dpv  = "eu-gdpr:JustificationA17LegalClaims",
    when = { data_are_stated_necessary, the.collection_is_open },
    unless = { the.limitation_may_be_over, data_serve_marketing_or_consent },
  },

  any_of(erasure, retention).review "before data that identify a debtor go, a person looks whether an open debt needs them" {
    code = "open_invoice", cites = "GDPR 17(3)(e)", confidence = "M+", unless_refused = true,
    data = {
      "name", "postal_address", "customer_number", "personal_identity_code", "billing_data", "payment_data",
      "price_and_payment_data",
    },
    when = the.debt_is_open,
    unless = { the.data_are_stated_unnecessary, the.limitation_may_be_over, data_serve_marketing_or_consent },
  },

  any_of(erasure, retention, anonymisation).review "what is owed may be time-barred, and a person looks for an interruption" {
    code = "limitation_to_be_checked", cites = { "728/2003 s. 4", "728/2003 s. 10", "706/2007 s. 20", "GDPR 17(3)(e)" },
    data = everything, except = accounting_records, confidence = "S", obliges = "check_limitation",
    when = { the.limitation_may_be_over, the.debt_would_keep_the_data }, unless = data_serve_marketing_or_consent,
  },

  any_of(erasure, retention).review "necessity alone does not outlive the claims, and a person names another ground" {
    fallback = true,
    code = "storage_too_long", layer = "default", data = everything, confidence = "S",
    cites = { "GDPR 5(1)(e)", "728/2003 s. 4", "706/2007 s. 20", "Ombudsman TSV/2/2018", "Ombudsman 4359/163/2018" },
    when = the.necessity_has_no_ground,
  },

  any_of(erasure, retention).permit "data that are no longer necessary are erased" {
    code = "no_longer_necessary", cites = { "GDPR 17(1)(a)", "GDPR 5(1)(e)" }, data = everything,
    dpv  = "eu-gdpr:JustificationA17NonNecessity",
    when = the.data_are_stated_unnecessary, unless = the.claim_needs_the_data,
  },

  any_of(erasure, retention).oblige "data that may be erased are erased" {
    cites = "GDPR 17(1)", on_action = "erase", obliges = "erase",
  },

  erasure.oblige "the person is told that the data are erased" {
    cites = "GDPR 12(3)", on_action = "erase", obliges = "confirm_to_subject",
  },

  any_of(erasure, retention).oblige "retained data are erased after their last day" {
    cites = "GDPR 5(1)(e)", on_action = "retain", obliges = "schedule_erasure", last_day_is = "known",
  },

  any_of(erasure, retention).oblige "retained data without a known last day are reviewed later" {
    cites = "GDPR 5(1)(e)", on_action = "retain", obliges = "review_later", last_day_is = "unknown",
  },

  any_of(erasure, retention, anonymisation).review "the person once had the data restricted for a claim" {
    code = "needed_for_claims", cites = { "GDPR 18(1)(c)", "GDPR 18(3)" }, data = everything,
    when = restricted_for_a_claim,
  },

  any_of(erasure, retention, anonymisation).review "the person once requested a restriction instead of erasure" {
    code = "processing_restricted", cites = { "GDPR 18(1)(b)", "GDPR 18(3)" }, data = everything, unless_refused = true,
    when = restricted_instead_of_erasure,
  },

  any_of(erasure, retention, anonymisation).review "a statute required client documents of social services to be kept" {
    code = "statutory_retention", cites = "Act 254/2015", confidence = "M-",
    in_force = { from = "2015-04-01", through = "2022-12-31" },  -- then the counties became responsible under another law
    data = { "health_data", "social_support_needs", "income_and_wealth", "family_relations", "youth_service_notes" },
    when = the.controller_is_a_public_body,
  },

  any_of(retention, anonymisation).review "restricted data are stored until the restriction ends" {
    code = "processing_restricted", cites = { "GDPR 18(2)", "GDPR 18(3)" }, data = everything, unless_refused = true,
    when = restricted_for_an_assessment,
  },

  anonymisation.review "the data are stated to be still necessary" {
    code = "still_necessary", cites = { "GDPR 5(1)(c)", "GDPR 5(1)(e)" }, data = everything,
    except = accounting_records, unless_refused = true, when = data_are_stated_necessary,
  },

  anonymisation.permit "data that are no longer necessary may be anonymised" {
    fallback = true,
    code = "anonymisation_on_request", cites = { "GDPR 5(1)(e)", "GDPR recital 26" }, layer = "default", data = everything,
    except = accounting_records, unless = data_are_still_necessary,
  },

  anonymisation.retain "data that are still necessary are not anonymised" {
    fallback = true,
    code = "still_necessary", cites = "GDPR 5(1)(e)", layer = "default", data = everything,
    except = accounting_records, when = data_are_still_necessary,
  },

  anonymisation.oblige "data that may be anonymised are anonymised" {
    cites = { "GDPR 5(1)(e)", "GDPR 12(3)" }, on_action = "anonymise", obliges = { "anonymise", "confirm_to_subject" },
  },

  retention.retain "data that are still necessary are kept" {
    code = "still_necessary", cites = "GDPR 5(1)(e)", layer = "default", data = everything,
    except = accounting_records, when = data_are_still_necessary, unless = the.necessity_has_no_ground,
  },

  retention.permit "data that are not necessary are erased, even if other data are kept for a claim" {
    fallback = true,
    code = "no_longer_necessary", cites = "GDPR 5(1)(e)", layer = "default", data = everything,
    unless = the.data_are_necessary,
  },

  erasure.waive "the notice's period is a maximum, so an erasure request need not wait for its end" {
    requirement = "retention_period", code = "erasure_on_request",
    cites = { "GDPR 5(1)(e)", "GDPR 17(1)", "Ombudsman TSV/2/2018" }, confidence = "S",
  },

  erasure.permit "the data serve only marketing, and the person has prohibited it" {
    code = "absolute_right_to_object_marketing", cites = { "GDPR 17(1)(c)", "GDPR 21(3)" }, data = everything,
    when = { data_serve_only_marketing, person_forbade_marketing },
  },

  erasure.permit "without a promise in the notice, data that are no longer necessary are erased" {
    fallback = true,
    code = "no_longer_necessary", cites = "GDPR 17(1)(a)", layer = "default", data = everything,
    dpv  = "eu-gdpr:JustificationA17NonNecessity",
    unless = data_are_still_necessary,
  },

  erasure.retain "without a promise in the notice, data that are still necessary are kept" {
    fallback = true,
    code = "still_necessary", cites = "GDPR 17(1)(a)", layer = "default", data = everything,
    when = data_are_still_necessary, unless = { the.necessity_has_no_ground, the.grounds_await_an_official },
  },

  erasure.permit "data rest on consent alone, and the request for erasure withdraws it" {
    code = "consent_withdrawn", cites = { "GDPR 17(1)(b)", "GDPR 7(3)" }, data = everything,
    dpv  = "eu-gdpr:JustificationA17NoLegalBasis",
    when = data_rest_only_on_consent,
  },

  erasure.oblige "the withdrawal of a consent is recorded" {
    cites = "GDPR 7(3)", on_action = "erase", obliges = "record_consent_withdrawal",
    when  = a_consent_is_withdrawn,
  },

  erasure.oblige "the record of a ban is kept after erasure" {
    cites = "GDPR 21(3)", on_outcome = { "granted", "partly_granted" }, obliges = "keep_suppression_entry",
    when  = a_ban_is_in_force,
  },
}
