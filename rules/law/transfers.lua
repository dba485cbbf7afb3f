-- Transfers outside the European Economic Area: GDPR 44–49. Technical necessity is not a ground for a transfer.
local adequacy = use "shared/adequacy"
local purposes = use "shared/purposes"
local the      = use "shared/conditions"

local transfer_has_no_tool = condition("the transfer has no tool", function(case)
  return case.request.transfer_tool == "none"
end)

-- What the request calls its basis. A rule for one basis leaves a request alone that states none.
local function rests_on(tool, other)
  return function(case)
    local request = case.request
    return request:assume "transfer_tool" ~= nil and (request.transfer_tool == tool or request.transfer_tool == other)
  end
end

local transfer_rests_on_adequacy = condition(
  "an adequacy decision is the tool of the transfer; if no tool is stated, no", rests_on "adequacy_decision")

local transfer_rests_on_clauses = condition(
  "standard clauses or binding corporate rules are the tool of the transfer; if no tool is stated, no",
  rests_on("standard_clauses", "binding_corporate_rules"))

local transfer_rests_on_consent = condition(
  "explicit consent is the tool of the transfer; if no tool is stated, no", rests_on "explicit_consent")

local transfer_rests_on_a_derogation = condition(
  "a derogation is the tool of the transfer; if no tool is stated, no", rests_on "derogation")

local transfer_rests_on_article_49 = condition(
  "a derogation or explicit consent is the tool of the transfer; if no tool is stated, no",
  rests_on("derogation", "explicit_consent"))

local adequacy_covers_the_recipient = condition(
  "an adequacy decision covers the recipient on this day; in the United States it must be certified", adequacy.covers)

local adequacy_is_known_to_cover = condition(
  "an adequacy decision covers the recipient on this day; in the United States no, if it is not stated to be certified",
  adequacy.is_known_to_cover)

local transfer_was_assessed = condition(
  "the law and practice of the country were assessed for this transfer", function(case) return case.request.transfer_assessed end)

local person_consented_to_the_transfer = condition(
  "the person, told of the risks, consented to this very transfer", function(case) return case.request.transfer_consent end)

-- Hosting, mailing and support go on by their nature.
local lasting = purposes.set { "technical_hosting", "value_added_service", "customer_care", "address_update" }

local transfer_goes_on = condition(
  "the transfer goes on or is repeated; if this is not stated, yes for hosting, added services, customer care and address "
    .. "updates",
  function(case)
    local request = case.request
    if request:assume "repetitive" == nil and request:assume "purposes" ~= nil and purposes.include(case, lasting) then return true end
    return request.repetitive
  end)

return law "GDPR on transfers" {
  title    = "Regulation (EU) 2016/679, articles 44 to 49",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M+",

  any_of(transfer, disclosure).refuse "no transfer without adequacy, safeguards or a derogation" {
    code    = "no_transfer_tool", cites = { "GDPR 44", "GDPR 46", "GDPR 49" }, data = everything, confidence = "M+",
    when    = { the.data_would_leave_the_area, transfer_has_no_tool },
    obliges = "require_transfer_tool",
  },

  -- The decisions, by country and day: shared/adequacy.lua
  any_of(transfer, disclosure).refuse "no adequacy decision covers the recipient on this day" {
    code    = "no_transfer_tool", cites = { "GDPR 44", "GDPR 45" }, data = everything, confidence = "S",
    when    = { the.data_would_leave_the_area, transfer_rests_on_adequacy }, unless = adequacy_covers_the_recipient,
    obliges = "require_transfer_tool",
  },

  any_of(transfer, disclosure).refuse "standard clauses are not enough where the law of the country was not assessed" {
    code     = "transfer_not_assessed", cites = { "GDPR 46", "CJEU C-311/18" }, data = everything, confidence = "S",
    in_force = { from = "2020-07-16" },
    when     = { the.data_would_leave_the_area, transfer_rests_on_clauses },
    unless   = { transfer_was_assessed, adequacy_is_known_to_cover },
    obliges  = "require_transfer_tool",
  },

  any_of(transfer, disclosure).refuse "no derogation covers a transfer that goes on" {
    code    = "no_transfer_tool", cites = { "GDPR 49", "GDPR recital 111" }, data = everything, confidence = "M+",
    when    = { the.data_would_leave_the_area, transfer_rests_on_article_49, transfer_goes_on },
    unless  = adequacy_is_known_to_cover,
    obliges = "require_transfer_tool",
  },

  any_of(transfer, disclosure).refuse "the transfer rests on consent, which the person has not given to it" {
    code    = "no_transfer_tool", cites = "GDPR 49(1)(a)", data = everything, confidence = "S",
    when    = { the.data_would_leave_the_area, transfer_rests_on_consent },
    unless  = { person_consented_to_the_transfer, adequacy_is_known_to_cover },
    obliges = "require_transfer_tool",
  },

  any_of(transfer, disclosure).review "an authority that uses public power cannot rest a transfer on consent" {
    code = "legal_basis_unclear", cites = "GDPR 49(3)", data = everything, confidence = "S", unless_refused = true,
    when = { the.data_would_leave_the_area, transfer_rests_on_consent, the.controller_is_a_public_body },
    unless = adequacy_is_known_to_cover,
  },

  any_of(transfer, disclosure).review "a person decides which derogation covers a transfer that happens once" {
    code = "legal_basis_unclear", cites = "GDPR 49", data = everything, confidence = "M+", unless_refused = true,
    when = { the.data_would_leave_the_area, transfer_rests_on_a_derogation }, unless = adequacy_is_known_to_cover,
  },

  transfer.review "outside the European Economic Area, a recipient with its own purposes needs a request for disclosure" {
    code   = "legal_basis_unclear", cites = { "GDPR 44", "GDPR 6(1)" }, data = everything, unless_refused = true,
    confidence = "M+",
    unless = { the.recipient_is_a_processor, the.recipient_is_in_the_area },
  },

  transfer.permit "a processor inside the European Economic Area may have the data, since this is no transfer" {
    code = "processing_on_behalf", cites = { "GDPR 1(3)", "GDPR 28(3)" }, layer = "default", data = everything,
    confidence = "M+",
    when = { the.recipient_is_in_the_area, the.recipient_is_a_processor },
  },

  transfer.review "inside the European Economic Area, a recipient with its own purposes needs a request for disclosure" {
    code = "legal_basis_unclear", cites = { "GDPR 1(3)", "GDPR 6(1)" }, layer = "default", data = everything, confidence = "M+",
    when = the.recipient_is_in_the_area, unless = the.recipient_is_a_processor,
  },

  transfer.oblige "a contract binds a recipient that processes data for the controller" {
    cites = "GDPR 28(3)", on_outcome = { "granted", "partly_granted" }, obliges = "require_processor_agreement",
    confidence = "M+",
  },
}
