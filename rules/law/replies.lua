-- Form and dates of replies to a data subject: GDPR 12, 77 and 79.
local ask = use "shared/questions"

-- Requests that need an assessment. A request to stop something, such as marketing, takes effect without one.
local weighed = { "access", "rectification", "erasure", "restriction", "portability", "objection", "anonymisation" }

local rights = {
  "access", "rectification", "erasure", "restriction", "portability", "objection", "marketing_ban", "publication_ban",
  "consent_withdrawal", "anonymisation",
}

return law "GDPR on replies" {
  title    = "Regulation (EU) 2016/679, articles 12, 77 and 79",
  in_force = { from = "2018-05-25" },

  chapter { of = rights,
    deadline "one month from receipt, three with an announced extension" {
      cites = { "GDPR 12(3)", "Regulation 1182/71 art. 3" },
      within = months(1), extended = months(3), calendar = "eu",
    },

    oblige "who is refused is told why and where to turn" {
      cites   = { "GDPR 12(4)", "GDPR 77", "GDPR 79" },
      on      = { "refused", "partly_granted" },
      obliges = { "state_reasons", "inform_complaint_right", "inform_judicial_remedy" },
    },

    oblige "what is asked for does not stop the clock, and the easiest way is offered" {
      cites   = { "GDPR 12(2)" },
      on      = { "needs_more_information" },
      obliges = { "request_completion", "offer_easy_alternative", "keep_deadline" },
    },

    oblige "a person decides, and the reply date stands" {
      cites   = { "GDPR 12(3)" },
      on      = { "human_review" },
      obliges = { "human_decision", "keep_deadline" },
    },

    oblige "an electronic request is answered electronically" {
      cites   = { "GDPR 12(3)" },
      on      = { "granted", "partly_granted", "refused" },
      obliges = { "reply_electronically" },
      when    = function(case)
        local request = case.request
        return request:states "channel" and (request.channel == "email" or request.channel == "web_form"
          or request.channel == "online_service" or request.channel == "chat")
      end,
    },

    oblige "an extension is announced with its reasons within the first month" {
      cites   = { "GDPR 12(3)" },
      on      = { "granted", "partly_granted", "refused", "needs_more_information", "human_review" },
      obliges = { "announce_extension" },
      when    = function(case) return case.request:states "extension_announced" and case.request.extension_announced end,
    },

  },

  chapter { of = weighed,
    review "the same request again and again may be excessive" {
      code  = "manifestly_excessive", cites = { "GDPR 12(5)" },
      dpv   = "eu-gdpr:JustificationA12ManifestlyExcessive",
      force = "mandatory",
      when  = function(case)
        return case.request:states "repeated" and case.request.repeated and not ask.stops_marketing(case)
      end,
    },
  },
}
