-- Fallback rules: if neither the notice nor the law decides, a person does.
return law "where nothing answers" {
  title    = "Accountability: no decision without a ground",
  in_force = { from = "1999-06-01" },

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

  chapter { of = { "disclosure", "marketing_use", "publication", "transfer", "staff_access", "retention" },
    oblige "a person decides what rules cannot" {
      cites = { "GDPR 5(2)" }, on = { "human_review" }, obliges = { "human_decision" },
    },

    oblige "what is missing is asked for" {
      cites = { "GDPR 5(2)" }, on = { "needs_more_information" }, obliges = { "request_completion" },
    },
  },

  chapter { of = { "access", "erasure", "restriction", "portability", "anonymisation", "retention" },
    demand "it is known which data are held" {
      requirement = "categories",
      code  = "facts_missing", cites = { "GDPR 5(2)" }, force = "mandatory",
      when  = function(case)
        -- An erasure request may name the data; for access and portability, the held data must be stated.
        local gives = case.request.kind == "access" or case.request.kind == "portability"
        return not gives and case.request:states "categories" or case.subject.data ~= nil
      end,
      asks  = "which data are held about the person",
    },
  },

  chapter { of = { "disclosure", "transfer", "marketing_use", "publication" },
    demand "it is said which data are meant" {
      requirement = "categories",
      code  = "facts_missing", cites = { "GDPR 5(2)", "GDPR 5(1)(c)" }, force = "mandatory",
      when  = function(case) return #case.request.categories > 0 end,
      asks  = "which data are meant",
    },
  },
}
