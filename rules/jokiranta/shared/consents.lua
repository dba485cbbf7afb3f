-- Functions about who consented to what, from which the register and the law build conditions.
local consents = {}

-- Returns whether a consent to this purpose was withdrawn on this day or later. It ends older ones, whose end nobody wrote down.
local function was_withdrawn_since(case, day, purpose, giver)
  return case.subject.consents:any(function(consent)
    return consent.purpose == purpose and consent.withdrawn ~= nil and consent.withdrawn >= day
      and (giver == nil or consent.given_by == giver)
  end)
end

-- Returns whether a valid consent to this purpose is on record, given by this person or, without one, by anybody.
function consents.cover(case, purpose, giver)
  return case.subject.consents:any(function(consent)
    return consent.purpose == purpose and consent.is_valid and (giver == nil or consent.given_by == giver)
      and not was_withdrawn_since(case, consent.given, purpose, giver)
  end)
end

-- Returns whether this holds for each purpose of the request; false if it names none.
function consents.cover_each_purpose(case, giver)
  for _, purpose in ipairs(case.request.purposes) do
    if not consents.cover(case, purpose, giver) then return false end
  end
  return #case.request.purposes > 0
end

return consents
