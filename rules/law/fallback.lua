-- Fallback rules: if neither the notice nor the law decides, a person does.
local the = use "shared/conditions"

local data_are_known = condition("the held data are stated; if not, undecided",
  function(case) return case.subject.data ~= nil end)

-- For access and portability, the held data must be stated.
local request_names_data_to_change = condition(
  "the request names the data, and is for neither access nor portability; if it states none, no", function(case)
    local request = case.request
    return request.like ~= "access" and request.like ~= "portability" and request:assume "categories" ~= nil
  end)

return law "fallback" {
  title    = "Accountability: no decision without a ground",
  in_force = { from = "1999-06-01" },
  checked  = "2026-11-30",
  confidence = "M",

  any_of(
    access, rectification, restriction, portability, objection, marketing_ban, publication_ban, consent_withdrawal,
    anonymisation, disclosure, marketing_use, publication, transfer, staff_access
  ).review "no rule of the notice or the law answers this" {
    fallback = true,
    code     = "ground_missing", cites = "GDPR 5(2)", layer = "default", data = everything,
    obliges  = "human_decision",
  },

  any_of(erasure, retention).review "no rule of the notice or the law says whether the data stay" {
    fallback = true,
    code     = "ground_missing", cites = "GDPR 5(2)", layer = "default", data = everything,
    obliges  = "human_decision",  -- law/erasure.lua says what is missing
    unless   = { the.necessity_has_no_ground, the.grounds_await_an_official },
  },

  any_of(disclosure, marketing_use, publication, transfer, staff_access, retention).oblige
    "a person decides where the rules do not" {
      cites = "GDPR 5(2)", on_outcome = "human_review", obliges = "human_decision",
    },

  any_of(disclosure, marketing_use, publication, transfer, staff_access, retention).oblige
    "the controller requests missing information" {
      cites = "GDPR 5(2)", on_outcome = "needs_more_information",
      obliges = { "request_completion", "look_up_facts" },
    },

  any_of(access, erasure, restriction, portability, anonymisation, retention).require "the held data are known" {
    requirement = "categories", code = "facts_missing", cites = "GDPR 5(2)",
    unless = request_names_data_to_change, met = data_are_known,
    asks   = "which data are held about the person",
  },

  any_of(disclosure, transfer, publication).require "the request names the data" {
    requirement = "categories", code = "facts_missing", cites = { "GDPR 5(2)", "GDPR 5(1)(c)" }, layer = "default",
    met  = the.request_names_data,
    asks = "which data are meant",
  },
}
