-- Conditions of the library. What all organisations share stands in shared/conditions.lua.
local purposes = use "shared/purposes"
local the      = use "shared/conditions"

local own = {}

-- Returns whether a day is to come; true if there is none.
local function is_to_come(case, day) return day == nil or day > case.today end

-- Customers and their guardians

own.customer_is_fifteen = condition("the customer is fifteen or older, by the date of birth or else by the age",
  function(case)
    local subject = case.subject
    if subject:assume "date_of_birth" ~= nil then return subject.date_of_birth + years(15) <= case.today end
    return subject.age >= 15
  end)

own.childhood_fee_is_unpaid = condition("a fee from before the fifteenth birthday is unpaid", function(case)
  return case.subject.fines:any(function(fine)
    return is_to_come(case, fine.paid) and fine.imposed < case.subject.date_of_birth + years(15)
  end)
end)

own.guardian_answers_for_fees = condition(
  "a guardian answers for the fees by an undertaking of today, and the customer is under fifteen or a fee from that time is unpaid",
  function(case)
    local undertaken = case.subject.guardians:any(function(guardian)
      return (guardian.last_day == nil or guardian.last_day >= case.today) and guardian.since <= case.today
    end)
    return undertaken and (not own.customer_is_fifteen(case) or own.childhood_fee_is_unpaid(case))
  end)

-- Loans and fees

own.loan_is_out = condition("a loan has not been returned", function(case)
  return case.subject.loans:any(function(loan) return is_to_come(case, loan.returned) end)
end)

own.loan_came_back_lately = condition("a loan was returned within the last thirty days", function(case)
  return case.subject.loans:any(function(loan)
    return not is_to_come(case, loan.returned) and loan.returned + days(30) >= case.today
  end)
end)

own.loan_is_out_or_came_back_lately = condition(
  "a loan has not been returned, or was returned within the last thirty days",
  function(case) return own.loan_is_out(case) or own.loan_came_back_lately(case) end)

own.history_is_on = condition("the customer has turned the loan history on",
  function(case) return case.subject.keeps_history end)

own.fee_is_unpaid = condition("a fee is unpaid, or an invoice of one is open", function(case)
  return the.debt_is_on_record(case) or case.subject.fines:any(function(fine) return is_to_come(case, fine.paid) end)
end)

own.replacement_fees_reach_the_limit = condition("the unpaid replacement fees amount to thirty euros or more",
  function(case)
    local cents = 0
    for _, fine in ipairs(case.subject.fines) do
      if fine.ground == "replacement" and fine.paid == nil then cents = cents + fine.amount end
    end
    return cents >= 3000
  end)

own.lending_ban_has_not_ended = condition("a ban on lending has not ended",
  function(case)
    return case.subject.lending_bans:any(function(ban)
      return ban.last_day == nil or ban.last_day >= case.today
    end)
  end)

own.reservation_is_pending = condition("a reservation is pending", function(case)
  return #case.subject.reservations > 0
end)

-- Recipients and purposes

own.recipient_is_a_consortium_library = condition("the recipient is a library of the consortium that acts for the town",
  function(case) return case.request.recipient_kind == "consortium_library" and case.request.on_behalf end)

own.recipient_is_a_guardian = condition("the recipient is a guardian of the customer",
  function(case) return case.request.recipient_kind == "guardian" end)

own.school_has_a_group_card = condition("the recipient is a school to which the library issued a group card",
  function(case) return case.request.recipient_kind == "school" and case.request.group_card end)

own.research_is_permitted = condition("a purpose is research, and the town granted a permit for it",
  function(case) return case.request.purposes:includes "research" and case.request.research_permit end)

-- Messages and employees

local newsletters = purposes.set { "direct_marketing", "direct_advertising" }

local function is_for_newsletters(consent)
  return consent.purpose == "direct_marketing" and (consent:assume "channel" == nil or consent.channel == "email")
end

-- An older consent whose withdrawal nobody wrote down ends with a newer one that was withdrawn.
local function was_withdrawn_since(case, day)
  return case.subject.consents:any(function(consent)
    return is_for_newsletters(consent) and consent.withdrawn ~= nil and consent.withdrawn >= day
  end)
end

own.customer_wants_messages = condition(
  "the message is an e-mail, and the customer consented to e-mail about events and withdrew none since; "
    .. "if consents are not stated, no",
  function(case)
    if case.request.marketing_channel ~= "email" or case.subject:assume "consents" == nil then return false end
    return case.subject.consents:any(function(consent)
      return is_for_newsletters(consent) and consent.is_valid and not was_withdrawn_since(case, consent.given)
    end)
  end)

own.newsletters_are_meant = condition("the request names marketing; if it names no purpose, yes", function(case)
  local request = case.request
  return request:assume "purposes" == nil or #request.purposes == 0 or purposes.include(case, newsletters)
end)

own.employee_works_at_the_desk = condition("the employee works at the desk",
  function(case) return case.request.staff.task == "desk" end)

own.employee_handles_fees = condition("the employee handles fees",
  function(case) return case.request.staff.task == "fees" end)

own.employee_runs_events = condition("the employee runs events",
  function(case) return case.request.staff.task == "events" end)

own.customer_is_present = condition("the customer is present and asks for it",
  function(case) return case.request.staff.customer_present end)

local lending = purposes.set { "lending" }

own.purposes_are_only_lending = condition("lending is the only purpose",
  function(case) return purposes.are_only(case, lending) end)

local group_lending = purposes.set { "group_lending" }

own.purposes_are_only_group_lending = condition("lending to a group is the only purpose",
  function(case) return purposes.are_only(case, group_lending) end)

local collecting = purposes.set { "collection" }

own.agency_only_collects = condition("the recipient is a collection agency, and collection is its only purpose",
  function(case)
    return case.request.recipient_kind == "collection_agency" and purposes.are_only(case, collecting)
  end)

return own
