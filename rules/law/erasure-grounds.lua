-- Erasure: the grounds of GDPR 17(1)(c) to (f), beside necessity and consent.
local the = use "shared/conditions"

local processing_was_unlawful = condition("the data were processed unlawfully; if this is not stated, no", function(_, held)
  return held:assume "unlawful"
end)

local data_must_be_erased = condition(
  "a law or a decision of an authority requires the data to be erased; if this is not stated, no",
  function(_, held) return held:assume "must_be_erased" end)

local a_child_gave_the_data = condition("an online service collected the data from a child; if this is not stated, no",
  function(_, held) return held:assume "collected_from_child" end)

return law "GDPR on grounds of erasure" {
  title    = "Regulation (EU) 2016/679, article 17(1)(c) to (f)",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M+",

  erasure.permit "the person objected, and no grounds of the controller override theirs" {
    code = "objection_upheld", cites = { "GDPR 17(1)(c)", "GDPR 21(1)" }, data = everything, confidence = "M+",
    when = { the.person_gave_grounds, the.data_rest_on_weighed_interests, the.no_grounds_override },
    unless = the.claim_needs_the_data,
  },

  erasure.review "an official weighs grounds in the person's own situation before data are erased" {
    code = "objection_particular_situation", cites = { "GDPR 17(1)(c)", "GDPR 21(1)" }, data = everything, confidence = "M+",
    layer = "default", fallback = true, when = the.grounds_await_an_official,
  },

  any_of(erasure, retention).permit "data that were processed unlawfully are erased" {
    code = "unlawful_processing", cites = "GDPR 17(1)(d)", data = everything, confidence = "M+",
    when = processing_was_unlawful, unless = the.claim_needs_the_data,
  },

  any_of(erasure, retention).permit "data that a law or an authority orders to be erased are erased" {
    code = "mandatory_legal_duty", cites = "GDPR 17(1)(e)", data = everything, confidence = "M+", when = data_must_be_erased,
  },

  erasure.permit "data that an online service collected from a child are erased" {
    code = "collected_from_child", cites = { "GDPR 17(1)(f)", "GDPR 8(1)" }, data = everything, confidence = "M+",
    when = a_child_gave_the_data, unless = the.claim_needs_the_data,
  },
}
