-- Rectification and notification of recipients: GDPR 16 and 19.
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

    permit "outdated data are brought up to date" {
      code = "outdated_data", cites = { "GDPR 16", "GDPR 5(1)(d)" }, force = "mandatory",
      when = ask.on_ground "outdated",
    },

    permit "what the purpose does not need is deleted" {
      code = "not_necessary", cites = { "GDPR 5(1)(c)", "GDPR 17(1)(a)" }, force = "mandatory",
      when = function(case, held)
        return ask.on_ground "unnecessary" (case, held) and not ask.owes_on_record(case)
          and held:states "necessary" and not held.necessary
      end,
      action  = "erase",
      obliges = { "erase" },
    },

    retain "what the purpose needs stays" {
      otherwise = true,
      code = "still_necessary", cites = { "GDPR 17(1)(a)" }, force = "default",
      when = function(case, held)
        return ask.on_ground "unnecessary" (case, held) and (ask.owes_on_record(case) or held.necessary)
      end,
    },

    demand "it is said which data, and what is wrong with them" {
      requirement = "itemised",
      code = "not_itemised", cites = { "GDPR 16" }, force = "default",
      when = function(case)
        return #case.request.items > 0 and case.request.items:all(function(item)
          return item:states "category" and item:states "ground"
        end)
      end,
      asks = "which data, and what is wrong with them",
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
