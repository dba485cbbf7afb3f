-- Conditions of the club. What all organisations share stands in shared/conditions.lua.
local consents = use "jokiranta/shared/consents"
local purposes = use "shared/purposes"
local the      = use "shared/conditions"

local own = {}

-- Consents

-- Returns who consents for the person; nil for a person of age, whose consents are taken whoever gave them.
local function giver(case) return case.subject.is_minor and "guardian" or nil end

own.each_use_has_consent = condition("a valid consent covers each purpose of the request, for a child that of the guardian",
  function(case) return consents.cover_each_purpose(case, giver(case)) end)

own.child_consented_to_each_use = condition("a valid consent of the child covers each purpose of the request",
  function(case) return consents.cover_each_purpose(case, "subject") end)

own.person_consented_to_sponsors = condition("a valid consent covers the marketing of sponsors, for a child that of the guardian",
  function(case) return consents.cover(case, "sponsor", giver(case)) end)

-- The age of the person

own.person_is_of_age = condition("the person is of age", function(case) return not case.subject.is_minor end)

own.person_is_a_child_of_fifteen_or_more = condition("the person is a child of fifteen or more", function(case)
  return case.subject.is_minor and case.subject.age >= 15
end)

-- Returns a condition's function: whether the person is under this age; false if neither an age nor a child is stated.
local function is_under(age)
  return function(case)
    local subject = case.subject
    if subject:assume "age" == nil and not (subject:assume "minor") then return false end
    return subject.age < age
  end
end

own.person_is_under_fifteen = condition("the person is under fifteen; if neither the age nor a child is stated, no",
  is_under(15))

own.person_is_under_thirteen = condition("the person is under thirteen; if neither the age nor a child is stated, no",
  is_under(13))

own.person_is_under_twelve = condition("the person is under twelve; for a person of age, no", function(case)
  local subject = case.subject
  if subject:assume "age" == nil and subject:assume "minor" == false then return false end
  return subject.age < 12
end)

-- Membership and tasks

own.membership_goes_on = condition("the membership has not ended", function(case)
  local ended = case.subject.relationship.ended
  return ended == nil or ended >= case.today
end)

own.membership_is_over = condition("the membership has a last day", function(case)
  return case.subject.relationship.ended ~= nil
end)

own.volunteer_task_goes_on = condition("the task as a volunteer or coach goes on", function(case)
  local task = case.subject.volunteering
  return task ~= nil and (task.ended == nil or task.ended >= case.today)
end)

own.person_is_only_a_member = condition("the person neither plays nor has a task; if the groups are not stated, no",
  function(case)
    local subject = case.subject
    return subject:assume "groups" ~= nil and not subject.groups:includes "player" and not subject.groups:includes "volunteer"
  end)

own.shown_extract_is_needed = condition("the task goes on, and an extract from the criminal record was shown", function(case)
  return own.volunteer_task_goes_on(case) and case.subject.volunteering.record_shown ~= nil
end)

own.volunteer_task_is_over = condition("the task as a volunteer or coach has a last day", function(case)
  local task = case.subject.volunteering
  return task ~= nil and task.ended ~= nil
end)

-- Camps, matches and pictures

own.person_was_at_a_camp = condition("the person was at a camp", function(case) return case.subject.camp ~= nil end)

own.guardian_gave_the_notice = condition("a guardian gave the health notice for the camp", function(case)
  return case.subject.camp ~= nil and case.subject.camp.notice_by == "guardian"
end)

own.pictures_are_known = condition("it is known which pictures of the person the club has",
  function(case) return case.subject.photos ~= nil end)

