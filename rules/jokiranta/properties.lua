-- What no answer of the club may be, whatever its rules say. `seloste properties` tries to break each sentence.
local the = use "shared/conditions"
local own = use "jokiranta/shared/conditions"

local publishing = { "publication", "photo_release" }

return properties {
  -- 2.2: for a child, the condition asks for the consent of the guardian
  property "no picture is published without consent to each use" {
    requests = publishing, unless = own.each_use_has_consent, never = { opens = "photo" },
  },

  -- 2.2
  property "no picture of a child of fifteen or more is published without the child's own consent" {
    requests = publishing, when = own.person_is_a_child_of_fifteen_or_more, unless = own.child_consented_to_each_use,
    never = { opens = "photo" },
  },

  -- 2.4
  property "no picture of a person who forbade pictures is published" {
    requests = publishing, when = own.photography_is_forbidden, never = { opens = "photo" },
  },

  -- 3.4
  property "only those who lead the camp see a health notice" {
    requests = "staff_access", unless = own.employee_leads_the_camp, never = { opens = "camp_health" },
  },

  -- 3.5
  property "the note on the criminal record stays in the club unless a law is cited" {
    requests = "disclosure", unless = the.law_may_oblige_if_cited, never = { opens = "criminal_record_check" },
  },

  -- 5.2 and 6.2
  property "no statistics of players under twelve are published" {
    requests = "publication", when = own.person_is_under_twelve, never = { opens = "match_statistics" },
  },

  -- 5.3
  property "sponsors get nothing without consent" {
    requests = { "disclosure", "marketing_use" }, when = own.data_would_serve_a_sponsor,
    unless = own.person_consented_to_sponsors, never = { opens = everything },
  },

  -- 10.4
  property "no advertising uses the data of a person who forbade it" {
    requests = "marketing_use", when = the.person_forbade_advertising, never = { opens = everything },
  },

  -- 6.3
  property "nothing is published of a person who forbade publication" {
    requests = "publication", when = the.person_forbade_publication, never = { opens = everything },
  },
}
