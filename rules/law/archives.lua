-- Retention by an authority's archive plan, which is made under the Archives Act and is binding on the authority.
local ask = use "shared/questions"

return law "Archives Act" {
  title    = "Archives Act 831/1994, sections 8 and 13",
  in_force = { from = "1994-10-01" },

  chapter { of = { "erasure", "retention", "anonymisation" },
    retain "what an authority's archive plan keeps stays to the end of the plan's time" {
      code  = "retention_archive_plan", cites = { "Archives Act 831/1994 s. 8", "GDPR 17(3)(b)", "GDPR 17(3)(d)" },
      force = "mandatory", confidence = "M+",
      when  = function(case, held)
        return case.controller:states "archive_plan" and ask.public_body(case)
          and ask.archive_plan_keeps(case, held.category)
      end,
      last_day = function(case, held) return ask.archive_plan_last_day(case, held.category) end,
    },
  },
}
