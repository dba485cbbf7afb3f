-- Functions about the purposes that a request names, from which documents build conditions. If purposes are not stated, the
-- result is undecided.
local purposes = {}

-- Returns whether one of the purposes is among these.
function purposes.include(case, wanted)
  for _, purpose in ipairs(wanted) do
    if case.request.purposes:includes(purpose) then return true end
  end
  return false
end

-- Returns whether all purposes are among these; false if the request names none.
function purposes.are_only(case, allowed)
  local is_allowed = {}
  for _, purpose in ipairs(allowed) do is_allowed[purpose] = true end
  for _, purpose in ipairs(case.request.purposes) do
    if not is_allowed[purpose] then return false end
  end
  return #case.request.purposes > 0
end

return purposes
