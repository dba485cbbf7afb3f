-- Portability: data that the person provided under consent or contract and that are processed by automated means.
local the = use "shared/conditions"

local data_rest_on_consent_or_contract = condition("consent or a contract is a legal basis of the data", function(_, held)
  return held.basis:any(function(one) return one.basis == "consent" or one.basis == "contract" end)
end)

local no_basis_is_recorded = condition("no legal basis of the data is recorded; if the basis is not stated, no", function(_, held)
  return held:assume "basis" ~= nil and #held.basis == 0
end)

return law "GDPR on portability" {
  title    = "Regulation (EU) 2016/679, article 20",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M+",

  portability.permit "the person receives data that they provided under consent or contract" {
    code    = "portable_contract_data", cites = "GDPR 20(1)", data = everything,
    when    = { the.person_provided_the_data, the.processing_is_automated, data_rest_on_consent_or_contract },
    obliges = { "export_machine_readable", "secure_channel" },
  },

  portability.review "no legal basis of the data is recorded" {
    code = "legal_basis_unclear", cites = { "GDPR 20(1)", "GDPR 5(2)" }, data = everything, confidence = "M+",
    when = no_basis_is_recorded,
  },

  portability.refuse "data from others, or on another legal basis, are not portable" {
    fallback = true,
    code     = "not_provided_by_subject", cites = { "GDPR 20(1)", "GDPR 20(3)" }, layer = "default", data = everything,
    obliges  = "offer_access_copy",
  },
}
