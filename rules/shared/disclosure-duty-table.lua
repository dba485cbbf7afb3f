-- The duties to disclose data to authorities. A request for disclosure that cites a law is a legal duty only where one of these
-- rows fits it: the act and its section, the authority, the controller, the data and the day. A fit is computed, so the
-- controller need not read the act again; where `confidence` is not "S", or the request names the act without a section, the
-- controller must have read it, too. The functions that compute it: shared/disclosure-duties.lua
--
--   act, names, sections   the number of the act, its names (in its first row), and its sections with the duty ("3:66": chapter 3,
--                          section 66)
--   kinds, called          the kinds of recipient, and words in the name of a recipient of the kind `authority`, or parts of words:
--                          "kela" is in "kansaneläkelaitos"
--   not_called             words that name another recipient
--   addressees             the kinds of controller that must answer; `everyone`, if absent
--   data or except         the categories that the act reaches, or all except these
--   by_section             whether the citation must name the section, since other sections of the act are no duties to disclose
--   secret                 whether the act also opens data that are secret by law or of a special category
--   spares_special         whether data of a special category stay closed all the same
--   form                   whether the request needs a form, such as the order of an officer; `request.legal_form_met` states it
--   hidden                 whether the person must not be told
--   from                   the first day on which the duty is in force; all days, if absent
--   checked                the day to which the source was read; 21 February 2025, to which amending acts were searched, if absent
--
-- Left out, since no register here holds the data or is an addressee: duties of employers, social welfare, lodging, insurers,
-- service providers and platforms, duties to report unasked, and preservation orders, which bar an erasure. The Statistics Act
-- 280/2004 reaches no customers of a municipality or company.
local public_bodies = { public_body = true, municipality = true }

local private_bodies = { company = true, sole_trader = true, association = true }

-- What social welfare knows is disclosed by its own act alone (KHO:2021:13).
local social_welfare = {
  health_data = true, social_support_needs = true, income_and_wealth = true, family_relations = true, youth_service_notes = true,
}

-- Who it is, what was ordered and done, and what is owed and paid.
local claims = {
  name = true, customer_number = true, personal_identity_code = true, billing_data = true, payment_data = true,
  price_and_payment_data = true, bank_account = true, collection_file = true, invoice_voucher = true, ledger = true,
  billing_journal = true, fines = true, orders = true, assignment_history = true,
}

local function with(base, more)
  local all = {}
  for category in pairs(base) do all[category] = true end
  for _, category in ipairs(more) do all[category] = true end
  return all
end

local function without(base, category)
  local all = with(base, {})
  all[category] = nil
  return all
end

local claims_and_contacts = with(claims, { "postal_address", "phone" })

local business = with(claims, { "postal_address", "represented_organisation", "bank_authorisation" })

local bailiff = { "bailiff", "enforcement", "ulosot", "utsökning", "utmätning" }
local tax     = { "tax", "vero", "skatt" }
local customs = { "customs", "tulli", "tullen" }
local police  = { "police", "poliisi", "polis" }
local kela    = { "kela", "folkpensionsanstalt", "social insurance institution", "fpa" }
local ombudsman = {
  "data protection ombudsman", "tietosuojavaltuutet", "dataombudsman",
}

local enforcement_code = { "enforcement code", "ulosottokaar", "utsökningsbalk" }
local tax_assessment   = {
  "tax assessment procedure", "act on assessment procedure", "verotusmenettely", "beskattningsförfarande",
}
local police_act      = { "police act", "poliisilaki", "poliisilain", "polislag" }
local coercive_act    = { "coercive measures act", "pakkokeinola", "tvångsmedelslag" }
local judicial_code   = { "code of judicial procedure", "oikeudenkäymiskaar", "rättegångsbalk" }
local constitution    = { "constitution", "perustusla", "grundlag" }

local authority = { authority = true }
local taxing    = { authority = true, tax_authority = true }
local enforcing = { authority = true, enforcement_authority = true }

