-- Restriction of processing: the four grounds of GDPR 18(1) and the consequences.
local purposes = use "shared/purposes"
local the      = use "shared/conditions"

-- Returns true for any value, none included: reading a fact that is not stated has left the condition undecided.
local function is_known() return true end

local ground_is_stated = condition(
  "it is stated whether the request names a ground for restriction; if not, undecided",
  function(case) return is_known(case.request.restriction_ground) end)

local request_names_no_ground = condition("the request names no ground for restriction", function(case)
  return case.request.restriction_ground == nil
end)

local processing_is_unlawful = condition("the ground for the restriction is unlawful processing", function(case)
  return case.request.restriction_ground == "unlawful"
end)

local person_needs_the_data_for_a_claim = condition("the ground for the restriction is a claim of the person", function(case)
  return case.request.restriction_ground == "needed_for_claims"
end)

local objection_is_pending = condition("the ground for the restriction is a pending objection", function(case)
  return case.request.restriction_ground == "objection_pending"
end)

local accuracy_is_stated_contested = condition(
  "the ground for the restriction is contested accuracy; if this is not stated, no",
  function(case) return case.request:assume "restriction_ground" ~= nil and the.accuracy_is_contested(case) end)

local collection_is_stated_open = condition("a collection case is open; if cases are not stated, no", function(case)
  local collections = case.subject:assume "collections"
  return collections ~= nil and collections:any "is_open"
end)

local data_are_restricted = condition("a restriction is in force; if restrictions are not stated, no", function(case)
  return case.subject:assume("restrictions"):any "in_force"
end)

-- Returns a function that answers whether a restriction with this ground is in force; no if restrictions are not stated.
local function is_restricted_as(ground)
  return function(case)
    return case.subject:assume("restrictions"):any(function(restriction)
      return restriction.in_force and restriction.ground == ground
    end)
  end
end

local restricted_while_accuracy_is_checked = condition(
  "the data are restricted while their accuracy is checked; if restrictions are not stated, no",
  is_restricted_as "accuracy_contested")

local restricted_while_an_objection_is_weighed = condition(
  "the data are restricted while an objection is weighed; if restrictions are not stated, no",
  is_restricted_as "objection_pending")

local development = purposes.set { "statistics", "development", "research" }

local request_names_development_or_marketing = condition(
  "a purpose is marketing, a survey, targeted content, statistics, development or research; if none is stated, no",
  function(case)
    return case.request:assume "purposes" ~= nil
      and (the.purposes_include_marketing(case) or purposes.include(case, development))
  end)

return law "GDPR on restriction" {
  title    = "Regulation (EU) 2016/679, article 18",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M+",

  restriction.require "the request names one of the four grounds" {
    requirement = "ground", code = "ground_missing", cites = "GDPR 18(1)", confidence = "M+",
    met  = ground_is_stated,
    asks = "why the processing should be restricted",
  },

  restriction.refuse "the request names none of the four grounds" {
    code = "ground_missing", cites = "GDPR 18(1)", data = everything, confidence = "M+",
    when = request_names_no_ground,
  },

  restriction.permit "processing is restricted while the accuracy of the data is checked" {
    code = "accuracy_contested", cites = "GDPR 18(1)(a)", data = everything, when = the.accuracy_is_contested,
    confidence = "M+",
  },

  restriction.permit "the processing is unlawful, and the person prefers restriction to erasure" {
    code = "unlawful_processing", cites = "GDPR 18(1)(b)", data = everything, when = processing_is_unlawful, confidence = "M+",
  },

  restriction.permit "the person needs the data for a claim" {
    code = "needed_for_claims", cites = "GDPR 18(1)(c)", data = everything, when = person_needs_the_data_for_a_claim,
    confidence = "M+",
  },

  restriction.permit "processing is restricted while an objection is assessed" {
    code = "objection_pending", cites = "GDPR 18(1)(d)", data = everything, when = objection_is_pending, confidence = "M+",
  },

  restriction.oblige "restricted data are marked, and the person is informed before the restriction ends" {
    cites   = { "GDPR 18(2)", "GDPR 18(3)" }, on_action = "restrict", confidence = "M+",
    obliges = { "mark_restricted", "inform_before_lifting", "confirm_to_subject" },
  },

  rectification.oblige "once the accuracy is settled, the person is told before the restriction ends" {
    cites   = "GDPR 18(3)", on_outcome = { "granted", "partly_granted", "refused" }, confidence = "M+",
    obliges = "inform_before_lifting", when = restricted_while_accuracy_is_checked,
  },

  objection.oblige "once the objection is weighed, the person is told before the restriction ends" {
    cites   = "GDPR 18(3)", on_outcome = { "granted", "refused" }, confidence = "M+",
    obliges = "inform_before_lifting", when = restricted_while_an_objection_is_weighed,
  },

  restriction.oblige "collection is suspended while the accuracy of the claim is checked" {
    cites = "Debt Collection Act 513/1999 s. 4 b", on_outcome = { "granted", "partly_granted", "human_review" },
    confidence = "S", obliges = "hold_collection",
    when  = { accuracy_is_stated_contested, collection_is_stated_open },
  },

  restriction.oblige "the data are marked while a person decides" {
    cites = "GDPR 18(1)", on_outcome = "human_review", obliges = "mark_restricted", confidence = "M+",
  },

  -- Restricted data may only be stored.
  any_of(marketing_use, publication, transfer).refuse "restricted data may only be stored" {
    code = "processing_restricted", cites = "GDPR 18(2)", data = everything, reports_conflict = false, confidence = "M+",
    when = data_are_restricted,
  },

  disclosure.refuse "restricted data may only be stored, unless a law or a claim requires the disclosure" {
    code = "processing_restricted", cites = "GDPR 18(2)", data = everything, confidence = "M+",
    when = data_are_restricted, unless = { the.law_may_oblige, the.purposes_include_billing_or_collection },
  },

  disclosure.review "the data are restricted, and a claim may need them" {
    code = "processing_restricted", cites = "GDPR 18(2)", data = everything, unless_refused = true, confidence = "M+",
    when = { data_are_restricted, the.purposes_include_billing_or_collection },
  },

  staff_access.review "the data are restricted, and a person decides whether a claim or a check needs them now" {
    code = "processing_restricted", cites = "GDPR 18(2)", data = everything, unless_refused = true, confidence = "M+",
    when = data_are_restricted,
  },

  staff_access.refuse "restricted data are not used for statistics, development, research or marketing" {
    code = "processing_restricted", cites = "GDPR 18(2)", data = everything, confidence = "M+",
    when = { data_are_restricted, request_names_development_or_marketing },
  },
}
