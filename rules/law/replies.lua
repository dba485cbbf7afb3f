-- Form and dates of replies to a data subject: GDPR 12, 77 and 79.
local the = use "shared/conditions"

-- Requests that need an assessment. A request to stop something, such as marketing, takes effect without one.
local assessed = any_of(access, rectification, erasure, restriction, portability, objection, anonymisation)

local rights = any_of(
  access, rectification, erasure, restriction, portability, objection, marketing_ban, publication_ban, consent_withdrawal,
  anonymisation)

local electronic = { email = true, web_form = true, online_service = true, chat = true }

local channel_is_electronic = condition(
  "the request came by e-mail, web form, online service or chat; if this is not stated, no",
  function(case) return case.request:assume "channel" ~= nil and electronic[case.request.channel] == true end)

local misuse_is_proved = condition(
  "the controller can prove that the requester misuses the right; if not stated, no",
  function(case) return case.request:assume "abuse_proved" end)

local request_is_repeated = condition("the request is repeated; if this is not stated, no", function(case)
  return case.request:assume "repeated"
end)

local request_is_in_swedish = condition("the request is in Swedish; if its language is not stated, no", function(case)
  return case.request:assume "language" == "sv"
end)

return law "GDPR on replies" {
  title    = "Regulation (EU) 2016/679, articles 12, 77 and 79",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M+",

  -- One month from receipt, three with an announced extension.
  deadline(rights) {
    cites = { "GDPR 12(3)", "Regulation 1182/71 art. 3" }, within = months(1), extended = months(3), calendar = "eu",
    unless = the.controller_made_the_request,
  },

  -- From 2024, the remedy also covers an Ombudsman who is silent for three months (Data Protection Act 21.3).
  rights.oblige "a refusal states its reasons, the right to complain and the judicial remedy" {
    cites   = { "GDPR 12(4)", "GDPR 77", "GDPR 79" }, on_outcome = { "refused", "partly_granted" }, confidence = "M+",
    obliges = { "state_reasons", "inform_complaint_right", "inform_judicial_remedy" },
  },

  -- A refusal by an authority is a decision that may be appealed at once, besides the complaint to the Ombudsman.
  any_of(access, rectification, erasure, restriction, portability, objection).oblige
    "a public body that refuses a right makes a decision that can be appealed" {
    cites      = { "KHO 2020:72", "Administrative Procedure Act 434/2003 ss. 44, 47" },
    on_outcome = { "refused", "partly_granted" }, confidence = "M",
    obliges    = "offer_appealable_decision",
    when       = the.controller_is_a_public_body,
  },

  rights.oblige "a request for more information offers the easiest way and does not extend the time limit" {
    cites   = "GDPR 12(2)", on_outcome = "needs_more_information", confidence = "M+",
    obliges = { "request_completion", "look_up_facts", "offer_easy_alternative", "keep_deadline" },
  },

  rights.oblige "a person decides, within the same time limit" {
    cites = "GDPR 12(3)", on_outcome = "human_review", obliges = { "human_decision", "keep_deadline" }, confidence = "M+",
  },

  rights.oblige "an electronic request is answered electronically" {
    cites = "GDPR 12(3)", on_outcome = { "granted", "partly_granted", "refused" }, obliges = "reply_electronically",
    confidence = "M+",
    when  = channel_is_electronic,
  },

  rights.oblige "a request in Swedish is answered in Swedish" {
    cites = "GDPR 12(1)",
    obliges = "answer_in_request_language", confidence = "M", when = request_is_in_swedish,
  },

  assessed.review "a request may be excessive where the controller proves misuse, even if it is the first" {
    code = "manifestly_excessive", cites = { "GDPR 12(5)", "CJEU C-526/24" }, data = everything, confidence = "S",
    dpv  = "eu-gdpr:JustificationA12ManifestlyExcessive",
    when = misuse_is_proved, unless = the.objection_is_to_marketing,
  },

  assessed.review "a repeated request may be excessive" {
    code = "manifestly_excessive", cites = "GDPR 12(5)", data = everything, confidence = "M+",
    dpv  = "eu-gdpr:JustificationA12ManifestlyExcessive",
    when = request_is_repeated, unless = the.objection_is_to_marketing,
  },
}
