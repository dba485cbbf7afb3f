-- Transfers outside the European Economic Area: GDPR 44–49. Technical necessity is not a ground for a transfer.
local the = use "shared/conditions"

local transfer_has_no_tool = condition("the transfer has no tool", function(case)
  return case.request.transfer_tool == "none"
end)

local transfer_rests_on_consent = condition("explicit consent is the tool of the transfer; if no tool is stated, no",
  function(case) return case.request:states "transfer_tool" and case.request.transfer_tool == "explicit_consent" end)

local no_consent_is_valid = condition("no consent of the person is valid", function(case)
  return case.subject.consents:none "is_valid"
end)

-- By default, the recipient of a transfer is a processor of the controller. Any other kind of recipient has purposes of its
-- own.
local recipient_works_for_the_controller = condition(
  "the recipient is a processor or a service provider; if its kind is not stated, yes",
  function(case) return not case.request:states "recipient_kind" or the.recipient_is_a_processor(case) end)

return law "GDPR on transfers" {
  title    = "Regulation (EU) 2016/679, articles 44 to 49",
  in_force = { from = "2018-05-25" },

  any_of(transfer, disclosure).refuse "no transfer without adequacy, safeguards or a derogation" {
    code    = "no_transfer_tool", cites = { "GDPR 44", "GDPR 46", "GDPR 49" }, data = everything,
    when    = { the.data_would_leave_the_area, transfer_has_no_tool },
    obliges = "require_transfer_tool",
  },

  transfer.refuse "the transfer rests on consent, which the person has not given" {
    code    = "no_transfer_tool", cites = "GDPR 49(1)(a)", data = everything,
    when    = { transfer_rests_on_consent, no_consent_is_valid }, unless = the.recipient_is_in_the_area,
    obliges = "require_transfer_tool",
  },

  transfer.review "outside the European Economic Area, a recipient with its own purposes needs a request for disclosure" {
    code   = "legal_basis_unclear", cites = { "GDPR 44", "GDPR 6(1)" }, data = everything, unless_refused = true,
    unless = { recipient_works_for_the_controller, the.recipient_is_in_the_area },
  },

  transfer.permit "a processor inside the European Economic Area may have the data, since this is no transfer" {
    code = "processing_on_behalf", cites = { "GDPR 1(3)", "GDPR 28(3)" }, layer = "default", data = everything,
    when = { the.recipient_is_in_the_area, recipient_works_for_the_controller },
  },

  transfer.review "inside the European Economic Area, a recipient with its own purposes needs a request for disclosure" {
    code = "legal_basis_unclear", cites = { "GDPR 1(3)", "GDPR 6(1)" }, layer = "default", data = everything,
    when = the.recipient_is_in_the_area, unless = recipient_works_for_the_controller,
  },

  transfer.oblige "a contract binds a recipient that processes data for the controller" {
    cites = "GDPR 28(3)", on_outcome = { "granted", "partly_granted" }, obliges = "require_processor_agreement",
  },
}
