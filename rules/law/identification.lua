-- Identification of the requester, and linking data to the requester: GDPR 11 and 12(2), (6).
local the = use "shared/conditions"

local identity_is_certain = condition(
  "the requester is identified; if this is not stated, only an electronic identification is enough", function(case)
    local request = case.request
    if request:assume "signed" == "e_identified" then return request:assume "identity" == "sufficient" end
    return request.identity == "sufficient"
  end)

local data_are_not_linked = condition(
  "the data cannot be linked to the person; if this is not stated, no, but undecided for cookie data",
  function(_, held) return (held.like == "cookie_data" or held:assume "linked" ~= nil) and not held.linked end)

local request_stops_marketing = condition(
  "the request is a marketing ban, or an objection that names marketing; if no purpose is stated, only a ban",
  function(case) return case.request.like == "marketing_ban" or the.objection_is_to_marketing(case) end)

-- The rights of articles 15 to 22 must be easy to exercise (12(2)); doubt about identity is resolved by 12(6), not by a form.
-- For a right that only the notice grants, such as anonymisation, the notice may require a form.
local rights = any_of(access, rectification, erasure, restriction, portability, objection, publication_ban)

-- A request to stop processing requires no form. No notice here demands one; `seloste check` names a notice that does.
local function needs_no_form(requirement, words)
  return any_of(marketing_ban, objection).waive("a request to stop marketing need not be " .. words) {
    requirement = requirement, code = "absolute_right_to_object_marketing", cites = { "GDPR 21(2)", "GDPR 21(3)" },
    confidence = "M+", when = request_stops_marketing, obliges = "do_not_refuse_for_form",
  }, consent_withdrawal.waive("the withdrawal of consent need not be " .. words) {
    requirement = requirement, code = "consent_withdrawn", cites = "GDPR 7(3)", confidence = "M+",
    obliges = "do_not_refuse_for_form",
  }
end

local unsigned_ban, unsigned_withdrawal = needs_no_form("signed", "signed")
local oral_ban, oral_withdrawal = needs_no_form("written", "in writing")

return law "GDPR on identification" {
  title    = "Regulation (EU) 2016/679, articles 7(3), 11, 12 and 21",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M+",

  -- Name and identity code alone are an identity of the level `low` (Data Protection Act 29.5).
  any_of(access, rectification, erasure, restriction, portability, anonymisation).require
    "the requester is identified as the person" {
    requirement = "identity", code = "identity_not_established", cites = "GDPR 12(6)", confidence = "M+",
    dpv     = "eu-gdpr:JustificationA12IdentityRequired",
    unless  = the.controller_made_the_request, met = the.requester_is_identified,
    asks    = "proof of identity, by the easiest way that settles the doubt",
    obliges = "request_identity_proof",
  },

  -- An objection shows nothing of the data, but its refusal does.
  objection.require "a requester whose identity is in doubt proves it before an objection is weighed" {
    requirement = "identity", code = "identity_not_established", cites = "GDPR 12(6)", confidence = "M+",
    unless  = the.objection_is_to_marketing, met = the.identity_is_not_in_doubt,
    asks    = "proof of identity, by the easiest way that settles the doubt",
    obliges = "request_identity_proof",
  },

  any_of(access, rectification, erasure, restriction, portability).refuse "the data cannot be linked to the person" {
    code = "not_identifiable", cites = "GDPR 11(2)", reports_conflict = false, confidence = "M+",
    data = { "cookie_data", "web_behaviour", "access_log", "other" },
    when = data_are_not_linked,
  },

  rights.waive "a public body requires no signature from an identified requester" {
    requirement = "signed", code = "identity_established",
    cites   = {
      "GDPR 12(2)", "GDPR 12(6)", "Ombudsman TSV/224/2023", "Administrative Procedure Act 434/2003 s. 22", "Act 13/2003 s. 9",
    },
    confidence = "S",
    when    = { the.controller_is_a_public_body, identity_is_certain },
    obliges = "do_not_refuse_for_form",
  },

  rights.waive "an identified requester need not sign" {
    requirement = "signed", code = "identity_established", cites = { "GDPR 12(2)", "GDPR 12(6)", "Ombudsman TSV/224/2023" },
    confidence = "S",
    when    = identity_is_certain,
    obliges = "do_not_refuse_for_form",
  },

  rights.waive "an identified requester may use a channel other than writing" {
    requirement = "written", code = "identity_established", cites = { "GDPR 12(1)", "GDPR 12(2)" }, confidence = "M+",
    when    = identity_is_certain,
    obliges = "do_not_refuse_for_form",
  },

  unsigned_ban, unsigned_withdrawal, oral_ban, oral_withdrawal,
}
