-- The common policy of the comparison for a bare host: the eight rules of ../Benchmarks/Contestant/rules as plain Lua.
local written = { letter = true, email = true, ["web-form"] = true }
local listed = { credit = true, collection = true, billing = true }
local area = {}
for country in ("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO"):gmatch "%u+" do
  area[country] = true
end

local function answer(categories, kept)
  local outcome = kept == 0 and "granted" or kept == #categories and "refused" or "partly"
  return { outcome = outcome, categories = categories }
end

-- The same day ten years later, 1 March for 29 February.
local function ten_years_after(day)
  local later = ("%04d"):format(tonumber(day:sub(1, 4)) + 10) .. day:sub(5)
  return day:sub(6) == "02-29" and later:sub(1, 5) .. "03-01" or later
end

-- The reasons to retain data, and the last day; nil if a reason has no end.
local function what_keeps(case)
  local subject, reach, books = case.subject, {}, {}
  for _, one in ipairs(subject.collections) do
    if one.closed == nil then reach[1] = "collection" break end
  end
  local last
  local is_open = false
  for _, invoice in ipairs(subject.invoices) do
    is_open = is_open or invoice.status == "open"
    if last == nil or invoice.issued > last then last = invoice.issued end
  end
  if is_open then reach[#reach + 1] = "open-invoices" end
  for i, reason in ipairs(reach) do books[i] = reason end

  local until_
  local accounts = last and ("%04d-12-31"):format(tonumber(last:sub(1, 4)) + 6)
  if accounts and case.today <= accounts then
    books[#books + 1] = "accounting"
    until_ = accounts
  end
  local ended = subject.relationship_ended and ten_years_after(subject.relationship_ended)
  if ended and case.today < ended then
    books[#books + 1] = "relationship"
    if until_ == nil or ended > until_ then until_ = ended end
  end
  return reach, books, #reach == 0 and until_ or nil
end

local function erasure(case)
  local request = case.request
  if not request.signed or not written[request.channel] then return { outcome = "incomplete", categories = {} } end
  local reach, books, until_ = what_keeps(case)
  local categories, kept = {}, 0
  for i, held in ipairs(case.subject.categories) do
    local reasons = held.name == "billing" and books or held.name == "contact" and reach or {}
    local is_kept = #reasons > 0
    if is_kept then kept = kept + 1 end
    categories[i] = {
      name = held.name, action = is_kept and "retain" or "erase", reasons = reasons,
      until_ = held.name == "billing" and until_ or nil,
    }
  end
  return answer(categories, kept)
end

local function disclosure(case)
  local request, categories, kept = case.request, {}, 0
  for i, name in ipairs(request.categories) do
    local reasons = {}
    if not listed[request.purpose] and not request.law_obliged then reasons[1] = "purpose" end
    if not area[request.country] and not request.technical_necessity then reasons[#reasons + 1] = "country" end
    if name == "personal-code" and not request.necessary then reasons[#reasons + 1] = "personal-code" end
    if name == "health" and not request.law_obliged then reasons[#reasons + 1] = "health" end
    if #reasons > 0 then kept = kept + 1 end
    categories[i] = { name = name, action = #reasons > 0 and "withhold" or "disclose", reasons = reasons }
  end
  return answer(categories, kept)
end

return function(case) return case.request.kind == "erasure" and erasure(case) or disclosure(case) end
