-- Turvakielto: a non-disclosure order on an address. A controller that has the address from another source must keep it
-- secure under the regulation, so a person decides.
local order_is_in_force = condition("a non-disclosure order protects the address", function(case)
  return case.subject.non_disclosure_order
end)

local order_bars_this_requester = condition(
  "a non-disclosure order protects the address, and the person did not make the request; if neither is stated, no",
  function(case)
    local request, subject = case.request, case.subject
    if subject:assume "non_disclosure_order" then return request.made_by ~= "subject" end
    return request:assume "made_by" ~= "subject" and subject.non_disclosure_order
  end)

return law "non-disclosure order" {
  title    = "Act 661/2009 on the population information system, sections 36 and 37; GDPR 5(1)(f) and 32",
  in_force = { from = "2010-03-01" },
  checked  = "2026-11-30",
  confidence = "M",

  disclosure.review "the address is under a non-disclosure order" {
    code = "non_disclosure_order", cites = { "Act 661/2009 s. 36", "GDPR 32" }, confidence = "M", unless_refused = true,
    data = { "postal_address", "contact_address", "phone", "email" },
    when = order_is_in_force,
  },

  publication.review "the address is under a non-disclosure order" {
    code = "non_disclosure_order", cites = { "Act 661/2009 s. 36", "GDPR 32" }, confidence = "M", unless_refused = true,
    data = everything,
    when = order_is_in_force,
  },

  any_of(access, portability).review "the address is under a non-disclosure order, and the person did not make the request" {
    code = "non_disclosure_order", cites = { "Act 661/2009 s. 36", "Act 661/2009 s. 37", "GDPR 32" }, confidence = "S",
    data = { "postal_address", "contact_address", "phone", "email" },
    when = order_bars_this_requester,
  },
}
