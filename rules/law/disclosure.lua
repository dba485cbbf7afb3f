-- Handing data to others: the Openness Act for authorities, the identity code, what is secret, and non-disclosure.
local ask = use "shared/questions"

-- Secret without condition: clients of social and health services, and people's means.
local secret = { "health_data", "social_support_needs", "income_and_wealth", "family_relations", "youth_service_notes" }

-- Someone outside asks; who works for the authority is bound by contract instead.
local function asks_an_authority(case)
  local kind = case.request.recipient_kind
  return ask.public_body(case) and kind ~= "processor" and kind ~= "service_provider"
end

return law "law on disclosure" {
  title    = "Openness Act 621/1999; Data Protection Act 1050/2018, section 29; GDPR 5, 6 and 9",
  in_force = { from = "2019-01-01" },

  disclosure {
    permit "a law obliges, and only as far as it does" {
      code    = "mandatory_legal_duty", cites = { "GDPR 6(1)(c)" }, force = "mandatory",
      when    = ask.law_obliges,
      obliges = { "record_disclosure", "minimise_fields" },
    },

    refuse "an authority gives no register data for marketing or opinion research without consent or a law" {
      code  = "direct_marketing_needs_consent", cites = { "Openness Act 16.3" }, force = "mandatory", confidence = "S",
      when  = function(case)
        return ask.public_body(case) and ask.for_marketing(case) and not ask.duty_checked(case)
          and not ask.consented_to "direct_marketing" (case)
      end,
      obliges = { "offer_appealable_decision" },
    },

    demand "who asks an authority for register data says for what" {
      requirement = "purpose",
      code  = "incomplete_data", cites = { "Openness Act 13.2" }, force = "mandatory",
      when  = function(case) return not asks_an_authority(case) or #case.request.purposes > 0 end,
      asks  = "the purpose",
    },

    demand "who asks an authority for register data says how they will be protected" {
      requirement = "protection",
      code  = "incomplete_data", cites = { "Openness Act 13.2" }, force = "mandatory",
      when  = function(case) return not asks_an_authority(case) or case.request.protection_described end,
      asks  = "how the data will be protected",
    },

    review "a law is named for secret data, and nobody has checked whether it obliges" {
      code  = "legal_basis_unclear", cites = { "Openness Act 26", "GDPR 9(1)" }, force = "mandatory",
      of    = secret,
      when  = function(case) return ask.law_obliges(case) and not ask.duty_checked(case) end,
    },

    withhold "the identity code, unless identifying the person beyond doubt is important" {
      code  = "not_necessary", cites = { "Data Protection Act 29" }, force = "mandatory", confidence = "M+",
      of    = { "personal_identity_code" },
      when  = function(case) return not case.request.necessity:includes "personal_identity_code" end,
    },

    withhold "what is secret by law, unless a law obliges" {
      code  = "secret_by_law", cites = { "Openness Act 24.1 §§ 23, 25, 32" }, force = "mandatory", confidence = "M+",
      of    = secret,
      when  = function(case) return not ask.law_obliges(case) end,
    },

    withhold "what is marked secret, unless a law obliges" {
      code  = "secret_by_law", cites = { "Openness Act 22" }, force = "mandatory",
      when  = function(case, held) return held:states "secret" and held.secret and not ask.duty_checked(case) end,
    },

    review "the address is under a non-disclosure order" {
      code  = "non_disclosure_order", cites = { "Act 661/2009 s. 36", "GDPR 32" }, force = "mandatory",
      of    = { "postal_address", "contact_address", "phone", "email" },
      when  = ask.non_disclosure_order,
    },

    deadline "an authority answers within two weeks" {
      cites  = { "Openness Act 14" },
      within = days(14), extended = months(1), calendar = "national",
      when   = ask.public_body,
    },

    oblige "who is refused by an authority may have a decision to appeal" {
      cites   = { "Openness Act 14.3" }, on = { "refused", "partly_granted" },
      obliges = { "state_reasons", "offer_appealable_decision" },
      when    = ask.public_body,
    },
  },
}
