-- What happens where neither the notice nor the law has a rule that answers: a person is asked.
return law "where nothing answers" {
  title    = "Accountability: no decision without a ground",
  in_force = { from = "2018-05-25" },

  chapter {
    of = {
      "access", "rectification", "erasure", "restriction", "portability", "objection", "marketing_ban",
      "publication_ban", "consent_withdrawal", "anonymisation", "disclosure", "marketing_use", "publication", "transfer",
      "staff_access", "retention",
    },
    review "no rule of the notice or the law answers this" {
      otherwise = true,
      code  = "ground_missing", cites = { "GDPR 5(2)" },
      force = "default",
      obliges = { "human_decision" },
    },
  },
}