own.club_may_have_pictures = condition("the club has pictures of the person; if pictures are not stated, yes",
  function(case) return case.subject:assume "photos" == nil or #case.subject.photos > 0 end)

own.club_has_pictures = condition("the club has pictures of the person", function(case) return #case.subject.photos > 0 end)

own.a_match_was_public = condition("a match that the person played was open to the public", function(case)
  return case.subject.matches:any(function(match) return match.public and match.played <= case.today end)
end)

own.picture_is_in_social_media = condition("a picture is in a social media channel; if pictures are not stated, yes",
  function(case)
    return case.subject:assume "photos" == nil or case.subject.photos:any "in_social_media"
  end)

own.others_are_in_the_picture = condition("others can be recognised in the picture",
  function(case) return case.request.others_in_picture end)

own.others_are_stated_in_the_picture = condition("others can be recognised in the picture; if this is not stated, no",
  function(case) return case.request:assume "others_in_picture" end)

own.photography_is_forbidden = condition("a ban on taking and using pictures is in force", function(case)
  return case.subject.bans:any(function(ban) return ban.in_force and ban.kind == "photography" end)
end)

local social_media = purposes.set { "social_media" }

own.picture_may_go_to_social_media = condition(
  "social media are the only purpose, a valid consent covers them, for a child that of the guardian, "
    .. "and no ban on pictures, publication or all processing is in force",
  function(case)
    return purposes.are_only(case, social_media) and own.each_use_has_consent(case)
      and not own.photography_is_forbidden(case) and not the.person_forbade_publication(case)
  end)

-- The request and the recipient

own.data_went_to_a_sponsor = condition("data of the person went to a sponsor; if disclosures are not stated, no",
  function(case)
    return case.subject:assume("disclosures"):any(function(disclosure) return disclosure.purpose == "sponsor" end)
  end)

own.guardian_made_the_request = condition("a guardian made the request", function(case)
  return case.request.made_by == "guardian"
end)

own.guardian_of_a_teenager_asks = condition("a guardian made the request for a child of fifteen or more", function(case)
  return own.guardian_made_the_request(case) and own.person_is_a_child_of_fifteen_or_more(case)
end)

own.person_made_the_request = condition("the person made the request; if the requester is not stated, yes", function(case)
  return case.request:assume "made_by" == "subject"
end)

own.a_purpose_is_the_sponsors = condition("a purpose is the marketing of sponsors",
  function(case) return case.request.purposes:includes "sponsor" end)

own.request_names_a_use = condition("the request names what the picture is for",
  function(case) return #case.request.purposes > 0 end)

-- Returns a condition's function: whether the request is about this use; without any use, it is about all.
local function is_about(use)
  return function(case)
    local request = case.request
    return request:assume "purposes" == nil or #request.purposes == 0 or request.purposes:includes(use)
  end
end

own.request_is_about_the_website = condition("a purpose is the website; if none is stated, yes", is_about "website")

own.request_is_about_social_media = condition("a purpose is social media; if none is stated, yes", is_about "social_media")

own.request_names_no_picture = condition("the request names data, and no picture among them; if none is stated, no",
  function(case) return case.request:assume "categories" ~= nil and not case.request.categories:includes "photo" end)

own.a_member_wants_to_look = condition("the recipient is a member of the club; if this is not stated, no", function(case)
  return case.request:assume "recipient_is_member"
end)

local games = purposes.set { "competition", "insurance" }

own.federation_competes_or_insures = condition(
  "the recipient is the federation, and every purpose is competition or insurance", function(case)
    return case.request.recipient_kind == "federation" and purposes.are_only(case, games)
  end)

local news = purposes.set { "newspaper" }

own.newspaper_reports = condition("the recipient is a newspaper or another medium, and every purpose is a newspaper",
  function(case) return case.request.recipient_kind == "media" and purposes.are_only(case, news) end)

local sponsoring = purposes.set { "sponsor" }

own.data_would_serve_a_sponsor = condition(
  "the data would go to a sponsor for its marketing alone, or serve the marketing of sponsors",
  function(case)
    if case.request.kind ~= "disclosure" then return own.a_purpose_is_the_sponsors(case) end
    return case.request.recipient_kind == "sponsor" and purposes.are_only(case, sponsoring)
  end)

own.employee_leads_the_camp = condition("the employee leads the camp or gives first aid there",
  function(case) return case.request.staff.camp_leader end)

own.results_would_be_corrected = condition("the request is to correct results of matches, not to delete them", function(case)
  return case.request.items:any(function(item) return item.category == "match_results" and item.ground ~= "unnecessary" end)
end)

return own
