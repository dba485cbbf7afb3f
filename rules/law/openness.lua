-- Registers of authorities: who may receive copies, and which data are secret. Openness Act 621/1999.
local bans      = use "shared/bans"
local citations = use "shared/citations"
local purposes  = use "shared/purposes"
local the       = use "shared/conditions"

-- Data that are always secret: about customers of social and health services, and about income and wealth.
local secret = { "health_data", "social_support_needs", "income_and_wealth", "family_relations", "youth_service_notes" }

-- Purposes of the one who asks. Of the others, such as billing and collection, the notice of the authority speaks.
local purposes_of_the_requester = purposes.set {
  "legal_obligation", "research", "statistics", "development", "archiving", "other",
}

-- Nobody needs to name the act: each request for data that an authority holds falls under it.
local outsider_asks_for_own_purposes = condition(
  "an outsider asks a public body for data for purposes of its own, other than marketing and listed duties; a person, a medium "
    .. "or a partner always does",
  function(case)
    if not the.controller_is_a_public_body(case) or the.recipient_is_inside(case) then return false end
    if the.request_names_marketing(case) then return false end
    if citations.name_openness(case) then return true end
    if not the.recipient_is_a_person_medium_or_partner(case) and not purposes.include(case, purposes_of_the_requester) then
      return false
    end
    return not the.a_listed_duty_governs(case)
  end)

local purposes_are_stated = condition("the request names a purpose", function(case) return #case.request.purposes > 0 end)

local protection_is_described = condition("the recipient described how it protects the data", function(case)
  return case.request.protection_described
end)

local person_consented_to_marketing = condition("the person consented to direct marketing; if consents are not stated, no",
  function(case) return bans.consented_to(case, "direct_marketing") end)

local person_consented_to_advertising = condition("the person consented to direct advertising; if consents are not stated, no",
  function(case) return bans.consented_to(case, "direct_advertising") end)

-- Recipients that work for the authority are bound by contract, and need neither a decision nor an answer in two weeks.
local outsider_requests_from_a_public_body = condition(
  "the controller is a public body, and the recipient is an outsider; if this is not stated, an outsider",
  function(case) return the.controller_is_a_public_body(case) and not the.recipient_is_inside(case) end)

local controller_has_its_claim_collected = condition(
  "the controller gives data to a collection agency of its own motion; if this is not stated, no",
  function(case)
    return the.controller_made_the_request(case) and case.request:assume "recipient_kind" == "collection_agency"
  end)

-- The authority asks nothing of those who serve it, or under a legal duty, or where a bar stands whatever the answer is. Where an
-- official decides, the official asks.
local no_question_is_needed = {
  the.recipient_is_inside, the.recipient_is_an_own_register, the.a_listed_duty_applies, the.request_names_marketing,
  outsider_asks_for_own_purposes, controller_has_its_claim_collected,
}

return law "Openness Act" {
  title    = "Openness Act 621/1999, sections 13, 14, 16(3), 22 to 24 and 26",
  in_force = { from = "1999-12-01" },
  checked  = "2026-11-30",
  confidence = "M",

  disclosure.refuse "a public body gives no data for marketing or opinion research without consent or a law" {
    code    = "direct_marketing_needs_consent", cites = "Openness Act 16.3", data = everything, confidence = "S",
    when    = { the.controller_is_a_public_body, the.purposes_include_marketing },
    unless  = { the.recipient_is_an_own_register, person_consented_to_marketing },
    obliges = "offer_appealable_decision",
  },

  disclosure.review "a request under the Openness Act: an official assesses whether the recipient may hold the data" {
    code = "openness_request",
    cites = { "Openness Act 13.1", "Openness Act 14.1", "Openness Act 16.3", "Openness Act 17.1", "Data Protection Act 28" },
    data = everything, confidence = "S",
    when = outsider_asks_for_own_purposes,
  },

  disclosure.require "a request to a public body states the purpose of the data" {
    requirement = "purpose", code = "request_incomplete", cites = "Openness Act 13.2", confidence = "S",
    when = the.controller_is_a_public_body, unless = no_question_is_needed,
    met  = purposes_are_stated,
    asks = "the purpose",
  },

  disclosure.require "a request to a public body states how the data will be protected" {
    requirement = "protection", code = "request_incomplete", cites = "Openness Act 13.2", confidence = "S",
    when = the.controller_is_a_public_body, unless = no_question_is_needed,
    met  = protection_is_described,
    asks = "how the data will be protected",
  },

  disclosure.withhold "data that are secret by law are not disclosed unless a law requires it" {
    code = "secret_by_law", cites = "Openness Act 24.1 §§ 23, 25, 32", data = secret, confidence = "M+",
    unless = { the.law_may_oblige, the.recipient_is_inside },
  },

  disclosure.withhold "data that are marked secret are not disclosed unless a law requires it" {
    code = "secret_by_law", cites = "Openness Act 22", data = everything, confidence = "M+",
    when = { the.data_are_marked_secret, the.controller_is_a_public_body },
    unless = { the.law_may_oblige_if_cited, the.recipient_is_inside },
  },

  -- An authority answers within two weeks.
  deadline(disclosure) {
    cites  = "Openness Act 14", within = days(14), extended = months(1), calendar = "national",
    when   = outsider_requests_from_a_public_body, unless = the.a_listed_duty_applies,
  },

  disclosure.oblige "a public body offers a decision that can be appealed when it refuses" {
    cites   = "Openness Act 14.3", on_outcome = { "refused", "partly_granted" }, confidence = "S",
    obliges = { "state_reasons", "offer_appealable_decision" },
    when    = outsider_requests_from_a_public_body,
  },

  publication.refuse "a public body gives outsiders no list for advertising without the consent of the person" {
    code   = "publication_opt_out", cites = "Openness Act 16.3", data = everything, confidence = "S",
    when   = { the.controller_is_a_public_body, the.list_is_for_outsiders },
    unless = person_consented_to_advertising,
  },
}
