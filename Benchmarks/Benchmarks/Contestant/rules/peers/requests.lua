-- The common policy of the engines in the comparison, written as a notice: two kinds of request, eight rules.
local books, reach = "billing_data", "contact_address"

local function ten_years_after(day)
  local later = day + years(10)
  if day.month == 2 and day.day == 29 then return later + days(1) end  -- the policy uses 1 March, Seloste 28 February
  return later
end

local purpose_is_listed = condition("the purpose is credit, collection or billing", function(case)
  return case.request.purposes:any(function(purpose)
    return purpose == "credit_decision" or purpose == "collection" or purpose == "billing"
  end)
end)

local law_obliges = condition("a law obliges", function(case) return case.request.law_checked == true end)

return register "peers/requests" {
  title      = "The common policy of the comparison",
  controller = organisation { name = "The comparison", kind = "company", contact = { role = "customer_service" } },

  section "Erasure" {
    says "S6-01" "a request is made in writing and signed" {
      form(erasure) { channels = { "letter", "email", "web_form" }, signed = "signed" },
    },
    says "S6-02" "an open collection case keeps what reaches the debtor" {
      holds { "contact_address" },
      erasure.retain "collection" {
        code = "open_collection", data = { books, reach },
        when = function(case) return case.subject.collections:any "is_open" end,
      },
    },
    says "S6-03" "an open invoice keeps what reaches the debtor" {
      erasure.retain "open-invoices" {
        code = "open_invoice", data = { books, reach },
        when = function(case) return case.subject.invoices:any "is_open" end,
      },
    },
    says "S6-04" "the books are kept for six years after the year of the last invoice" {
      holds { "billing_data" },
      erasure.retain "accounting" {
        code     = "statutory_retention", data = books,
        when     = function(case) return #case.subject.invoices > 0 end,
        last_day = function(case) return (case.subject.invoices:latest "issued" + years(6)).end_of_year end,
      },
    },
    says "S6-05" "the books are kept for ten years after the relationship" {
      erasure.retain "relationship" {
        code     = "contract_running", data = books,
        when     = function(case)
          local ended = case.subject.relationship.ended
          return ended ~= nil and case.today < ten_years_after(ended)
        end,
        last_day = function(case) return ten_years_after(case.subject.relationship.ended) end,
      },
    },
    says "S6-06" "what nothing keeps is erased" {
      holds { "web_behaviour", "access_log", "assignment_history", "other" },
      erasure.permit "what nothing keeps is erased" { code = "erasure_on_request", data = everything },
    },
  },

  section "Disclosure" {
    says "S6-11" "only for credit, collection and billing, or where a law obliges" {
      disclosure.withhold "purpose" {
        code = "disclosure_purpose_not_listed", data = everything, unless = { purpose_is_listed, law_obliges },
      },
    },
    says "S6-12" "not outside the EEA, unless that is technically necessary" {
      disclosure.withhold "country" {
        code = "transfer_excluded_by_notice", data = everything,
        when = function(case) return not case.request.in_eea and not case.request.technically_necessary end,
      },
    },
    says "S6-13" "the personal identity code where it is necessary" {
      holds { "personal_identity_code" },
      disclosure.withhold "personal-code" {
        code = "not_necessary", data = "personal_identity_code",
        unless = function(case) return case.request.necessity:includes "personal_identity_code" end,
      },
    },
    says "S6-14" "health data where a law obliges" {
      holds { "health_data" },
      disclosure.withhold "health" { code = "special_categories", data = "health_data", unless = law_obliges },
    },
    says "S6-15" "what nothing forbids is disclosed" {
      disclosure.permit "what nothing forbids is disclosed" { code = "disclosure_purpose_listed", data = everything },
    },
  },
}
