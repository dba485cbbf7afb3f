-- Objections: unconditional against direct marketing, otherwise assessed by a person; and automated decisions.
local bans = use "shared/bans"
local the  = use "shared/conditions"

local request_contests_an_automated_decision = condition(
  "the request contests an automated decision; if this is not stated, no",
  function(case) return case.request:assume "automated_decision" end)

-- Returns true for any value, none included: reading a fact that is not stated has left the condition undecided.
local function is_known() return true end

-- Who names no grounds is asked for them. Where the controller weighed its own grounds, it has asked.
local grounds_are_stated = condition(
  "the person named grounds in their own situation, or what is known was weighed; if neither is stated, undecided",
  function(case)
    if the.grounds_were_weighed(case) then return is_known(case.request.situation) end
    return case.request.situation ~= nil
  end)

local person_gave_no_grounds = condition(
  "the person named no grounds in their own situation, and those of the controller were weighed; if this is not stated, no",
  function(case) return the.grounds_were_weighed(case) and case.request.situation == nil end)

-- The legal bases of the purposes in the request (or of all, if it names none) give no right to object. If the basis is not
-- stated, there may be such a right.
local function rests_on_other_grounds(case, held)
  local request = case.request
  if request:assume "categories" ~= nil and not request.categories:includes(held.category) then return true end
  if held:assume "basis" == nil then return false end
  local function is_meant(one)
    return request:assume "purposes" == nil or request.purposes:includes(one.purpose)
  end
  return held.basis:any(is_meant) and held.basis:none(function(one)
    return is_meant(one) and (one.basis == "legitimate_interests" or one.basis == "public_task")
  end)
end

-- The objection concerns data that are held.
local function concerns_something_held(case)
  local request = case.request
  return case.subject.data:any(function(held)
    return request:assume "categories" == nil or request.categories:includes(held.category)
  end)
end

local bases_give_no_right_to_object = condition(
  "the legal bases of the data that the request concerns give no right to object; if the data or a basis is not stated, no",
  function(case)
    return case.subject:assume "data" ~= nil and concerns_something_held(case)
      and case.subject.data:all(function(held) return rests_on_other_grounds(case, held) end)
  end)

-- A ban on disclosure does not apply to recipients that work for the controller, or to agencies that collect its claims. A
-- ban on all processing applies to both, unless a person decides otherwise.
local ban_leaves_this_recipient = condition(
  "no ban on all processing, and the recipient works for the controller, is its other register or collects its open debt",
  function(case)
    if bans.forbid(case, "processing") then return false end
    local collects = the.purposes_are_only_billing_and_collection(case)
      and case.request.recipient_kind == "collection_agency" and the.debt_is_on_record(case)
    return collects or the.recipient_is_inside(case)
  end)

return law "GDPR on objection" {
  title    = "Regulation (EU) 2016/679, articles 21 and 22",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M+",

  objection.permit "an objection to direct marketing needs no reason" {
    code    = "absolute_right_to_object_marketing", cites = { "GDPR 21(2)", "GDPR 21(3)" }, data = everything,
    confidence = "M+",
    when    = the.request_names_marketing,
    obliges = { "exclude_from_lists", "keep_suppression_entry", "confirm_to_subject" },
  },

  promise(objection) { cites = "GDPR 21(3)", within = days(0), when = the.request_names_marketing },

  objection.refuse "a contract or a legal duty gives no right to object" {
    code = "basis_not_objectionable", cites = "GDPR 21(1)", data = everything, confidence = "M+",
    when = bases_give_no_right_to_object,
    unless = { the.request_names_marketing, request_contests_an_automated_decision },
  },

  objection.oblige "marketing stops at once, even while the objection is assessed" {
    cites   = "GDPR 21(3)", confidence = "M+",
    obliges = { "record_ban", "stop_processing" },
    when    = the.request_names_marketing,
  },

  objection.review "a person reviews a decision that was made by automated means alone" {
    code = "automated_decision_contested", cites = { "GDPR 22(1)", "GDPR 22(3)" }, data = everything, confidence = "M+",
    when = request_contests_an_automated_decision,
  },

  objection.review "an official weighs grounds in the person's own situation" {
    code = "objection_particular_situation", cites = "GDPR 21(1)", data = everything, confidence = "M+",
    when = the.person_gave_grounds, unless = the.grounds_were_weighed,
  },

  objection.permit "no grounds of the controller override those of the person" {
    code = "objection_upheld", cites = "GDPR 21(1)", data = everything, confidence = "M+",
    when = { the.person_gave_grounds, the.no_grounds_override },
    obliges = { "record_ban", "stop_processing", "confirm_to_subject" },
  },

  objection.refuse "grounds of the controller override those of the person" {
    code = "overriding_grounds", cites = "GDPR 21(1)", data = everything, confidence = "M+",
    when = { the.person_gave_grounds, the.grounds_were_weighed },
    unless = { the.no_grounds_override, the.request_names_marketing, request_contests_an_automated_decision },
  },

  objection.require "the grounds lie in the person's own situation" {
    requirement = "situation", code = "objection_ground_missing", cites = { "GDPR 21(1)", "GDPR 12(2)" }, layer = "default",
    confidence = "M+",
    unless = { the.request_names_marketing, request_contests_an_automated_decision }, met = grounds_are_stated,
    asks  = "what in your own situation speaks against the processing",
  },

  objection.refuse "no grounds in the person's own situation speak against the processing" {
    code = "objection_ground_missing", cites = "GDPR 21(1)", layer = "default", data = everything, confidence = "M+",
    when = person_gave_no_grounds,
  },

  any_of(disclosure, transfer).review "the person has prohibited the disclosure, and the ban may apply here" {
    code = "disclosure_prohibited_by_subject", cites = "GDPR 21(1)", data = everything, confidence = "M",
    unless_refused = true,
    when = the.person_forbade_disclosure, unless = { the.law_may_oblige_if_cited, ban_leaves_this_recipient },
  },
}
