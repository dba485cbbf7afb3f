-- Conditions of Rautavaara. What all organisations share stands in shared/conditions.lua.
local purposes = use "shared/purposes"

local own = {}

own.social_services_hold_it = condition(
  "the data are not a bank account, or the person is a customer of social services; if the groups are not stated, yes",
  function(case, held)
    if held.category ~= "bank_account" or case.subject:assume "groups" == nil then return true end
    return case.subject.groups:includes "social_services"
  end)

local duty = purposes.set { "legal_obligation" }

own.purposes_include_a_legal_obligation = condition("a purpose is a legal obligation",
  function(case) return purposes.include(case, duty) end)

own.county_took_over = condition("social services moved to the wellbeing services county on 1 January 2023", function(case)
  return case.today >= date "2023-01-01"
end)

return own
