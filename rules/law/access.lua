-- The right of access (GDPR 15) and its limits.
return law "GDPR on access" {
  title    = "Regulation (EU) 2016/679, article 15; Data Protection Act 1050/2018, section 34",
  in_force = { from = "2018-05-25" },

  access {
    permit "everyone may have the data held about them" {
      code  = "right_of_access", cites = { "GDPR 15(1)", "GDPR 15(3)" }, force = "mandatory",
      obliges = { "give_copy", "name_sources", "name_recipients", "state_retention", "inform_complaint_right" },
    },

    review "giving the data could do serious harm" {
      code  = "secret_by_law", cites = { "Data Protection Act 34" }, force = "mandatory", confidence = "M+",
      when  = function(_, held) return held:states "access_harmful" and held.access_harmful end,
    },

    oblige "what belongs to others is taken out" {
      cites   = { "GDPR 15(4)" }, on = { "granted", "partly_granted" },
      obliges = { "redact_third_parties" },
      when    = function(case)
        return case.subject:states "data" and case.subject.data:any(function(held)
          return held.category == "family_relations"
        end)
      end,
    },
  },
}
