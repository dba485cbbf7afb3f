-- Direct marketing: the unconditional right to refuse it, and which messages are allowed by which channel.
local bans = use "shared/bans"
local the  = use "shared/conditions"

local electronic = { email = true, text_message = true, automated_call = true, fax = true }

local channel_is_electronic = condition("the channel is e-mail, text message, automated call or fax", function(case)
  return electronic[case.request.marketing_channel] == true
end)

-- Data from cookies require consent, regardless of the settings of the browser.
local behaviour = { "web_behaviour", "cookie_data" }

local person_consented_to_each_use = condition(
  "the person consented to targeted content or statistics, and each purpose is hosting or consented to; if not stated, no",
  function(case)
    local content, counting = bans.consented_to(case, "targeted_content"), bans.consented_to(case, "statistics")
    if not content and not counting then return false end
    for _, purpose in ipairs(case.request.purposes) do
      local is_meant = purpose == "targeted_content" and content or purpose == "statistics" and counting
      if not is_meant and purpose ~= "technical_hosting" then return false end
    end
    return #case.request.purposes > 0
  end)

local person_consented_to_targeted_content = condition(
  "the person consented to targeted content; if consents are not stated, no",
  function(case) return bans.consented_to(case, "targeted_content") end)

local subject_is_a_natural_person = condition("the subject is neither a legal person nor a contact person", function(case)
  return case.subject.kind ~= "legal_person" and case.subject.kind ~= "contact_person"
end)

local subject_is_a_legal_person = condition("the subject is a legal person", function(case)
  return case.subject.kind == "legal_person"
end)

local subject_is_a_contact_person = condition("the subject is a contact person; if this is not stated, no", function(case)
  return case.subject:assume "kind" == "contact_person"
end)

-- A consent that names a channel is limited to that channel.
local function consented_by_this_channel(case, consent)
  return consent.purpose == "direct_marketing" and bans.leave_valid(case, consent)
    and (consent:assume "channel" == nil or consent.channel == case.request.marketing_channel)
end

local person_consented_to_marketing = condition(
  "the person consented to direct marketing by this channel; if consents are not stated, no", function(case)
    local consents = case.subject:assume "consents"
    return consents ~= nil and consents:any(function(consent) return consented_by_this_channel(case, consent) end)
  end)

local regulation_applies_from = date "2018-05-25"

local only_an_old_consent = condition(
  "the only consent to this channel is older than the regulation; if consents or their days are not stated, no",
  function(case)
    if case.subject:assume "consents" == nil then return false end
    local function is_old(consent) return consent.given < regulation_applies_from end
    local consents = case.subject.consents
    return consents:any(function(consent) return is_old(consent) and consented_by_this_channel(case, consent) end)
      and consents:none(function(consent) return not is_old(consent) and consented_by_this_channel(case, consent) end)
  end)

-- An existing customer may receive e-mail and text messages, but not automated calls or faxes.
local customer_may_get_messages = condition(
  "a sale of similar products allows e-mail and text messages, and this is one; if no such sale is stated, no",
  function(case)
    local channel = case.request.marketing_channel
    return case.request:assume "soft_opt_in" and (channel == "email" or channel == "text_message")
  end)

local electronic_marketing_lacks_consent = condition(
  "the message is electronic and to a natural person, without consent or a sale that allows it",
  function(case)
    return channel_is_electronic(case) and subject_is_a_natural_person(case)
      and not person_consented_to_marketing(case) and not customer_may_get_messages(case)
  end)

local last_sale_is_long_ago = condition(
  "the last sale was more than twenty-four months ago; if a contract runs or an invoice is younger, no", function(case)
    if case.subject:assume "contract_running" then return false end
    local invoiced = case.subject:assume("invoices"):latest "issued"
    if invoiced ~= nil and invoiced + months(24) >= case.today then return false end
    return case.request.last_sale + months(24) < case.today
  end)

