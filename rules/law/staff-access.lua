-- Access to data by the controller's staff: limited to their duties and the duration of these.
local the = use "shared/conditions"

return law "law on staff access" {
  title    = "GDPR 29 and 32; Information Management Act 906/2019, sections 16 and 17",
  in_force = { from = "2018-05-25" },

  staff_access.refuse "the duty for which access was given has ended" {
    code    = "duty_ended", cites = { "GDPR 29", "GDPR 32(4)" }, data = everything,
    unless  = the.employee_is_in_duty,
    obliges = "block_access",
  },

  staff_access.oblige "each use and each attempt is logged" {
    cites = "GDPR 32(1)", on_outcome = { "granted", "partly_granted", "refused" }, obliges = "log_event",
  },

  staff_access.oblige "a public body logs the user of each data system, and refused attempts" {
    cites    = "Information Management Act 906/2019 s. 17", on_outcome = { "granted", "partly_granted", "refused" },
    in_force = { from = "2020-01-01" },
    obliges  = "log_event",
    when     = the.controller_is_a_public_body,
  },
}
