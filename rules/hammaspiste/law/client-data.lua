-- The Act on the Processing of Client Data in Social and Health Care, as far as it concerns a private dental clinic: how long
-- patient documents are kept, the log of their use, secrecy, minors, and disclosure after death and for research.
local the       = use "shared/conditions"
local own       = use "hammaspiste/shared/conditions"
local documents = use "hammaspiste/shared/documents"
local last_days = use "hammaspiste/shared/last-days"

local deletion = any_of(erasure, retention, anonymisation, rectification)

-- The documents of the annex that are kept by the days of birth and death. Section 27 counts name and identity code to them.
local records = { "patient_record", "treatment_plan", "prescriptions", "name", "personal_identity_code" }

-- Until that day, the rules that retain the data prevail.
local annex_sets_the_last_day = condition("the annex to Act 703/2023 sets the last day of the data", function(case, held)
  return last_days.by_the_annex(case, held) ~= nil
end)

-- Who asks

local guardian_asks_against_the_minor = condition(
  "a guardian made the request, and the minor is able to decide and forbade it; if the requester is not stated, no",
  function(case)
    if case.request:assume "made_by" ~= "guardian" then return false end
    return case.subject.decides_alone and case.subject.forbids_guardian
  end)

local recipient_asks_without_consent = condition(
  "the recipient made the request, and the patient did not consent to each purpose",
  function(case)
    return case.request.made_by == "recipient" and case.subject.consents ~= nil and not own.patient_consented(case)
  end)

-- The log

local reason_is_named = condition("the request names a special reason to see older logs; if this is not stated, no",
  function(case) return case.request:assume "special_reason" ~= nil end)

-- Care and disclosure

local care_needs_the_data = condition("a treatment is running, or the health history form names an allergy", function(case)
  return case.subject.treatments:any(function(one) return one.ended == nil or one.ended >= case.today end)
    or #case.subject.health_form.allergies > 0
end)

local patient_is_dead = condition("the patient is stated to have died, or the day of death is stated; if neither is, no",
  function(case)
    return last_days.of_life(case) ~= nil or case.subject:assume "kind" == "deceased"
  end)

local survivors = { relative = true, private_person = true }

local survivor_asks = condition(
  "a private person asks for data of a patient who has died; if the recipient is not stated, no",
  function(case)
    return survivors[case.request:assume "recipient_kind"] == true and patient_is_dead(case)
  end)

local purpose_is_research = condition("a purpose is research", function(case)
  return case.request.purposes:includes "research"
end)

local patient_document_is_corrected = condition("the data to be corrected are in a patient document", function(case)
  return case.request.items:any(function(item)
    return item.ground ~= "unnecessary" and last_days.in_the_annex(item.category)
  end)
end)

