-- Retention by an authority's archive plan, which is made under the Archives Act and is binding on the authority.
local the  = use "shared/conditions"
local plan = use "shared/archive-plan"

local archive_plan_is_stated = condition("the archive plan is stated", function(case)
  return case.controller:states "archive_plan"
end)

return law "Archives Act" {
  title    = "Archives Act 831/1994, sections 8 and 13",
  in_force = { from = "1994-10-01" },

  any_of(erasure, retention, anonymisation).retain "data in a public body's archive plan are kept until the plan's last day" {
    code  = "retention_archive_plan", data = everything, confidence = "M+",
    cites = { "Archives Act 831/1994 s. 8", "GDPR 17(3)(b)", "GDPR 17(3)(d)" },
    when  = { archive_plan_is_stated, the.controller_is_a_public_body, the.archive_plan_keeps_the_data },
    last_day = plan.last_day,
  },
}
