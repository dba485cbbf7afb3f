-- Conditions that several rule documents share. Each function takes a case and returns true or false.
-- A fact that is not stated makes the result undecided; `states` is called first where a missing fact has a usual meaning.
local questions = {}

-- The requester is identified: by an assessed identity if stated, otherwise by a signature or an electronic identification.
function questions.identified(case)
  local request = case.request
  if request:states "identity" then return request.identity == "sufficient" end
  if request:states "signed" and request.signed ~= "none" then return true end
  return request.identity == "sufficient"
end

-- An invoice is unpaid: due or not yet due, disputed, or in a payment plan.
function questions.open_invoice(case)
  return case.subject.invoices:any "is_open"
end

-- A collection case is open: with an agent, in court or in enforcement, including suspended cases. If collection cases are not
-- stated, the result is false if all invoices are settled, and undecided otherwise.
function questions.in_collection(case)
  if not case.subject:states "collections" and not questions.open_invoice(case) then return false end
  return case.subject.collections:any "is_open"
end

-- The purposes of the request include one of these.
function questions.for_purpose(...)
  local wanted = { ... }
  return function(case)
    for _, purpose in ipairs(wanted) do
      if case.request.purposes:includes(purpose) then return true end
    end
    return false
  end
end

-- All purposes of the request are among these.
function questions.within(case, purposes)
  local allowed = {}
  for _, purpose in ipairs(purposes) do allowed[purpose] = true end
  for _, purpose in ipairs(case.request.purposes) do
    if not allowed[purpose] then return false end
  end
  return #case.request.purposes > 0
end

-- The recipient is a processor or a service provider.
function questions.goes_to_processor(case)
  local kind = case.request.recipient_kind
  return kind == "processor" or kind == "service_provider"
end

-- The recipient is stated to work for this controller, or to be another register of the controller.
function questions.stays_inside(case)
  local request = case.request
  if request:states "on_behalf" and request.on_behalf then return true end
  return request:states "recipient_kind" and (questions.goes_to_processor(case) or request.recipient_kind == "own_register")
end

-- The five purposes that a person may forbid (advertising, distance selling, direct marketing, market and opinion research) and
-- content selected for the reader, which counts as marketing.
questions.for_marketing = questions.for_purpose(
  "direct_advertising", "distance_selling", "direct_marketing", "market_research", "opinion_research", "targeted_content")

-- A debt is on record: an unpaid invoice or an open collection case is stated.
function questions.owes_on_record(case)
  local subject = case.subject
  return subject:states "invoices" and questions.open_invoice(case)
    or subject:states "collections" and subject.collections:any "is_open"
end

-- The customer relationship ended more than three years ago, and no debt remains.
function questions.claims_are_over(case)
  local ended = case.subject.relationship.ended
  return ended ~= nil and ended + years(3) < case.today
    and not questions.open_invoice(case) and not questions.in_collection(case)
end

-- The data are requested for a credit matter.
questions.for_credit = questions.for_purpose("credit_application", "credit_decision")

-- Work for the person is on record: a contract is stated to run, or an assignment has not ended.
function questions.work_is_on_record(case)
  local subject = case.subject
  if subject:states "contract_running" and subject.contract_running then return true end
  return subject:states "assignments" and subject.assignments:any(function(assignment)
    return assignment.ended == nil or assignment.ended >= case.today
  end)
end

-- Work for the person is in hand. For a current customer this must be stated; for anyone else, missing facts mean that there
-- is none.
function questions.work_in_hand(case)
  local subject = case.subject
  if questions.work_is_on_record(case) then return true end
  if subject:states "contract_running" or subject:states "assignments" then return false end
  if not subject:states "relationship" or not subject.relationship:states "ended" then return false end
  local ended = subject.relationship.ended
  return (ended == nil or ended >= case.today) and subject.contract_running
end

-- A ban of this kind, or on all processing, is in force. The controller records bans in the register, so if bans are not
-- stated, the result is undecided.
function questions.banned(kind)
  return function(case)
    return case.subject.bans:any(function(ban)
      return ban.in_force and (ban.kind == kind or ban.kind == "processing")
    end)
  end
end

-- The same, but false if bans are not stated: for bans that a notice offers and few registers record.
function questions.banned_if_stated(kind)
  return function(case) return case.subject:states "bans" and questions.banned(kind)(case) end
end

-- Purposes that count as advertising. A ban on direct marketing covers all of them (GDPR 21(3)), and a ban on one of them
-- covers direct marketing. Surveys must be banned by name.
local advertising = { direct_advertising = true, distance_selling = true, direct_marketing = true, targeted_content = true }

local function covers(ban, purpose)
  if ban.purposes:includes(purpose) then return true end
  if not advertising[purpose] then return false end
  if ban.purposes:includes "direct_marketing" then return true end
  return (purpose == "direct_marketing" or purpose == "targeted_content")
    and (ban.purposes:includes "direct_advertising" or ban.purposes:includes "distance_selling")
end

-- A marketing ban in force covers the request. A ban that names no purposes covers all.
function questions.marketing_banned(case)
  local request = case.request
  return case.subject.bans:any(function(ban)
    if not ban.in_force then return false end
    if ban.kind == "processing" then return true end
    if ban.kind ~= "marketing" then return false end
    if not ban:states "purposes" or #ban.purposes == 0 then return true end
    if not request:states "purposes" or #request.purposes == 0 then return true end
    for _, purpose in ipairs(request.purposes) do
      if covers(ban, purpose) then return true end
    end
    return false
  end)
