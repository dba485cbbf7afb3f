-- Identification of the requester, and linking data to the requester: GDPR 11 and 12(2), (6).
local ask = use "shared/questions"

local function stops_marketing(case)
  return case.request.kind == "marketing_ban" or ask.stops_marketing(case)
end

return law "GDPR on identification" {
  title    = "Regulation (EU) 2016/679, articles 7(3), 11, 12 and 21",
  in_force = { from = "2018-05-25" },

  chapter { of = { "access", "rectification", "erasure", "portability", "anonymisation" },
    demand "the one who asks is known to be the one concerned" {
      requirement = "identity",
      code    = "identity_not_established", cites = { "GDPR 12(6)" },
      dpv     = "eu-gdpr:JustificationA12IdentityRequired",
      force   = "mandatory",
      when    = function(case) return ask.own_initiative(case) or ask.identified(case) end,
      asks    = "proof of identity, by the easiest way that settles the doubt",
      obliges = { "request_identity_proof" },
    },
  },

  chapter { of = { "access", "rectification", "erasure", "restriction", "portability" },
    refuse "what cannot be linked to a person is nobody's to ask for, unless they help to link it" {
      code  = "not_identifiable", cites = { "GDPR 11(2)" }, force = "mandatory", beyond_notice = true,
      of    = { "cookie_data", "web_behaviour", "access_log", "other" },
      when  = function(_, held)
        -- For cookie data, the link must be stated; other data are assumed to be linked to the person.
        return (held.category == "cookie_data" or held:states "linked") and not held.linked
      end,
    },
  },

  -- The rights of articles 15 to 22 must be easy to exercise (12(2)); doubt about identity is resolved by 12(6), not by a form.
  -- For a right that only the notice grants, such as anonymisation, the notice may require a form.
  chapter { of = { "access", "rectification", "erasure", "restriction", "portability", "objection", "publication_ban" },
    waive "an authority asks for no signature once it is clear who asks" {
      requirement = "signed",
      code    = "identity_established",
      cites   = {
        "GDPR 12(2)", "GDPR 12(6)", "Ombudsman TSV/224/2023", "Administrative Procedure Act 434/2003 s. 22", "Act 13/2003 s. 9",
      },
      force   = "mandatory", confidence = "S",
      when    = function(case) return ask.public_body(case) and ask.beyond_doubt(case) end,
      obliges = { "do_not_refuse_for_form" },
    },

    waive "a signature is no condition once it is clear who asks" {
      requirement = "signed",
      code    = "identity_established", cites = { "GDPR 12(2)", "GDPR 12(6)", "Ombudsman TSV/224/2023" },
      force   = "mandatory", confidence = "S",
      when    = ask.beyond_doubt,
      obliges = { "do_not_refuse_for_form" },
    },

    waive "a request by another channel is no dead end once it is clear who asks" {
      requirement = "written",
      code    = "identity_established", cites = { "GDPR 12(1)", "GDPR 12(2)" },
      force   = "mandatory",
      when    = ask.beyond_doubt,
      obliges = { "do_not_refuse_for_form" },
    },
  },

  -- A request to stop processing requires no identification.
  chapter { of = { "marketing_ban", "objection" },
    waive "who forbids marketing signs nothing" {
      requirement = "signed",
      code    = "absolute_right_to_object_marketing", cites = { "GDPR 21(2)", "GDPR 21(3)" }, force = "mandatory",
      when    = stops_marketing,
      obliges = { "do_not_refuse_for_form" },
    },

    waive "who forbids marketing writes nothing" {
      requirement = "written",
      code    = "absolute_right_to_object_marketing", cites = { "GDPR 21(2)", "GDPR 21(3)" }, force = "mandatory",
      when    = stops_marketing,
      obliges = { "do_not_refuse_for_form" },
    },
  },

  consent_withdrawal {
    waive "consent is withdrawn as easily as it was given: unsigned" {
      requirement = "signed",
      code    = "consent_withdrawn", cites = { "GDPR 7(3)" }, force = "mandatory",
      obliges = { "do_not_refuse_for_form" },
    },

    waive "consent is withdrawn as easily as it was given: by whatever way" {
      requirement = "written",
      code    = "consent_withdrawn", cites = { "GDPR 7(3)" }, force = "mandatory",
      obliges = { "do_not_refuse_for_form" },
    },
  },
}
