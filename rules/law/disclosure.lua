-- Disclosure to others: legal duties, the personal identity code, special categories.
local ask = use "shared/questions"

-- Data that exist if there are invoices, even if the case does not list them.
local books = { invoice_voucher = true, ledger = true, billing_journal = true }

return law "GDPR on disclosure" {
  title    = "GDPR 5, 6 and 9; Data Protection Act 1050/2018, section 29",
  in_force = { from = "2018-05-25" },

  disclosure {
    permit "a law obliges, and only as far as it does" {
      code    = "mandatory_legal_duty", cites = { "GDPR 6(1)(c)" }, force = "mandatory",
      when    = ask.law_obliges,
      obliges = { "record_disclosure", "minimise_fields", "cite_statute" },
    },

    withhold "what the register does not hold, it cannot give" {
      code  = "wrong_register", cites = { "GDPR 5(1)(d)" }, force = "mandatory", beyond_notice = true,
      when  = function(case, held)
        return case.subject:states "data" and not books[held.category]
          and case.subject.data:none(function(one) return one.category == held.category end)
      end,
    },

    oblige "whoever processes for the controller is bound by contract" {
      cites   = { "GDPR 28(3)" }, on = { "granted", "partly_granted" }, obliges = { "require_processor_agreement" },
      when    = function(case) return case.request:states "recipient_kind" and ask.goes_to_processor(case) end,
    },

    withhold "health is told to nobody without consent or a law" {
      code  = "special_categories", cites = { "GDPR 9(1)", "GDPR 9(2)" }, force = "mandatory",
      when  = function(case, held) return held:states "special" and held.special and not ask.law_obliges(case) end,
    },
  },

  chapter { of = { "marketing_use", "publication" },
    withhold "health advertises nothing and is told to nobody" {
      code  = "special_categories", cites = { "GDPR 9(1)", "GDPR 9(2)" }, force = "mandatory",
      when  = function(_, held) return held:states "special" and held.special end,
    },
  },

  chapter { of = { "disclosure", "transfer", "marketing_use" },
    withhold "the identity code, unless identifying the person beyond doubt is important" {
      code  = "not_necessary", cites = { "Data Protection Act 29" }, force = "mandatory", confidence = "M+",
      in_force = { from = "2019-01-01" },
      of    = { "personal_identity_code" },
      when  = function(case) return not case.request.necessity:includes "personal_identity_code" end,
    },
  },
}
