-- Adequacy decisions of the Commission (GDPR 45), by country and day. A country that is not listed has none.
--
--   from, through  the days on which the decision is in force; `from` is absent where it was in force before GDPR 45 applied,
--                  on 25 May 2018, and `through` while it has no end
--                  The Privacy Shield fell with the judgment C-311/18 of 16 July 2020, without a period of grace.
--   certified      whether it covers only recipients that are certified under the Data Privacy Framework
--   business       whether it covers only recipients in business, not public bodies
--   confidence     "S": number and days were seen; "M+": the number was seen, the day is from memory
local adequacy = {}

local decisions = {
  AD = { { decision = "2010/625", confidence = "M+" } },
  AR = { { decision = "2003/490", confidence = "M+" } },
  BR = { { decision = "2026/179", from = "2026-01-26", confidence = "S" } },
  CA = { { decision = "2002/2", business = true, confidence = "M+" } },
  CH = { { decision = "2000/518", confidence = "M+" } },
  FO = { { decision = "2010/146", confidence = "M+" } },
  GB = { { decision = "2021/1772", from = "2021-06-28", through = "2031-12-27", confidence = "S" } },
  GG = { { decision = "2003/821", confidence = "M+" } },
  IL = { { decision = "2011/61", confidence = "M+" } },
  IM = { { decision = "2004/411", confidence = "M+" } },
  JE = { { decision = "2008/393", confidence = "M+" } },
  JP = { { decision = "2019/419", from = "2019-01-23", business = true, confidence = "M+" } },
  KR = { { decision = "2022/254", from = "2021-12-17", confidence = "S" } },
  NZ = { { decision = "2013/65", confidence = "M+" } },
  UY = { { decision = "2012/484", confidence = "M+" } },
  US = {
    { decision = "2016/1250", through = "2020-07-15", certified = true, confidence = "M+" },
    { decision = "2023/1795", from = "2023-07-10", certified = true, confidence = "S" },
  },
}

local public_recipients = { authority = true, enforcement_authority = true, court = true, tax_authority = true }

-- Returns the decision for the recipient's country on the day of the case, or nil.
local function decision_for(case)
  for _, one in ipairs(decisions[case.request.country] or {}) do
    local has_begun = one.from == nil or case.today >= date(one.from)
    if has_begun and (one.through == nil or case.today <= date(one.through)) then return one end
  end
  return nil
end

-- Returns whether a decision covers the recipient on the day of the case. Of a recipient in the United States it must be stated
-- whether it is certified.
function adequacy.covers(case)
  local decision = decision_for(case)
  if decision == nil then return false end
  if decision.business and case.request:assume "recipient_kind" ~= nil and public_recipients[case.request.recipient_kind] then
    return false
  end
  return not decision.certified or case.request.dpf_certified
end

-- Returns the same, where a certification that is not stated counts as none.
function adequacy.is_known_to_cover(case)
  local decision = decision_for(case)
  if decision ~= nil and decision.certified and case.request:assume "dpf_certified" == nil then return false end
  return adequacy.covers(case)
end

return adequacy
