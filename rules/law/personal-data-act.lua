-- The Personal Data Act 523/1999, which applied before the regulation and whose terms older notices still use. For a case with
-- a date before the regulation, only this law applies.
local the = use "shared/conditions"

local request_is_signed_or_made_in_person = condition("the request is signed, or made in person", function(case)
  return case.request.channel == "in_person" or case.request.signed ~= "none"
end)

local request_states_a_ground = condition("the request states a ground for correcting the data", function(case, held)
  return case.request.items:any(function(item) return item.category == held.category and item.ground ~= nil end)
end)

return law "Personal Data Act" {
  title    = "Personal Data Act 523/1999, sections 5, 9, 26 to 30, 32 and 34",
  in_force = { from = "1999-06-01", through = "2018-05-24" },
  checked  = "2026-11-30",
  confidence = "M",

  access.permit "everyone may check what is recorded about them" {
    code = "right_of_access", cites = "Personal Data Act 26", data = everything, confidence = "M",
  },

  access.require "the request is made in a signed document, in a comparably verified one, or in person" {
    requirement = "signed", code = "unsigned", cites = "Personal Data Act 28", confidence = "M",
    met  = request_is_signed_or_made_in_person,
    asks = "a signature, or a visit in person",
  },

  rectification.permit "incorrect, unnecessary, incomplete or outdated data are put right" {
    code    = "incorrect_data", cites = "Personal Data Act 29", data = everything, confidence = "S",
    when    = request_states_a_ground,
    obliges = { "correct", "notify_source", "notify_recipients" },
  },

  rectification.oblige "a refusal is certified in writing" {
    cites = "Personal Data Act 29", on_outcome = { "refused", "partly_granted" }, obliges = "issue_refusal_certificate",
    confidence = "S",
  },

  erasure.permit "data that the register no longer needs are destroyed" {
    code    = "no_longer_necessary", cites = "Personal Data Act 34", layer = "default", data = everything, confidence = "M",
    when    = the.data_are_stated_unnecessary,
    obliges = "erase",
  },

  disclosure.oblige "only the necessary data are disclosed" {
    cites = "Personal Data Act 9", confidence = "M", on_outcome = { "granted", "partly_granted" }, obliges = "minimise_fields",
  },

  disclosure.oblige "each disclosure is recorded" {
    cites = "Personal Data Act 5", confidence = "M", on_outcome = { "granted", "partly_granted" }, obliges = "record_disclosure",
  },

  disclosure.oblige "a recipient that works for the controller gives commitments" {
    cites   = "Personal Data Act 32", confidence = "M", on_outcome = { "granted", "partly_granted" },
    obliges = "require_processor_agreement", when = the.recipient_is_stated_to_serve,
  },

  any_of(objection, publication_ban).oblige "a prohibition is recorded, and lists leave the person out" {
    cites = "Personal Data Act 30", confidence = "M", on_outcome = "granted",
    obliges = { "record_ban", "exclude_from_lists" },
  },

  publication_ban.permit "the person may prohibit the publication of lists of persons" {
    code = "publication_prohibited_by_subject", cites = "Personal Data Act 30", layer = "default", data = everything,
    confidence = "M",
  },

  objection.permit "an objection to marketing prohibits it" {
    code = "absolute_right_to_object_marketing", cites = "Personal Data Act 30", data = everything, confidence = "S",
    when = the.objection_is_to_marketing,
  },

  objection.oblige "the prohibited processing stops, and the person is told" {
    cites = "Personal Data Act 30", confidence = "M", on_outcome = "granted",
    obliges = { "stop_processing", "confirm_to_subject" },
  },

  marketing_ban.permit "the person may prohibit advertising, distance selling, marketing and surveys" {
    code    = "absolute_right_to_object_marketing", cites = "Personal Data Act 30", data = everything, confidence = "S",
    obliges = { "record_ban", "stop_processing", "exclude_from_lists" },
  },

  marketing_use.refuse "the person has prohibited the marketing" {
    code = "absolute_right_to_object_marketing", cites = "Personal Data Act 30", data = everything, confidence = "S",
    when = the.person_forbade_this_marketing,
  },

  any_of(restriction, portability, objection, anonymisation, consent_withdrawal).review
    "the law in force on that day gave no such right" {
      code = "repealed_law", cites = { "Personal Data Act 26", "Personal Data Act 29" }, layer = "default",
      data = everything, unless = the.objection_is_to_marketing,  -- section 30 gave that right
    },
}
