-- Retention by the Accounting Act: vouchers for six years from the end of the year in which the financial year ended,
-- ledgers for ten years from the end of the financial year. It covers only vouchers and ledgers, not, for example, an e-mail
-- address (Data Protection Ombudsman 4359/163/2018).
local the = use "shared/conditions"

local deletion = any_of(erasure, retention, anonymisation, rectification)

local accounting_records = { "invoice_voucher", "ledger", "billing_journal" }

local person_has_invoices = condition("the person has invoices", function(case) return #case.subject.invoices > 0 end)

return law "Accounting Act" {
  title    = "Accounting Act 1336/1997, chapter 2, section 10; Local Government Act 410/2015, section 112",
  in_force = { from = "1997-12-31" },

  deletion.retain "vouchers are kept six years from the end of the year in which the financial year ended" {
    code = "retention_voucher", cites = { "Accounting Act 2:10", "GDPR 17(3)(b)" }, data = "invoice_voucher",
    dpv  = "eu-gdpr:JustificationA17LegallyRequired", confidence = "S",
    when = { the.data_would_be_gone, person_has_invoices },
    last_day = function(case) return (case.subject.invoices:latest "closes_financial_year" + years(6)).end_of_year end,
  },

  deletion.retain "ledgers are kept ten years from the end of the financial year" {
    code = "retention_ledger", cites = { "Accounting Act 2:10", "GDPR 17(3)(b)" }, data = { "ledger", "billing_journal" },
    dpv  = "eu-gdpr:JustificationA17LegallyRequired", confidence = "M",
    when = { the.data_would_be_gone, person_has_invoices },
    last_day = function(case) return case.subject.invoices:latest "closes_financial_year" + years(10) end,
  },

  deletion.review "no invoice shows when the period of a voucher or ledger begins" {
    code = "facts_missing", cites = "Accounting Act 2:10", data = accounting_records,
    when = the.data_would_be_gone, unless = person_has_invoices,
  },

  any_of(retention, anonymisation).permit "vouchers and ledgers are erased when their retention period ends" {
    code = "no_longer_necessary", cites = { "GDPR 5(1)(e)", "Accounting Act 2:10" }, layer = "default",
    data = accounting_records,
  },
}
