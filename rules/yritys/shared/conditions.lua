-- Conditions of the company. What all organisations share stands in shared/conditions.lua.
local purposes = use "shared/purposes"

local own = {}

-- Purposes that the customer may forbid without a reason: those in the notice, and those that go with them.
local marketing = purposes.set {
  "direct_advertising", "distance_selling", "direct_marketing", "market_research", "opinion_research", "targeted_content",
}

own.objection_is_only_to_marketing = condition(
  "all purposes are marketing, surveys or targeted content; if purposes are not stated, no",
  function(case) return case.request:assume "purposes" ~= nil and purposes.are_only(case, marketing) end)

own.regulation_applies = condition("the day is in the time of the General Data Protection Regulation",
  function(case) return case.today >= date "2018-05-25" end)

-- The books of the company are another register, but an open or paid invoice shows that a voucher is kept.
local books = { invoice_voucher = true, ledger = true, billing_journal = true }

own.data_are_in_the_books = condition("the data are vouchers, ledgers or journals",
  function(_, held) return books[held.category] == true end)

-- What the notice lists, and what it lets the register learn of behaviour online.
local named = {
  name = true, represented_organisation = true, email = true, postal_address = true, phone = true, assignment_history = true,
  web_behaviour = true, cookie_data = true,
}

own.data_are_not_named = condition("the notice does not name the data",
  function(_, held) return not named[held.category] end)

own.invoice_is_younger_than_its_year = condition("an invoice is dated after the end of its financial year",
  function(case)
    return case.subject.invoices:any(function(one) return one.issued > one.closes_financial_year end)
  end)

return own
