-- Debts: retention while a claim can be made, and retention of the file of a closed collection case.
-- The Ombudsman accepted three years from the end of the customer relationship and five years from the end of collection;
-- a controller may retain data for that time, but need not.
local ask = use "shared/questions"

local books = { invoice_voucher = true, ledger = true, billing_journal = true, collection_file = true, printouts = true }

return law "law on debts" {
  title    = "Act 728/2003 on the limitation of debts; Debt Collection Act 513/1999; GDPR 17(3)(e)",
  in_force = { from = "2004-01-01" },

  chapter { of = { "erasure", "retention", "anonymisation" },
    retain "a collection file is kept five years from the end of the collection" {
      code  = "retention_collection_file", cites = { "Ombudsman 4359/163/2018", "GDPR 17(3)(e)" }, force = "default",
      confidence = "S",
      of    = { "collection_file" },
      when  = function(case) return #case.subject.collections > 0 end,
      last_day = function(case)
        if case.subject.collections:any "is_open" then return nil end  -- an open case has no last day yet
        local closed = case.subject.collections:latest "closed"
        return closed and closed + years(5)
      end,
    },
  },

  disclosure {
    review "a claim that is disputed is not pushed on as if it were not" {
      code  = "accuracy_contested", cites = { "Debt Collection Act 513/1999 s. 4" }, force = "mandatory", confidence = "M",
      cautions = true,
      when  = function(case)
        return case.subject:states "invoices"
          and case.subject.invoices:any(function(invoice) return invoice:states "status" and invoice.status == "disputed" end)
          and ask.for_purpose "collection" (case) and not ask.law_obliges(case)
      end,
    },
  },

  anonymisation {
    retain "what is owed is owed by somebody with a name" {
      otherwise = true,
      code = "open_invoice", cites = { "GDPR 17(3)(e)", "Debt Collection Act 513/1999 s. 4" }, force = "default",
      confidence = "M",
      of   = {
        "name", "postal_address", "customer_number", "personal_identity_code", "billing_data", "payment_data",
        "price_and_payment_data", "represented_organisation",
      },
      when = ask.owes_on_record,
    },
  },

  retention {
    permit "three years after the customer relationship no ordinary claim is left to keep data for" {
      code  = "no_longer_necessary", cites = { "728/2003 s. 4", "Ombudsman TSV/2/2018", "GDPR 5(1)(e)" }, force = "default",
      confidence = "S",
      when  = function(case, held)
        if books[held.category] or held:states "necessary" then return false end
        return ask.claims_are_over(case)
      end,
    },
  },
}
