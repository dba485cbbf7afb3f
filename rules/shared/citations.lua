-- Functions about the law that a request cites. If none is stated, no word of it matches.
local texts = use "shared/texts"

local citations = {}

-- Returns whether the name of the cited law contains one of these words; case is ignored.
local function contain_one_of(case, words)
  local law = case.request:assume "law_cited"
  return law ~= nil and texts.contain_one_of(law:lower(), words)
end

-- The Openness Act permits disclosure, but creates no duty until the authority has assessed the request.
function citations.name_openness(case)
  return contain_one_of(case, { "621/1999", "openness", "julkisuuslaki", "julkl", "offentlighetslag" })
end

-- Neither the regulation nor a data protection act requires disclosure; a repealed act requires nothing.
local function name_data_protection(case)
  return contain_one_of(case, {
    "gdpr", "2016/679", "tietosuoja", "dataskydd", "1050/2018", "data protection act", "523/1999", "personal data act",
    "henkilötietolaki", "personuppgiftslag",
  })
end

-- Returns whether the cited law may create a duty; undecided if no law is stated.
function citations.may_oblige(case)
  local law = case.request.law_cited
  return law:find "%w" ~= nil and not citations.name_openness(case) and not name_data_protection(case)
end

return citations
