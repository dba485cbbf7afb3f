-- Functions about claims: their limitation, and the legal bases that stand when no claim can be made any more.
local bans = use "shared/bans"

local claims = {}

-- Returns whether an invoice is stated to be a public claim, which can be enforced without a judgment (Act 706/2007).
local function is_public(invoice) return invoice:assume "public_claim" end

-- Returns the last day on which an unpaid invoice can be claimed: three years from the due day or the last interruption
-- (728/2003, sections 4, 5, 10 and 13); five full years after the due year for a public claim (706/2007, section 20).
local function last_day(invoice)
  if is_public(invoice) then return (invoice.due + years(5)).end_of_year end
  local from = invoice.due
  if invoice:assume "interrupted" ~= nil and invoice.interrupted > from then
    from = invoice.interrupted
  end
  return from + years(3)
end

-- Returns whether an unpaid invoice can still be claimed. A payment plan that goes on is an agreement about the debt, which
-- interrupts its limitation.
local function can_be_claimed(invoice, today)
  if invoice.status == "in_payment_plan" and not is_public(invoice) then return true end
  return last_day(invoice) >= today
end

-- Returns whether an open collection case interrupts the limitation: a court or the enforcement has it, or it was opened in the
-- last three years or on an unknown day.
local function interrupts(collection, today)
  if collection.status == "court" or collection.status == "enforcement" then return true end
  return collection.opened + years(3) >= today
end

-- Returns whether something is owed, and all of it is past its limitation without a stated interruption. If collection cases
-- are not stated, there are none.
function claims.may_be_barred(case)
  local is_owed = false
  for _, invoice in ipairs(case.subject:assume "invoices") do
    if invoice.is_open then
      if can_be_claimed(invoice, case.today) then return false end
      is_owed = true
    end
  end
  if case.subject:assume "collections" == nil then return is_owed end
  for _, collection in ipairs(case.subject.collections) do
    if collection.is_open then
      if interrupts(collection, case.today) then return false end
      is_owed = true
    end
  end
  return is_owed
end

-- Returns the last day on which a claim of the ended relationship can be made: three years from its end; with a public claim,
-- five full years after the year. Nil while it continues.
function claims.last_day_after_the_end(case)
  local ended = case.subject.relationship.ended
  if ended == nil then return nil end
  local has_public = case.subject:assume("invoices"):any(is_public)
  if has_public then return (ended + years(5)).end_of_year end
  return ended + years(3)
end

local purposes_of_claims = { billing = true, collection = true }

-- Returns whether a legal basis other than a contract or a claim is stated for the data. A consent must be valid, if consents are
-- stated.
function claims.are_outlived(case, held)
  return held:assume "basis" ~= nil and held.basis:any(function(one)
    if one.basis == "contract" then return false end
    if one.basis == "consent" then
      return case.subject:assume "consents" == nil
        or case.subject.consents:any(function(consent) return bans.leave_valid(case, consent) end)
    end
    return one.basis ~= "legitimate_interests" or not purposes_of_claims[one.purpose]
  end)
end

return claims
