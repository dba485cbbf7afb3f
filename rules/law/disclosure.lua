-- Disclosure to others: legal duties, duties that follow from every disclosure, the personal identity code, special categories.
local the = use "shared/conditions"

local given = { "granted", "partly_granted" }

-- The recipient says what it needs; of what it leaves out, nothing is disclosed.
local data_are_left_out = condition("the purpose does not need the data; if no necessity is stated, no", function(case, held)
  return case.request:assume "necessity" ~= nil and not case.request.necessity:includes(held.category)
end)

local data_are_special = condition("the data are of a special category; if this is not stated, no", function(_, held)
  return held:assume "special"
end)

local data_are_special_or_secret = condition(
  "the data are of a special category or secret; if this is not stated, no", function(case, held)
    return data_are_special(case, held) or the.data_are_marked_secret(case, held)
  end)

return law "GDPR on disclosure" {
  title    = "GDPR 5, 6 and 9; Data Protection Act 1050/2018, section 29",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M+",

  -- Anyone can write an authority's letter.
  disclosure.require "a recipient whose identity is in doubt proves it" {
    requirement = "identity", code = "identity_not_established", cites = { "GDPR 5(1)(f)", "GDPR 32" }, confidence = "M+",
    met     = the.identity_is_not_in_doubt,
    asks    = "proof that the recipient is who it claims to be",
    obliges = "request_identity_proof",
  },

  -- The duties, with their acts and sections: shared/disclosure-duty-table.lua
  disclosure.permit "a law requires the disclosure" {
    code    = "mandatory_legal_duty", cites = { "GDPR 6(1)(c)", "GDPR 6(3)" }, data = everything, confidence = "M+",
    when    = the.law_obliges,
    obliges = "cite_statute",
  },

  disclosure.review "the cited law is not a listed duty for these data, and a person reads it" {
    code = "legal_duty_unlisted", cites = { "GDPR 6(1)(c)", "GDPR 6(3)" }, data = everything, confidence = "M+",
    when = the.controller_found_a_duty, unless = the.law_obliges_if_cited,
  },

  disclosure.oblige "the person is not told of an inquiry that the act hides" {
    cites = "Act 445/2017 s. 4", on_outcome = given, confidence = "S", obliges = "keep_from_subject",
    when  = the.inquiry_is_hidden,
  },

  disclosure.withhold "the purpose does not need the data" {
    code = "not_necessary", cites = "GDPR 5(1)(c)", data = everything, confidence = "M+", reports_conflict = false,
    when = data_are_left_out,
  },

  disclosure.withhold "the register does not hold the data" {
    code = "wrong_register", cites = "GDPR 5(1)(d)", data = everything, confidence = "M+",
    except = { "invoice_voucher", "ledger", "billing_journal" }, reports_conflict = false,  -- these follow from invoices
    when = the.data_are_not_held,
  },

  disclosure.oblige "only the necessary data are disclosed" {
    cites = "GDPR 5(1)(c)", on_outcome = given, obliges = "minimise_fields", confidence = "M+",
  },

  disclosure.oblige "each disclosure is recorded" {
    cites = { "GDPR 5(2)", "GDPR 15(1)(c)" }, on_outcome = given, obliges = "record_disclosure", confidence = "M+",
  },

  disclosure.oblige "a contract binds a recipient that processes data for the controller" {
    cites = "GDPR 28(3)", on_outcome = given, obliges = "require_processor_agreement", confidence = "M+",
    when  = the.recipient_is_stated_to_serve,
  },

  disclosure.withhold "special categories of data are disclosed only where a law requires it" {
    code = "special_categories", cites = { "GDPR 9(1)", "GDPR 9(2)" }, data = everything, confidence = "M+",
    when = data_are_special, unless = { the.outsider_asks_about_the_dead, the.law_may_oblige },
  },

  -- The Openness Act binds authorities. For others, the controller marks what their own law makes secret.
  disclosure.withhold "data that are marked secret are not disclosed unless a law requires it" {
    code = "secret_by_law", cites = "GDPR 5(1)(f)", data = everything, confidence = "M+",
    when = the.data_are_marked_secret,
    unless = {
      the.controller_is_a_public_body, the.law_may_oblige_if_cited, the.recipient_is_inside, the.outsider_asks_about_the_dead,
    },
  },

  -- The regulation does not apply to the data of the dead. Secrecy and the notice still do.
  disclosure.review "a person decides on special categories of data or secret data of a person who has died" {
    code = "person_has_died", cites = "GDPR recital 27", data = everything, confidence = "M+", unless_refused = true,
    when = { data_are_special_or_secret, the.outsider_asks_about_the_dead }, unless = the.law_may_oblige_if_cited,
  },

  disclosure.review "the cited law does not say whether it opens special categories of data or secret data" {
    code = "secret_by_law", cites = { "GDPR 9(2)", "Openness Act 29.1" }, data = everything, confidence = "M",
    when = { data_are_special_or_secret, the.law_leaves_secrets_open },
  },

  any_of(marketing_use, publication).withhold "special categories of data are neither published nor used for marketing" {
    code = "special_categories", cites = { "GDPR 9(1)", "GDPR 9(2)" }, data = everything, confidence = "M+",
    when = data_are_special,
  },

  any_of(transfer, marketing_use).withhold "the identity code is used only where the purpose needs it" {
    code = "not_necessary", cites = "Data Protection Act 29", data = "personal_identity_code", confidence = "S",
    in_force = { from = "2019-01-01" },
    unless = the.purpose_needs_the_data,
  },

  disclosure.withhold "the identity code is disclosed only where the purpose needs it" {
    code = "not_necessary", cites = "Data Protection Act 29", data = "personal_identity_code", confidence = "S",
    in_force = { from = "2019-01-01" },
    unless = { the.purpose_needs_the_data, the.law_obliges_if_cited },
  },
}
