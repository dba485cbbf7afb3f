-- Whether a request for disclosure that cites a law is a legal duty, by the table of duties.
local rows     = use "shared/disclosure-duty-table"
local purposes = use "shared/purposes"
local texts    = use "shared/texts"

local duties = {}

-- Returns the section in a citation as "66" or, with its chapter, "3:66"; nil if it names none. Paragraphs are left out.
local function section_of(citation)
  local text = citation:gsub("%d+/%d%d%d%d", " ")
  local chapter, section = text:match "(%d+)%s*:%s*(%d+)"
  if section then return chapter .. ":" .. section end
  chapter = text:match "ch%.?%s*(%d+)" or text:match "chapter%s+(%d+)" or text:match "(%d+)%s*luku"
    or text:match "(%d+)%s*luvun" or text:match "(%d+)%s*kap"
  section = text:match "ss?%.%s*(%d+)" or text:match "sections?%s+(%d+)" or text:match "(%d+)[%d%.]*%s*[a-z]?%s*§"
    or text:match "§+%s*(%d+)" or text:match "art%.%s*(%d+)" or text:match "article%s+(%d+)"
    or text:match "artikel%s+(%d+)" or text:match "(%d+)[%d%.]*%s*artikla" or text:match "gdpr%s+(%d+)"
  if not section then return nil end
  local letter = text:match(section .. "%s*([a-z])%f[%A]%s*§")
  for _, mark in ipairs { "s%.%s*", "sections?%s+", "§+%s*" } do
    letter = letter or text:match(mark .. section .. "%s*([a-z])%f[%A]")
  end
  if letter then section = section .. " " .. letter end
  if chapter then return chapter .. ":" .. section end
  return section
end

-- Returns the first four bytes of a word.
local function beginning_of(word) return word:match "^.?.?.?.?" end

-- The rows by the number of their act, and a row of each act by the beginning of its names.
local rows_of_act, named = {}, {}
local word = "[^%s%p%d]+"
for _, row in ipairs(rows) do
  if rows_of_act[row.act] == nil then
    rows_of_act[row.act] = {}
    for _, name in ipairs(row.names) do
      local beginning = beginning_of(name:match(word))
      named[beginning] = named[beginning] or {}
      table.insert(named[beginning], row)
    end
  end
  table.insert(rows_of_act[row.act], row)
end

local none = {}

-- Returns the rows of the act that a citation names, by its number or, where it has no number, by one of its names.
local function rows_of_cited_act(citation)
  local number = citation:match "%d+/%d%d%d%d"
  if number then return rows_of_act[number] or none end
  local found = {}
  for one in citation:gmatch(word) do
    for _, act in ipairs(named[beginning_of(one)] or none) do
      if texts.contain_one_of(citation, act.names) then
        table.move(rows_of_act[act.act], 1, #rows_of_act[act.act], #found + 1, found)
      end
    end
  end
  return found
end

-- Where a citation names no section, the controller must have read the act. A duty with a form, such as an order, does not fit
-- then, nor does one whose act has other sections that are no duties.
local function names_section(case, section, row)
  if section == nil then return not row.form and not row.by_section and case.request:assume "law_checked" == true end
  for _, one in ipairs(row.sections) do
    if one == section then return true end
  end
  return false
end

-- Returns whether the recipient is the authority of the row, which is Finnish. Where the kind of recipient does not say which
-- authority it is, its name does.
local function goes_to(case, row)
  local kind = case.request.recipient_kind
  if not row.kinds[kind] then return false end
  local country = case.request:assume "country"
  if country ~= nil and country ~= "FI" then return false end
  if kind ~= "authority" and kind ~= "company" then return true end
  local name = case.request.recipient
  if name == nil then return false end
  name = name:lower()
  if row.not_called and texts.contain_one_of(name, row.not_called) then return false end
  return texts.contain_one_of(name, row.called)
end

local function is_in_force(case, row)
  return row.from == nil or case.today >= date(row.from)
end

local function reaches(row, held)
  if row.data then return row.data[held.like] or row.data[held.category] end
  return not row.except[held.like]
end

local credit = purposes.set { "credit_application", "credit_decision" }

-- Returns whether the purposes leave room for a duty. No act obliges to disclose data for credit alone.
local function serves_a_duty(case)
  return case.request:assume "purposes" == nil or not purposes.are_only(case, credit)
end

-- Returns the rows that the request fits, whatever data it is about.
local function rows_for(case)
  local citation = case.request.law_cited
  if citation == nil then return none end
  citation = citation:lower()
  if not serves_a_duty(case) then return none end
  local section, found = section_of(citation), {}
  for _, row in ipairs(rows_of_cited_act(citation)) do
    if goes_to(case, row) and is_in_force(case, row) and (row.addressees == nil or row.addressees[case.controller.kind])
      and names_section(case, section, row) then
      found[#found + 1] = row
    end
  end
  return found
end

-- Returns whether the request has the form that the row requires, and whether the controller read the law where it must.
local function is_complete(case, row)
  local request = case.request
  if request:assume "law_checked" == false or request:assume "legal_form_met" == false then return false end
  return (not row.form or request.legal_form_met) and (row.confidence == "S" or request.law_checked)
end

-- Returns whether a row fits the request, whatever data it is about and whatever its form.
function duties.fit(case)
  return #rows_for(case) > 0
end

-- Returns whether a duty fits the request, whatever data it is about.
function duties.exist(case)
  for _, row in ipairs(rows_for(case)) do
    if is_complete(case, row) then return true end
  end
  return false
end

-- Returns whether a duty fits the request and reaches these data.
function duties.reach(case, held)
  for _, row in ipairs(rows_for(case)) do
    if reaches(row, held) and is_complete(case, row) then return true end
  end
  return false
end

-- Returns whether a duty that fits the request and reaches these data opens what is secret, too.
function duties.open_secrets(case, held)
  for _, row in ipairs(rows_for(case)) do
    local stays_closed = row.spares_special and held:assume "special"
    if row.secret and not stays_closed and reaches(row, held) and is_complete(case, row) then return true end
  end
  return false
end

-- Returns whether a duty that fits the request is hidden from the person, whether or not the request has its form.
function duties.are_hidden(case)
  for _, row in ipairs(rows_for(case)) do
    if row.hidden then return true end
  end
  return false
end

return duties
