-- The patient register of a private dental clinic. The document follows its notice: the headings in Finnish, the statements
-- summarised, and in each statement the rules that follow from it. How long patient documents are kept, the log and the
-- secrecy stand in law/client-data.lua.
local collection = use "shared/collection"
local the       = use "shared/conditions"
local own       = use "hammaspiste/shared/conditions"
local documents = use "hammaspiste/shared/documents"
local last_days = use "hammaspiste/shared/last-days"

return register "hammaspiste/potilasrekisteri" {
  title      = "Potilasrekisteri",
  controller = use "hammaspiste/organisation",
  language   = "fi",
  dated      = "2025-02-03",

  section "Rekisterinpitäjä ja yhteyshenkilö" {
    says "HP-01" "Hammaspiste Oy keeps the patient register" { informs = "who keeps which register" },

    says "HP-02" "requests go to the reception or to the data protection officer" {
      original = "Pyynnöt osoitetaan vastaanottoon tai tietosuojavastaavalle.",
      form(any_of(access, rectification, erasure, log_disclosure)) {
        addressed_to = { "reception", "data_protection_officer" },
      },
    },
  },

  section "Käsittelyn tarkoitus ja oikeusperuste" {
    says "HP-03" "data are processed for care, for its billing and for duties by law; care rests on GDPR 9(2)(h)" {},

    says "HP-04" "offers go only to those who asked for them, and never by data on health" {
      original = "Lähetämme tarjouksia vain niille, jotka ovat niitä pyytäneet. Terveystietoja emme käytä markkinointiin.",
      marketing_use.permit "the clinic sends offers to those who asked for them" {
        code = "own_marketing", data = { "name", "marketing_contacts" },
        unless = the.person_forbade_this_marketing,
      },
      marketing_use.review "the patient asked before the regulation: a person checks that the consent meets it" {
        code = "legal_basis_unclear", cites = { "GDPR recital 171", "GDPR 7" }, data = { "name", "marketing_contacts" },
        when = own.no_consent_under_the_regulation, unless_refused = true,
      },
      marketing_use.refuse "the patient did not ask for offers" {
        code = "direct_marketing_needs_consent", data = everything, unless = own.person_consented_to_offers,
      },
      marketing_use.waive "those who did not ask for offers get none, whatever data are meant" {
        requirement = "categories", code = "direct_marketing_needs_consent", unless = own.person_consented_to_offers,
      },
      marketing_use.refuse "offers use the name and the addresses for offers alone" {
        code = "not_necessary", cites = "GDPR 5(1)(c)", data = everything, except = { "name", "marketing_contacts" },
      },
    },

    says "HP-05" "a text message reminds of an agreed appointment; it is no marketing, and the patient may decline it" {
      original = "Muistutamme sovitusta ajasta tekstiviestillä. Muistutus ei ole markkinointia, ja siitä voi kieltäytyä.",
      reminder.permit "an agreed appointment is recalled" {
        code = "appointment_agreed", data = { "name", "phone", "appointments" }, when = own.appointment_is_agreed,
        reports_conflict = false,
      },
      reminder.refuse "no appointment is agreed" {
        code = "appointment_missing", data = everything, unless = own.appointment_is_agreed,
      },
      reminder.refuse "the patient declined reminders" {
        code = "reminders_declined", data = everything, when = own.person_declined_reminders,
      },
      reminder.refuse "a message that says what is treated is not sent" {
        code = "reminder_names_no_care", cites = "Act 703/2023 s. 4", data = everything, when = own.message_names_the_care,
      },
      reminder.refuse "a reminder uses no other data" {
        code = "not_necessary", cites = "GDPR 5(1)(c)", data = everything, fallback = true,
      },
    },
  },

  section "Rekisterin tietosisältö" {
    says "HP-06" "patient record, X-ray pictures, treatment plans, prescriptions and appointments" {
      holds { "patient_record", "xray_images", "treatment_plan", "prescriptions", "appointments" },
    },

    says "HP-07" "a health history form with allergies, which the patient fills in" {
      holds { "health_form" },
      rectification.oblige "the patient fills in a new form" {
        on_action = "correct", when = own.form_is_outdated, obliges = "ask_for_new_form",
      },
    },

    says "HP-08" "name, identity code, contact details, and guardians of minors" {
      holds { "name", "personal_identity_code", "postal_address", "phone", "email", "guardian_contacts" },
      holds { "marketing_contacts", only_when = "the patient asked for offers" },

      disclosure.withhold "contact details of guardians serve messages and bills alone" {
        code = "own_use", data = "guardian_contacts", unless = the.law_may_oblige,
      },
    },

    says "HP-09" "invoices and payments, Kela reimbursements and claims from insurance companies" {
      holds { "billing_data", "payment_data", "kela_reimbursement", "insurance_claims" },
      holds { "invoice_voucher", follows_from = "invoices" },

      any_of(erasure, retention, anonymisation, rectification).review "a person finds the financial year of the voucher" {
        code = "facts_missing", cites = "Accounting Act 2:10", data = "invoice_voucher",
        when = own.invoice_is_younger_than_its_year,
      },
    },

    says "HP-10" "a log of who used the data, when and why" { holds { "use_log", "older_use_log" } },
  },

  section "Säännönmukaiset tietolähteet" {
    says "HP-11" "from the patient and the guardian; from other clinics and Kanta with the patient's permission" {
      original = "Tiedot saadaan potilaalta ja huoltajalta sekä potilaan luvalla muilta hoitopaikoilta ja Kanta-palveluista.",
      rectification.oblige "the source of incorrect data is told" {
        on_action = "correct", when = the.source_was_another, obliges = "notify_source",
      },
    },
  },

  section "Tietojen luovuttaminen" {
    says "HP-12" "nothing is disclosed without the patient's consent or a law" {
      original = "Tietoja luovutetaan vain potilaan suostumuksella tai lain nojalla.",
      disclosure.permit "a law obliges" { code = "mandatory_legal_duty", data = everything, when = the.law_obliges },
      -- A consent in the register states its purpose, but neither the recipient nor the data.
      disclosure.review "the patient consented: a person checks that the consent names the recipient and the data" {
        code = "patient_consented", cites = { "Act 703/2023 s. 6", "GDPR 7" }, data = everything,
        when = own.patient_consented, unless = the.law_obliges_if_cited, obliges = "record_consent",
      },
      disclosure.refuse "nothing else is disclosed" {
        code = "disclosure_purpose_not_listed", data = everything, fallback = true,
      },
    },

    says "HP-13" "the clinic sends records to another clinic at the patient's request" {
      original = "Lähetämme tiedot potilaan pyynnöstä toiseen hoitopaikkaan kahden viikon kuluessa.",
      record_transfer.permit "the patient has the documents of the care sent to another clinic" {
        code = "patient_consented", cites = { "HP-03", "HP-06", "Act 703/2023 s. 54", "GDPR 9(2)(h)" },
        data = documents.of_the_care, when = own.recipient_is_a_clinic, obliges = { "record_consent", "secure_channel" },
      },
      record_transfer.refuse "another clinic gets the documents of the care alone" {
        code = "not_necessary", cites = "GDPR 5(1)(c)", data = everything, except = documents.of_the_care,
        when = own.recipient_is_a_clinic,
      },
    },

    says "HP-14" "an insurance company gets what the claim needs, with the patient's consent" {
      original = "Vakuutusyhtiölle annamme potilaan suostumuksella vain ne tiedot, jotka korvausasia edellyttää.",
      record_transfer.permit "the insurance company gets what the claim needs" {
        code = "patient_consented", cites = { "Act 703/2023 s. 6", "GDPR 9(2)(a)" },
        data = { "insurance_claims", "billing_data", table.unpack(documents.of_the_care) },
        when = { own.recipient_is_an_insurer, the.purpose_needs_the_data }, obliges = { "record_consent", "secure_channel" },
      },
      record_transfer.refuse "the claim does not need the data" {
        code = "claim_does_not_need_the_data", cites = "GDPR 5(1)(c)", data = everything, when = own.recipient_is_an_insurer,
        unless = the.purpose_needs_the_data,
      },
      record_transfer.refuse "records go to clinics and insurance companies alone" {
        code = "recipient_gets_no_records", cites = "HP-13", data = everything,
        unless = { own.recipient_is_a_clinic, own.recipient_is_an_insurer },
      },
    },

    says "HP-15" "Kela gets what reimbursement needs, and the Patient Insurance Centre what compensation needs, by law" {
      original = "Kelalle ja Potilasvakuutuskeskukselle annamme tiedot, joihin niillä on lain mukaan oikeus.",
      disclosure.permit "Kela gets what the reimbursement needs" {
        code = "compensation_by_law", cites = "Sickness Insurance Act 1224/2004",
        data = { "kela_reimbursement", "billing_data", "name", "personal_identity_code" },
        when = { own.recipient_is_kela, own.purpose_is_reimbursement, the.law_obliges },
      },
      disclosure.permit "the Patient Insurance Centre gets what the compensation needs" {
        code = "compensation_by_law", cites = "Patient Insurance Act 948/2019 s. 54",
        data = { "name", "personal_identity_code", table.unpack(documents.of_the_care) },
        when = { own.recipient_insures_injury, own.purpose_is_compensation, the.law_obliges },
      },
    },

    says "HP-16" "a collection agency gets name, address, identity code and the bill, and no data on health" {
      original = "Perintätoimistolle annamme nimen, osoitteen, henkilötunnuksen ja laskutiedot, emme terveystietoja.",
      disclosure.permit "an open debt goes to a collection agency" {
        code = "disclosure_purpose_listed", data = { "name", "postal_address", "personal_identity_code", "billing_data" },
        when = {
          own.recipient_collects, the.purposes_are_only_billing_and_collection, the.debt_is_open,
          collection.claim_is_of_the_controller,
        },
      },
      disclosure.withhold "a collection agency gets no data on health" {
        code = "special_categories", cites = "GDPR 9(1)", data = documents.on_health, when = own.recipient_collects,
      },
    },

    says "HP-17" "a relative may ask for data of a patient who has died, and a researcher needs a permit" {
      informs = "that a person decides by law",
    },

    says "HP-18" "nothing is published" {
      original = "Potilaiden tietoja ei julkaista.",
      publication.refuse "nothing about patients is published" {
        code = "secret_by_law", cites = "Act 703/2023 s. 4", data = everything,
      },
      publication.waive "a publication is refused, whatever data are meant" {
        requirement = "categories", code = "secret_by_law",
      },
    },
  },

  section "Tietojen siirto EU:n tai ETA:n ulkopuolelle" {
    says "HP-19" "nothing leaves the European Economic Area" {
      original = "Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.",
      transfer.refuse "nothing leaves the European Economic Area" {
        code = "transfer_excluded_by_notice", data = everything, unless = the.recipient_is_in_the_area,
      },
    },
  },

  section "Säilytysaika" {
    says "HP-20" "patient documents are kept as long as the law says, and then destroyed" {
      informs = "periods, which the law sets",
    },

    says "HP-21" "periods that the clinic sets: offers, cookies, Kela reimbursements and guardians' contact details" {
      original = "Tarjousosoitteet säilytetään kaksi vuotta viimeisestä käynnistä, evästetiedot 13 kuukautta, Kelan "
        .. "korvaustiedot kuusi vuotta ja huoltajan yhteystiedot, kunnes potilas täyttää 18 vuotta.",
      retention.keep_until "addresses for offers, two years after the last visit" {
        code = "retention_notice", data = "marketing_contacts", reports_conflict = false,
        last_day = last_days.of_addresses_for_offers,
      },
      retention.keep_until "cookie data, 13 months" {
        code = "retention_notice", cites = "HP-25", data = "cookie_data", reports_conflict = false,
        last_day = last_days.of_cookies,
      },
      retention.keep_until "Kela reimbursements, six years" {
        code = "retention_notice", data = "kela_reimbursement", reports_conflict = false,
        last_day = last_days.of_kela_reimbursements,
      },
      retention.keep_until "contact details of guardians, until the patient is 18" {
        code = "retention_notice", cites = "HP-08", data = "guardian_contacts", reports_conflict = false,
        last_day = last_days.of_guardian_contacts,
      },
    },
  },

  section "Rekisterin suojaus" {
    says "HP-22" "only those who treat the patient use the documents of the care" {
      original = "Hoitoasiakirjoja käyttävät vain potilasta hoitavat.",
      staff_access.permit "those who treat the patient see the documents of the care" {
        code = "care_relationship", cites = { "HP-03", "HP-06", "Act 703/2023 s. 9", "GDPR 9(2)(h)" },
        data = { "name", "personal_identity_code", "appointments", table.unpack(documents.of_the_care) },
        when = own.employee_treats_the_patient, reports_conflict = false,
      },
      staff_access.refuse "no one else sees the documents of the care" {
        code = "care_relationship_missing", cites = "Act 703/2023 s. 9", data = documents.of_the_care,
        unless = own.employee_treats_the_patient,
      },
    },

    says "HP-23" "the reception uses contact details and appointments; the billing uses bills, claims and reimbursements" {
      original = "Vastaanotto käyttää yhteystietoja ja ajanvarauksia, laskutus lasku- ja korvaustietoja.",
      staff_access.permit "the reception sees contact details and appointments" {
        code = "duty_needs_the_data", cites = "Act 703/2023 s. 9",
        data = { "name", "postal_address", "phone", "email", "guardian_contacts", "appointments" },
        when = own.employee_is_at_reception, reports_conflict = false,
      },
      staff_access.permit "the billing sees bills, claims and reimbursements" {
        code = "duty_needs_the_data", cites = { "HP-09", "Act 703/2023 s. 9" },
        data = {
          "name", "postal_address", "personal_identity_code", "billing_data", "payment_data", "invoice_voucher",
          "kela_reimbursement", "insurance_claims",
        },
        when = own.employee_does_the_billing, reports_conflict = false,
      },
      staff_access.refuse "the duty does not need the data" {
        code = "duty_does_not_need_the_data", cites = { "HP-22", "Act 703/2023 s. 9" }, data = everything, fallback = true,
      },
    },

    says "HP-24" "each user has credentials of their own" {
      original = "Jokaisella käyttäjällä on omat tunnukset.",
      staff_access.refuse "the credentials are shared" {
        code = "credentials_shared", data = everything, unless = the.employee_has_own_credentials,
      },
    },
  },

  section "Evästeet" {
    says "HP-25" "the booking pages use cookies with consent" { holds { "cookie_data", only_when = "the visitor consented" } },
  },

  section "Rekisteröidyn oikeudet" {
    says "HP-26" "patients may see their data, and know who used them" {
      original = "Potilaalla on oikeus nähdä tietonsa ja saada tietää, kuka niitä on käyttänyt.",
      access.permit "patients may see their data" { code = "right_of_access", cites = "HP-10", data = everything },
      log_disclosure.permit "patients may know who used their data" {
        code = "right_to_log", cites = "HP-10", data = documents.logs,
      },
    },

    says "HP-27" "incorrect data are corrected within a week; the request names the data" {
      original = "Virheellinen tieto korjataan viikossa. Pyynnössä yksilöidään korjattava tieto.",
      rectification.permit "incorrect data are corrected" {
        code = "incorrect_data", data = everything, when = the.data_are_called_incorrect,
      },
      rectification.permit "incomplete data are completed" {
        code = "incomplete_data", data = everything, when = the.data_are_called_incomplete,
      },
      rectification.permit "outdated data are brought up to date" {
        code = "outdated_data", data = everything, when = the.data_are_called_outdated,
      },
      form(rectification) { itemised = true },
      promise(rectification) { within = days(7) },
    },

    says "HP-28" "cookies and addresses for offers are erased on request; contact details stay during care, documents by law" {
      original = "Evästetiedot ja tarjousosoitteet poistetaan pyynnöstä. Yhteystiedot säilytetään hoidon ajan. "
        .. "Potilasasiakirjoja ei poisteta, koska laki vaatii säilyttämään ne.",
      erasure.permit "cookies and addresses for offers are erased on request" {
        code = "erasure_on_request", cites = { "HP-08", "HP-25" }, data = { "cookie_data", "marketing_contacts" },
      },
      any_of(erasure, retention).retain "contact details stay while a treatment is running" {
        code = "contract_running", cites = "GDPR 6(1)(b)", data = { "phone", "email", "postal_address" },
        when = the.work_needs_the_data,
      },
    },

    says "HP-29" "offers may be forbidden, and stop at once" {
      original = "Tarjoukset voi kieltää milloin tahansa, ja kielto tulee voimaan heti.",
      marketing_ban.permit "the patient forbids offers" {
        code = "absolute_right_to_object_marketing", cites = "GDPR 21(3)", data = everything,
      },
      objection.permit "an objection to marketing counts as a ban" {
        code = "absolute_right_to_object_marketing", cites = "GDPR 21(3)", data = everything,
        when = the.request_names_marketing,
      },
    },

    says "HP-30" "a complaint may be made to the Data Protection Ombudsman" { informs = "the right to complain" },
  },
}
