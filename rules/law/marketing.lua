-- Direct marketing: the unconditional right to refuse it, and which messages are allowed by which channel.
local ask = use "shared/questions"

local electronic = { email = true, text_message = true, automated_call = true, fax = true }

local function is_electronic(case) return electronic[case.request.marketing_channel] == true end

-- Data from cookies require consent, regardless of the settings of the browser.
local behaviour = { "web_behaviour", "cookie_data" }

-- Each purpose requires its own consent; technical hosting may serve any purpose with consent.
local function consented_to_use(case)
  local content, counting = ask.consented_to "targeted_content" (case), ask.consented_to "statistics" (case)
  if not content and not counting then return false end
  for _, purpose in ipairs(case.request.purposes) do
    local is_meant = purpose == "targeted_content" and content or purpose == "statistics" and counting
    if not is_meant and purpose ~= "technical_hosting" then return false end
  end
  return #case.request.purposes > 0
end

-- If the kind of recipient is unknown, it is treated as a natural person.
local function to_a_person(case)
  return case.subject.kind ~= "legal_person" and case.subject.kind ~= "contact_person"
end

-- A consent that names a channel is limited to that channel.
local function has_consent(case)
  return case.subject:states "consents" and case.subject.consents:any(function(consent)
    if consent.purpose ~= "direct_marketing" or not consent.is_valid then return false end
    return not consent:states "channel" or consent.channel == case.request.marketing_channel
  end)
end

-- An existing customer may receive e-mail and text messages, but not automated calls or faxes.
local function soft_opt_in(case)
  local channel = case.request.marketing_channel
  return case.request:states "soft_opt_in" and case.request.soft_opt_in and (channel == "email" or channel == "text_message")
end

return law "law on direct marketing" {
  title    = "GDPR 21(2)–(3); Act on Electronic Communications Services 917/2014, sections 200 and 202",
  in_force = { from = "2018-05-25" },

  marketing_ban {
    permit "the right to refuse direct marketing is absolute: no form, no reason" {
      code    = "absolute_right_to_object_marketing", cites = { "GDPR 21(2)", "GDPR 21(3)" }, force = "mandatory",
      obliges = { "record_ban", "stop_processing", "keep_suppression_entry", "confirm_to_subject" },
    },

    promise "it binds from the day it arrives" { cites = { "GDPR 21(3)" }, within = days(0) },
  },

  -- Disclosure of data from cookies requires consent, too.
  chapter { of = { "transfer", "disclosure" },
    withhold "behaviour online goes nowhere without consent" {
      code  = "cookie_consent_missing", cites = { "917/2014 s. 205", "GDPR 6(1)(a)" }, force = "mandatory", confidence = "S",
      of    = behaviour,
      when  = function(case)
        return not ask.law_obliges_if_cited(case) and not consented_to_use(case)
      end,
    },
  },

  marketing_use {
    refuse "the person has prohibited it" {
      code  = "absolute_right_to_object_marketing", cites = { "GDPR 21(3)", "917/2014 s. 200.2" }, force = "mandatory",
      when  = ask.marketing_banned,
      obliges = { "stop_processing" },
    },

    refuse "electronic marketing to a person needs consent" {
      code  = "direct_marketing_needs_consent", cites = { "917/2014 s. 200.1" }, force = "mandatory", confidence = "S",
      when  = function(case)
        return is_electronic(case) and to_a_person(case) and not has_consent(case) and not soft_opt_in(case)
      end,
    },

    review "whether a message to a contact person is aimed at the work or at the person" {
      code  = "legal_basis_unclear", cites = { "917/2014 s. 200.1", "917/2014 s. 202" }, force = "mandatory", confidence = "S",
      cautions = true,
      when  = function(case)
        return case.subject:states "kind" and case.subject.kind == "contact_person" and is_electronic(case) and not has_consent(case)
      end,
    },

    withhold "behaviour online serves marketing only with consent: the settings of a browser are none" {
      code  = "cookie_consent_missing", cites = { "917/2014 s. 205", "GDPR 6(1)(a)" }, force = "mandatory", confidence = "S",
      of    = behaviour,
      when  = function(case) return not ask.consented_to "targeted_content" (case) end,
    },

    permit "a customer hears of the seller's own similar products, if told and free to refuse" {
      code  = "soft_opt_in", cites = { "917/2014 s. 200.3" }, force = "default", confidence = "S",
      when  = soft_opt_in,
    },

    permit "a letter or a call may come unless the person has forbidden it" {
      otherwise = true,
      code  = "own_marketing", cites = { "917/2014 s. 200.2", "GDPR 6(1)(f)" }, force = "default", confidence = "S",
      when  = function(case) return to_a_person(case) and not is_electronic(case) end,
    },

    permit "a company may be written to unless it has forbidden it" {
      otherwise = true,
      code  = "legal_person_opt_out", cites = { "917/2014 s. 202" }, force = "default", confidence = "S",
      when  = function(case) return case.subject.kind == "legal_person" end,
    },

    permit "the person consented" {
      code  = "own_marketing", cites = { "917/2014 s. 200.1", "GDPR 6(1)(a)" }, force = "default",
      when  = has_consent,
    },

    oblige "each message says what it is and how to stop it" {
      cites   = { "917/2014 ss. 200.3, 202, 203" }, on = { "granted", "partly_granted" },
      obliges = { "identify_as_marketing", "include_opt_out", "name_sources" },
    },
  },
}
