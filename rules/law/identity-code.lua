-- The personal identity code: section 29 of the Data Protection Act, and before it section 13 of the Personal Data Act. The code
-- serves marketing never, whatever the recipient says that it needs. What else a purpose needs: law/disclosure.lua
local the = use "shared/conditions"

local uses = any_of(disclosure, transfer, marketing_use)

return law "law on the identity code" {
  title    = "Data Protection Act 1050/2018, section 29; Personal Data Act 523/1999, section 13",
  in_force = { from = "1999-06-01" },
  checked  = "2026-11-30",
  confidence = "M+",

  uses.withhold "the identity code serves no marketing" {
    code = "not_necessary", cites = "Data Protection Act 29", data = "personal_identity_code", confidence = "S",
    in_force = { from = "2019-01-01" },
    when = the.purposes_are_only_marketing,
  },

  uses.withhold "the old act let the identity code serve no marketing" {
    code = "not_necessary", cites = "Personal Data Act 13", data = "personal_identity_code", confidence = "S",
    in_force = { through = "2018-12-31" },
    when = the.purposes_are_only_marketing,
  },

  uses.withhold "under the old act, the identity code was used only where the purpose needed it" {
    code = "not_necessary", cites = "Personal Data Act 13", data = "personal_identity_code", confidence = "S",
    in_force = { through = "2018-12-31" },
    unless = { the.purpose_needs_the_data, the.law_obliges_if_cited },
  },
}
