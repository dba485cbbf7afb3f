-- Publication of lists of persons, and the right to stop it.
local ask = use "shared/questions"

return law "law on publication" {
  title    = "Regulation (EU) 2016/679, article 21",
  in_force = { from = "2018-05-25" },

  publication_ban {
    permit "whoever asks is left out, at once" {
      code    = "right_to_object", cites = { "GDPR 21" }, force = "default",
      obliges = { "record_ban", "exclude_from_lists", "confirm_to_subject" },
    },

    promise "it binds from the day it arrives" { cites = { "GDPR 21" }, within = days(0) },
  },

  publication {
    refuse "the person has prohibited publication" {
      code    = "publication_prohibited_by_subject", cites = { "GDPR 21" }, force = "mandatory",
      when    = ask.banned "publication",
      obliges = { "exclude_from_lists" },
    },

    refuse "a list for advertising leaves out whoever has prohibited advertising" {
      code    = "absolute_right_to_object_marketing", cites = { "GDPR 21(3)" }, force = "mandatory",
      when    = ask.advertising_banned,
      obliges = { "exclude_from_lists" },
    },
  },
}
