-- Rules about books whose stated financial year ended before the invoice was dated. Such a year may be right, but its end would
-- let the books go early (law/accounting.lua), so they stay as long as the year of the invoice requires.
local the = use "shared/conditions"

local deletion = any_of(erasure, retention, anonymisation, rectification)

-- Returns the end of the financial year in which an invoice of the controller's own is dated, if the stated one ended before it;
-- else nil. Of a financial year that is not the calendar year, no more than a year from the day can be left.
local function doubtful_year_end(case, invoice)
  local creditor = invoice:assume "creditor"
  if creditor ~= nil and creditor ~= case.controller.name then return nil end
  if invoice.issued <= invoice.closes_financial_year then return nil end
  if case.controller.financial_year_end == "12-31" then return invoice.issued.end_of_year end
  return invoice.issued + years(1)
end

-- Returns the latest of these days; nil if there is none.
local function latest_doubtful_year_end(case)
  return case.subject.invoices:latest(function(invoice) return doubtful_year_end(case, invoice) end)
end

local invoice_is_younger_than_its_year = condition(
  "an invoice of the controller is dated after the end of its financial year; if no creditor is stated, it is one",
  function(case) return latest_doubtful_year_end(case) ~= nil end)

return {
  deletion.retain "a voucher with a doubtful year is kept six years from the end of the year of its invoice" {
    code = "retention_voucher", cites = { "Accounting Act 2:10", "GDPR 17(3)(b)" }, data = "invoice_voucher",
    dpv  = "eu-gdpr:JustificationA17LegallyRequired", confidence = "S",
    when = { the.data_would_be_gone, invoice_is_younger_than_its_year },
    last_day = function(case) return (latest_doubtful_year_end(case) + years(6)).end_of_year end,
  },

  deletion.retain "a ledger with a doubtful year is kept ten years from the end of the year of its invoice" {
    code = "retention_ledger", cites = { "Accounting Act 2:10", "GDPR 17(3)(b)" }, data = { "ledger", "billing_journal" },
    dpv  = "eu-gdpr:JustificationA17LegallyRequired",
    when = { the.data_would_be_gone, invoice_is_younger_than_its_year },
    last_day = function(case) return latest_doubtful_year_end(case) + years(10) end,
  },
}
