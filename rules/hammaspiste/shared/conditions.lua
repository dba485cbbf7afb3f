-- Conditions of the clinic. What all organisations share stands in shared/conditions.lua.
local bans     = use "shared/bans"
local items    = use "shared/items"
local purposes = use "shared/purposes"

local own = {}

-- Care

-- Roles without a part in the care.
local gives_no_care = { reception = true, billing = true }

own.employee_treats_the_patient = condition(
  "the member of staff treats the patient now; if reception and billing are the only roles, no", function(case)
    local staff = case.request.staff
    local roles = staff:assume "roles"
    if roles ~= nil and #roles > 0 then
      local cares = false
      for _, role in ipairs(roles) do cares = cares or not gives_no_care[role] end
      if not cares then return false end
    end
    return treats_patient(staff.duty, case.subject.id)
  end)

-- Returns a condition on a role of the member of staff.
local function has_role(role)
  return function(case) return case.request.staff.roles:includes(role) end
end

own.employee_is_at_reception  = condition("the member of staff works at the reception", has_role "reception")
own.employee_does_the_billing = condition("the member of staff does the billing", has_role "billing")

-- Reminders

own.appointment_is_agreed = condition("an appointment is agreed for today or later and was not cancelled", function(case)
  return case.subject.appointments:any(function(one) return one.day >= case.today and not one.cancelled end)
end)

own.person_declined_reminders = condition("the patient declined reminders; if bans are not stated, no", function(case)
  return bans.are_known_to_forbid(case, "reminders")
end)

own.message_names_the_care = condition("the message says what is treated",
  function(case) return case.request.names_care end)

-- Offers

local regulation_applies_from = date "2018-05-25"

-- Returns whether a valid consent to marketing by the channel of the request fits.
local function consented_to_offers(case, fits)
  return case.subject.consents:any(function(one)
    return one.purpose == "direct_marketing" and bans.leave_valid(case, one) and fits(one)
      and (one:assume "channel" == nil or one.channel == case.request.marketing_channel)
  end)
end

own.person_consented_to_offers = condition(
  "the patient consented to marketing by this channel; if consents are not stated, no", function(case)
    return bans.consented_to(case, "direct_marketing") and consented_to_offers(case, function() return true end)
  end)

own.no_consent_under_the_regulation = condition(
  "no consent to marketing by this channel was given under the regulation", function(case)
    return not consented_to_offers(case, function(one) return one.given >= regulation_applies_from end)
  end)

-- Consent

own.patient_consented = condition("the patient consented to each purpose of the request; if consents are not stated, no",
  function(case)
    if case.subject:assume "consents" == nil then return false end
    -- Each purpose is looked at, so that their order does not change what is assumed.
    local named, lacks_one = case.request.purposes, false
    for _, purpose in ipairs(named) do
      if not bans.consented_to(case, purpose) then lacks_one = true end
    end
    return #named > 0 and not lacks_one
  end)

-- Recipients

local function is_recipient(kind)
  return function(case) return case.request.recipient_kind == kind end
end

own.recipient_is_a_clinic    = condition("the recipient is another provider of health care", is_recipient "care_provider")
own.recipient_is_an_insurer  = condition("the recipient is an insurance company", is_recipient "insurance_company")
own.recipient_is_kela        = condition("the recipient is Kela", is_recipient "kela")
own.recipient_collects       = condition("the recipient collects debts for the clinic", is_recipient "collection_agency")
own.recipient_insures_injury = condition("the recipient is the Patient Insurance Centre",
  is_recipient "patient_insurance_centre")

local reimbursement = purposes.set { "reimbursement" }

own.purpose_is_reimbursement = condition("every purpose is reimbursement by Kela",
  function(case) return purposes.are_only(case, reimbursement) end)

local compensation = purposes.set { "injury_compensation" }

own.purpose_is_compensation = condition("every purpose is compensation for an injury",
  function(case) return purposes.are_only(case, compensation) end)

-- Bills, pictures and rectification

own.invoice_is_younger_than_its_year = condition("an invoice is dated after the end of its financial year", function(case)
  return case.subject.invoices:any(function(one) return one.issued > one.closes_financial_year end)
end)

own.picture_may_identify = condition("the picture may serve to identify the patient; if this is not stated, yes",
  function(_, held) return held:assume "identifies" end)

own.form_is_outdated = condition("the request calls the health history form incorrect, incomplete or outdated",
  function(case) return items.correct(case, { category = "health_form" }) end)

return own
