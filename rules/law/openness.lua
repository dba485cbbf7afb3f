-- Registers of authorities: who may receive copies, and which data are secret. Openness Act 621/1999.
local ask = use "shared/questions"

-- Data that are always secret: about customers of social and health services, and about income and wealth.
local secret = { "health_data", "social_support_needs", "income_and_wealth", "family_relations", "youth_service_notes" }

-- The recipient is an outsider. Recipients that work for the authority are bound by contract.
local function asks_an_authority(case)
  if not ask.public_body(case) or ask.stays_inside(case) then return false end
  return case.request.recipient_kind ~= "own_register"
end

return law "Openness Act" {
  title    = "Openness Act 621/1999, sections 13, 14, 16(3), 22 to 24 and 26",
  in_force = { from = "1999-12-01" },

  disclosure {
    refuse "an authority gives no register data for marketing or opinion research without consent or a law" {
      code  = "direct_marketing_needs_consent", cites = { "Openness Act 16.3" }, force = "mandatory", confidence = "S",
      when  = function(case)
        return ask.public_body(case) and ask.for_marketing(case) and case.request.recipient_kind ~= "own_register"
          and not ask.duty_checked(case) and not ask.consented_to "direct_marketing" (case)
      end,
      obliges = { "offer_appealable_decision" },
    },

    review "who cites the Openness Act is answered by an official, who weighs whether the recipient may hold the data" {
      code  = "openness_request", cites = { "Openness Act 16.3", "Openness Act 14.1", "Data Protection Act 28" },
      force = "mandatory", confidence = "S", beyond_notice = true,
      when  = function(case) return ask.public_body(case) and ask.openness_request(case) end,
    },

    demand "who asks an authority for register data says for what" {
      requirement = "purpose",
      code  = "incomplete_data", cites = { "Openness Act 13.2" }, force = "mandatory", confidence = "M+",
      when  = function(case) return not asks_an_authority(case) or #case.request.purposes > 0 end,
      asks  = "the purpose",
    },

    demand "who asks an authority for register data says how they will be protected" {
      requirement = "protection",
      code  = "incomplete_data", cites = { "Openness Act 13.2" }, force = "mandatory", confidence = "M+",
      when  = function(case) return not asks_an_authority(case) or case.request.protection_described end,
      asks  = "how the data will be protected",
    },

    withhold "what is secret by law, unless a law obliges" {
      code  = "secret_by_law", cites = { "Openness Act 24.1 §§ 23, 25, 32" }, force = "mandatory", confidence = "M+",
      of    = secret,
      when  = function(case) return not ask.law_obliges(case) and not ask.stays_inside(case) end,
    },

    withhold "what is marked secret, unless a law obliges" {
      code  = "secret_by_law", cites = { "Openness Act 22" }, force = "mandatory",
      when  = function(case, held)
        return held:states "secret" and held.secret and not ask.duty_checked(case) and not ask.stays_inside(case)
      end,
    },

    deadline "an authority answers within two weeks" {
      cites  = { "Openness Act 14" }, confidence = "S",
      within = days(14), extended = months(1), calendar = "national",
      when   = function(case) return ask.public_body(case) and not ask.stays_inside(case) end,
    },

    oblige "who is refused by an authority may have a decision to appeal" {
      cites   = { "Openness Act 14.3" }, on = { "refused", "partly_granted" },
      obliges = { "state_reasons", "offer_appealable_decision" },
      when    = function(case) return ask.public_body(case) and not ask.stays_inside(case) end,
    },
  },

  publication {
    refuse "an authority hands no list to outsiders for advertising on the silence of those listed" {
      code    = "publication_opt_out", cites = { "Openness Act 16.3" }, force = "mandatory", confidence = "S",
      when    = function(case)
        return ask.public_body(case) and case.request.list_for_outsiders and not ask.consented_to "direct_advertising" (case)
      end,
    },
  },
}
