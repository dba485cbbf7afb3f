-- Withdrawal of consent: as easy as giving it, with effect for the future.
return law "GDPR on consent" {
  title    = "Regulation (EU) 2016/679, articles 6(1)(a) and 7",
  in_force = { from = "2018-05-25" },

  consent_withdrawal.permit "consent is withdrawn as easily as it was given, for the future" {
    code    = "consent_withdrawn", cites = "GDPR 7(3)", data = everything,
    obliges = { "record_consent_withdrawal", "stop_processing", "confirm_to_subject" },
  },

  promise(consent_withdrawal) { cites = "GDPR 7(3)", within = days(0) },
}
