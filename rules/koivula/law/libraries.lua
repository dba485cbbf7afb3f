-- What a person borrows shows their private life and is secret, also from the guardian of a customer who is fifteen.
local own = use "koivula/shared/conditions"

local guardian_of_a_teenager_asks = condition(
  "the guardian of a customer of fifteen or more made the request; if the requester is not stated, no", function(case)
    return case.request:assume "made_by" == "guardian" and own.customer_is_fifteen(case)
  end)

return law "law on borrowing" {
  title    = "Openness Act 621/1999, sections 11 and 24; Administrative Procedure Act 434/2003, section 14",
  in_force = { from = "1999-12-01" },
  checked  = "2026-11-30",
  confidence = "M",

  -- Section 24.1, item 32: life style, hobbies and comparable matters of private life. The age is that at which a child acts in
  -- a matter of their own person.
  access.withhold "what a customer of fifteen or more borrows is not given to the guardian" {
    code  = "secret_loans", confidence = "M",
    cites = "Openness Act 24.1 § 32",
    data  = { "loans", "loan_history", "reservations" },
    when  = guardian_of_a_teenager_asks,
  },

  -- Section 14.3: a child of fifteen or more acts in a matter of their own person.
  history_off.refuse "a guardian does not turn off the loan history of a customer who is fifteen or more" {
    code  = "child_is_fifteen", cites = "Administrative Procedure Act 434/2003 s. 14", confidence = "M",
    data  = everything, in_force = { from = "2004-01-01" },
    when  = guardian_of_a_teenager_asks,
  },
}
