-- The last days of the periods that the notice sets.
local last_days = {}

function last_days.of_a_membership(case)
  return case.subject.relationship.ended + years(2)
end

function last_days.of_a_camp_notice(case)
  return case.subject.camp.last_day + days(30)
end

function last_days.of_a_task(case)
  return case.subject.volunteering.ended
end

function last_days.of_pictures(case)
  return case.subject.photos:latest "taken" + years(10)
end

return last_days
