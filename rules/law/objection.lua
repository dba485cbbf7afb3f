-- Objections: unconditional against direct marketing, otherwise assessed by a person; and automated decisions.
local ask = use "shared/questions"

local function against_marketing(case)
  local request = case.request
  return request:states "purposes" and ask.for_marketing(case)
end

local function contests_a_machine(case)
  return case.request:states "automated_decision" and case.request.automated_decision
end

-- The legal bases of the purposes in the request (or of all, if it names none) give no right to object. If the basis is not
-- stated, there may be such a right.
local function rests_on_other_grounds(case, held)
  local request = case.request
  if request:states "categories" and not request.categories:includes(held.category) then return true end
  if not held:states "basis" or #held.basis == 0 then return false end
  local function is_meant(one)
    return not request:states "purposes" or not one:states "purpose" or request.purposes:includes(one.purpose)
  end
  return held.basis:any(is_meant) and held.basis:none(function(one)
    return is_meant(one) and (one.basis == "legitimate_interests" or one.basis == "public_task")
  end)
end

-- The objection concerns data that are held.
local function concerns_something_held(case)
  local request = case.request
  return case.subject.data:any(function(held)
    return not request:states "categories" or request.categories:includes(held.category)
  end)
end

-- A ban on disclosure does not apply to recipients that work for the controller, or to agencies that collect its claims. A
-- ban on all processing applies to both, unless a person decides otherwise.
local function may_not_be_handed_on(case)
  if not case.subject:states "bans" or not ask.banned "disclosure" (case) or ask.law_obliges_if_cited(case) then return false end
  if ask.banned "processing" (case) then return true end
  local collects = ask.within(case, { "billing", "collection" }) and case.request.recipient_kind == "collection_agency"
    and ask.owes_on_record(case)
  return not collects and not ask.stays_inside(case)
end

return law "GDPR on objection" {
  title    = "Regulation (EU) 2016/679, articles 21 and 22",
  in_force = { from = "2018-05-25" },

  objection {
    permit "an objection to direct marketing needs no reason" {
      code    = "absolute_right_to_object_marketing", cites = { "GDPR 21(2)", "GDPR 21(3)" }, force = "mandatory",
      when    = against_marketing,
      obliges = { "record_ban", "stop_processing", "keep_suppression_entry", "confirm_to_subject" },
    },

    promise "an objection to marketing binds from the day it arrives" {
      cites = { "GDPR 21(3)" }, within = days(0), when = against_marketing,
    },

    refuse "what a contract or a legal duty carries cannot be objected to" {
      code  = "basis_not_objectionable", cites = { "GDPR 21(1)" }, force = "mandatory", beyond_notice = true,
      when  = function(case)
        return not against_marketing(case) and not contests_a_machine(case)
          and case.subject:states "data" and concerns_something_held(case)
          and case.subject.data:all(function(held) return rests_on_other_grounds(case, held) end)
      end,
    },

    oblige "marketing stops at once, whatever else is weighed" {
      cites   = { "GDPR 21(3)" }, on = { "human_review", "needs_more_information" },
      obliges = { "record_ban", "stop_processing" },
      when    = against_marketing,
    },

    review "a decision that a machine made alone is looked at by a person" {
      code  = "automated_decision_contested", cites = { "GDPR 22(1)", "GDPR 22(3)" }, force = "mandatory",
      when  = contests_a_machine,
    },

    review "an objection on grounds of the person's own situation is weighed by a person" {
      code  = "objection_particular_situation", cites = { "GDPR 21(1)" }, force = "mandatory",
      when  = function(case) return case.request:states "situation" and case.request.situation ~= nil end,
    },

    demand "the grounds lie in the person's own situation" {
      requirement = "situation",
      code  = "objection_ground_missing", cites = { "GDPR 21(1)" }, force = "mandatory",
      when  = function(case)
        return against_marketing(case) or contests_a_machine(case)
          or case.request.situation ~= nil or case.request:states "situation"
      end,
      asks  = "what in your own situation speaks against the processing",
    },

    refuse "nothing in the person's own situation speaks against the processing" {
      code  = "objection_ground_missing", cites = { "GDPR 21(1)" }, force = "default",
      when  = function(case)
        return not against_marketing(case) and not contests_a_machine(case)
          and case.request:states "situation" and case.request.situation == nil
      end,
    },
  },
  chapter { of = { "disclosure", "transfer" },
    review "the person has forbidden it: whether that binds here, a person decides" {
      code = "disclosure_prohibited_by_subject", cites = { "GDPR 21(1)" }, force = "mandatory", confidence = "M",
      cautions = true,
      when = may_not_be_handed_on,
    },
  },
}
