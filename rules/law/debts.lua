-- Debts: retention while a claim can be made, and retention of the file of a closed collection case.
-- The Ombudsman accepted three years from the end of the customer relationship and five years from the end of collection;
-- a controller may retain data for that time, but need not.
local the = use "shared/conditions"

local person_has_collection_cases = condition("the person has collection cases", function(case)
  return #case.subject.collections > 0
end)

local an_invoice_is_disputed = condition("an invoice is disputed; if invoices are not stated, no", function(case)
  return case.subject:states "invoices"
    and case.subject.invoices:any(function(invoice) return invoice:states "status" and invoice.status == "disputed" end)
end)

local necessity_is_stated = condition("it is stated whether the data are still necessary", function(_, held)
  return held:states "necessary"
end)

return law "law on debts" {
  title    = "Act 728/2003 on the limitation of debts; Debt Collection Act 513/1999; GDPR 17(3)(e)",
  in_force = { from = "2004-01-01" },

  any_of(erasure, retention, anonymisation).retain "a collection file is kept five years from the end of the collection" {
    code = "retention_collection_file", cites = { "Ombudsman 4359/163/2018", "GDPR 17(3)(e)" }, layer = "default",
    data = "collection_file", confidence = "S",
    when = person_has_collection_cases,
    last_day = function(case)
      if case.subject.collections:any "is_open" then return nil end  -- an open case has no last day yet
      local closed = case.subject.collections:latest "closed"
      return closed and closed + years(5)
    end,
  },

  disclosure.review "the claim that is to be collected is disputed" {
    code = "claim_disputed", cites = "Debt Collection Act 513/1999 s. 4 b", data = everything, confidence = "S",
    unless_refused = true,
    when = { an_invoice_is_disputed, the.purposes_include_collection }, unless = the.law_obliges,
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
