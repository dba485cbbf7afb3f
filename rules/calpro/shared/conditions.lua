-- Conditions of Calpro. What all organisations share stands in shared/conditions.lua.
local items    = use "shared/items"
local purposes = use "shared/purposes"

local own = {}

local only_billing = purposes.set { "billing" }

own.purposes_are_only_billing = condition("every purpose is billing", function(case)
  return purposes.are_only(case, only_billing)
end)

local work = purposes.set { "billing", "collection", "address_update", "legal_obligation" }

own.purposes_are_work_with_the_register = condition(
  "every purpose is billing, collection, address updates or a legal obligation",
  function(case) return purposes.are_only(case, work) end)

-- The next run of such a source would overwrite a correction made only here.
own.data_came_by_integration = condition(
  "data that the request names come from an integration; if the data or their source are not stated, no",
  function(case)
    local data = case.subject:assume "data"
    return data ~= nil and data:any(function(held)
      return items.name(case, held) and held:assume "source" ~= nil
        and (held.source == "population_information_system" or held.source == "customer_organisation" or held.source == "bank")
    end)
  end)

-- The centre only keeps the accounts of a customer organisation.
own.claim_is_of_a_customer_organisation = condition(
  "the creditor of an invoice is not the centre; if invoices or creditors are not stated, no",
  function(case)
    return case.subject:assume("invoices"):any(function(invoice)
      return invoice:assume "creditor" ~= nil and invoice.creditor ~= case.controller.name
    end)
  end)

own.recipient_is_the_creditor = condition(
  "the recipient is a customer organisation and the creditor of an invoice",
  function(case)
    local request = case.request
    if request.recipient_kind ~= "customer_organisation" or request.recipient == nil then return false end
    return case.subject.invoices:any(function(invoice) return invoice.creditor == request.recipient end)
  end)

own.invoice_is_of_another_creditor = condition("the creditor of an invoice is not the recipient", function(case)
  return not case.subject.invoices:all(function(invoice) return invoice.creditor == case.request.recipient end)
end)

own.data_are_of_the_creditor_or_the_person = condition(
  "the data come from a customer organisation, the person or the population information system",
  function(_, held)
    return held.source == "customer_organisation" or held.source == "subject"
      or held.source == "population_information_system"
  end)

own.data_are_of_the_population_system = condition(
  "the data come from the population information system",
  function(_, held) return held.source == "population_information_system" end)

own.recipient_is_a_collection_agency = condition("the recipient is a collection agency", function(case)
  return case.request.recipient_kind == "collection_agency"
end)

own.employee_has_a_role = condition("the employee has a role", function(case) return #case.request.staff.roles > 0 end)

own.requester_comes_in_person = condition("the requester comes in person", function(case)
  return case.request.channel == "in_person"
end)

own.request_is_a_letter = condition("the request is a letter; if the channel is not stated, no", function(case)
  return case.request:assume "channel" == "letter"
end)

return own
