-- Children in the club: pictures, consent to services online, and where a guardian lives.

local person_is_a_child = condition("the person is a child", function(case) return case.subject.is_minor end)

local person_is_under_thirteen = condition("the person is under thirteen; if neither the age nor a child is stated, no",
  function(case)
    local subject = case.subject
    if not subject:states "age" and not (subject:states "minor" and subject.minor) then return false end
    return subject.age < 13
  end)

local guardian_consented_to_each_use = condition("a valid consent of the guardian covers each purpose of the request",
  function(case)
    for _, purpose in ipairs(case.request.purposes) do
      local has_consent = case.subject.consents:any(function(consent)
        return consent.purpose == purpose and consent.is_valid and consent.given_by == "guardian"
      end)
      if not has_consent then return false end
    end
    return #case.request.purposes > 0
  end)

local guardian_consented_to_marketing = condition("a valid consent of the guardian covers direct marketing", function(case)
  return case.subject.consents:any(function(consent)
    return consent.purpose == "direct_marketing" and consent.is_valid and consent.given_by == "guardian"
  end)
end)

local electronic = { email = true, text_message = true, online = true }

local service_is_online = condition("the channel is e-mail, text message or online", function(case)
  return electronic[case.request.marketing_channel] == true
end)

local family_has_a_secret_address = condition("a non-disclosure order protects the address of the family", function(case)
  return case.subject.non_disclosure_order == true
end)

return law "law on children in a club" {
  title    = "GDPR 6, 8 and 32; Data Protection Act 1050/2018, section 5; Child Custody Act 361/1983, section 4",
  in_force = { from = "2018-05-25" },

  any_of(photo_release, publication).refuse "a child's picture is not published without the consent of the guardian" {
    code = "guardian_consent_missing", cites = { "Child Custody Act 4", "GDPR 6(1)(a)" }, data = "photo", confidence = "M",
    when = person_is_a_child, unless = guardian_consented_to_each_use,
  },

  marketing_use.refuse "a child under thirteen cannot alone consent to marketing online" {
    code = "guardian_consent_missing", cites = { "GDPR 8(1)", "Data Protection Act 5" }, data = everything, confidence = "S",
    in_force = { from = "2019-01-01" },
    when = { person_is_under_thirteen, service_is_online }, unless = guardian_consented_to_marketing,
  },

  disclosure.review "the address of the family is under a non-disclosure order" {
    code = "non_disclosure_order", cites = { "Act 661/2009 s. 36", "GDPR 32" }, confidence = "M", unless_refused = true,
    data = { "guardian_contact", "domicile" },
    when = family_has_a_secret_address,
  },
}
