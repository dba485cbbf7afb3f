-- Data that rest on consent alone go when the person asks (rules/law/erasure.lua), but not while a running dispute needs them.
local the      = use "shared/conditions"
local purposes = use "shared/purposes"

local marketing = purposes.set {
  "direct_advertising", "distance_selling", "direct_marketing", "market_research", "opinion_research", "targeted_content",
}

local data_rest_on_consent_not_for_marketing = condition(
  "consent is the only legal basis of the data, and not all of it is for marketing; if no basis is stated, no",
  function(_, held)
    return held:assume "basis" ~= nil and held.basis:all(function(one) return one.basis == "consent" end)
      and held.basis:any(function(one) return marketing[one.purpose] == nil end)
  end)

local claim_is_in_dispute = condition(
  "an invoice is disputed, or a collection case is in court or enforcement; if cases are not stated and no invoice is open, no",
  function(case)
    if case.subject.invoices:any(function(invoice) return invoice.status == "disputed" end) then return true end
    return the.collection_is_open(case) and case.subject.collections:any(function(one)
      return one.status == "court" or one.status == "enforcement"
    end)
  end)

return law "GDPR on disputes about a claim" {
  title    = "Regulation (EU) 2016/679, article 17(3)(e)",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M+",

  erasure.retain "a running dispute keeps what it needs, though the data rest on consent" {
    code = "legal_claims", cites = "GDPR 17(3)(e)", data = everything, except = { "ledger", "invoice_voucher" },
    dpv  = "eu-gdpr:JustificationA17LegalClaims",
    when = { data_rest_on_consent_not_for_marketing, claim_is_in_dispute, the.data_are_necessary },
  },
}
