-- Questions that several documents put to a case, so that each has one answer.
-- A fact that nobody stated makes the question undecided; `states` asks first where silence means "as usual".
local questions = {}

-- Who asks is known: an assessed identity decides; else a signature or an electronic identification does.
function questions.identified(case)
  local request = case.request
  if request:states "identity" then return request.identity == "sufficient" end
  if request:states "signed" and request.signed ~= "none" then return true end
  return request.identity == "sufficient"
end

-- Something is still to be paid: due or not yet due, disputed or in a payment plan.
function questions.open_invoice(case)
  return case.subject.invoices:any "is_open"
end

-- Collection is going on, with an agent, in court or in enforcement; suspended counts. Where nobody listed collection
-- cases, settled invoices leave nothing to collect; an open one leaves the question open.
function questions.in_collection(case)
  if not case.subject:states "collections" and not questions.open_invoice(case) then return false end
  return case.subject.collections:any "is_open"
end

-- The purposes asked for include one of these.
function questions.for_purpose(...)
  local wanted = { ... }
  return function(case)
    for _, purpose in ipairs(wanted) do
      if case.request.purposes:includes(purpose) then return true end
    end
    return false
  end
end

-- Every purpose named is one of these.
function questions.within(case, purposes)
  local allowed = {}
  for _, purpose in ipairs(purposes) do allowed[purpose] = true end
  for _, purpose in ipairs(case.request.purposes) do
    if not allowed[purpose] then return false end
  end
  return #case.request.purposes > 0
end

-- The recipient is one who works for controllers.
function questions.goes_to_processor(case)
  local kind = case.request.recipient_kind
  return kind == "processor" or kind == "service_provider"
end

-- The recipient is known to work for the controller here, or to be the controller.
function questions.stays_inside(case)
  local request = case.request
  if request:states "on_behalf" and request.on_behalf then return true end
  return request:states "recipient_kind" and (questions.goes_to_processor(case) or request.recipient_kind == "own_register")
end

-- Advertising, selling at a distance, marketing, and surveys, the five purposes that may be forbidden; and content chosen
-- for the reader, which is marketing by another name.
questions.for_marketing = questions.for_purpose(
  "direct_advertising", "distance_selling", "direct_marketing", "market_research", "opinion_research", "targeted_content")

-- Something is known to be owed: an unpaid invoice or a collection case is on record.
function questions.owes_on_record(case)
  local subject = case.subject
  return subject:states "invoices" and questions.open_invoice(case)
    or subject:states "collections" and subject.collections:any "is_open"
end

-- The customer relationship ended more than three years ago, and nothing is owed.
function questions.claims_are_over(case)
  local ended = case.subject.relationship.ended
  return ended ~= nil and ended + years(3) < case.today
    and not questions.open_invoice(case) and not questions.in_collection(case)
end

-- A credit matter is what the data are wanted for.
questions.for_credit = questions.for_purpose("credit_application", "credit_decision")

-- Something is known to be done for the person: a contract runs, or an assignment has not ended.
function questions.work_is_on_record(case)
  local subject = case.subject
  if subject:states "contract_running" and subject.contract_running then return true end
  return subject:states "assignments" and subject.assignments:any(function(assignment)
    return assignment.ended == nil or assignment.ended >= case.today
  end)
end

-- Something is being done for the person. Of whoever is known to be a customer still, somebody must have said that nothing
-- is; of others silence means that.
function questions.work_in_hand(case)
  local subject = case.subject
  if questions.work_is_on_record(case) then return true end
  if subject:states "contract_running" or subject:states "assignments" then return false end
  if not subject:states "relationship" or not subject.relationship:states "ended" then return false end
  local ended = subject.relationship.ended
  return (ended == nil or ended >= case.today) and subject.contract_running
end

-- A ban of this kind is in force, or one of all processing. The controller keeps the bans in the register, so silence is
-- not "no".
function questions.banned(kind)
  return function(case)
    return case.subject.bans:any(function(ban)
      return ban.in_force and (ban.kind == kind or ban.kind == "processing")
    end)
  end
end

-- The same, where a notice lets the person forbid what few registers keep a list of.
function questions.banned_if_stated(kind)
  return function(case) return case.subject:states "bans" and questions.banned(kind)(case) end
end

-- Advertising in all its names. Whoever forbids direct marketing forbids each (GDPR 21(3)), and what calls itself direct
-- marketing is whatever was forbidden. Surveys are forbidden by name.
local advertising = { direct_advertising = true, distance_selling = true, direct_marketing = true, targeted_content = true }

local function covers(ban, purpose)
  if ban.purposes:includes(purpose) then return true end
  if not advertising[purpose] then return false end
  if ban.purposes:includes "direct_marketing" then return true end
  return (purpose == "direct_marketing" or purpose == "targeted_content")
    and (ban.purposes:includes "direct_advertising" or ban.purposes:includes "distance_selling")
end

-- A marketing ban in force covers what is asked: it names the purposes, or names none and covers them all.
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

