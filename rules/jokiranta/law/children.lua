-- Children in the club: pictures, and consent to services online.
local consents = use "jokiranta/shared/consents"
local own      = use "jokiranta/shared/conditions"

local person_is_a_child = condition("the person is a child", function(case) return case.subject.is_minor end)

local guardian_consented_to_each_use = condition("a valid consent of the guardian covers each purpose of the request",
  function(case) return consents.cover_each_purpose(case, "guardian") end)

local guardian_consented_to_marketing = condition("a valid consent of the guardian covers direct marketing",
  function(case) return consents.cover(case, "direct_marketing", "guardian") end)

local electronic = { email = true, text_message = true, online = true }

local service_is_online = condition("the channel is e-mail, text message or online", function(case)
  return electronic[case.request.marketing_channel] == true
end)

return law "law on children in a club" {
  title    = "GDPR 6 and 8; Data Protection Act 1050/2018, section 5; Child Custody Act 361/1983, section 4",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M",

  any_of(photo_release, publication).refuse "a child's picture is not published without the consent of the guardian" {
    code = "guardian_consent_missing", cites = { "Child Custody Act 4", "GDPR 6(1)(a)" }, data = "photo", confidence = "M",
    when = person_is_a_child, unless = guardian_consented_to_each_use,
  },

  marketing_use.refuse "a child under thirteen cannot alone consent to marketing online" {
    code = "guardian_consent_missing", cites = { "GDPR 8(1)", "Data Protection Act 5" }, data = everything, confidence = "S",
    in_force = { from = "2019-01-01" },
    when = { own.person_is_under_thirteen, service_is_online }, unless = guardian_consented_to_marketing,
  },
}
