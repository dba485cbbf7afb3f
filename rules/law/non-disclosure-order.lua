-- Turvakielto: a non-disclosure order on an address. A controller that has the address from another source must keep it
-- secure under the regulation, so a person decides.
local ask = use "shared/questions"

return law "non-disclosure order" {
  title    = "Act 661/2009 on the population information system, sections 36 and 37; GDPR 5(1)(f) and 32",
  in_force = { from = "2010-03-01" },

  disclosure {
    review "the address is under a non-disclosure order" {
      code  = "non_disclosure_order", cites = { "Act 661/2009 s. 36", "GDPR 32" }, force = "mandatory", confidence = "M",
      cautions = true,
      of    = { "postal_address", "contact_address", "phone", "email" },
      when  = ask.non_disclosure_order,
    },
  },

  publication {
    review "the address is under a non-disclosure order" {
      code  = "non_disclosure_order", cites = { "Act 661/2009 s. 36", "GDPR 32" }, force = "mandatory", confidence = "M",
      cautions = true,
      when  = ask.non_disclosure_order,
    },
  },

  access {
    review "the address is under a non-disclosure order: the copy must reach no one else" {
      code  = "non_disclosure_order", cites = { "Act 661/2009 s. 36", "GDPR 32" }, force = "mandatory", confidence = "M",
      of    = { "postal_address", "contact_address" },
      when  = function(case)
        return case.subject:states "non_disclosure_order" and case.subject.non_disclosure_order
          and case.request.made_by ~= "subject"
      end,
    },
  },
}
