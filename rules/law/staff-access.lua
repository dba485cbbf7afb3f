-- Access to data by the controller's staff: limited to their duties and the duration of these.
local ask = use "shared/questions"

return law "law on staff access" {
  title    = "GDPR 29 and 32; Information Management Act 906/2019, sections 16 and 17",
  in_force = { from = "2018-05-25" },

  staff_access {
    refuse "the duty for which access was given has ended" {
      code    = "duty_ended", cites = { "GDPR 29", "GDPR 32(4)" }, force = "mandatory",
      when    = function(case) return not case.request.staff.in_duty end,
      obliges = { "block_access" },
    },

    oblige "each use leaves a trace" {
      cites = { "GDPR 32(1)" }, on = { "granted", "partly_granted" },
      obliges = { "log_event" },
    },

    oblige "an authority keeps a log of who used what" {
      cites = { "Information Management Act 906/2019 s. 17" }, on = { "granted", "partly_granted" },
      in_force = { from = "2020-01-01" },
      obliges = { "log_event" },
      when  = ask.public_body,
    },
  },
}
