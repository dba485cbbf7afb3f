-- Functions about the archive plan of the controller.
local plan = {}

-- Returns the entry for a category, or nil.
local function entry_for(case, category)
  for _, entry in ipairs(case.controller.archive_plan) do
    if entry.category == category then return entry end
  end
  return nil
end

-- Returns whether the plan retains these data, up to a known day or permanently.
function plan.keeps(case, held)
  local entry = entry_for(case, held.category)
  if entry == nil then return false end
  return entry:assume "years" == nil or #case.subject.invoices > 0
end

-- Returns the last day of retention: a fixed day, or a number of years from the end of the financial year of the latest
-- invoice. Nil if there is none.
function plan.last_day(case, held)
  local entry = entry_for(case, held.category)
  if entry == nil then return nil end
  if entry:assume "years" == nil then return entry.keep_until end
  if #case.subject.invoices == 0 then return nil end
  return case.subject.invoices:latest "closes_financial_year" + years(entry.years)
end

return plan
