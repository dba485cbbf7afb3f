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

-- The request is there to be read: a letter, an e-mail, a form, a message in the online service.
function questions.written(case)
  local channel = case.request.channel
  return channel == "letter" or channel == "email" or channel == "web_form" or channel == "online_service"
end

-- Something is still to be paid: due or not yet due, disputed or in a payment plan.
function questions.open_invoice(case)
  return case.subject.invoices:any "is_open"
end

-- Collection is going on, with an agent, in court or in enforcement; suspended counts. Where nobody listed collection
-- cases, settled invoices leave nothing to collect.
function questions.in_collection(case)
  if case.subject:states "collections" then return case.subject.collections:any "is_open" end
  return questions.open_invoice(case)
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

questions.for_marketing = questions.for_purpose(
  "direct_advertising", "distance_selling", "direct_marketing", "market_research", "opinion_research")

-- A ban of this kind is in force. Who keeps the register keeps the bans in it, so silence is not "no".
function questions.banned(kind)
  return function(case)
    return case.subject.bans:any(function(ban) return ban.kind == kind and ban.in_force end)
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

-- A law that obliges is named.
function questions.law_obliges(case)
  return case.request.law_cited ~= nil
end

-- The request names this category, and this as its ground.
function questions.on_ground(ground)
  return function(case, held)
    return case.request.items:any(function(item) return item.category == held.category and item.ground == ground end)
  end
end

return questions
