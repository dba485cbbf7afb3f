-- How and when a data subject is answered: GDPR 12, 77 and 79.
local ask = use "shared/questions"

-- Stopping is not asking for data: who wants no more adverts is not weighed, doubted or made to wait.
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

  chapter { of = { "access", "rectification", "erasure", "portability" },
    demand "the one who asks is known to be the one concerned" {
      requirement = "identity",
      code    = "identity_not_established", cites = { "GDPR 12(6)" },
      dpv     = "eu-gdpr:JustificationA12IdentityRequired",
      force   = "mandatory",
      when    = ask.identified,
      asks    = "proof of identity, by the easiest way that settles the doubt",
      obliges = { "request_identity_proof" },
    },
  },

  chapter { of = { "access", "rectification" },
    waive "a signature is no condition once it is clear who asks" {
      requirement = "signed",
      code    = "identity_established",
      cites   = { "GDPR 12(2)", "GDPR 12(6)", "Administrative Procedure Act 434/2003 s. 22", "Act 13/2003 s. 9" },
      force   = "mandatory",
      when    = ask.beyond_doubt,
      obliges = { "do_not_refuse_for_form" },
    },

    waive "a request by another channel is no dead end once it is clear who asks" {
      requirement = "written",
      code    = "identity_established", cites = { "GDPR 12(1)", "GDPR 12(2)" },
      force   = "mandatory",
      when    = ask.beyond_doubt,
      obliges = { "do_not_refuse_for_form" },
    },
  },

  chapter { of = weighed,
    review "the same request again and again may be excessive" {
      code  = "manifestly_excessive", cites = { "GDPR 12(5)" },
      dpv   = "eu-gdpr:JustificationA12ManifestlyExcessive",
      force = "mandatory",
      when  = function(case) return case.request:states "repeated" and case.request.repeated end,
    },

    review "a guardian asks: the child's own view may count" {
      code  = "minor_involved", cites = { "GDPR 12(2)", "Act 812/2000 s. 11" },
      force = "mandatory",
      when  = function(case)
        return case.request:states "made_by" and case.request.made_by == "guardian"
      end,
    },

    demand "an agent shows an authorisation" {
      requirement = "authorisation",
      code  = "identity_not_established", cites = { "GDPR 12(6)", "Administrative Procedure Act 434/2003 s. 12" },
      force = "mandatory",
      when  = function(case)
        if not case.request:states "made_by" or case.request.made_by ~= "agent" then return true end
        return case.request.authorisation
      end,
      asks  = "the agent's authorisation",
    },

    refuse "data of a company are not personal data" {
      code  = "legal_person_opt_out", cites = { "GDPR 4(1)" },
      force = "mandatory", beyond_notice = true,
      when  = function(case) return case.subject:states "kind" and case.subject.kind == "legal_person" end,
    },

    review "the one concerned has died: the regulation is silent, other law may speak" {
      code  = "legal_basis_unclear", cites = { "GDPR recital 27" },
      force = "mandatory",
      when  = function(case) return case.subject:states "kind" and case.subject.kind == "deceased" end,
    },
  },
}
