-- What no answer of the library may be, whatever its rules say. `seloste properties` tries to break each sentence.
local the = use "shared/conditions"
local own = use "koivula/shared/conditions"

local borrowed = { "loans", "loan_history", "reservations" }

return properties {
  -- K-13
  property "what a customer borrows is neither published nor used for marketing" {
    requests = { "publication", "marketing_use" }, never = { opens = borrowed },
  },

  -- K-12
  property "a guardian does not see what the child borrows" {
    requests = "disclosure", when = own.recipient_is_a_guardian, never = { opens = borrowed },
  },

  -- K-14
  property "a collection agency gets no titles" {
    requests = "disclosure", when = own.agency_only_collects, never = { opens = "fines", without = "leave_out_titles" },
  },

  -- K-16
  property "nothing leaves the European Economic Area" {
    requests = { "disclosure", "transfer" }, when = the.data_would_leave_the_area, never = { opens = everything },
  },

  -- K-14
  property "nothing goes to collection without replacement fees of thirty euros" {
    requests = "disclosure", when = own.agency_only_collects, unless = own.replacement_fees_reach_the_limit,
    never = { opens = everything },
  },

  -- K-22
  property "the library writes only to those who agreed" {
    requests = "marketing_use", unless = own.customer_wants_messages, never = { opens = everything },
  },

  -- K-28
  property "no employee opens the loan history without the customer" {
    requests = "staff_access", unless = own.customer_is_present, never = { opens = "loan_history" },
  },
}
