-- Functions about texts that people write, such as the name of a recipient or of an act.
local texts = {}

-- Returns whether a text contains one of these words, each as it is written.
function texts.contain_one_of(text, words)
  for _, word in ipairs(words) do
    if text:find(word, nil, true) then return true end
  end
  return false
end

return texts