return law "Act 703/2023 on client data" {
  title    = "Act 703/2023 on the processing of client data in social and health care",
  in_force = { from = "2024-01-01" },
  checked  = "2026-11-30",
  confidence = "M",

  deletion.retain "patient documents are kept 12 years from death, or 120 years from birth if no death is known" {
    code = "retention_patient_record", data = records, confidence = "S",
    cites = { "Act 703/2023 s. 23", "Act 703/2023 annex", "GDPR 17(3)(b)" },
    dpv  = "eu-gdpr:JustificationA17LegallyRequired",
    when = the.data_would_be_gone, last_day = last_days.of_records,
  },

  deletion.retain "pictures that may identify the patient are kept 12 years from death, or 120 years from birth" {
    code = "retention_xray", data = "xray_images", confidence = "S",
    cites = { "Act 703/2023 s. 23", "Act 703/2023 annex", "GDPR 17(3)(b)" },
    when = { the.data_would_be_gone, own.picture_may_identify }, last_day = last_days.of_identifying_pictures,
  },

  deletion.retain "other X-ray pictures are kept 20 years from the picture, but at most 12 years from death" {
    code = "retention_xray", data = "xray_images", confidence = "S",
    cites = { "Act 703/2023 s. 23", "Act 703/2023 annex", "GDPR 17(3)(b)" },
    when = the.data_would_be_gone, unless = own.picture_may_identify, last_day = last_days.of_other_pictures,
  },

  deletion.retain "a health history form is kept 12 years from the day on which it was filled in" {
    code = "retention_form", data = "health_form", confidence = "S",
    cites = { "Act 703/2023 s. 23", "Act 703/2023 annex", "GDPR 17(3)(b)" },
    when = the.data_would_be_gone, last_day = last_days.of_a_form,
  },

  deletion.retain "documents on appointments are kept 12 years from the day on which they were made" {
    code = "retention_appointment", data = "appointments", confidence = "S",
    cites = { "Act 703/2023 s. 23", "Act 703/2023 annex", "GDPR 17(3)(b)" },
    when = the.data_would_be_gone, last_day = last_days.of_appointments,
  },

  deletion.retain "a statement for an insurance company is kept 5 years from the day on which it was written" {
    code = "retention_statement", data = "insurance_claims", confidence = "S",
    cites = { "Act 703/2023 s. 23", "Act 703/2023 annex", "GDPR 17(3)(b)" },
    when = the.data_would_be_gone, last_day = last_days.of_statements,
  },

  deletion.retain "the log is kept 12 years from its latest entry" {
    code = "retention_log", cites = { "Act 703/2023 s. 10", "Act 703/2023 annex", "GDPR 17(3)(b)" }, data = documents.logs,
    confidence = "S", when = the.data_would_be_gone, last_day = last_days.of_logs,
  },

  any_of(erasure, retention).permit "documents whose period is over are destroyed at once" {
    code = "retention_period_over", cites = { "Act 703/2023 s. 24", "GDPR 5(1)(e)" }, data = everything, confidence = "S",
    when = annex_sets_the_last_day, obliges = "destroy_out_of_sight",
  },

  -- An entry that proved mistaken may be right as the history of the care.
  rectification.review "a professional decides whether an entry on the care was wrong" {
    code = "accuracy_contested", cites = { "GDPR 16", "GDPR 5(1)(d)", "Act 703/2023 s. 22" }, confidence = "M",
    data = { "patient_record", "treatment_plan", "prescriptions", "xray_images" },
    when = the.data_are_called_incorrect, unless = the.controller_made_the_request,
  },

  rectification.oblige "a corrected entry stays readable beside the new one" {
    cites = "Act 703/2023 s. 22", on_action = "correct", confidence = "M", when = patient_document_is_corrected,
    obliges = "keep_earlier_entry",
  },

  access.permit "the patient may know who used the data and to whom they were given" {
    code = "right_to_log", cites = { "Act 703/2023 s. 11", "GDPR 15(1)(c)" }, data = documents.logs, confidence = "S",
    obliges = "name_log_users",
  },

  access.refuse "logs older than two years are given only for a special reason" {
    code = "log_too_old", cites = "Act 703/2023 s. 11", data = "older_use_log", confidence = "S",
    reports_conflict = false, unless = reason_is_named,
  },

  log_disclosure.oblige "the clinic refuses a log by a written decision" {
    cites = "Act 703/2023 s. 11", on_outcome = { "refused", "partly_granted" }, confidence = "S",
    obliges = "written_decision_on_log",
  },

  -- The reply is due within the month of GDPR 12(3). Even where that is extended, the log is given within two months.
  promise(log_disclosure) { cites = "Act 703/2023 s. 11", within = months(2) },

  any_of(access, portability).refuse
    "a minor who is able to decide forbade giving the data to the guardian" {
    code = "minor_forbids_guardian", cites = { "Act 703/2023 s. 51", "Patient Act 785/1992 s. 7" }, confidence = "S",
    data = everything, except = { "billing_data", "invoice_voucher", "payment_data" }, reports_conflict = false,
    when = guardian_asks_against_the_minor,
  },

  restriction.review "a restriction could endanger the care of the patient" {
    code = "care_endangered", cites = "Act 703/2023 s. 12", data = documents.on_health, confidence = "S",
    when = care_needs_the_data,
  },

  disclosure.withhold
    "client data are secret unless the patient consents, a law obliges or the recipient works for the clinic" {
    code = "secret_by_law", cites = { "Act 703/2023 s. 4", "Act 703/2023 s. 6" }, confidence = "S",
    data = { "guardian_contacts", "use_log", "older_use_log", table.unpack(documents.on_health) },
    unless = { own.patient_consented, survivor_asks, the.law_may_oblige, the.recipient_is_inside },
  },

  record_transfer.refuse "nothing goes to a recipient without the consent of the patient" {
    code = "consent_missing", cites = "Act 703/2023 s. 6", data = everything, confidence = "S",
    reports_conflict = false, when = recipient_asks_without_consent,
  },

  disclosure.review "a relative may need data of a patient who has died" {
    code = "relatives_interest", cites = "Act 703/2023 s. 52", data = everything, confidence = "S",
    when = survivor_asks, obliges = "written_application",
  },

  disclosure.review "a permit for research decides what is given" {
    code = "research_permit", cites = { "Act 703/2023 s. 61", "Secondary Use Act 552/2019 s. 38" }, data = everything,
    confidence = "S", when = purpose_is_research, obliges = "check_permit",
  },
}
