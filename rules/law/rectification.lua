-- Rectification and telling those concerned: GDPR 16 and 19.
local ask = use "shared/questions"

return law "GDPR on rectification" {
  title    = "Regulation (EU) 2016/679, articles 16 and 19",
  in_force = { from = "2018-05-25" },

  rectification {
    permit "inaccurate data are put right" {
      code = "incorrect_data", cites = { "GDPR 16" }, force = "mandatory",
      when = ask.on_ground "incorrect",
    },

    permit "incomplete data are completed" {
      code = "incomplete_data", cites = { "GDPR 16" }, force = "mandatory",
      when = ask.on_ground "incomplete",
    },

    review "whether the data are right is in dispute" {
      code = "accuracy_contested", cites = { "GDPR 16", "GDPR 18(1)(a)" }, force = "mandatory",
      dpv  = "justifications:ContestAccuracy",
      when = function(_, held) return held:states "disputed" and held.disputed end,
      obliges = { "mark_restricted" },
    },

    oblige "data are put right" {
      cites = { "GDPR 16" }, on_action = "correct", obliges = { "correct", "confirm_to_subject" },
    },
  },

  chapter { of = { "rectification", "erasure", "restriction" },
    oblige "recipients are told" {
      cites   = { "GDPR 19" }, on = { "granted", "partly_granted" },
      obliges = { "notify_recipients" },
      when    = function(case) return case.subject:states "disclosures" and #case.subject.disclosures > 0 end,
    },
  },
}