-- A list or a label is for advertising: a ban on surveys alone does not reach it.
function questions.advertising_banned(case)
  return case.subject.bans:any(function(ban)
    if not ban.in_force then return false end
    if ban.kind == "processing" then return true end
    if ban.kind ~= "marketing" then return false end
    return not ban:states "purposes" or #ban.purposes == 0 or ban.purposes:includes "direct_advertising"
      or ban.purposes:includes "direct_marketing"
  end)
end

-- An objection that is aimed at marketing: a ban by another name.
function questions.stops_marketing(case)
  return case.request.kind == "objection" and case.request:states "purposes" and questions.for_marketing(case)
end

-- The person consented to this purpose and has not withdrawn it.
function questions.consented_to(purpose)
  return function(case)
    return case.subject:states "consents" and case.subject.consents:any(function(consent)
      return consent.purpose == purpose and consent.is_valid
    end)
  end
end

-- A public body: its documents and registers are under the Openness Act.
function questions.public_body(case)
  return case.controller.kind == "public_body" or case.controller.kind == "municipality"
end

-- The person's address must not become known.
function questions.non_disclosure_order(case)
  return case.subject.non_disclosure_order
end

-- One of these words stands in the name of the law that is cited, in whatever case.
local function cites_one_of(case, words)
  if not case.request:states "law_cited" or case.request.law_cited == nil then return false end
  local law = case.request.law_cited:lower()
  for _, word in ipairs(words) do
    if law:find(word, 1, true) then return true end
  end
  return false
end

-- The Openness Act opens documents; it obliges to nothing until the authority has weighed it.
function questions.openness_request(case)
  return cites_one_of(case, { "621/1999", "openness", "julkisuuslaki", "julkl", "offentlighetslag" })
end

-- The regulation itself and its acts oblige nobody to give data away, and an act that is repealed obliges to nothing.
local function cites_data_protection(case)
  return cites_one_of(case, {
    "gdpr", "2016/679", "tietosuoja", "dataskydd", "1050/2018", "data protection act", "523/1999", "personal data act",
    "henkilötietolaki", "personuppgiftslag",
  })
end

-- What is cited may be a law that obliges: neither the Openness Act nor data protection itself.
local function cites_something(case)
  local law = case.request.law_cited
  return law ~= nil and law:find "%w" ~= nil and not questions.openness_request(case) and not cites_data_protection(case)
end

-- A law that obliges is cited: its text was read, and it obliges to give these data. Words that look like a law are no
-- ground: while nothing says that they were checked, the question stays open.
function questions.law_obliges(case)
  return cites_something(case) and case.request.law_checked
end

-- The same, of a request that need not cite any.
function questions.law_obliges_if_cited(case)
  return case.request:states "law_cited" and questions.law_obliges(case)
end

-- A law is known to oblige. Where it is not known, what is closed stays closed, and no question is asked.
function questions.duty_checked(case)
  return case.request:states "law_checked" and questions.law_obliges(case)
end

-- The controller's own people ask: who they are is known, and what they correct is corrected of the controller's own motion.
function questions.own_initiative(case)
  return case.request:states "made_by" and (case.request.made_by == "staff" or case.request.made_by == "controller")
end

-- What the archive plan says of a category; nil where it says nothing.
local function planned(case, category)
  for _, entry in ipairs(case.controller.archive_plan) do
    if entry.category == category then return entry end
  end
  return nil
end

-- The last day on which the archive plan keeps a category: the day that it names, or so many years from the end of the
-- financial year of the latest invoice. Nil where it names none.
function questions.archive_plan_last_day(case, category)
  local entry = planned(case, category)
  if entry == nil then return nil end
  if entry:states "keep_until" then return entry.keep_until end
  if #case.subject.invoices == 0 then return nil end
  return case.subject.invoices:latest "closes_financial_year" + years(entry.years)
end

-- The plan keeps a category: to a day that can be told, or for ever.
function questions.archive_plan_keeps(case, category)
  local entry = planned(case, category)
  if entry == nil then return false end
  return entry:states "keep_until" or #case.subject.invoices > 0
end

-- What is asked would make the data go: a correction does only where it calls them unnecessary.
function questions.would_be_gone(case, held)
  return case.request.kind ~= "rectification" or questions.on_ground "unnecessary" (case, held)
end

-- It is clear who asks, by an assessed identity or by an electronic identification: a signature would prove no more.
function questions.beyond_doubt(case)
  local request = case.request
  if request:states "identity" then return request.identity == "sufficient" end
  return request:states "signed" and request.signed == "e_identified"
end

-- The request names this category.
function questions.concerns(case, held)
  return case.request.items:any(function(item) return item.category == held.category end)
end

-- The request wants this category put right, and not deleted.
function questions.corrects(case, held)
  return case.request.items:any(function(item)
    return item.category == held.category and item.ground ~= "unnecessary"
  end)
end

-- The request names this category, and this as its ground.
function questions.on_ground(ground)
  return function(case, held)
    return case.request.items:any(function(item) return item.category == held.category and item.ground == ground end)
  end
end

return questions
