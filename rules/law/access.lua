-- The right of access (GDPR 15) and its limits.
local the = use "shared/conditions"

local data_concern_the_family = condition("data about family relations are held; if the data are not stated, no", function(case)
  return case.subject:states "data" and case.subject.data:any(function(held) return held.like == "family_relations" end)
end)

return law "GDPR on access" {
  title    = "Regulation (EU) 2016/679, article 15; Data Protection Act 1050/2018, section 34",
  in_force = { from = "2018-05-25" },

  access.permit "everyone may have the data held about them" {
    code = "right_of_access", cites = { "GDPR 15(1)", "GDPR 15(3)" }, data = everything,
    obliges = { "give_copy", "name_sources", "name_recipients", "state_retention", "inform_complaint_right" },
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
