-- Persons whose data are covered (GDPR 4(1), recitals 14 and 27), children, and requests on behalf of others.
local ask = use "shared/questions"

local weighed = { "access", "rectification", "erasure", "restriction", "portability", "objection", "anonymisation" }

return law "GDPR on whose data" {
  title    = "Regulation (EU) 2016/679, articles 4, 8 and 12; Data Protection Act 1050/2018, section 5",
  in_force = { from = "2018-05-25" },

  chapter { of = weighed,
    refuse "data of an organisation are not personal data" {
      code  = "not_personal_data", cites = { "GDPR 4(1)", "GDPR recital 14" },
      force = "mandatory", beyond_notice = true,
      when  = function(case)
        return case.subject:states "kind" and case.subject.kind == "legal_person" and not ask.stops_marketing(case)
      end,
    },

    review "the one concerned has died: the regulation is silent, other law may speak" {
      code  = "legal_basis_unclear", cites = { "GDPR recital 27" },
      force = "mandatory",
      when  = function(case) return case.subject:states "kind" and case.subject.kind == "deceased" end,
    },

    review "a guardian asks: the child's own view may count" {
      code  = "minor_involved", cites = { "GDPR 12(2)", "Act 812/2000 s. 11" },
      force = "mandatory", confidence = "M+",
      when  = function(case)
        return case.request:states "made_by" and case.request.made_by == "guardian" and not ask.stops_marketing(case)
      end,
    },

    review "whoever is neither the person nor speaks for them has no right of theirs" {
      code  = "identity_not_established", cites = { "GDPR 12(6)", "GDPR 15(1)" },
      force = "mandatory", cautions = true,
      when  = function(case)
        local request = case.request
        if not request:states "made_by" or ask.stops_marketing(case) then return false end
        if request.made_by == "recipient" then return true end
        return ask.own_initiative(case) and (request.kind == "access" or request.kind == "portability")
      end,
    },

    demand "an agent shows an authorisation" {
      requirement = "authorisation",
      code  = "identity_not_established", cites = { "GDPR 12(6)", "Ombudsman TSV/91/2020" },
      force = "mandatory",
      when  = function(case)
        if not case.request:states "made_by" or case.request.made_by ~= "agent" or ask.stops_marketing(case) then return true end
        return case.request.authorisation
      end,
      asks  = "the agent's authorisation",
    },
  },

  chapter { of = { "marketing_use", "publication" },
    review "the one concerned has died, and the family reads it" {
      code  = "legal_basis_unclear", cites = { "GDPR recital 27" }, force = "mandatory", cautions = true,
      when  = function(case) return case.subject:states "kind" and case.subject.kind == "deceased" end,
    },

    review "a child is advertised to, or made public, by a person's decision alone" {
      code  = "minor_involved", cites = { "GDPR recital 38", "GDPR 8(1)", "Data Protection Act 5" },
      force = "mandatory", confidence = "M",
      when  = function(case)
        local subject = case.subject
        return (subject:states "age" or subject:states "minor") and subject.is_minor
      end,
    },
  },
}
