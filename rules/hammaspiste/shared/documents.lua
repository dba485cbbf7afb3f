-- Which data categories count as what, for the register and the law of the clinic.
local documents = {}

-- The documents of the care, which only those who treat the patient see.
documents.of_the_care = { "patient_record", "xray_images", "treatment_plan", "prescriptions", "health_form" }

-- What tells about the health and the care of a patient.
documents.on_health = { "appointments", "kela_reimbursement", "insurance_claims", table.unpack(documents.of_the_care) }

-- Who used the data, when and why.
documents.logs = { "use_log", "older_use_log" }

return documents
