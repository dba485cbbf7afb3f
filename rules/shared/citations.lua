-- Whether words name an act that one could look up: a number of the statute book, a section or a chapter with its number, or
-- the name of an act in Finnish, Swedish or English. Who asks for data by other words names a wish, not a law. In doubt the
-- words name none: then a person reads them.
local citations = {}

-- Put to the words as they are, so that a capital tells `Act` from the verb.
local as_written = {
  "%u[%w\128-\255]* Act%f[^%w]", "%f[%w]Act of ", "%f[%w]Act on %u", "%f[%w]Act %d",
  "Enforcement Code%f[^%w]", "Criminal Code%f[^%w]", "%f[%w]Code of %u",
  "%f[%w]Constitution%f[^%w]",
  "%f[%w]Regulation %(?[%d%u]", "%f[%w]Directive %(?[%d%u]",
}

-- Put to the words in lower case.
local in_lower_case = {
  "§",
  "%f[%d]%d%d?%d?%d?/%d%d%d%d%f[%D]",          -- 523/1999
  "%f[%d]%d%d%d%d/%d+",                        -- 2016/679
  "%f[%w]s%. ?%d", "%f[%w]ss%. ?%d", "%f[%w]sections? %d",
  "%f[%w]art%. ?%d", "%f[%w]articles? %d", "%f[%w]artikla %d", "%f[%w]artikel %d", "%f[%d]%d+%.? ?artikla",
  "%f[%w]ch%. ?%d", "%f[%w]chapter %d",
  "%f[%w]luku %d", "%f[%d]%d+%.? luku%f[^%w]", "%f[%d]%d+%.? luvun",
  "%f[%w]pyk[%w\128-\255]+ %d", "%f[%d]%d+%.? ?pyk",
  "%f[%w]kap%. ?%d", "%f[%d]%d+ kap%f[^%w]",
}

-- What has a number like an act, and is the sender's own file or bill.
local numbered = {
  "dnro", "dnr", "diaarinumero", "diarienummer", "asianumero", "viite", "viitenumero", "lasku", "faktura", "invoice", "ref",
  "reference", "case", "no", "nro",
}

-- What the name of an act ends in; the word alone means `the law`, and names none.
local endings = { "laki", "lain", "lakia", "laissa", "lag", "lagen", "lagens", "kaari", "kaaren", "balk", "balken" }

-- Words that end like a law and are none.
local no_law = {
  "bolag", "bolagen", "bolagens", "förslag", "förslagen", "beslag", "utslag", "avslag", "anslag", "underlag", "inslag",
  "uppslag", "omslag", "anslagen", "underlagen", "plain", "slain", "villain", "porcelain", "flag", "gulag", "kollagen",
  "sateenkaari",
}

local function ends_in_one_of(word, list)
  for _, ending in ipairs(list) do
    if word:sub(-#ending) == ending then return true end
  end
  return false
end

local function is_an_act(word)
  if ends_in_one_of(word, no_law) then return false end
  for _, ending in ipairs(endings) do
    if #word > #ending and word:sub(-#ending) == ending then return true end
  end
  return false
end

-- The words without the numbers of files and bills.
local function without_numbers(low)
  for _, name in ipairs(numbered) do
    low = low:gsub("%f[%w]" .. name .. "[%.:]* *[%a%-]*%d+/%d+", " ")
  end
  return low
end

function citations.names_an_act(words)
  for _, pattern in ipairs(as_written) do
    if words:find(pattern) then return true end
  end
  local low = without_numbers(words:lower())
  for _, pattern in ipairs(in_lower_case) do
    if low:find(pattern) then return true end
  end
  for word in low:gmatch "[%w\128-\255]+" do
    if is_an_act(word) then return true end
  end
  return false
end

return citations
