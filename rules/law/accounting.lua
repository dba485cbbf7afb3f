-- Retention by the Accounting Act: vouchers for six years from the end of the year in which the financial year ended,
-- ledgers for ten years from the end of the financial year. It covers only vouchers and ledgers, not, for example, an e-mail
-- address (Data Protection Ombudsman 4359/163/2018).
local the = use "shared/conditions"

local deletion = any_of(erasure, retention, anonymisation, rectification)

local accounting_records = { "invoice_voucher", "ledger", "billing_journal" }

-- Returns whether the books of an invoice are the controller's: another creditor is not stated.
local function is_own(case, invoice)
  local creditor = invoice:assume "creditor"
  return creditor == nil or creditor == case.controller.name
end

-- Returns the end of the financial year of the latest invoice of the controller's own; nil if there is none.
local function latest_year_end(case)
  return case.subject.invoices:latest(function(invoice)
    if is_own(case, invoice) then return invoice.closes_financial_year end
    return nil
  end)
end

local person_has_invoices = condition("the person has an invoice of the controller; if no creditor is stated, it is one",
  function(case)
    return case.subject.invoices:any(function(invoice) return is_own(case, invoice) end)
  end)

local no_invoice_is_on_file = condition("the person has no invoices", function(case) return #case.subject.invoices == 0 end)

local an_invoice_is_of_another_creditor = condition(
  "the creditor of an invoice is not the controller; if no creditor is stated, no",
  function(case)
    return case.subject.invoices:any(function(invoice) return not is_own(case, invoice) end)
  end)

-- Financial statements are drawn up within four months (chapter 3, section 6); an interim or a tax report may close a month
-- earlier, which a person has to see.
local accounts_are_closed = condition("four months have passed since the end of the financial year of the latest invoice",
  function(case)
    local year_end = latest_year_end(case)
    return year_end ~= nil and year_end + months(4) < case.today
  end)

return law "Accounting Act" {
  title    = "Accounting Act 1336/1997, chapter 2, sections 7 and 10; Local Government Act 410/2015, section 112",
  in_force = { from = "1997-12-31" },
  checked  = "2026-11-30",
  confidence = "M",

  deletion.retain "vouchers are kept six years from the end of the year in which the financial year ended" {
    code = "retention_voucher", cites = { "Accounting Act 2:10", "GDPR 17(3)(b)" }, data = "invoice_voucher",
    dpv  = "eu-gdpr:JustificationA17LegallyRequired", confidence = "S",
    when = { the.data_would_be_gone, person_has_invoices },
    last_day = function(case) return (latest_year_end(case) + years(6)).end_of_year end,
  },

  deletion.retain "ledgers are kept ten years from the end of the financial year" {
    code = "retention_ledger", cites = { "Accounting Act 2:10", "GDPR 17(3)(b)" }, data = { "ledger", "billing_journal" },
    dpv  = "eu-gdpr:JustificationA17LegallyRequired", confidence = "M",
    when = { the.data_would_be_gone, person_has_invoices },
    last_day = function(case) return latest_year_end(case) + years(10) end,
  },

  deletion.review "no invoice shows when the period of a voucher or ledger begins" {
    code = "facts_missing", cites = "Accounting Act 2:10", data = accounting_records,
    when = { the.data_would_be_gone, no_invoice_is_on_file },
  },

  deletion.review "the creditor decides about the books of its own claim" {
    code = "controller_unclear", cites = { "GDPR 4(7)", "GDPR 28(3)" }, data = accounting_records, confidence = "M+",
    when = an_invoice_is_of_another_creditor,
    obliges = "transfer_to_competent_controller",
  },

  rectification.refuse "an entry in closed accounts is not overwritten" {
    code = "accounts_closed", cites = { "Accounting Act 2:7", "Accounting Act 3:6" }, data = accounting_records,
    confidence = "S", reports_conflict = false, obliges = "make_correcting_entry",
    when = { the.data_would_be_corrected, accounts_are_closed },
  },

  rectification.review "a person sees whether the accounts are closed already" {
    code = "accounts_closed", cites = "Accounting Act 2:7", data = accounting_records, confidence = "S",
    when = the.data_would_be_corrected, obliges = "make_correcting_entry",
  },

  any_of(retention, anonymisation).permit "vouchers and ledgers are erased when their retention period ends" {
    code = "no_longer_necessary", cites = { "GDPR 5(1)(e)", "Accounting Act 2:10" }, layer = "default",
    data = accounting_records,
  },
}
