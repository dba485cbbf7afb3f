-- Conditions that several rule documents share. Each is a sentence, which explanations print, and a function, which returns
-- true or false. A fact that is not stated leaves a condition undecided, unless the sentence ends with what applies then.
--
--   when   = the.law_obliges                   the rule applies where the condition holds
--   when   = { the.first, the.second }         … where every one holds
--   unless = { the.third, the.fourth }         … where none of them holds
local bans      = use "shared/bans"
local citations = use "shared/citations"
local duties    = use "shared/disclosure-duties"
local items     = use "shared/items"
local owed      = use "shared/conditions-on-claims"
local plan      = use "shared/archive-plan"
local purposes  = use "shared/purposes"

local the = {}

-- The requester and the controller

the.requester_is_identified = condition("the requester is identified; if not stated, a signature is enough", function(case)
  local request = case.request
  if request:assume "signed" ~= "none" then return request:assume "identity" == "sufficient" end
  return request.identity == "sufficient"
end)

the.identity_is_not_in_doubt = condition("the identity of the one who asks is established; if not stated, yes",
  function(case) return case.request:assume "identity" == "sufficient" end)

the.agent_made_the_request = condition("an agent made the request; if the requester is not stated, no", function(case)
  return case.request:assume "made_by" == "agent"
end)

the.controller_made_the_request = condition("the controller or its staff made the request; if not stated, no", function(case)
  local requester = case.request:assume "made_by"
  return requester == "staff" or requester == "controller"
end)

the.controller_is_a_public_body = condition("the controller is a public body or a municipality", function(case)
  return case.controller.kind == "public_body" or case.controller.kind == "municipality"
end)

-- Debts and claims

the.invoice_is_open = owed.invoice_is_open
the.an_invoice_is_disputed = owed.an_invoice_is_disputed
the.collection_is_open = owed.collection_is_open
the.debt_is_open = owed.debt_is_open
the.debt_is_on_record = owed.debt_is_on_record
the.limitation_may_be_over = owed.limitation_may_be_over
the.claims_are_over = owed.claims_are_over
the.necessity_has_no_ground = owed.necessity_has_no_ground
the.claim_needs_the_data = owed.claim_needs_the_data
the.debt_would_keep_the_data = owed.debt_would_keep_the_data

the.a_legal_hold_is_in_force = condition("a legal hold is in force; if legal holds are not stated, no", function(case)
  return case.subject:assume("legal_holds"):any "in_force"
end)

the.credit_matter_is_on_file = condition("a credit matter of the person is on file",
  function(case) return case.subject.credit_matter end)

-- Work for the person

-- A contract is stated to run, or an assignment has not ended.
local function work_is_on_record(case)
  local subject = case.subject
  if subject:assume "contract_running" then return true end
  local assignments = subject:assume "assignments"
  return assignments ~= nil and assignments:any(function(assignment)
    return assignment.ended == nil or assignment.ended >= case.today
  end)
end

-- A contract of an organisation needs its contact person only while the role lasts.
local function role_has_ended(case)
  local subject = case.subject
  if subject:assume "kind" ~= "contact_person" or subject:assume "contact_role" == nil then return false end
  local last = subject.contact_role["until"]
  return last ~= nil and last < case.today
end

-- For a current customer, work must be stated; for anyone else, missing facts mean that there is none.
local function work_is_in_hand(case)
  local subject = case.subject
  if work_is_on_record(case) then return true end
  if subject:assume "contract_running" ~= nil or subject:assume "assignments" ~= nil then return false end
  if role_has_ended(case) then return false end
  local relationship = subject:assume "relationship"
  if relationship == nil then return false end
  local ended = relationship:assume "ended"
  return (ended == nil or ended >= case.today) and subject.contract_running
end

the.work_needs_the_data = condition(
  "a contract or an assignment still needs the data; if none is stated, no, but undecided for a customer or contact person of today",
  function(case, held)
    if held:assume "basis" ~= nil and #held.basis > 0 and held.basis:none(function(one) return one.basis == "contract" end) then
      return false
    end
    if held:assume "necessary" == false then return false end
    return work_is_in_hand(case)
  end)

-- One of the purposes of the request

local claims = purposes.set { "billing", "collection" }

the.purposes_include_billing_or_collection = condition("a purpose is billing or collection",
  function(case) return purposes.include(case, claims) end)

the.purposes_include_collection = condition("a purpose is collection",
  function(case) return case.request.purposes:includes "collection" end)

local credit = purposes.set { "credit_application", "credit_decision" }

the.purposes_include_credit = condition("a purpose is a credit application or a credit decision",
  function(case) return purposes.include(case, credit) end)

