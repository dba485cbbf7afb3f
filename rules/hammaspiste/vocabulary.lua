-- The words and facts of the dental clinic that the shared model does not have.
return vocabulary {
  languages = { "fi", "sv", "en" },

  categories = {
    patient_record     = { special = true, secret = true },
    xray_images        = { special = true, secret = true },
    treatment_plan     = { special = true, secret = true, follows_from = "treatments" },
    prescriptions      = { special = true, secret = true },
    health_form        = { special = true, secret = true },
    appointments       = { special = true, secret = true, follows_from = "appointments" },
    kela_reimbursement = { special = true, secret = true },
    insurance_claims   = { special = true, secret = true, follows_from = "insurance_claims" },
    guardian_contacts  = { like = "contact_address", secret = true },
    use_log            = { secret = true, follows_from = "log_reads" },
    older_use_log      = { secret = true },
    "marketing_contacts",
  },

  purposes   = { "care", "insurance_claim", "reimbursement", "injury_compensation", "relatives_interest" },
  recipients = { "care_provider", "insurance_company", "kela", "patient_insurance_centre", "relative", "researcher" },
  sources    = { "other_clinic", "kanta", "guardian" },
  bans       = { "reminders" },
  addressees = { "reception" },

  reasons = {
    "care_relationship", "care_relationship_missing", "duty_needs_the_data", "duty_does_not_need_the_data",
    "retention_patient_record", "retention_xray", "retention_form", "retention_appointment", "retention_statement",
    "retention_log", "retention_period_over",
    "right_to_log", "log_too_old",
    "minor_forbids_guardian", "care_endangered",
    "patient_consented", "consent_missing", "recipient_gets_no_records", "claim_does_not_need_the_data",
    "relatives_interest", "research_permit", "compensation_by_law",
    "appointment_agreed", "appointment_missing", "reminders_declined", "reminder_names_no_care",
  },
  obligations = {
    "keep_earlier_entry", "written_decision_on_log", "destroy_out_of_sight", "written_application", "check_permit",
    "ask_for_new_form", "record_consent",
  },

  requests = {
    -- Who looked at my records? Act 703/2023, section 11.
    log_disclosure  = {
      like = "access", about = { "use_log", "older_use_log" }, asked_by = { "subject", "guardian" },
    },
    -- Send my records to another clinic or to an insurance company.
    record_transfer = {
      like = "portability", grants = "disclose", asked_by = { "subject", "guardian", "recipient" }, reply = days(14),
    },
    -- A reminder of an agreed appointment, which the clinic sends.
    reminder        = {
      like = "staff_access", grants = "use", bars = "withhold", decided_for = "held", asked_by = { "staff", "controller" },
    },
  },

  functions = {
    treats_patient = {
      flag = "whether the member of staff with this duty treats the patient with this number now", takes = { "text", "text" },
    },
  },

  facts = {
    subject = {
      born             = { day = "the day of birth" },
      died             = { day = "the day of death; null if the patient is alive", or_none = true },
      decides_alone    = { flag = "whether the minor is able to decide on the care", known_by = "controller" },
      forbids_guardian = { flag = "whether the minor forbade giving the data to the guardian", known_by = "controller" },
      treatments       = { list = "the patient's treatments", known_by = "controller", fields = {
        treatment = { code = "what is done", of = { "check_up", "filling", "root_canal", "orthodontics", "implant" } },
        began     = { day = "its first day" },
        ended     = { day = "its last day; null while it continues", or_none = true },
      } },
      health_form      = { record = "the health history form", known_by = "controller", fields = {
        filled    = { day = "the day on which the patient filled it in" },
        allergies = { texts = "the allergies that it names" },
      } },
      appointments     = { list = "the agreed appointments", known_by = "controller", fields = {
        day       = { day = "the day of the visit" },
        made      = { day = "the day on which it was agreed" },
        cancelled = { flag = "whether it was cancelled" },
      } },
      insurance_claims = { list = "the statements for claims from insurance companies", known_by = "controller", fields = {
        company = { text = "the insurance company" },
        written = { day = "the day on which the clinic wrote its statement" },
      } },
      log_reads        = { list = "the uses of the patient's data in the log", known_by = "controller", fields = {
        day    = { day = "the day of the use" },
        role   = { text = "the role of the user" },
        reason = { text = "the reason of the use" },
      } },
    },
    ["subject.data"] = {
      identifies = { flag = "whether the picture may serve to identify the patient", known_by = "controller" },
    },
    request = {
      special_reason = { text = "the special reason to see logs older than two years; null if it names none", or_none = true },
      names_care     = { flag = "whether the message says what is treated" },
    },
  },
}
