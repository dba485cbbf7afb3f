-- Publication of lists of persons, and the right to stop it.
local the = use "shared/conditions"

return law "law on publication" {
  title    = "Regulation (EU) 2016/679, article 21",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M",

  publication_ban.permit "a person who prohibits publication is left out of lists at once" {
    code    = "right_to_object", cites = "GDPR 21", layer = "default", data = everything, confidence = "M+",
    obliges = { "record_ban", "exclude_from_lists", "confirm_to_subject" },
  },

  promise(publication_ban) { cites = "GDPR 21", within = days(0) },

  publication.refuse "the person has prohibited publication" {
    code    = "publication_prohibited_by_subject", cites = "GDPR 21", data = everything, confidence = "M+",
    when    = the.person_forbade_publication,
    obliges = "exclude_from_lists",
  },

  publication.refuse "a list for advertising leaves out a person who has prohibited advertising" {
    code    = "absolute_right_to_object_marketing", cites = "GDPR 21(3)", data = everything, confidence = "M+",
    when    = the.person_forbade_advertising,
    obliges = "exclude_from_lists",
  },
}
