-- Disclosure to others: legal duties, duties that follow from every disclosure, the personal identity code, special categories.
local the = use "shared/conditions"

local given = { "granted", "partly_granted" }

local data_are_not_held = condition("the register does not hold the data; if held data are not stated, no", function(case, held)
  return case.subject:states "data" and case.subject.data:none(function(one) return one.category == held.category end)
end)

local data_are_special = condition("the data are of a special category; if this is not stated, no", function(_, held)
  return held:states "special" and held.special
end)

return law "GDPR on disclosure" {
  title    = "GDPR 5, 6 and 9; Data Protection Act 1050/2018, section 29",
  in_force = { from = "2018-05-25" },

  disclosure.permit "a law requires the disclosure" {
    code    = "mandatory_legal_duty", cites = "GDPR 6(1)(c)", data = everything,
    when    = the.law_obliges,
    obliges = "cite_statute",
  },

  disclosure.withhold "the register does not hold the data" {
    code = "wrong_register", cites = "GDPR 5(1)(d)", data = everything,
    except = { "invoice_voucher", "ledger", "billing_journal" }, reports_conflict = false,  -- these follow from invoices
    when = data_are_not_held,
  },

  disclosure.oblige "only the necessary data are disclosed" {
    cites = "GDPR 5(1)(c)", on_outcome = given, obliges = "minimise_fields",
  },

  disclosure.oblige "each disclosure is recorded" {
    cites = { "GDPR 5(2)", "GDPR 15(1)(c)" }, on_outcome = given, obliges = "record_disclosure",
  },

  disclosure.oblige "a contract binds a recipient that processes data for the controller" {
    cites = "GDPR 28(3)", on_outcome = given, obliges = "require_processor_agreement",
    when  = the.recipient_is_stated_to_serve,
  },

  disclosure.withhold "special categories of data are disclosed only where a law requires it" {
    code = "special_categories", cites = { "GDPR 9(1)", "GDPR 9(2)" }, data = everything,
    when = data_are_special, unless = the.law_obliges,
  },

  any_of(marketing_use, publication).withhold "special categories of data are neither published nor used for marketing" {
    code = "special_categories", cites = { "GDPR 9(1)", "GDPR 9(2)" }, data = everything,
    when = data_are_special,
  },

  any_of(disclosure, transfer, marketing_use).withhold "the identity code is used only where the purpose needs it" {
    code = "not_necessary", cites = "Data Protection Act 29", data = "personal_identity_code", confidence = "M+",
    in_force = { from = "2019-01-01" },
    unless = the.purpose_needs_the_data,
  },
}
