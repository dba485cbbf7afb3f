-- The Personal Data Act 523/1999, which applied before the regulation and whose terms older notices still use. For a case with
-- a date before the regulation, only this law applies.
local ask = use "shared/questions"

local rights_of_today = { "restriction", "portability", "objection", "anonymisation", "consent_withdrawal", "publication_ban" }

return law "Personal Data Act" {
  title    = "Personal Data Act 523/1999, sections 8, 26 to 30 and 34",
  in_force = { from = "1999-06-01", to = "2018-05-24" },

  access {
    permit "everyone may check what is recorded about them" {
      code = "right_of_access", cites = { "Personal Data Act 26" }, force = "mandatory", confidence = "M",
    },

    demand "in a signed or comparably verified document, or in person" {
      requirement = "signed",
      code = "unsigned", cites = { "Personal Data Act 28" }, force = "mandatory", confidence = "M",
      when = function(case) return case.request.channel == "in_person" or case.request.signed ~= "none" end,
      asks = "a signature, or a visit in person",
    },
  },

  rectification {
    permit "what is incorrect, unnecessary, incomplete or outdated is put right" {
      code = "incorrect_data", cites = { "Personal Data Act 29" }, force = "mandatory", confidence = "S",
      when = function(case, held)
        return case.request.items:any(function(item) return item.category == held.category and item.ground ~= nil end)
      end,
      obliges = { "correct", "notify_source", "notify_recipients" },
    },

    oblige "a refusal is certified in writing" {
      cites = { "Personal Data Act 29" }, on = { "refused", "partly_granted" }, obliges = { "issue_refusal_certificate" },
    },
  },

  erasure {
    permit "what the register no longer needs is destroyed" {
      code = "no_longer_necessary", cites = { "Personal Data Act 34" }, force = "default", confidence = "M",
      when = function(_, held) return held:states "necessary" and not held.necessary end,
      obliges = { "erase" },
    },
  },

  marketing_ban {
    permit "whoever asks is left out of advertising, distance selling, marketing and surveys" {
      code    = "absolute_right_to_object_marketing", cites = { "Personal Data Act 30" }, force = "mandatory", confidence = "S",
      obliges = { "record_ban", "stop_processing" },
    },
  },

  marketing_use {
    refuse "the person has prohibited it" {
      code = "absolute_right_to_object_marketing", cites = { "Personal Data Act 30" }, force = "mandatory", confidence = "S",
      when = ask.marketing_banned,
    },
  },

  chapter { of = rights_of_today,
    review "the law of that day knew no such right" {
      code = "repealed_law", cites = { "Personal Data Act 26", "Personal Data Act 29" }, force = "default",
    },
  },
}
