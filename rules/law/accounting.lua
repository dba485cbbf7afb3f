-- Retention by the Accounting Act: vouchers for six years from the end of the year in which the financial year ended,
-- ledgers for ten years from the end of the financial year. It covers only vouchers and ledgers, not, for example, an e-mail
-- address (Data Protection Ombudsman 4359/163/2018).
local ask = use "shared/questions"

return law "Accounting Act" {
  title    = "Accounting Act 1336/1997, chapter 2, section 10; Local Government Act 410/2015, section 112",
  in_force = { from = "1997-12-31" },

  chapter { of = { "erasure", "retention", "anonymisation", "rectification" },
    retain "vouchers are kept six years from the end of the year in which the financial year ended" {
      code  = "retention_voucher", cites = { "Accounting Act 2:10", "GDPR 17(3)(b)" }, force = "mandatory",
      dpv   = "eu-gdpr:JustificationA17LegallyRequired", confidence = "S",
      of    = { "invoice_voucher" },
      when  = function(case, held) return ask.would_be_gone(case, held) and #case.subject.invoices > 0 end,
      last_day = function(case) return (case.subject.invoices:latest "closes_financial_year" + years(6)).end_of_year end,
    },

    retain "ledgers are kept ten years from the end of the financial year" {
      code  = "retention_ledger", cites = { "Accounting Act 2:10", "GDPR 17(3)(b)" }, force = "mandatory",
      dpv   = "eu-gdpr:JustificationA17LegallyRequired", confidence = "M",
      of    = { "ledger", "billing_journal" },
      when  = function(case, held) return ask.would_be_gone(case, held) and #case.subject.invoices > 0 end,
      last_day = function(case) return case.subject.invoices:latest "closes_financial_year" + years(10) end,
    },
  },

  chapter { of = { "erasure", "retention", "anonymisation", "rectification" },
    review "a voucher or a ledger is held, and no invoice says from when it is kept" {
      code = "facts_missing", cites = { "Accounting Act 2:10" }, force = "mandatory",
      of   = { "invoice_voucher", "ledger", "billing_journal" },
      when = function(case, held) return ask.would_be_gone(case, held) and #case.subject.invoices == 0 end,
    },
  },

  chapter { of = { "retention", "anonymisation" },
    permit "vouchers and ledgers go when their time has come" {
      code  = "no_longer_necessary", cites = { "GDPR 5(1)(e)", "Accounting Act 2:10" }, force = "default",
      of    = { "invoice_voucher", "ledger", "billing_journal" },
    },
  },
}
