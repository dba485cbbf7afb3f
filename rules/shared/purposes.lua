-- Functions about the purposes that a request names, from which documents build conditions. If purposes are not stated, the
-- result is undecided.
local purposes = {}

-- Returns a set of purposes, for the functions below. A document makes it once, at its top. A list in its place is an error.
function purposes.set(list)
  local set = { is_set = true }
  for _, purpose in ipairs(list) do set[purpose] = true end
  return set
end

local function check(set)
  if not set.is_set then error "expected purposes.set { … }" end
end

-- Returns whether one of the purposes is in this set.
function purposes.include(case, wanted)
  check(wanted)
  return case.request.purposes:any(function(purpose) return wanted[purpose] == true end)
end

-- Returns whether all purposes are in this set; false if the request names none.
function purposes.are_only(case, allowed)
  check(allowed)
  local named = case.request.purposes
  return #named > 0 and named:all(function(purpose) return allowed[purpose] == true end)
end

return purposes
