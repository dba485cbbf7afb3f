-- Debts: retention while a claim can be made, and retention of the file of a closed collection case.
-- The Ombudsman accepted three years from the end of the customer relationship and five years from the end of collection;
-- a controller may retain data for that time, but need not.
local collection = use "shared/collection"
local the = use "shared/conditions"

local person_has_collection_cases = condition("the person has collection cases", function(case)
  return #case.subject.collections > 0
end)

-- A public body is no private operator, and needs no registration: Act 411/2018, section 3.
local controller_is_a_collector = condition(
  "the controller is registered as a collection operator, or states a legal obligation as the basis of the data",
  function(case, held)
    if held:assume "basis" ~= nil and held.basis:any(function(one) return one.basis == "legal_obligation" end) then return true end
    return not the.controller_is_a_public_body(case) and case.controller.registered_collector
  end)

local data_are_of_a_collection = condition(
  "the data are a collection file, or collection is the stated purpose of the data; if no basis is stated, no",
  function(_, held)
    return held.like == "collection_file"
      or held:assume "basis" ~= nil and held.basis:any(function(one) return one.purpose == "collection" end)
  end)

-- Five years from the end of the latest case; nil while one is open.
local function five_years_from_the_end(case)
  if case.subject.collections:any "is_open" then return nil end
  local closed = case.subject.collections:latest "closed"
  return closed and closed + years(5)
end

local five_years_are_not_over = condition("a collection case is open, or was closed within the last five years",
  function(case)
    local last = five_years_from_the_end(case)
    return last == nil or last >= case.today
  end)

local necessity_is_stated = condition("it is stated whether the data are still necessary", function(_, held)
  return held:assume "necessary" ~= nil
end)

return law "law on debts" {
  title    = "Act 728/2003 on the limitation of debts; Debt Collection Act 513/1999; GDPR 17(3)(e)",
  in_force = { from = "2004-01-01" },
  checked  = "2026-11-30",
  confidence = "M",

  any_of(erasure, retention, anonymisation).retain "a collection file is kept five years from the end of the collection" {
    code = "retention_collection_file", cites = { "Ombudsman 4359/163/2018", "GDPR 17(3)(e)" }, layer = "default",
    data = "collection_file", confidence = "S",
    when = person_has_collection_cases, last_day = five_years_from_the_end,
  },

  any_of(erasure, retention, anonymisation, rectification).retain "a collection operator keeps its documents for five years" {
    code = "retention_collection_file", cites = { "Act 411/2018 s. 12", "Ombudsman 4359/163/2018", "GDPR 17(3)(b)" },
    data = everything, except = { "invoice_voucher", "ledger", "billing_journal" }, confidence = "M+",
    dpv  = "eu-gdpr:JustificationA17LegallyRequired", in_force = { from = "2019-01-01" }, reports_conflict = false,
    when = {
      data_are_of_a_collection, the.data_would_be_gone, person_has_collection_cases, five_years_are_not_over,
      controller_is_a_collector,
    },
    last_day = five_years_from_the_end,
  },

  erasure.permit "five years after the end of the collection, its file is no longer needed" {
    code = "no_longer_necessary", cites = { "Ombudsman 4359/163/2018", "GDPR 5(1)(e)", "GDPR 17(1)(a)" }, layer = "default",
    data = "collection_file", confidence = "S",
    when = person_has_collection_cases, unless = { the.debt_is_on_record, necessity_is_stated },  -- the rule above bars it before
  },

  disclosure.refuse "billing and collection of another's claim are no purpose of the controller" {
    code = "claim_of_another", cites = { "GDPR 5(1)(b)", "GDPR 6(4)" }, data = everything, confidence = "M+",
    when = { collection.recipient_would_collect, collection.claim_is_stated_to_be_anothers },
    unless = { collection.claim_is_of_the_controller, the.law_obliges_if_cited },
  },

  disclosure.review "the claim that is to be collected may be time-barred" {
    code = "limitation_to_be_checked", cites = { "Debt Collection Act 513/1999 s. 4", "728/2003 s. 14" }, data = everything,
    confidence = "S", unless_refused = true, obliges = "check_limitation",
    when = { collection.claim_would_be_collected, the.limitation_may_be_over }, unless = the.law_obliges_if_cited,
  },

  disclosure.review "the claim that is to be collected is disputed" {
    code = "claim_disputed", cites = "Debt Collection Act 513/1999 s. 4 b", data = everything, confidence = "S",
    unless_refused = true,
    when = { the.an_invoice_is_disputed, collection.claim_would_be_collected }, unless = the.law_obliges,
  },

  anonymisation.retain "an open debt needs the data that identify the debtor" {
    fallback = true,
    code = "open_invoice", cites = { "GDPR 17(3)(e)", "Debt Collection Act 513/1999 s. 4" }, layer = "default",
    confidence = "M",
    data = {
      "name", "postal_address", "customer_number", "personal_identity_code", "billing_data", "payment_data",
      "price_and_payment_data", "represented_organisation",
    },
    when = the.debt_is_on_record,
  },

  retention.permit "three years after the customer relationship, no ordinary claim needs the data" {
    code = "no_longer_necessary", cites = { "728/2003 s. 4", "Ombudsman TSV/2/2018", "GDPR 5(1)(e)" }, layer = "default",
    data = everything, except = { "invoice_voucher", "ledger", "billing_journal", "collection_file", "printouts" },
    confidence = "S", when = the.claims_are_over, unless = necessity_is_stated,
  },
}
