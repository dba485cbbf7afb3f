-- Conditions of Proleader. What all organisations share stands in shared/conditions.lua.
local claims   = use "shared/claims"
local purposes = use "shared/purposes"

local own = {}

own.request_is_to_the_contact_person = condition(
  "the request is addressed to the contact person; if the addressee is not stated, no",
  function(case) return case.request:assume "addressed_to" == "contact_person" end)

own.person_is_a_contact_person = condition(
  "the person is contact person of an organisation today; if neither kind nor role is stated, no",
  function(case)
    local subject = case.subject
    -- For a known contact person, the end of the role must be stated.
    local is_known = subject:assume "kind" == "contact_person"
    if not is_known and subject:assume "contact_role" == nil or subject.contact_role == nil then return false end
    return subject.contact_role["until"] == nil or subject.contact_role["until"] >= case.today
  end)

local service = purposes.set { "value_added_service", "billing", "technical_hosting" }

own.purposes_include_a_service = condition("a purpose is an added service, billing or technical hosting", function(case)
  return purposes.include(case, service)
end)

local services_and_collection = purposes.set { "value_added_service", "billing", "technical_hosting", "collection" }

own.purposes_are_only_services = condition(
  "every purpose is an added service, billing, technical hosting or collection",
  function(case) return purposes.are_only(case, services_and_collection) end)

local statistics = purposes.set { "statistics" }

own.purposes_are_only_statistics = condition("every purpose is statistics", function(case)
  return purposes.are_only(case, statistics)
end)

own.ten_years_are_running = condition("the relationship ended, and less than ten years ago", function(case)
  local ended = case.subject.relationship.ended
  return ended ~= nil and ended + years(10) >= case.today
end)

own.a_ground_remains = condition(
  "a legal basis other than a contract or a claim is stated; if no basis is stated, no", claims.are_outlived)

own.cookie_data_are_linked = condition("the cookie data can be linked to the person", function(_, held)
  return held.linked
end)

own.other_or_cookie_data_are_held = condition(
  "cookie data or other data are held; if the data are not stated, no",
  function(case)
    local data = case.subject:assume "data"
    return data ~= nil and data:any(function(held)
      return held.category == "other" or held.category == "cookie_data"
    end)
  end)

return own
