-- Access to data by the controller's staff: limited to their duties and the duration of these.
local the = use "shared/conditions"

local purpose_names_no_duty = condition("the purpose is `other`, or the request names none; if this is not stated, no",
  function(case)
    local request = case.request
    return request:assume "purposes" ~= nil and (#request.purposes == 0 or request.purposes:includes "other")
  end)

return law "law on staff access" {
  title    = "GDPR 29 and 32; Information Management Act 906/2019, sections 16 and 17",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M",

  staff_access.refuse "the duty for which access was given has ended" {
    code    = "duty_ended", cites = { "GDPR 29", "GDPR 32(4)" }, data = everything, confidence = "M+",
    unless  = the.employee_is_in_duty,
    obliges = "block_access",
  },

  staff_access.review "the purpose does not show which duty needs the data" {
    code = "purpose_unclear", cites = { "GDPR 29", "GDPR 32(4)" }, data = everything, confidence = "M+",
    unless_refused = true,
    when = purpose_names_no_duty,
  },

  staff_access.review "a public body gives access for a duty, and the purpose does not show one" {
    code = "purpose_unclear", cites = "Information Management Act 906/2019 s. 16", data = everything, confidence = "M+",
    in_force = { from = "2020-01-01" }, unless_refused = true,
    when = { purpose_names_no_duty, the.controller_is_a_public_body },
  },

  staff_access.oblige "each use and each attempt is logged" {
    cites = "GDPR 32(1)", on_outcome = { "granted", "partly_granted", "refused" }, obliges = "log_event", confidence = "M+",
  },
}
