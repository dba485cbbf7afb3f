-- The last days of the periods that the notice sets; nil if there is none.
local last_days = {}

-- Thirty days from the latest return.
function last_days.of_a_returned_loan(case)
  local returned = case.subject.loans:latest "returned"
  return returned and returned + days(30)
end

-- A year from the expiry of the card.
function last_days.of_the_account(case)
  return case.subject.card_valid_until + years(1)
end

-- Thirty days from the latest event.
function last_days.of_a_registration(case)
  local held = case.subject.event_registrations:latest "held"
  return held and held + days(30)
end

-- The end of the longest ban.
function last_days.of_a_lending_ban(case)
  return case.subject.lending_bans:latest "last_day"
end

return last_days
