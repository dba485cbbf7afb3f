-- Restriction, portability, objection, consent: GDPR 7(3), 18, 20 and 21.
local function because(ground)
  return function(case) return case.request.restriction_ground == ground end
end

return law "GDPR on restriction, portability, objection and consent" {
  title    = "Regulation (EU) 2016/679, articles 7(3), 18, 20 and 21",
  in_force = { from = "2018-05-25" },

  restriction {
    demand "one of the four grounds is named" {
      requirement = "ground",
      code = "ground_missing", cites = { "GDPR 18(1)" }, force = "mandatory",
      when = function(case) return case.request.restriction_ground ~= nil end,
      asks = "why the processing should be restricted",
    },

    permit "while it is checked whether the data are right" {
      code = "accuracy_contested", cites = { "GDPR 18(1)(a)" }, force = "mandatory",
      when = because "accuracy_contested",
    },

    permit "the processing is unlawful, and the person would rather have it restricted" {
      code = "unlawful_processing", cites = { "GDPR 18(1)(b)" }, force = "mandatory",
      when = because "unlawful",
    },

    permit "the person needs the data for a claim" {
      code = "needed_for_claims", cites = { "GDPR 18(1)(c)" }, force = "mandatory",
      when = because "needed_for_claims",
    },

    permit "while an objection is weighed" {
      code = "objection_pending", cites = { "GDPR 18(1)(d)" }, force = "mandatory",
      when = because "objection_pending",
    },

    oblige "restricted data are marked, and the person hears before the restriction ends" {
      cites = { "GDPR 18(2)", "GDPR 18(3)" }, on_action = "restrict",
      obliges = { "mark_restricted", "inform_before_lifting", "confirm_to_subject" },
    },
  },

  portability {
    permit "what the person gave under consent or contract goes with them" {
      code    = "portable_contract_data", cites = { "GDPR 20(1)" }, force = "mandatory",
      when    = function(_, held)
        return held.provided_by_subject and held.automated
          and held.basis:any(function(one) return one.basis == "consent" or one.basis == "contract" end)
      end,
      obliges = { "export_machine_readable", "secure_channel" },
    },

    refuse "what the person did not give, or what rests on another ground, is not portable" {
      otherwise = true,
      code    = "not_provided_by_subject", cites = { "GDPR 20(1)", "GDPR 20(3)" }, force = "default",
      obliges = { "offer_access_copy" },
    },
  },

  objection {
    permit "an objection to direct marketing needs no reason" {
      code    = "absolute_right_to_object_marketing", cites = { "GDPR 21(2)", "GDPR 21(3)" }, force = "mandatory",
      when    = function(case)
        return case.request:states "purposes" and (case.request.purposes:includes "direct_marketing"
          or case.request.purposes:includes "direct_advertising" or case.request.purposes:includes "targeted_content")
      end,
      obliges = { "record_ban", "stop_processing", "confirm_to_subject" },
    },

    review "an objection on grounds of the person's own situation is weighed by a person" {
      code  = "objection_particular_situation", cites = { "GDPR 21(1)" }, force = "mandatory",
      when  = function(case) return case.request:states "situation" and case.request.situation ~= nil end,
    },
  },

  anonymisation {
    oblige "what may be made anonymous is" {
      cites = { "GDPR 5(1)(e)" }, on_action = "anonymise", obliges = { "anonymise" },
    },
  },

  consent_withdrawal {
    permit "consent is withdrawn as easily as it was given, for the time to come" {
      code    = "consent_withdrawn", cites = { "GDPR 7(3)" }, force = "mandatory",
      obliges = { "record_consent_withdrawal", "stop_processing", "confirm_to_subject" },
    },
  },
}
