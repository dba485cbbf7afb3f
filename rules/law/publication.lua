-- Publishing lists of people, and stopping it.
local ask = use "shared/questions"

return law "law on publication" {
  title    = "Openness Act 621/1999, section 16(3); GDPR 21",
  in_force = { from = "2019-01-01" },

  publication_ban {
    permit "whoever asks is left out, at once" {
      code    = "right_to_object", cites = { "GDPR 21" }, force = "default",
      obliges = { "record_ban", "exclude_from_lists", "confirm_to_subject" },
    },
  },

  publication {
    refuse "the person has prohibited publication" {
      code    = "publication_prohibited_by_subject", cites = { "GDPR 21" }, force = "mandatory",
      when    = ask.banned "publication",
      obliges = { "exclude_from_lists" },
    },

    refuse "a list for advertising leaves out whoever has prohibited advertising" {
      code    = "absolute_right_to_object_marketing", cites = { "GDPR 21(3)" }, force = "mandatory",
      when    = ask.marketing_banned,
      obliges = { "exclude_from_lists" },
    },

    refuse "an authority hands no list to outsiders for advertising on the silence of those listed" {
      code    = "publication_opt_out", cites = { "Openness Act 16.3" }, force = "mandatory", confidence = "S",
      when    = function(case)
        return ask.public_body(case) and case.request.list_for_outsiders and not ask.consented_to "direct_advertising" (case)
      end,
    },

    review "the address is under a non-disclosure order" {
      code  = "non_disclosure_order", cites = { "Act 661/2009 s. 36", "GDPR 32" }, force = "mandatory",
      when  = ask.non_disclosure_order,
    },
  },
}
