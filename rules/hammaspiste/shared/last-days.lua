-- The last days of the periods that the notice and the annex of Act 703/2023 set; nil if there is none.
local own = use "hammaspiste/shared/conditions"

local last_days = {}

-- The notice

function last_days.of_addresses_for_offers(case)
  return case.subject.relationship.ended and case.subject.relationship.ended + years(2)
end

function last_days.of_cookies(_, held)
  return held.obtained + months(13)
end

function last_days.of_kela_reimbursements(_, held)
  return held.obtained + years(6)
end

function last_days.of_guardian_contacts(case)
  return case.subject.born + years(18) + days(-1)
end

-- The annex

-- Returns the day of death; nil if the patient is alive or the day is not known.
function last_days.of_life(case)
  return case.subject:assume "died"
end

function last_days.of_records(case)
  local died = last_days.of_life(case)
  if died == nil or died < case.subject.born + years(18) then return case.subject.born + years(120) end
  return died + years(12)
end

function last_days.of_identifying_pictures(case)
  local died = last_days.of_life(case)
  return died and died + years(12) or case.subject.born + years(120)
end

function last_days.of_other_pictures(case, held)
  local died, taken = last_days.of_life(case), held.obtained + years(20)
  if died and died + years(12) < taken then return died + years(12) end
  return taken
end

function last_days.of_a_form(case)
  return case.subject.health_form.filled + years(12)
end

function last_days.of_appointments(case)
  local made = case.subject.appointments:latest "made"
  return made and made + years(12)
end

function last_days.of_statements(case)
  local written = case.subject.insurance_claims:latest "written"
  return written and written + years(5)
end

function last_days.of_logs(case)
  local day = case.subject.log_reads:latest "day"
  return day and day + years(12)
end

local function of_pictures(case, held)
  if own.picture_may_identify(case, held) then return last_days.of_identifying_pictures(case) end
  return last_days.of_other_pictures(case, held)
end

local by_category = {
  patient_record = last_days.of_records, treatment_plan = last_days.of_records, prescriptions = last_days.of_records,
  name = last_days.of_records, personal_identity_code = last_days.of_records, xray_images = of_pictures,
  health_form = last_days.of_a_form, appointments = last_days.of_appointments, insurance_claims = last_days.of_statements,
  use_log = last_days.of_logs, older_use_log = last_days.of_logs,
}

-- Returns whether the annex sets a period for a category.
function last_days.in_the_annex(category)
  return by_category[category] ~= nil
end

-- Returns the last day by the annex; nil if it sets none.
function last_days.by_the_annex(case, held)
  local find = by_category[held.category]
  return find and find(case, held)
end

return last_days
