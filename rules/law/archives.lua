-- Retention by an authority's archive plan and by decisions of the National Archives. The Archives Act was repealed on 1 July
-- 2026 by the Archiving Act; decisions made under it stay in force. The Archiving Act knows no plan and no rule on destruction:
-- the periods are those that the authority sets under the Information Management Act.
local the  = use "shared/conditions"
local plan = use "shared/archive-plan"

local archive_plan_is_stated = condition("the archive plan is stated", function(case)
  return case.controller:assume "archive_plan" ~= nil
end)

-- Silence is no permission to destroy: the authority is asked. `archive_plan: []` states that nothing is archived.
local no_period_is_known = condition(
  "neither a retention period nor a decision on archiving is known; if neither is stated, undecided",
  function(case) return case.controller.archive_plan == nil end)

local deletion = any_of(erasure, retention, anonymisation)

return law "archives" {
  title    = "Archives Act 831/1994, sections 8 and 13; Archiving Act 529/2026; Information Management Act 906/2019, section 21",
  in_force = { from = "1994-10-01" },
  checked  = "2026-11-30",
  confidence = "M",

  deletion.retain "data in a public body's archive plan are kept until the plan's last day" {
    code  = "retention_archive_plan", data = everything, confidence = "S",
    cites = { "Archives Act 831/1994 s. 8", "GDPR 17(3)(b)", "GDPR 17(3)(d)" },
    in_force = { through = "2026-06-30" },
    when  = { archive_plan_is_stated, the.controller_is_a_public_body, the.archive_plan_keeps_the_data },
    last_day = plan.last_day,
  },

  deletion.retain "data that a public body archives or keeps for a set period stay until its last day" {
    code  = "retention_archive_plan", data = everything, confidence = "S",
    cites = {
      "Archiving Act 529/2026 s. 25", "Information Management Act 906/2019 s. 21", "GDPR 17(3)(b)", "GDPR 17(3)(d)",
    },
    in_force = { from = "2026-07-01" },
    when  = { archive_plan_is_stated, the.controller_is_a_public_body, the.archive_plan_keeps_the_data },
    last_day = plan.last_day,
  },

  deletion.retain "a public body destroys nothing before it has set a period or decided on archiving" {
    code  = "retention_period_unknown", data = everything, confidence = "S",
    except = { "invoice_voucher", "ledger", "billing_journal", "printouts" },
    cites = { "Information Management Act 906/2019 s. 21", "GDPR 5(1)(e)", "GDPR 17(3)(b)" },
    in_force = { from = "2020-01-01" },
    when  = { the.controller_is_a_public_body, no_period_is_known },
  },
}
