-- The billing register of Proleader, a sole trader, according to its notice of 3 October 2019. The notice has headings of the
-- regulation, some of them empty, and mentions erasure twice: ten years after the end of the customer relationship, and the
-- right to be forgotten entirely. The ten years are read as a maximum, not as a minimum.
local ask    = use "shared/questions"
local clause = use "shared/clauses"

-- Data needed for an unpaid invoice or a collection case.
local claim = { "name", "represented_organisation", "postal_address", "price_and_payment_data" }

-- The request is addressed to the contact person, for whom the notice requires no form.
local function asks_the_contact_person(case)
  return case.request:states "addressed_to" and case.request.addressed_to == "contact_person"
end

local function is_contact_person(case)
  local subject = case.subject
  -- For a known contact person, the end of the role must be stated.
  local is_known = subject:states "kind" and subject.kind == "contact_person"
  if not is_known and not subject:states "contact_role" or subject.contact_role == nil then return false end
  return subject.contact_role["until"] == nil or subject.contact_role["until"] >= case.today
end

return register "proleader/laskutusrekisteri" {
  title      = "Laskutusrekisteri",
  controller = {
    name = "Proleader", kind = "sole_trader", financial_year_end = "12-31", contact = { role = "contact_person" },
    processors = { { name = "analytics service", country = "US" } },
  },

  notice = {
    dated  = "2019-10-03",
    stated = {
      ["S4-01"] = { "Laatimispäivä", "drawn up on 3 October 2019", informs = "when it was drawn up" },
      ["S4-02"] = { "Rekisterinpitäjä, yhteyshenkilö",
        "one person in trade is controller and contact person", informs = "who keeps the register" },
      ["S4-03"] = { "Rekisterin nimi", "it is the billing register", informs = "what it is called" },
      ["S4-04"] = { "Oikeusperuste ja henkilötietojen käsittelyn tarkoitus", "for getting invoices to customers" },
      ["S4-05"] = { "Oikeusperuste ja henkilötietojen käsittelyn tarkoitus",
        "data may serve the development of the business" },
      ["S4-06"] = { "Oikeusperuste ja henkilötietojen käsittelyn tarkoitus",
        "publication is forbidden by telling customer service, by e-mail (no address given), or the contact person" },
      ["S4-07"] = { "Oikeusperuste ja henkilötietojen käsittelyn tarkoitus", "the ground is a contract" },
      ["S4-08"] = { "Oikeutetun edun peruste", "the customer relationship" },
      ["S4-09"] = { "Kyseessä olevat henkilötietoryhmät",
        "private persons, companies and partners", informs = "whose data they are, not which" },
      ["S4-10"] = { "Vastaanottajat ja vastaanottajaryhmät",
        "the controller's people, and partners for accounts and collection" },
      ["S4-12"] = { "Rekisterin tietosisältö",
        "name, organisation, e-mail, postal address, phone, prices and payments, and other" },
      ["S4-13"] = { "Säännönmukaiset tietolähteet",
        "data come from purchases, orders and what customers tell, from update services and subcontractors" },
      ["S4-14"] = { "Säännönmukaiset tietolähteet",
        "only the business uses the data, and a provider for an added service, billing or a credit decision" },
      ["S4-15"] = { "Tietojen säännönmukaiset luovutukset",
        "only the business uses the data, and a provider for an added service or a credit decision" },
      ["S4-16"] = { "Tietojen säännönmukaiset luovutukset",
        "nothing goes outside but for a credit application, collection, billing, or where a law obliges" },
      ["S4-17"] = { "Tietojen siirto EU:n tai ETA:n ulkopuolelle",
        "nothing leaves the EU unless it is technically necessary" },
      ["S4-18"] = { "Tietojen säännönmukaiset luovutukset",
        "data are destroyed on request unless a law, open invoices or collection prevent it" },
      ["S4-19"] = { "Henkilötietojen säilyttämisaika",
        "data are kept ten years from the end of the customer relationship" },
      ["S4-20"] = { "Rekisterin suojauksen periaatteet A",
        "papers are locked away, safe from fire; only designated employees under a signed undertaking handle them" },
      ["S4-21"] = { "Rekisterin suojauksen periaatteet B",
        "only designated people under an undertaking use the system, with credentials of their own, behind a firewall" },
      ["S4-22"] = { "Evästeet", "the site uses cookies, which do no harm", informs = "what cookies are" },
      ["S4-23"] = { "Evästeet",
        "they serve to improve and analyse the site", informs = "a purpose that no request names" },
      ["S4-24"] = { "Evästeet", "what they tell may aim communication and marketing" },
      ["S4-25"] = { "Evästeet", "cookies alone identify nobody" },
      ["S4-26"] = { "Evästeet", "what they tell may be linked to data from elsewhere, such as a form" },
      ["S4-27"] = { "Evästeet",
        "IP address, time, pages and viewing times, browser, and perhaps other data are collected" },
      ["S4-28"] = { "Evästeet: Sinun oikeutesi", "the visitor may block cookies at any time in the browser" },
      ["S4-29"] = { "Evästeet: Sinun oikeutesi",
        "the site may work worse without them", informs = "what happens without cookies" },
      ["S4-30"] = { "Google Analytics", "statistics of use go to an analytics service and single nobody out" },
      ["S4-31"] = { "Google Analytics", "age, gender and interests are collected; the visitor can switch that off" },
      ["S4-33"] = { "Tarkastusoikeus",
        "everyone may check the data held about them, in a signed writing to customer service or the contact person, "
          .. "in Finnish or English" },
      ["S4-34"] = { "Tarkastusoikeus",
        "processing and disclosure for advertising, distance selling, marketing and surveys is forbidden by telling customer service" },
      ["S4-36"] = { "Oikeus vaatia tiedon korjaamista",
        "what is incorrect, unnecessary, incomplete or outdated is put right without delay, on a hand-signed, "
          .. "itemised letter to customer service or the maintainer; source and recipients are told, a refusal is certified" },
      ["S4-37"] = { "Rajoittamisoikeus",
        "processing may be restricted, for example where data are incorrect; the responsible person is told" },
      ["S4-38"] = { "Vastustamisoikeus",
        "the contact person may be asked for one's data, for correction or for erasure" },
      ["S4-39"] = { "Vastustamisoikeus", "whoever is contact person of an organisation cannot be erased meanwhile" },
      ["S4-40"] = { "Oikeus tehdä valitus valvontaviranomaiselle",
        "a complaint may be made to a supervisory authority, also where one lives or works" },
      ["S4-41"] = { "Muut henkilötietojen käsittelyyn liittyvät oikeudet",
        "disclosure and processing for marketing may be forbidden" },
      ["S4-42"] = { "Muut henkilötietojen käsittelyyn liittyvät oikeudet",
        "anonymisation may be demanded where it applies" },
      ["S4-43"] = { "Muut henkilötietojen käsittelyyn liittyvät oikeudet",
        "everyone has the right to be forgotten entirely" },
    },
    empty = {
      ["S4-11"] = "Suostumus",
      ["S4-32"] = "Automaattinen käsittely ja profilointi",
      ["S4-35"] = "Oikeus siirtää tiedot järjestelmästä toiseen",
    },
    absent = { "objection", "transfers to the analytics service" },
  },

  holds = {
    name                     = { cites = "S4-12" },
    represented_organisation = { cites = "S4-12" },
    email                    = { cites = "S4-12" },
    postal_address           = { cites = "S4-12" },
    phone                    = { cites = "S4-12" },
    price_and_payment_data   = { cites = "S4-12" },
    other                    = { cites = "S4-12" },
    cookie_data              = { cites = "S4-27" },
    ledger                   = { cites = "S4-04", follows_from = "invoices" },
    invoice_voucher          = { cites = "S4-04", follows_from = "invoices" },
  },

  form = {
    access = {
      written   = { true, cites = "S4-33" },
      languages = { "fi", "en", cites = "S4-33" },
      signed    = { "signed", cites = "S4-33" },
      to        = { "customer_service", "contact_person", cites = "S4-33" },
    },
    rectification = {
      written  = { true, cites = "S4-36" },
      signed   = { "hand_signed", cites = "S4-36" },
      itemised = { true, cites = "S4-36" },
      to       = { "customer_service", "maintainer", "contact_person", cites = { "S4-36", "S4-38" } },
    },
    restriction     = { to = { "responsible_person", cites = "S4-37" } },
    publication_ban = { to = { "customer_service", "contact_person", cites = "S4-06" } },
    marketing_ban   = { to = { "customer_service", cites = "S4-34" } },
  },

  -- Vastustamisoikeus: this heading offers a second way to make requests, without a form.
  chapter { of = { "access", "rectification" },
    waive "whoever asks the contact person need not sign" {
      requirement = "signed", code = "identity_established", cites = { "S4-38" }, when = asks_the_contact_person,
    },
    waive "whoever asks the contact person need not write" {
      requirement = "written", code = "identity_established", cites = { "S4-38" }, when = asks_the_contact_person,
    },
    waive "whoever asks the contact person may choose the language" {
      requirement = "language", code = "identity_established", cites = { "S4-38" }, when = asks_the_contact_person,
    },
  },

  -- Luovutukset, muut oikeudet: data are destroyed on request and forgotten entirely, except …
  erasure {
    permit "the customer's data are destroyed on request"  (clause.destroyed_on_request { "S4-18", "S4-38" }),
    permit "the customer is forgotten entirely"            (clause.destroyed_on_request { "S4-43" }),
  },

  chapter { of = { "erasure", "retention", "anonymisation" },
    review "a contract is still being carried out"  (clause.work_in_hand { "S4-07" }),
  },

  chapter { of = { "erasure", "retention", "anonymisation" },
    retain "who is contact person of an organisation stays as long as that" {
      code     = "contact_person_active", cites = { "S4-39" },
      of       = { "name", "represented_organisation", "email", "postal_address", "phone" },
      when     = is_contact_person,
      last_day = function(case) return case.subject.contact_role["until"] end,
    },
  },

  chapter { of = { "erasure", "retention" },
    retain "open invoices prevent erasure"  (clause.open_invoices { "S4-18", of = claim }),
    retain "collection prevents erasure"    (clause.collection { "S4-18", of = claim }),
  },

  -- Henkilötietojen säilyttämisaika
  chapter { of = { "erasure", "retention", "anonymisation" },
    expire "ten years from the end of the customer relationship" {
      code     = "retention_notice", cites = { "S4-19" },
      last_day = function(case)
        local ended = case.subject.relationship.ended
        return ended and ended + years(10)
      end,
    },
  },

  anonymisation {
    permit "data are made anonymous on demand, as soon as nothing keeps them" {
      code = "anonymisation_on_request", cites = { "S4-42" }, unless_law = true,
    },
    retain "open invoices prevent erasure"  (clause.open_invoices { "S4-18", of = claim }),
    retain "collection prevents erasure"    (clause.collection { "S4-18", of = claim }),
  },

  -- Vastaanottajat, luovutukset: only the business uses the data, except …
  disclosure {
    permit "a law obliges"                          (clause.law_obliges { "S4-16" }),
    permit "billing and collection matters"         (clause.billing_and_collection { "S4-10", "S4-16" }),
    permit "a credit matter that is really on file" (clause.credit_matter { "S4-15", "S4-16" }),
    permit "a provider that adds a service, keeps the accounts or sends the invoices" {
      code    = "processing_on_behalf", cites = { "S4-10", "S4-14", "S4-15" },
      when    = function(case)
        return ask.goes_to_processor(case) and ask.for_purpose("value_added_service", "billing", "technical_hosting")(case)
          and ask.within(case, { "value_added_service", "billing", "technical_hosting", "collection" })
      end,
      obliges = { "require_processor_agreement", "record_disclosure" },
    },
    refuse "no credit matter is on file"                (clause.no_credit_matter { "S4-15", "S4-16" }),
    refuse "nothing goes to outsiders for advertising"  (clause.for_advertising { "S4-16" }),
    refuse "nothing else goes outside"                  (clause.anything_else { "S4-16" }),
    refuse "nothing leaves the Union for convenience"   (clause.leaves_the_union_needlessly { "S4-17" }),
  },

  transfer {
    permit "technically necessary for the business or its partner"  (clause.technically_necessary { "S4-17" }),
    permit "statistics of the site go to the analytics service" {
      code = "processing_on_behalf", cites = { "S4-30" }, of = { "cookie_data" },
      when = function(case) return ask.within(case, { "statistics" }) end,
    },
    refuse "otherwise nothing leaves the Union"  (clause.stays_in_the_union { "S4-17" }),
  },

  -- Evästeet: cookie data may be used to target marketing; the other data of the billing register may not.
  marketing_use {
    permit "what cookies tell aims communication and marketing; a browser can switch them off" {
      code = "own_marketing", cites = { "S4-24", "S4-28", "S4-31" }, of = { "cookie_data" },
    },
    refuse "the customer forbade it"  (clause.advertising_forbidden { "S4-34", "S4-41" }),
    refuse "billing data serve billing" {
      code = "purpose_incompatible", cites = { "S4-04" },
      of   = { "name", "represented_organisation", "email", "postal_address", "phone", "price_and_payment_data", "other" },
    },
  },

  consent_withdrawal {
    permit "cookies may be switched off at any time" {
      code = "consent_withdrawn", cites = { "S4-28" }, obliges = { "stop_processing" },
    },
  },

  -- No heading permits publication, although the notice lets the customer forbid it.
  publication {
    refuse "no list is published"  { code = "no_regular_disclosure", cites = { "S4-04", "S4-16" } },
  },

  publication_ban {
    permit "the customer forbids publication, by any of three doors and in any form"
      (clause.forbids_publication { "S4-06" }),
    promise "it binds from the day it arrives" { cites = { "S4-06" }, within = days(0) },
  },

  marketing_ban {
    permit "the customer forbids advertising, distance selling, marketing and surveys"
      (clause.forbids_marketing { "S4-34", "S4-41" }),
    promise "it binds from the day it arrives" { cites = { "S4-34", "GDPR 21(3)" }, within = days(0) },
  },

  -- The heading on objection describes other rights; the grounds for it are under other headings.
  objection {
    permit "the customer forbids advertising, distance selling, marketing and surveys, whatever the request is called"
      (clause.objects_to_marketing { "S4-34", "S4-41" }),

    review "developing the business rests on the interest in the customer relationship, which is weighed" {
      code = "objection_particular_situation", cites = { "S4-05", "S4-08", "GDPR 21(1)" },
      when = function(case)
        return case.request:states "purposes" and ask.for_purpose("development", "statistics")(case)
          and case.request:states "situation" and case.request.situation ~= nil
      end,
    },
  },

  -- Oikeus siirtää tiedot: the heading is empty, but the notice names a contract as a legal basis.
  portability {
    permit "what the customer gave for the contract goes with them" {
      code = "portable_contract_data", cites = { "S4-07", "GDPR 20(1)" },
      of   = { "name", "represented_organisation", "email", "postal_address", "phone" },
      when = function(_, held) return held.provided_by_subject and held.automated end,
      obliges = { "export_machine_readable" },
    },
  },

  -- Rajoittamisoikeus
  restriction {
    permit "while it is checked whether the data are right" {
      code = "accuracy_contested", cites = { "S4-37" },
      when = function(case) return case.request.restriction_ground == "accuracy_contested" end,
    },
  },

  -- Suojauksen periaatteet: access by staff.
  staff_access {
    permit "designated people, under a signed undertaking, with credentials of their own"
      (clause.designated_under_undertaking { "S4-20", "S4-21" }),
    refuse "no undertaking was signed"        (clause.no_undertaking { "S4-20", "S4-21" }),
    refuse "nobody designated this person"    (clause.not_designated { "S4-20", "S4-21" }),
    refuse "shared credentials are nobody's"  (clause.shared_credentials { "S4-21" }),
  },

  -- Tarkastusoikeus
  access {
    permit "everyone may check their data"  (clause.own_data { "S4-33", "S4-38" }),

    refuse "cookies alone identify nobody" {
      code = "not_identifiable", cites = { "S4-25" }, of = { "cookie_data" },
      when = function(_, held) return not held.linked end,
    },

    oblige "the copy names the shops, services and registers that data came from"  (clause.names_sources { "S4-13" }),

    oblige "the copy names the partners for accounts and collection" {
      cites = { "S4-10" }, on = { "granted", "partly_granted" }, obliges = { "name_recipients" },
    },

    oblige "what the notice calls other is listed one by one, and what cookies told once it was linked" {
      cites = { "S4-12", "S4-26", "S4-27" }, on = { "granted", "partly_granted" }, obliges = { "itemise_categories" },
      when  = function(case)
        return case.subject:states "data" and case.subject.data:any(function(held)
          return held.category == "other" or held.category == "cookie_data"
        end)
      end,
    },
  },

  -- Oikeus vaatia tiedon korjaamista
  rectification {
    permit "incorrect data are corrected"             (clause.incorrect { "S4-36" }),
    permit "incomplete data are completed"            (clause.incomplete { "S4-36" }),
    permit "outdated data are brought up to date"     (clause.outdated { "S4-36" }),
    permit "unnecessary data are deleted"             (clause.unnecessary { "S4-36" }),
    refuse "the data are right and needed"            (clause.right_and_needed { "S4-36" }),
    promise "without delay"                           { cites = { "S4-36" } },
    oblige "whoever gave the incorrect data is told"  (clause.tells_the_source { "S4-36" }),
    oblige "whoever got them is told"                 (clause.tells_recipients { "S4-36" }),
    oblige "a refusal is certified"                   (clause.certifies_a_refusal { "S4-36" }),
  },

  -- Oikeus tehdä valitus
  chapter { of = { "access", "rectification", "erasure", "restriction", "portability", "objection", "anonymisation" },
    oblige "whoever is refused may complain, also where they live or work" {
      cites = { "S4-40" }, on = { "refused", "partly_granted" }, obliges = { "inform_complaint_right" },
    },
  },
}
