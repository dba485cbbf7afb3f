-- Functions about the bans and consents of a person, from which documents build conditions. The controller records bans in the
-- register, so if bans are not stated, the result is undecided.
local bans = {}

-- Returns whether a ban of this kind, or on all processing, is in force.
function bans.forbid(case, kind)
  return case.subject.bans:any(function(ban)
    return ban.in_force and (ban.kind == kind or ban.kind == "processing")
  end)
end

-- Returns the same; false if bans are not stated.
function bans.are_known_to_forbid(case, kind)
  return case.subject:assume("bans"):any(function(ban)
    return ban.in_force and (ban.kind == kind or ban.kind == "processing")
  end)
end

-- Returns whether a ban on all processing is in force, or a ban on marketing that names no purposes or that `covers` accepts.
local function forbid_marketing(case, covers)
  return case.subject.bans:any(function(ban)
    if not ban.in_force then return false end
    if ban.kind == "processing" then return true end
    if ban.kind ~= "marketing" then return false end
    return #ban:assume "purposes" == 0 or covers(ban)
  end)
end

-- Purposes that count as advertising. A ban on direct marketing covers all of them (GDPR 21(3)), and a ban on one of them
-- covers direct marketing. Surveys must be banned by name.
local advertising = { direct_advertising = true, distance_selling = true, direct_marketing = true, targeted_content = true }

-- Purposes of the shared model that are no advertising. Marketing for a purpose that an organisation declares itself counts as
-- advertising.
local other = {
  market_research = true, opinion_research = true, credit_application = true, credit_decision = true, billing = true,
  collection = true, value_added_service = true, customer_care = true, development = true, statistics = true, archiving = true,
  legal_obligation = true, technical_hosting = true, research = true, address_update = true, other = true,
}

local function covers_purpose(ban, purpose, is_marketing)
  if ban.purposes:includes(purpose) then return true end
  local is_own = is_marketing and not other[purpose] and not advertising[purpose]
  if is_own then return ban.purposes:includes "direct_marketing" or ban.purposes:includes "direct_advertising" end
  if not advertising[purpose] then return false end
  if ban.purposes:includes "direct_marketing" then return true end
  return (purpose == "direct_marketing" or purpose == "targeted_content")
    and (ban.purposes:includes "direct_advertising" or ban.purposes:includes "distance_selling")
end

-- Returns whether a ban covers a purpose of the request; a request that names no purposes is covered.
function bans.forbid_purpose(case)
  local request = case.request
  return forbid_marketing(case, function(ban)
    if request:assume "purposes" == nil or #request.purposes == 0 then return true end
    for _, purpose in ipairs(request.purposes) do
      if covers_purpose(ban, purpose, request.like == "marketing_use") then return true end
    end
    return false
  end)
end

-- Returns whether a ban covers advertising, and so lists and labels; a ban on surveys alone does not.
function bans.forbid_advertising(case)
  return forbid_marketing(case, function(ban)
    return ban.purposes:includes "direct_advertising" or ban.purposes:includes "direct_marketing"
  end)
end

-- Returns whether another consent ends this one: it was withdrawn on the day that this one was given or later, and was for the
-- same purpose and channel. A consent that names no channel is for every channel.
local function ends(case, later, consent)
  if later.purpose ~= consent.purpose then return false end
  local channel, later_channel = consent:assume "channel", later:assume "channel"
  if channel ~= nil and later_channel ~= nil and channel ~= later_channel then return false end
  return later.withdrawn ~= nil and later.withdrawn <= case.today and later.withdrawn >= consent.given
end

-- Returns whether a consent of the person is valid, and no later withdrawal ends it.
function bans.leave_valid(case, consent)
  return consent.is_valid and case.subject.consents:none(function(later) return ends(case, later, consent) end)
end

-- Returns whether a consent to this purpose is valid; false if consents are not stated.
function bans.consented_to(case, purpose)
  local consents = case.subject:assume "consents"
  return consents ~= nil and consents:any(function(consent)
    return consent.purpose == purpose and bans.leave_valid(case, consent)
  end)
end

return bans
