-- Functions about the items that a request for rectification names, each for the data of one category.
local items = {}

-- Returns whether the request names this category.
function items.name(case, held)
  return case.request.items:any(function(item) return item.category == held.category end)
end

-- Returns whether the request names this category with this ground.
function items.call(case, held, ground)
  return case.request.items:any(function(item) return item.category == held.category and item.ground == ground end)
end

-- Returns whether the request is to correct this category, not to delete it.
function items.correct(case, held)
  return case.request.items:any(function(item) return item.category == held.category and item.ground ~= "unnecessary" end)
end

return items
