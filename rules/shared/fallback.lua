-- Fallback rules: if neither the notice nor the law decides, a person does. Each law cites its own duty of care for them.
-- Where no law leaves a kind of request open, such as access, no rule is needed here.
local the = use "shared/conditions"

local data_are_known = condition("the held data are stated; if not, undecided",
  function(case) return case.subject.data ~= nil end)

-- What the controller does with data, which only its notice permits.
local uses = { disclosure, marketing_use, publication, transfer, staff_access }

-- Returns the rules, which cite this duty.
return function(duty)
  return {
    any_of(table.unpack(uses)).review "no rule of the notice or the law answers this" {
      fallback = true,
      code     = "ground_missing", cites = duty, layer = "default", data = everything,
    },

    any_of(erasure, retention).review "no rule of the notice or the law says whether the data stay" {
      fallback = true,
      code     = "ground_missing", cites = duty, layer = "default", data = everything,
      obliges  = "human_decision",  -- law/erasure.lua says what is missing
      unless   = { the.necessity_has_no_ground, the.grounds_await_an_official },
    },

    any_of(retention, table.unpack(uses)).oblige "a person decides where the rules do not" {
      cites = duty, on_outcome = "human_review", obliges = "human_decision",
    },

    any_of(retention, table.unpack(uses)).oblige "the controller requests missing information" {
      cites = duty, on_outcome = "needs_more_information", obliges = { "request_completion", "look_up_facts" },
    },

    any_of(access, portability).require "the held data are known" {
      requirement = "categories", code = "facts_missing", cites = duty,
      met  = data_are_known,
      asks = "which data are held about the person",
    },

    any_of(disclosure, transfer, publication).require "the request names the data" {
      requirement = "categories", code = "facts_missing", cites = duty, layer = "default",
      met  = the.request_names_data,
      asks = "which data are meant",
    },
  }
end