local services = purposes.set { "value_added_service", "technical_hosting", "customer_care", "address_update" }
local services_and_billing = purposes.set {
  "billing", "collection", "value_added_service", "technical_hosting", "customer_care", "address_update",
}

the.purposes_include_a_service = condition("a purpose is an added service, hosting, customer care or address updates",
  function(case) return purposes.include(case, services) end)

local marketing = purposes.set {
  "direct_advertising", "distance_selling", "direct_marketing", "market_research", "opinion_research", "targeted_content",
}

the.purposes_are_only_marketing = condition("every purpose is marketing, a survey or targeted content; if none is stated, no",
  function(case) return case.request:assume "purposes" ~= nil and purposes.are_only(case, marketing) end)

the.purposes_include_marketing = condition("a purpose is marketing, a survey or targeted content",
  function(case) return purposes.include(case, marketing) end)

the.request_names_marketing = condition("a purpose is marketing, a survey or targeted content; if none is stated, no",
  function(case) return case.request:assume "purposes" ~= nil and the.purposes_include_marketing(case) end)

local foreign = purposes.set { "research", "other" }

the.purposes_exceed_the_customer = condition("a purpose is research or other, or the request names none",
  function(case) return #case.request.purposes == 0 or purposes.include(case, foreign) end)

the.purposes_are_stated_to_exceed = condition(
  "a purpose is research or other, or the request names none; if this is not stated, no",
  function(case) return case.request:assume "purposes" ~= nil and the.purposes_exceed_the_customer(case) end)

the.request_names_data = condition("the request names the data", function(case) return #case.request.categories > 0 end)

-- All purposes of the request; without a purpose, these do not hold

the.purposes_are_only_billing_and_collection = condition("every purpose is billing or collection",
  function(case) return purposes.are_only(case, claims) end)

local claims_and_credit = purposes.set { "billing", "collection", "credit_application", "credit_decision", "legal_obligation" }

the.purposes_are_only_claims_and_credit = condition(
  "every purpose is billing, collection, a credit application or decision, or a legal obligation",
  function(case) return purposes.are_only(case, claims_and_credit) end)

the.purposes_are_only_services_and_billing = condition(
  "every purpose is an added service, hosting, customer care, address updates, billing or collection",
  function(case) return purposes.are_only(case, services_and_billing) end)

local hosting = purposes.set { "technical_hosting" }

the.purposes_are_only_hosting = condition("every purpose is technical hosting",
  function(case) return purposes.are_only(case, hosting) end)

-- The recipient

the.recipient_is_a_processor = condition("the recipient is a processor or a service provider",
  function(case) return case.request.recipient_kind == "processor" or case.request.recipient_kind == "service_provider" end)

the.recipient_is_an_own_register = condition("the recipient is another register of the controller",
  function(case) return case.request.recipient_kind == "own_register" end)

the.recipient_acts_for_the_controller = condition("the recipient acts on behalf of the controller",
  function(case) return case.request.on_behalf end)

the.recipient_serves_the_controller = condition(
  "the recipient acts on behalf of the controller, or is a processor or a service provider",
  function(case) return case.request:assume "on_behalf" or the.recipient_is_a_processor(case) end)

the.recipient_is_stated_to_serve = condition(
  "the recipient acts on behalf of the controller, or is a processor or a provider; what is not stated counts as no",
  function(case)
    local request = case.request
    return request:assume "on_behalf"
      or request:assume "recipient_kind" ~= nil and the.recipient_is_a_processor(case)
  end)

the.recipient_is_inside = condition(
  "the recipient acts on behalf of the controller, or is a processor, provider or own register; what is not stated counts as no",
  function(case)
    local request = case.request
    return request:assume "on_behalf" or request:assume "recipient_kind" ~= nil
      and (the.recipient_is_a_processor(case) or the.recipient_is_an_own_register(case))
  end)

the.outsider_asks_about_the_dead = condition(
  "an outsider asks for data of a person who has died; if this is not stated, no",
  function(case) return case.subject:assume "kind" == "deceased" and not the.recipient_is_inside(case) end)

the.recipient_is_a_person_medium_or_partner = condition("the recipient is a private person, a medium or a partner",
  function(case)
    local kind = case.request.recipient_kind
    return kind == "private_person" or kind == "media" or kind == "partner"
  end)

the.list_is_for_outsiders = condition("the list is for outsiders", function(case) return case.request.list_for_outsiders end)

the.purpose_needs_the_data = condition("the purpose needs the data",
  function(case, held) return case.request.necessity:includes(held.category) end)

-- Transfers

the.recipient_is_in_the_area = condition("the recipient is in the European Economic Area",
  function(case) return case.request.in_eea end)

the.country_is_outside_the_area = condition("the country is outside the European Economic Area; if it is not stated, no",
  function(case) return not case.request:assume "in_eea" end)

the.data_would_leave_the_area = condition(
  "the data would leave the European Economic Area; for a disclosure without a country, no", function(case)
    local request = case.request
    if request.like == "disclosure" and request:assume "transfer_tool" == nil then return not request:assume "in_eea" end
    return not request.in_eea
  end)

the.transfer_is_technically_necessary = condition("the transfer is needed to secure the technical implementation",
  function(case) return case.request.technically_necessary end)

-- Bans and objections

the.person_forbade_publication = condition("a ban on publication or on all processing is in force",
  function(case) return bans.forbid(case, "publication") end)

the.person_forbade_disclosure = condition("a ban on disclosure or all processing is in force; if bans are not stated, no",
  function(case) return bans.are_known_to_forbid(case, "disclosure") end)

the.person_forbade_this_marketing = condition(
  "a ban on all processing is in force, or a marketing ban covers a purpose; if ban or request states none, it does",
  bans.forbid_purpose)

the.person_forbade_advertising = condition(
  "a ban on advertising or all processing is in force, or a marketing ban that states no purpose", bans.forbid_advertising)

the.request_names_forbidden_marketing = condition("a purpose is marketing, and a ban covers it; if none is stated, no",
  function(case) return the.request_names_marketing(case) and the.person_forbade_this_marketing(case) end)

the.objection_is_to_marketing = condition("the request is an objection and names marketing; if no purpose is stated, no",
  function(case) return case.request.like == "objection" and the.request_names_marketing(case) end)

the.person_gave_grounds = condition("the person named grounds in their own situation; if not stated, no", function(case)
  return case.request:assume "situation" ~= nil
end)

the.grounds_were_weighed = condition("the grounds of the person and of the controller were weighed; if not stated, no",
  function(case) return case.request:assume "overriding_grounds" ~= nil end)

the.data_rest_on_weighed_interests = condition(
  "legitimate interests or a public task are the only legal bases of the data; if no basis is stated, no", function(_, held)
    return held:assume "basis" ~= nil and #held.basis > 0 and held.basis:all(function(one)
      return one.basis == "legitimate_interests" or one.basis == "public_task"
    end)
  end)

the.grounds_await_an_official = condition(
  "an erasure of data on legitimate interests or a public task alone, for grounds that nobody weighed; if not stated, no",
  function(case, held)
    return case.request.like == "erasure" and the.person_gave_grounds(case) and not the.grounds_were_weighed(case)
      and the.data_rest_on_weighed_interests(case, held)
  end)

the.no_grounds_override = condition("no grounds of the controller override those of the person; if not stated, no",
  function(case) return case.request:assume "overriding_grounds" == false end)

-- The law that the request cites

local no_authority = { private_person = true, media = true, partner = true, collection_agency = true }

-- Marketing is never a legal duty, and no act obliges to disclose data to a private person, a medium, a partner or an agency.
local function may_be_a_duty(case)
  if no_authority[case.request:assume "recipient_kind"] then return false end
  return not (case.request:assume "purposes" ~= nil and the.purposes_include_marketing(case))
end

-- This reads the citation, so it is asked once a case, not once for each category.
local a_row_of_the_table_fits = condition("a row of the table of duties fits the request, whatever data it is about", duties.fit)

the.a_listed_duty_applies = condition(
  "the cited law is a listed duty to disclose data to this recipient; if no law is stated, no",
  function(case)
    return case.request:assume "law_cited" ~= nil and may_be_a_duty(case) and duties.exist(case)
  end)

the.a_listed_duty_governs = condition("the cited law is a listed duty to disclose data to this recipient",
  function(case) return may_be_a_duty(case) and duties.exist(case) end)

the.law_obliges = condition("the cited law is a listed duty to disclose these data to this recipient",
  function(case, held) return may_be_a_duty(case) and a_row_of_the_table_fits(case) and duties.reach(case, held) end)

the.law_obliges_if_cited = condition(
  "the cited law is a listed duty to disclose these data to this recipient; if no law is stated, no",
  function(case, held) return case.request:assume "law_cited" ~= nil and the.law_obliges(case, held) end)

the.law_leaves_secrets_open = condition(
  "the cited law is a listed duty, but it does not say that it opens data that are secret; if no law is stated, no",
  function(case, held) return the.law_obliges_if_cited(case, held) and not duties.open_secrets(case, held) end)

the.inquiry_is_hidden = condition(
  "the cited law is a listed duty that is hidden from the person; if no law is stated, no",
  function(case) return case.request:assume "law_cited" ~= nil and duties.are_hidden(case) end)

local the_citation_may_oblige = condition("the cited law may create a duty", citations.may_oblige)

-- The controller read the law. Where no row of the table fits it, this must be stated.
the.controller_found_a_duty = condition(
  "the controller read the cited law and found that it obliges; if no law is stated, no",
  function(case)
    local request = case.request
    if request:assume "law_cited" == nil then return false end
    if not the_citation_may_oblige(case) or the.request_names_marketing(case) then return false end
    return request.law_checked
  end)

the.law_may_oblige = condition(
  "the cited law is a listed duty for these data, or the controller read it and found that it obliges",
  function(case, held) return the.law_obliges(case, held) or the.controller_found_a_duty(case) end)

the.law_may_oblige_if_cited = condition(
  "the cited law is a listed duty for these data, or the controller found that it obliges; if no law is stated, no",
  function(case, held) return case.request:assume "law_cited" ~= nil and the.law_may_oblige(case, held) end)

-- Whether the controller read the law is asked, too.
the.law_may_oblige_if_checked = the.law_may_oblige_if_cited

-- The data

-- Invoices are vouchers. A request may name them by an organisation's own word, so they count whatever the request names.
the.something_is_held = condition("data of the person are held, of those that the request names; if it names none, any",
  function(case)
    local request, data = case.request, case.subject.data
    local names_all = request:assume "categories" == nil or #request.categories == 0
    return data:any(function(held) return names_all or request.categories:includes(held.category) end)
      or #case.subject:assume "invoices" > 0
  end)

the.data_are_not_held = condition("the register does not hold the data; if held data are not stated, no", function(case, held)
  return case.subject:assume "data" ~= nil and case.subject.data:none(function(one) return one.category == held.category end)
end)

the.data_are_marked_secret = condition("the data are marked secret; if this is not stated, no", function(_, held)
  return held:assume "secret"
end)

the.data_are_necessary = condition("the data are still necessary", function(_, held) return held.necessary end)

the.data_are_stated_unnecessary = condition("the data are no longer necessary; if this is not stated, no", function(_, held)
  return held:assume "necessary" == false
end)

the.access_would_do_harm = condition("access to the data could do serious harm; if not stated, no", function(_, held)
  return held:assume "access_harmful"
end)

the.person_provided_the_data = condition("the person provided the data",
  function(_, held) return held.provided_by_subject end)

the.processing_is_automated = condition("the data are processed by automated means",
  function(_, held) return held.automated end)

-- Rectification and restriction

the.data_are_called_incorrect = condition("the request calls the data incorrect",
  function(case, held) return items.call(case, held, "incorrect") end)

the.data_are_called_incomplete = condition("the request calls the data incomplete",
  function(case, held) return items.call(case, held, "incomplete") end)

the.data_are_called_outdated = condition("the request calls the data outdated",
  function(case, held) return items.call(case, held, "outdated") end)

the.data_are_called_unnecessary = condition("the request calls the data unnecessary",
  function(case, held) return items.call(case, held, "unnecessary") end)

the.data_would_be_gone = condition("the request would delete the data; a rectification only if it calls them unnecessary",
  function(case, held) return case.request.like ~= "rectification" or the.data_are_called_unnecessary(case, held) end)

the.data_would_be_corrected = condition("the request is to correct the data, not to delete them", items.correct)

the.source_was_another = condition("data to be corrected came from a source other than the person", function(case)
  return case.subject.data:any(function(held) return items.correct(case, held) and held.source ~= "subject" end)
end)

the.data_were_disclosed = condition("data of the person were disclosed before",
  function(case) return #case.subject.disclosures > 0 end)

the.disclosures_are_on_record = condition("data of the person were disclosed before; if disclosures are not stated, no",
  function(case) return #case.subject:assume "disclosures" > 0 end)

the.accuracy_is_contested = condition("the ground for the restriction is contested accuracy",
  function(case) return case.request.restriction_ground == "accuracy_contested" end)

-- Access by staff

the.employee_is_designated = condition("the employee is designated", function(case) return case.request.staff.designated end)

the.employee_signed_an_undertaking = condition("the employee signed an undertaking of secrecy",
  function(case) return case.request.staff.undertaking_signed end)

the.employee_has_own_credentials = condition("the employee uses credentials of their own",
  function(case) return case.request.staff.own_credentials end)

the.employee_is_in_duty = condition("the employee still has the duty for which access was given",
  function(case) return case.request.staff.in_duty end)

-- The archive plan

the.archive_plan_keeps_the_data = condition("the archive plan keeps the data, to a known day or permanently", plan.keeps)

return the
