-- Conditions about debts, and about those who bill or collect them. shared/conditions.lua adds them to its own, so documents
-- write `the.debt_is_open`.
local claims   = use "shared/claims"
local purposes = use "shared/purposes"

-- Data that may be needed to pursue a claim; not other contact data or behaviour online.
local of_use_to_a_claim = {
  name = true, represented_organisation = true, postal_address = true, contact_address = true, customer_number = true,
  personal_identity_code = true, billing_data = true, payment_data = true, price_and_payment_data = true, orders = true,
  assignment_history = true, bank_account = true, bank_authorisation = true, einvoice_address = true, collection_file = true,
  invoice_voucher = true, ledger = true, billing_journal = true, other = true,
}

return function(the)
  -- Debts and claims

  the.invoice_is_open = condition("an invoice is unpaid, disputed, written off or in a payment plan",
    function(case) return case.subject.invoices:any "is_open" end)

  the.an_invoice_is_disputed = condition("an invoice is disputed; if invoices are not stated, no", function(case)
    return case.subject:assume("invoices"):any(function(invoice) return invoice:assume "status" == "disputed" end)
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
      local kind, subject = case.request.like, case.subject
      if kind ~= "erasure" and kind ~= "retention" or held:assume "necessary" ~= true then return false end
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

  -- Collection on behalf of the controller. A notice that names billing and collection means what is owed to the controller.

  the.recipient_would_collect = condition(
    "a collection agency would bill or collect for no unrelated purpose, or these are all that another outside recipient names",
    function(case)
      if the.recipient_is_a_processor(case) or the.recipient_is_an_own_register(case) then return false end
      if the.recipient_is_a_person_medium_or_partner(case) then return false end
      if not the.purposes_include_billing_or_collection(case) then return false end
      if case.request.recipient_kind ~= "collection_agency" then
        return purposes.are_only(case, { "billing", "collection", "legal_obligation" })
      end
      return the.purposes_are_only_claims_and_credit(case) or the.purposes_are_only_services_and_billing(case)
    end)

  the.claim_is_of_the_controller = condition(
    "the claim that the recipient bills or collects is the controller's: it acts for the controller, or has an open case from it",
    function(case)
      local request = case.request
      if request:assume "on_behalf" then return true end
      if request:assume "recipient" ~= nil and case.subject:assume "collections" ~= nil then
        local has_the_case = case.subject.collections:any(function(collection)
          return collection.is_open and collection:assume "agent" ~= nil and collection.agent == request.recipient
        end)
        if has_the_case then return true end
      end
      return request.controller_claim
    end)

  the.claim_is_stated_to_be_anothers = condition("the claim is not the controller's; if this is not stated, no", function(case)
    return case.request:assume "controller_claim" == false
  end)

  the.recipient_bills_or_collects_what_is_owed = condition(
    "the recipient is a processor or a provider, or bills or collects an open claim of the controller", function(case)
      return the.recipient_is_a_processor(case) or the.debt_is_open(case) and the.claim_is_of_the_controller(case)
    end)
end