end

-- A ban on advertising is in force. It covers lists and labels; a ban on surveys alone does not.
function questions.advertising_banned(case)
  return case.subject.bans:any(function(ban)
    if not ban.in_force then return false end
    if ban.kind == "processing" then return true end
    if ban.kind ~= "marketing" then return false end
    return not ban:states "purposes" or #ban.purposes == 0 or ban.purposes:includes "direct_advertising"
      or ban.purposes:includes "direct_marketing"
  end)
end

-- The request is an objection to marketing, which has the effect of a marketing ban.
function questions.stops_marketing(case)
  return case.request.kind == "objection" and case.request:states "purposes" and questions.for_marketing(case)
end

-- The person has consented to this purpose and has not withdrawn the consent.
function questions.consented_to(purpose)
  return function(case)
    return case.subject:states "consents" and case.subject.consents:any(function(consent)
      return consent.purpose == purpose and consent.is_valid
    end)
  end
end

-- The controller is a public body, to which the Openness Act applies.
function questions.public_body(case)
  return case.controller.kind == "public_body" or case.controller.kind == "municipality"
end

-- A non-disclosure order protects the address of the person.
function questions.non_disclosure_order(case)
  return case.subject.non_disclosure_order
end

-- The name of the cited law contains one of these words; case is ignored.
local function cites_one_of(case, words)
  if not case.request:states "law_cited" or case.request.law_cited == nil then return false end
  local law = case.request.law_cited:lower()
  for _, word in ipairs(words) do
    if law:find(word, 1, true) then return true end
  end
  return false
end

-- The Openness Act is cited. It permits disclosure, but creates no duty until the authority has assessed the request.
function questions.openness_request(case)
  return cites_one_of(case, { "621/1999", "openness", "julkisuuslaki", "julkl", "offentlighetslag" })
end

-- A data protection act is cited. Neither the regulation nor its acts require disclosure; a repealed act requires nothing.
local function cites_data_protection(case)
  return cites_one_of(case, {
    "gdpr", "2016/679", "tietosuoja", "dataskydd", "1050/2018", "data protection act", "523/1999", "personal data act",
    "henkilötietolaki", "personuppgiftslag",
  })
end

-- The cited law may create a duty: it is neither the Openness Act nor a data protection act.
local function cites_something(case)
  local law = case.request.law_cited
  return law ~= nil and law:find "%w" ~= nil and not questions.openness_request(case) and not cites_data_protection(case)
end

-- A cited law requires disclosure of these data, and its text was checked. If it is not stated whether it was checked, the
-- result is undecided: a citation alone is not sufficient.
function questions.law_obliges(case)
  return cites_something(case) and case.request.law_checked
end

-- The same, but false if no law is cited.
function questions.law_obliges_if_cited(case)
  return case.request:states "law_cited" and questions.law_obliges(case)
end

-- A law is stated to require disclosure; false if it is not stated whether the law was checked.
function questions.duty_checked(case)
  return case.request:states "law_checked" and questions.law_obliges(case)
end

-- The controller or its staff makes the request: identification is not needed, and corrections are on its own initiative.
function questions.own_initiative(case)
  return case.request:states "made_by" and (case.request.made_by == "staff" or case.request.made_by == "controller")
end

-- Returns the archive plan's entry for a category, or nil.
local function planned(case, category)
  for _, entry in ipairs(case.controller.archive_plan) do
    if entry.category == category then return entry end
  end
  return nil
end

-- Returns the last day of retention in the archive plan: a fixed day, or a number of years from the end of the financial year
-- of the latest invoice. Nil if there is none.
function questions.archive_plan_last_day(case, category)
  local entry = planned(case, category)
  if entry == nil then return nil end
  if entry:states "keep_until" then return entry.keep_until end
  if #case.subject.invoices == 0 then return nil end
  return case.subject.invoices:latest "closes_financial_year" + years(entry.years)
end

-- The archive plan retains a category, up to a known day or permanently.
function questions.archive_plan_keeps(case, category)
  local entry = planned(case, category)
  if entry == nil then return false end
  return entry:states "keep_until" or #case.subject.invoices > 0
end

-- The request would delete the data; a rectification does so only if it claims that they are unnecessary.
function questions.would_be_gone(case, held)
  return case.request.kind ~= "rectification" or questions.on_ground "unnecessary" (case, held)
end

-- The identity of the requester is certain, by an assessment or an electronic identification; a signature would add nothing.
function questions.beyond_doubt(case)
  local request = case.request
  if request:states "identity" then return request.identity == "sufficient" end
  return request:states "signed" and request.signed == "e_identified"
end

-- The request names this category.
function questions.concerns(case, held)
  return case.request.items:any(function(item) return item.category == held.category end)
end

-- The request is to correct this category, not to delete it.
function questions.corrects(case, held)
  return case.request.items:any(function(item)
    return item.category == held.category and item.ground ~= "unnecessary"
  end)
end

-- The request names this category with this ground.
function questions.on_ground(ground)
  return function(case, held)
    return case.request.items:any(function(item) return item.category == held.category and item.ground == ground end)
  end
end

return questions
