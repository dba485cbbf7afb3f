-- Persons whose data are covered (GDPR 4(1), recitals 14 and 27), children, and requests on behalf of others.
local the = use "shared/conditions"

local assessed = any_of(access, rectification, erasure, restriction, portability, objection, anonymisation)

-- A guardian of a small child may see, put right, restrict or receive its data. The other rights may end what the child does.
local of_a_guardian = any_of(access, rectification, restriction, portability)

local subject_is_an_organisation = condition("the subject is a legal person; if this is not stated, no", function(case)
  return case.subject:assume "kind" == "legal_person"
end)

-- Documents of an authority are public unless a section makes them secret, whoever asks and whoever they are about.
local organisation_asks_an_authority = condition(
  "an organisation asks a public body for data about itself; if the kind of the subject is not stated, no",
  function(case)
    return case.request.like == "access" and subject_is_an_organisation(case) and the.controller_is_a_public_body(case)
  end)

local person_has_died = condition("the person has died; if this is not stated, no", function(case)
  return case.subject:assume "kind" == "deceased"
end)

local person_is_a_child = condition("the person is a child; if neither the age nor this is stated, no", function(case)
  return case.subject:assume "is_minor"
end)

local guardian_made_the_request = condition("a guardian made the request; if the requester is not stated, no", function(case)
  return case.request:assume "made_by" == "guardian"
end)

-- If it is not stated, the person who decides on a guardian's request looks.
local guardian_showed_no_custody = condition("the guardian showed no custody and no order; if this is not stated, no",
  function(case) return case.request:assume "authorisation" == false end)

-- Data that may be about others, or that the child may want to keep from a guardian.
local of_others_or_sensitive = {
  contact_address = true, family_relations = true, health_data = true, income_and_wealth = true, other = true,
  social_support_needs = true, youth_service_notes = true,
}

local guardian_of_a_small_child_asks = condition(
  "a guardian who showed custody asks for data of a child under fifteen that are neither secret, special nor of others, and no "
    .. "ban or non-disclosure order is in force; if age or custody is not stated, no",
  function(case, held)
    local request, subject = case.request, case.subject
    if request:assume "authorisation" ~= true then return false end
    if subject:assume "age" == nil or subject.age >= 15 then return false end
    if subject:assume "non_disclosure_order" or subject:assume("bans"):any "in_force" then return false end
    if of_others_or_sensitive[held.like] then return false end
    return not held:assume "special" and not held:assume "secret"
  end)

local authorisation_was_shown = condition("an authorisation, custody or an order was shown", function(case)
  return case.request.authorisation
end)

local outsider_made_the_request = condition(
  "a recipient made the request, or the controller or its staff made one for access or portability; if not stated, no",
  function(case)
    local request = case.request
    return request:assume "made_by" == "recipient"
      or the.controller_made_the_request(case) and (request.like == "access" or request.like == "portability")
  end)

return law "GDPR on whose data" {
  title    = "Regulation (EU) 2016/679, articles 4, 8 and 12; Data Protection Act 1050/2018, section 5",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M+",

  assessed.refuse "data of an organisation are not personal data" {
    code = "not_personal_data", cites = { "GDPR 4(1)", "GDPR recital 14" }, data = everything, reports_conflict = false,
    confidence = "M+",
    when = subject_is_an_organisation, unless = { the.objection_is_to_marketing, organisation_asks_an_authority },
  },

  access.review "an organisation asks a public body for data about itself: an official decides under the Openness Act" {
    code = "openness_request", cites = { "Openness Act 9", "Openness Act 13.1", "GDPR recital 14" }, data = everything,
    confidence = "M+",
    when = organisation_asks_an_authority,
  },

  assessed.review "the person has died: the regulation does not apply, but other law may" {
    code = "person_has_died", cites = "GDPR recital 27", data = everything, confidence = "M+",
    when = person_has_died,
  },

  -- A child is heard before its guardians decide; a person looks where its own view may differ. A guardian of an adult speaks in
  -- personal matters only by an order.
  of_a_guardian.review "a guardian made the request, and the child's or the ward's own view may count" {
    code = "guardian_asks", cites = { "GDPR 12(2)", "Act 361/1983 s. 4", "Act 442/1999 s. 29" }, data = everything,
    confidence = "S",
    when = guardian_made_the_request, unless = { guardian_showed_no_custody, guardian_of_a_small_child_asks },
  },

  of_a_guardian.review "before an authority, a child of fifteen and a ward who understands the matter speak for themselves" {
    code = "guardian_asks", cites = "Administrative Procedure Act 434/2003 s. 14", data = everything, confidence = "S",
    when = { guardian_made_the_request, the.controller_is_a_public_body },
    unless = { guardian_showed_no_custody, guardian_of_a_small_child_asks },
  },

  any_of(erasure, objection, anonymisation).review
    "a guardian asks to end the use of data, and the child's or the ward's own view may count" {
    code = "guardian_asks", data = everything, confidence = "S",
    cites = { "GDPR 12(2)", "Act 361/1983 s. 4", "Act 442/1999 s. 29", "Administrative Procedure Act 434/2003 s. 14" },
    when = guardian_made_the_request, unless = { the.objection_is_to_marketing, guardian_showed_no_custody },
  },

  assessed.review "the requester is neither the person nor a representative" {
    code = "identity_not_established", cites = { "GDPR 12(6)", "GDPR 15(1)" }, data = everything, unless_refused = true,
    confidence = "M+",
    when = outsider_made_the_request, unless = the.objection_is_to_marketing,
  },

  assessed.require "a guardian shows custody, or an order that covers the matter" {
    requirement = "authorisation", code = "identity_not_established", confidence = "S",
    cites = { "GDPR 12(6)", "Act 361/1983 s. 4", "Act 442/1999 s. 29" },
    when  = { guardian_made_the_request, guardian_showed_no_custody }, unless = the.objection_is_to_marketing,
    met   = authorisation_was_shown,
    asks  = "proof of custody or of guardianship",
  },

  assessed.require "an agent shows an authorisation" {
    requirement = "authorisation", code = "identity_not_established", cites = { "GDPR 12(6)", "Ombudsman TSV/91/2020" },
    confidence = "M+",
    when = the.agent_made_the_request, unless = the.objection_is_to_marketing, met = authorisation_was_shown,
    asks = "the agent's authorisation",
  },

  any_of(marketing_use, publication).review "the person has died, and the family would read it" {
    code = "person_has_died", cites = "GDPR recital 27", data = everything, confidence = "M+", unless_refused = true,
    when = person_has_died,
  },

  any_of(marketing_use, publication).review "a person decides on marketing to a child and on publishing a child's data" {
    code = "minor_involved", cites = { "GDPR recital 38", "GDPR 8(1)", "Data Protection Act 5" }, data = everything,
    confidence = "M",
    when = person_is_a_child,
  },
}
