-- The marketing of sponsors is direct marketing, so the unconditional right to refuse it covers it.
local request_names_sponsors = condition("the request names the marketing of sponsors; if it names no purpose, no", function(case)
  return case.request:states "purposes" and case.request.purposes:includes "sponsor"
end)

local person_forbade_advertising = condition("a ban on marketing that covers direct marketing or sponsors is in force",
  function(case)
    return case.subject.bans:any(function(ban)
      if not ban.in_force or ban.kind ~= "marketing" then return false end
      return not ban:states "purposes" or #ban.purposes == 0
        or ban.purposes:includes "direct_marketing" or ban.purposes:includes "direct_advertising"
        or ban.purposes:includes "sponsor"
    end)
  end)

local after_an_objection = {
  "record_ban", "stop_processing", "exclude_from_lists", "keep_suppression_entry", "confirm_to_subject",
}

return law "GDPR on the marketing of sponsors" {
  title    = "Regulation (EU) 2016/679, article 21(2) and (3)",
  in_force = { from = "2018-05-25" },

  any_of(marketing_use, disclosure).refuse "a ban on marketing covers the marketing of sponsors" {
    code = "absolute_right_to_object_marketing", cites = "GDPR 21(3)", data = everything, confidence = "S",
    when = { request_names_sponsors, person_forbade_advertising },
  },

  objection.permit "an objection to the marketing of sponsors needs no reason" {
    code = "absolute_right_to_object_marketing", cites = { "GDPR 21(2)", "GDPR 21(3)" }, data = everything, confidence = "S",
    when = request_names_sponsors, obliges = after_an_objection,
  },
}
