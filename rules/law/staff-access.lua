-- Who of the controller's own people may see what: by duty, and as long as the duty lasts.
return law "law on staff access" {
  title    = "Information Management Act 906/2019, section 16; GDPR 29 and 32; Data Protection Act 1050/2018, section 35",
  in_force = { from = "2019-01-01" },

  staff_access {
    refuse "the duty for which access was given has ended" {
      code    = "duty_ended", cites = { "Information Management Act 906/2019 s. 16", "GDPR 32(4)" }, force = "mandatory",
      when    = function(case) return not case.request.staff.in_duty end,
      obliges = { "block_access" },
    },

    oblige "each use leaves a trace" {
      cites = { "Information Management Act 906/2019 s. 17" }, on = { "granted", "partly_granted" },
      obliges = { "log_event" },
    },
  },
}