return law "law on direct marketing" {
  title    = "GDPR 21(2)–(3); Act on Electronic Communications Services 917/2014, sections 200 and 202",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M",

  marketing_ban.permit "the right to refuse direct marketing requires no form and no reason" {
    code    = "absolute_right_to_object_marketing", cites = { "GDPR 21(2)", "GDPR 21(3)" }, data = everything,
    confidence = "M+",
    obliges = { "record_ban", "stop_processing", "exclude_from_lists", "keep_suppression_entry", "confirm_to_subject" },
  },

  promise(marketing_ban) { cites = "GDPR 21(3)", within = days(0) },

  -- Disclosure of data from cookies requires consent, too.
  any_of(transfer, disclosure).withhold "data about behaviour online are not given to others without consent" {
    code = "cookie_consent_missing", cites = { "917/2014 s. 205", "GDPR 6(1)(a)" }, data = behaviour, confidence = "S",
    unless = { the.law_may_oblige_if_cited, person_consented_to_each_use },
  },

  marketing_use.refuse "the person has prohibited the marketing" {
    code    = "absolute_right_to_object_marketing", cites = { "GDPR 21(3)", "917/2014 s. 200.2" }, data = everything,
    confidence = "S",
    when    = the.person_forbade_this_marketing,
    obliges = "stop_processing",
  },

  marketing_use.refuse "electronic marketing to a person needs consent" {
    code = "direct_marketing_needs_consent", cites = "917/2014 s. 200.1", data = everything, confidence = "S",
    when = { channel_is_electronic, subject_is_a_natural_person },
    unless = { person_consented_to_marketing, customer_may_get_messages },
  },

  -- Where no data could be used, it does not matter which are meant.
  marketing_use.require "the request names the data, unless the marketing is prohibited whatever they are" {
    requirement = "categories", code = "facts_missing", cites = { "GDPR 5(2)", "GDPR 5(1)(c)" }, layer = "default",
    unless = { the.person_forbade_this_marketing, electronic_marketing_lacks_consent }, met = the.request_names_data,
    asks   = "which data are meant",
  },

  marketing_use.review "a message to a contact person may be aimed at the work or at the person" {
    code = "legal_basis_unclear", cites = { "917/2014 s. 200.1", "917/2014 s. 202" }, data = everything, confidence = "S",
    unless_refused = true,
    when = { subject_is_a_contact_person, channel_is_electronic }, unless = person_consented_to_marketing,
  },

  marketing_use.withhold "data about behaviour online serve marketing only with consent; browser settings are no consent" {
    code = "cookie_consent_missing", cites = { "917/2014 s. 205", "GDPR 6(1)(a)" }, data = behaviour, confidence = "S",
    unless = person_consented_to_targeted_content,
  },

  marketing_use.permit "a customer may be sent messages about the seller's own similar products" {
    code = "soft_opt_in", cites = "917/2014 s. 200.3", layer = "default", data = everything, confidence = "S",
    when = customer_may_get_messages,
  },

  -- The law sets no end; a person decides whether someone who bought years ago is still a customer.
  marketing_use.review "the last sale was more than two years ago" {
    code = "soft_opt_in_stale", cites = { "917/2014 s. 200.3", "GDPR 5(1)(e)" }, data = everything, confidence = "M-",
    unless_refused = true,
    when = { customer_may_get_messages, last_sale_is_long_ago }, unless = person_consented_to_marketing,
  },

  marketing_use.review "the consent is older than the regulation, and a person checks that it meets it" {
    code = "legal_basis_unclear", cites = { "GDPR recital 171", "GDPR 7" }, data = everything, confidence = "M+",
    unless_refused = true,
    when = { only_an_old_consent, channel_is_electronic },
  },

  marketing_use.permit "letters and calls to a person are allowed unless the person has prohibited them" {
    fallback = true,
    code = "own_marketing", cites = { "917/2014 s. 200.2", "GDPR 6(1)(f)" }, layer = "default", data = everything,
    confidence = "S",
    when = subject_is_a_natural_person, unless = channel_is_electronic,
  },

  marketing_use.permit "marketing to a company is allowed unless the company has prohibited it" {
    fallback = true,
    code = "legal_person_opt_out", cites = "917/2014 s. 202", layer = "default", data = everything, confidence = "S",
    when = subject_is_a_legal_person,
  },

  marketing_use.permit "the person consented" {
    code = "own_marketing", cites = { "917/2014 s. 200.1", "GDPR 6(1)(a)" }, layer = "default", data = everything,
    confidence = "S",
    when = person_consented_to_marketing,
  },

  marketing_use.oblige "each message is identified as marketing and explains how to refuse it" {
    cites   = "917/2014 ss. 200.3, 202, 203", on_outcome = { "granted", "partly_granted" }, confidence = "M",
    obliges = { "identify_as_marketing", "include_opt_out", "name_sources" },
  },
}
