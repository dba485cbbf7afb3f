-- The right of access (GDPR 15) and its limits.
local the = use "shared/conditions"

local data_concern_the_family = condition("data about family relations are held; if the data are not stated, no", function(case)
  local data = case.subject:assume "data"
  return data ~= nil and data:any(function(held) return held.like == "family_relations" end)
end)

local request_covers_a_log = condition(
  "a log of the use of the data is held, and the request is for it or names no data; if the data are not stated, no",
  function(case)
    local request, data = case.request, case.subject:assume "data"
    return data ~= nil and data:any(function(held)
      return held.like == "access_log"
        and (request:assume "categories" == nil or #request.categories == 0 or request.categories:includes(held.category))
    end)
  end)

-- In social and health care the client may know who looked.
local person_is_a_client_of_care = condition("the person is a customer of social services; if the groups are not stated, no",
  function(case)
    local groups = case.subject:assume "groups"
    return groups ~= nil and groups:includes "social_services"
  end)

local employees_are_asked_for = condition("the request asks for the names of employees; if this is not stated, no",
  function(case) return case.request:assume "employees_asked" end)

return law "GDPR on access" {
  title    = "Regulation (EU) 2016/679, article 15; Data Protection Act 1050/2018, section 34; Act 703/2023, section 11",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M+",

  access.permit "everyone may have the data held about them" {
    code = "right_of_access", cites = { "GDPR 15(1)", "GDPR 15(3)" }, data = everything,
    obliges = "inform_complaint_right",
  },

  access.oblige "the person receives a copy with its sources, recipients and periods" {
    cites = { "GDPR 15(1)", "GDPR 15(3)" }, on_outcome = { "granted", "partly_granted" }, when = the.something_is_held,
    obliges = { "give_copy", "name_sources", "name_recipients", "state_retention" },
  },

  access.oblige "a person of whom nothing is held is told so" {
    cites = "GDPR 15(1)", on_outcome = "granted", unless = the.something_is_held,
    obliges = "state_nothing_held",
  },

  access.oblige "the times and purposes in a log are given, without the names of employees" {
    cites = { "GDPR 15(1)", "GDPR 15(4)", "CJEU C-579/21" }, on_outcome = { "granted", "partly_granted" }, confidence = "S",
    when  = request_covers_a_log, unless = person_is_a_client_of_care, obliges = "redact_employees",
  },

  access.review "names of employees are given only where the person's rights cannot do without them" {
    code = "rights_of_others", cites = { "GDPR 15(4)", "CJEU C-579/21" }, data = "access_log", confidence = "M+",
    when = employees_are_asked_for, unless = person_is_a_client_of_care, obliges = "redact_employees",
  },

  access.oblige "a client of social and health care is told who used the data" {
    cites = "Act 703/2023 s. 11", on_outcome = { "granted", "partly_granted" }, confidence = "S",
    in_force = { from = "2024-01-01" },
    when  = { request_covers_a_log, person_is_a_client_of_care }, obliges = "name_log_users",
  },

  access.review "access to the data could do serious harm" {
    code = "secret_by_law", cites = "Data Protection Act 34", data = everything, confidence = "M+",
    when = the.access_would_do_harm,
  },

  access.oblige "the copy leaves out the data of other persons" {
    cites = "GDPR 15(4)", on_outcome = { "granted", "partly_granted" }, obliges = "redact_third_parties",
    when  = data_concern_the_family,
  },
}
