-- Conditions about debts. shared/conditions.lua passes them on, so documents write `the.debt_is_open`.
local claims = use "shared/claims"

-- Data that may be needed to pursue a claim; not other contact data or behaviour online.
local of_use_to_a_claim = {
  name = true, represented_organisation = true, postal_address = true, contact_address = true, customer_number = true,
  personal_identity_code = true, billing_data = true, payment_data = true, price_and_payment_data = true, orders = true,
  assignment_history = true, bank_account = true, bank_authorisation = true, einvoice_address = true, collection_file = true,
  other = true,
}

local the = {}

-- Debts and claims

the.invoice_is_open = condition("an invoice is unpaid, disputed, written off or in a payment plan",
  function(case) return case.subject.invoices:any "is_open" end)

the.an_invoice_is_disputed = condition("an invoice is disputed; if invoices are not stated, no", function(case)
  return case.subject:assume("invoices"):any(function(invoice) return invoice.status == "disputed" end)
end)

the.collection_is_open = condition("a collection case is open; if cases are not stated and no invoice is open, no",
  function(case)
    if case.subject:assume "collections" == nil and not the.invoice_is_open(case) then return false end
    return case.subject.collections:any "is_open"
  end)

the.debt_is_open = condition("an invoice or a collection case is open", function(case)
  return the.invoice_is_open(case) or the.collection_is_open(case)
end)

the.debt_is_on_record = condition("an invoice or a collection case is open; what is not stated counts as none", function(case)
  local subject = case.subject
  local collections = subject:assume "collections"
  return subject:assume("invoices"):any "is_open" or collections ~= nil and collections:any "is_open"
end)

the.limitation_may_be_over = condition(
  "what is owed is past its limitation, and no interruption is stated; if invoices are not stated, no",
  claims.may_be_barred)

the.claims_are_over = condition(
  "the relationship ended over three years ago, or five full years with a public claim, and no debt is open", function(case)
    local last_day = claims.last_day_after_the_end(case)
    return last_day ~= nil and last_day < case.today and not the.debt_is_open(case)
  end)

the.necessity_has_no_ground = condition(
  "an erasure or a review of data stated necessary, but claims are over and no other ground is stated; if no end is stated, no",
  function(case, held)
    local subject = case.subject
    if held:assume "necessary" ~= true then return false end
    if subject:assume "relationship" == nil or subject.relationship:assume "ended" == nil then return false end
    if subject:assume "contract_running" then return false end
    return not claims.are_outlived(case, held) and the.claims_are_over(case)
  end)

-- GDPR 17(3)(e)
the.claim_needs_the_data = condition("an open debt needs data of this category", function(case, held)
  return of_use_to_a_claim[held.like] == true and the.debt_is_open(case)
end)

the.debt_would_keep_the_data = condition("the data are of use to a claim, or stated to be still necessary",
  function(_, held) return of_use_to_a_claim[held.like] == true or held:assume "necessary" == true end)

return the
