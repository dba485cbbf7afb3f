-- The marketing of sponsors is direct marketing, so the unconditional right to refuse it covers it. What is used for marketing
-- is law for all (rules/law/marketing.lua); an address that is given to a sponsor for it, and an objection to it, are not.
local the = use "shared/conditions"
local own = use "jokiranta/shared/conditions"

local person_forbade_sponsors = condition("a ban on marketing that covers direct marketing or sponsors is in force",
  function(case) return the.person_forbade_advertising(case) or the.person_forbade_this_marketing(case) end)

local after_an_objection = {
  "record_ban", "stop_processing", "exclude_from_lists", "keep_suppression_entry", "confirm_to_subject",
}

return law "GDPR on the marketing of sponsors" {
  title    = "Regulation (EU) 2016/679, article 21(2) and (3)",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M+",

  disclosure.refuse "a ban on marketing covers what sponsors would get for theirs" {
    code = "absolute_right_to_object_marketing", cites = "GDPR 21(3)", data = everything, confidence = "S",
    when = { own.a_purpose_is_the_sponsors, person_forbade_sponsors },
  },

  objection.permit "an objection to the marketing of sponsors needs no reason" {
    code = "absolute_right_to_object_marketing", cites = { "GDPR 21(2)", "GDPR 21(3)" }, data = everything, confidence = "S",
    when = own.a_purpose_is_the_sponsors, obliges = after_an_objection,
  },
}
