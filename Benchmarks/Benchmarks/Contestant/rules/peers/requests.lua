-- The common policy of the engines in the comparison, written as a notice: two kinds of request, eight rules.
local books, reach = "billing_data", "contact_address"

local function ten_years_after(day)
  local later = day + years(10)
  if day.month == 2 and day.day == 29 then return later + days(1) end  -- the policy uses 1 March, Seloste 28 February
  return later
end

return register "peers/requests" {
  title      = "The common policy of the comparison",
  controller = organisation { name = "The comparison", kind = "company", contact = { role = "customer_service" } },

  notice = {
    stated = {
      ["S6-01"] = { "Erasure", "a request is made in writing and signed" },
      ["S6-02"] = { "Erasure", "an open collection case keeps what reaches the debtor" },
      ["S6-03"] = { "Erasure", "an open invoice keeps what reaches the debtor" },
      ["S6-04"] = { "Erasure", "the books are kept for six years after the year of the last invoice" },
      ["S6-05"] = { "Erasure", "the books are kept for ten years after the relationship" },
      ["S6-06"] = { "Erasure", "what nothing keeps is erased" },
      ["S6-11"] = { "Disclosure", "only for credit, collection and billing, or where a law obliges" },
      ["S6-12"] = { "Disclosure", "not outside the EEA, unless that is technically necessary" },
      ["S6-13"] = { "Disclosure", "the personal identity code where it is necessary" },
      ["S6-14"] = { "Disclosure", "health data where a law obliges" },
      ["S6-15"] = { "Disclosure", "what nothing forbids is disclosed" },
    },
  },

  holds = {
    billing_data = { cites = "S6-04" }, contact_address = { cites = "S6-02" }, web_behaviour = { cites = "S6-06" },
    access_log = { cites = "S6-06" }, health_data = { cites = "S6-14" }, personal_identity_code = { cites = "S6-13" },
    assignment_history = { cites = "S6-06" }, other = { cites = "S6-06" },
  },

  form = {
    erasure = { channels = { "letter", "email", "web_form", cites = "S6-01" }, signed = { "signed", cites = "S6-01" } },
  },

  erasure {
    retain "collection" {
      code = "open_collection", cites = { "S6-02" }, of = { books, reach },
      when = function(case) return case.subject.collections:any "is_open" end,
    },
    retain "open-invoices" {
      code = "open_invoice", cites = { "S6-03" }, of = { books, reach },
      when = function(case) return case.subject.invoices:any "is_open" end,
    },
    retain "accounting" {
      code     = "statutory_retention", cites = { "S6-04" }, of = { books },
      when     = function(case) return #case.subject.invoices > 0 end,
      last_day = function(case) return (case.subject.invoices:latest "issued" + years(6)).end_of_year end,
    },
    retain "relationship" {
      code     = "contract_running", cites = { "S6-05" }, of = { books },
      when     = function(case)
        local ended = case.subject.relationship.ended
        return ended ~= nil and case.today < ten_years_after(ended)
      end,
      last_day = function(case) return ten_years_after(case.subject.relationship.ended) end,
    },
    permit "what nothing keeps is erased" { code = "erasure_on_request", cites = { "S6-06" } },
  },

  disclosure {
    withhold "purpose" {
      code = "disclosure_purpose_not_listed", cites = { "S6-11" },
      when = function(case)
        local listed = case.request.purposes:any(function(purpose)
          return purpose == "credit_decision" or purpose == "collection" or purpose == "billing"
        end)
        return not listed and not case.request.law_checked
      end,
    },
    withhold "country" {
      code = "transfer_excluded_by_notice", cites = { "S6-12" },
      when = function(case) return not case.request.in_eea and not case.request.technically_necessary end,
    },
    withhold "personal-code" {
      code = "not_necessary", cites = { "S6-13" }, of = { "personal_identity_code" },
      when = function(case) return not case.request.necessity:includes "personal_identity_code" end,
    },
    withhold "health" {
      code = "special_categories", cites = { "S6-14" }, of = { "health_data" },
      when = function(case) return not case.request.law_checked end,
    },
    permit "what nothing forbids is disclosed" { code = "disclosure_purpose_listed", cites = { "S6-15" } },
  },
}
