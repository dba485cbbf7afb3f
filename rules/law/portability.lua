-- Portability: data that the person provided under consent or contract and that are processed by automated means.
return law "GDPR on portability" {
  title    = "Regulation (EU) 2016/679, article 20",
  in_force = { from = "2018-05-25" },

  portability {
    permit "what the person gave under consent or contract goes with them" {
      code    = "portable_contract_data", cites = { "GDPR 20(1)" }, force = "mandatory",
      when    = function(_, held)
        return held.provided_by_subject and held.automated
          and held.basis:any(function(one) return one.basis == "consent" or one.basis == "contract" end)
      end,
      obliges = { "export_machine_readable", "secure_channel" },
    },

    refuse "what the person did not give, or what rests on another ground, is not portable" {
      otherwise = true,
      code    = "not_provided_by_subject", cites = { "GDPR 20(1)", "GDPR 20(3)" }, force = "default",
      obliges = { "offer_access_copy" },
    },
  },
}
