-- The receipt of a paid fee is a voucher of the town's bookkeeping. It has no titles.
local a_fee_was_paid = condition("the customer has paid a fee", function(case)
  return case.subject.fines:any(function(fine) return fine.paid ~= nil and fine.paid <= case.today end)
end)

return law "bookkeeping of fees" {
  title    = "Accounting Act 1336/1997, chapter 2, section 10; Local Government Act 410/2015, sections 112 and 113",
  in_force = { from = "2015-05-01" },
  checked  = "2026-11-30",
  confidence = "M",

  -- The financial year of a municipality is the calendar year.
  any_of(erasure, retention, anonymisation).retain "paid fees are kept six years from the end of the year of the payment" {
    code  = "retention_voucher", confidence = "M",
    cites = { "Accounting Act 2:10", "Local Government Act 410/2015 s. 112", "GDPR 17(3)(b)" },
    data  = "fines", when = a_fee_was_paid,
    last_day = function(case) return (case.subject.fines:latest "paid" + years(6)).end_of_year end,
  },
}
