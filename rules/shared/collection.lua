-- Conditions about those who bill or collect. A notice that names billing and collection means what is owed to the controller.
local purposes = use "shared/purposes"
local the      = use "shared/conditions"

local collection = {}

local claims_and_duties = purposes.set { "billing", "collection", "legal_obligation" }

collection.claim_would_be_collected = condition(
  "collection is one of the purposes, or a collection agency names billing", function(case)
    if the.purposes_include_collection(case) then return true end
    return case.request:assume "recipient_kind" == "collection_agency" and the.purposes_include_billing_or_collection(case)
  end)

collection.recipient_would_collect = condition(
  "a collection agency would bill or collect for no unrelated purpose, or these are all that another outside recipient names",
  function(case)
    if the.recipient_is_a_processor(case) or the.recipient_is_an_own_register(case) then return false end
    if the.recipient_is_a_person_medium_or_partner(case) then return false end
    if not the.purposes_include_billing_or_collection(case) then return false end
    if case.request.recipient_kind ~= "collection_agency" then
      return purposes.are_only(case, claims_and_duties)
    end
    return the.purposes_are_only_claims_and_credit(case) or the.purposes_are_only_services_and_billing(case)
  end)

collection.claim_is_of_the_controller = condition(
  "the claim that the recipient bills or collects is the controller's: it acts for the controller, or has an open case from it",
  function(case)
    local request = case.request
    if request:assume "on_behalf" then return true end
    if case.subject:assume "collections" ~= nil and request.recipient ~= nil then
      local has_the_case = case.subject.collections:any(function(one)
        return one.is_open and one.agent == request.recipient
      end)
      if has_the_case then return true end
    end
    return request.controller_claim
  end)

collection.claim_is_stated_to_be_anothers = condition("the claim is not the controller's; if this is not stated, no",
  function(case) return case.request:assume "controller_claim" == false end)

collection.recipient_bills_or_collects_what_is_owed = condition(
  "the recipient is a processor or a provider, or bills or collects an open claim of the controller", function(case)
    return the.recipient_is_a_processor(case) or the.debt_is_open(case) and collection.claim_is_of_the_controller(case)
  end)

return collection