return {
  {
    id = "D1", act = "705/2007", names = enforcement_code, sections = { "3:64", "3:65", "3:66" }, kinds = enforcing,
    called = bailiff, data = claims, secret = true, spares_special = true, confidence = "S",
  },
  {
    id = "D2", act = "705/2007", names = enforcement_code, sections = { "3:67" }, kinds = enforcing, called = bailiff,
    addressees = public_bodies, data = claims_and_contacts, secret = true, confidence = "S",
  },
  {
    id = "D3", act = "1558/1995", names = tax_assessment, sections = { "19" }, by_section = true, kinds = taxing,
    called = tax, data = business, secret = true, confidence = "S",
  },
  {
    id = "D4", act = "1558/1995", names = tax_assessment, sections = { "20" }, by_section = true, kinds = taxing, called = tax,
    addressees = public_bodies, data = business, secret = true, confidence = "S",
  },
  {
    id = "D6", act = "1558/1995", sections = { "22" }, by_section = true, kinds = taxing, called = tax,
    data = { name = true, personal_identity_code = true }, secret = true, confidence = "S",
  },
  {
    id = "D7", act = "768/2016",
    names = { "oma-aloitteisten verojen", "skatter som betalas på eget initiativ", "self-assessed tax" },
    sections = { "30" }, by_section = true, kinds = taxing, called = tax, data = business, secret = true, checked = "2026-08-17",
    confidence = "S",
  },
  {
    id = "D8a", act = "304/2016", names = { "customs act", "tullilaki", "tullilain", "tullag" }, sections = { "102" },
    kinds = authority, called = customs, data = business, checked = "2026-08-17", confidence = "S",
  },
  {
    id = "D8b", act = "623/2015", names = { "rikostorjunnasta tullissa", "brottsbekämpning inom tullen" }, sections = { "2:14" },
    kinds = authority, called = customs, except = social_welfare, form = true, confidence = "S",
  },
  {
    id = "D9", act = "872/2011", names = police_act, sections = { "4:2" }, kinds = authority, called = police,
    addressees = public_bodies, except = social_welfare, secret = true, form = true,
    confidence = "S",
  },
  {
    id = "D11", act = "872/2011", names = police_act, sections = { "4:3" }, kinds = authority, called = police,
    addressees = private_bodies, except = social_welfare, form = true, confidence = "S",
  },
  {
    id = "D13a", act = "806/2011", names = coercive_act, sections = { "7:1", "7:2" }, kinds = authority,
    called = { "police", "poliisi", "polis", "prosecutor", "syyttäjä", "åklagar", "customs", "tulli", "tullen" },
    except = social_welfare, form = true, confidence = "S",
  },
  {
    id = "D13b", act = "4/1734", names = judicial_code, sections = { "17:9", "17:40" }, kinds = { court = true }, except = {},
    form = true, checked = "2018-12-31", confidence = "M",  -- read as of 2018; later amendments were not searched
  },
  {
    id = "D14", act = "445/2017",
    names = { "rahanpesun selvittelykesk", "utredning av penningtvätt", "financial intelligence unit" },
    sections = { "4" }, kinds = authority,
    called = { "financial intelligence", "rahanpesun", "penningtvätt", "keskusrikospoliisi", "centralkriminalpolis" },
    except = social_welfare, secret = true, form = true, hidden = true, confidence = "S",
  },
  {
    id = "D15", act = "703/2023", names = { "asiakastietojen käsittelystä", "behandling av kunduppgifter", "client data" },
    sections = { "63" }, kinds = { authority = true, court = true },
    called = { "police", "poliisi", "polis", "prosecutor", "syyttäjä", "åklagar" },
    addressees = public_bodies, data = without(social_welfare, "youth_service_notes"), secret = true, form = true, from = "2024-01-01",
    checked = "2026-08-17", confidence = "S",  -- the form: a request about an offence as grave as section 63 requires
  },
  {
    id = "D16", act = "703/2023", sections = { "64" }, by_section = true, kinds = authority,
    called = { "wellbeing services county", "hyvinvointialue", "välfärdsområde" },
    addressees = public_bodies, data = claims_and_contacts, secret = true, from = "2024-01-01", checked = "2026-08-17",
    confidence = "S",
  },
  {
    id = "D19a", act = "1224/2004",
    names = { "sickness insurance act", "health insurance act", "sairausvakuutusla", "sjukförsäkringslag" },
    sections = { "19:1" }, kinds = { authority = true, kela = true }, called = kela, addressees = public_bodies,
    data = claims, secret = true, confidence = "S",
  },
  {
    id = "D19b", act = "48/2026", names = { "yleistukila" }, sections = { "45" }, kinds = { authority = true, kela = true },
    called = kela, addressees = public_bodies, data = claims, secret = true, from = "2026-05-01", checked = "2026-08-17",
    confidence = "S",
  },
  {
    id = "D19c", act = "1290/2002", names = { "unemployment security act", "työttömyysturvala", "utkomstskydd för arbetslösa" },
    sections = { "13:1" }, kinds = { authority = true, kela = true }, called = kela, addressees = public_bodies,
    data = claims, secret = true, confidence = "S",
  },
  {
    id = "D19d", act = "65/1994",
    names = { "study aid act", "student financial aid act", "opintotukila", "lagen om studiestöd", "lag om studiestöd" },
    sections = { "41 a" }, kinds = { authority = true, kela = true }, called = kela, addressees = public_bodies,
    data = claims, secret = true, confidence = "S",
  },
  {
    id = "D21", act = "459/2015",
    names = { "työtapaturma- ja ammattitautila", "olycksfall i arbetet", "workers' compensation act" },
    sections = { "252" }, kinds = { insurance_company = true }, addressees = public_bodies, data = claims, secret = true, confidence = "S",
  },
  {
    id = "D23", act = "1050/2018", names = { "tietosuojalaki", "tietosuojalain", "dataskyddslag", "data protection act" },
    sections = { "18" }, kinds = authority, called = ombudsman, except = {}, secret = true, from = "2019-01-01",
    checked = "2026-08-17", confidence = "S",
  },
  {
    id = "D23b", act = "2016/679",
    names = { "gdpr", "eu) 2016/679", "general data protection regulation", "tietosuoja-asetu", "dataskyddsförordning" },
    sections = { "58" }, by_section = true, kinds = authority, called = ombudsman, except = {}, secret = true,
    from = "2018-05-25", checked = "2026-11-30", confidence = "S",
  },
  {
    id = "D24a", act = "731/1999", names = constitution, sections = { "111" }, kinds = authority,
    called = {
      "parliamentary ombudsman", "eduskunnan oikeusasiam", "riksdagens justitieombudsman", "chancellor of justice",
      "oikeuskansleri", "justitiekansler",
    },
    addressees = public_bodies, except = {}, confidence = "S",
  },
  {
    id = "D25", act = "676/2000",
    names = { "valtiontalouden tarkastusvirasto", "statens revisionsverk", "national audit office" },
    sections = { "4" }, kinds = authority, called = { "national audit office", "tarkastusvirasto", "revisionsverk" },
    addressees = public_bodies, data = business, confidence = "M",  -- section 2 was not read
  },
  {
    id = "D26", act = "410/2015", names = { "local government act", "kuntala", "kommunallag" }, sections = { "124" },
    kinds = { authority = true, company = true }, called = { "auditor", "tilintarkastaja", "revisor", "audit committee" },
    addressees = public_bodies, data = business, secret = true, confidence = "S",
  },
  {
    id = "D28", act = "442/1999", names = { "guardianship services act", "holhoustoim", "förmyndarverksamhet" },
    sections = { "90" },
    kinds = { authority = true, court = true },
    called = { "digital and population data", "digi- ja väestötieto", "digitalisering och befolkningsdata", "dvv" },
    addressees = public_bodies, except = social_welfare, secret = true, confidence = "S",
  },
  {
    id = "D29", act = "120/2004", names = { "bankruptcy act", "konkurssila", "konkurslag" }, sections = { "8:9" },
    kinds = { authority = true, company = true }, called = { "bankruptcy", "konkurs", "pesänhoitaja" },
    not_called = { "ombudsman", "asiamie" },  -- who supervises administrators, and administers no estate
    data = claims,
    secret = true, form = true, confidence = "S",
  },
  {
    id = "D31", act = "948/2011", names = { "competition act", "kilpailula", "konkurrenslag" }, sections = { "33" },
    kinds = authority, called = { "competition and consumer", "kilpailu- ja kuluttaja", "konkurrens- och konsument", "kkv" },
    addressees = { company = true, sole_trader = true }, data = business, form = true, checked = "2018-12-31",
    confidence = "M",  -- later amendments were not read
  },

  -- Duties of care providers that the registers of a clinic name. Their sources were not read.
  {
    id = "C1", act = "1224/2004", sections = { "19:1" },
    kinds = { authority = true, kela = true }, called = kela, addressees = private_bodies,
    secret = true,
    checked = "2026-03-02", confidence = "M-",
    data = { name = true, personal_identity_code = true, billing_data = true, kela_reimbursement = true },
  },
  {
    id = "C2", act = "948/2019", names = { "patient insurance act", "potilasvakuutusla", "patientförsäkringslag" },
    sections = { "54" }, kinds = { patient_insurance_centre = true }, secret = true, checked = "2026-03-02", confidence = "M",
    data = {
      name = true, personal_identity_code = true, patient_record = true, xray_images = true, treatment_plan = true,
      prescriptions = true, health_form = true, appointments = true,
    },
  },
}
