-- The customer register of a company. The notice is a template that leaves controller, contact and date open. The company
-- completes them in organisation.lua in this folder; without them, loading fails.
local ask    = use "shared/questions"
local clause = use "shared/clauses"

-- Data needed for an unpaid invoice or a collection case. The invoices are in another register.
local claim = { "name", "postal_address", "assignment_history" }

-- Purposes that the customer may forbid without a reason: those in the notice, and those that go with them.
local marketing = {
  "direct_advertising", "distance_selling", "direct_marketing", "market_research", "opinion_research", "targeted_content",
}

return register "yritys/asiakasrekisteri" {
  title      = "Asiakasrekisteri",
  controller = use "yritys/organisation",

  notice = {
    rests_on = { "Personal Data Act" },
    stated = {
      ["S3-01"] = { "Rekisterin nimi", "it is the customer register", informs = "what it is called" },
      ["S3-02"] = { "Henkilötietojen käsittelyn tarkoitus",
        "for keeping the register, handling and archiving assignments, and caring for customers" },
      ["S3-03"] = { "Henkilötietojen käsittelyn tarkoitus",
        "data may serve development, statistics and content aimed at the person online" },
      ["S3-04"] = { "Henkilötietojen käsittelyn tarkoitus",
        "within what the Personal Data Act allows", informs = "the act that it was written under, repealed since" },
      ["S3-05"] = { "Henkilötietojen käsittelyn tarkoitus",
        "the company may aim its own advertising, and gives nothing to outsiders for it" },
      ["S3-06"] = { "Henkilötietojen käsittelyn tarkoitus",
        "partners may host parts of the data on their servers for technical reasons" },
      ["S3-07"] = { "Henkilötietojen käsittelyn tarkoitus",
        "data are processed only for the customer relationship", informs = "a limit that the purposes named before it go beyond" },
      ["S3-08"] = { "Henkilötietojen käsittelyn tarkoitus",
        "the company may publish a list unless the customer forbids it" },
      ["S3-09"] = { "Henkilötietojen käsittelyn tarkoitus", "a list is, for example, mailing labels for advertising" },
      ["S3-10"] = { "Henkilötietojen käsittelyn tarkoitus",
        "publication is forbidden by telling customer service, by e-mail (no address given), or the contact person" },
      ["S3-11"] = { "Rekisterin tietosisältö",
        "name, organisation, e-mail, postal address, phone, earlier assignments" },
      ["S3-12"] = { "Säännönmukaiset tietolähteet", "data come from what customers register and tell" },
      ["S3-13"] = { "Säännönmukaiset tietolähteet",
        "names and addresses are updated by authorities and companies that offer updates" },
      ["S3-14"] = { "Säännönmukaiset tietolähteet", "data may come from subcontractors" },
      ["S3-15"] = { "Säännönmukaiset tietolähteet",
        "behaviour online may come from partners' sites, cookies and credentials" },
      ["S3-16"] = { "Tietojen säännönmukaiset luovutukset",
        "only the company uses the data, except where a provider adds a service or supports a credit decision" },
      ["S3-17"] = { "Tietojen säännönmukaiset luovutukset",
        "nothing goes outside but for a credit application, collection, billing, or where a law obliges" },
      ["S3-18"] = { "Tietojen säännönmukaiset luovutukset",
        "data are destroyed on request unless a law, open invoices or collection prevent it" },
      ["S3-19"] = { "Tietojen siirto EU:n tai ETA:n ulkopuolelle",
        "nothing leaves the EU unless it is technically necessary" },
      ["S3-20"] = { "Rekisterin suojauksen periaatteet A",
        "papers are kept in the company's secure storage", informs = "how papers are stored" },
      ["S3-21"] = { "Rekisterin suojauksen periaatteet A",
        "only designated employees under a signed undertaking handle papers" },
      ["S3-22"] = { "Rekisterin suojauksen periaatteet B",
        "only designated people of the company and of companies acting for it use the system" },
      ["S3-23"] = { "Rekisterin suojauksen periaatteet B",
        "each user has credentials of their own and has signed an undertaking; a firewall protects the system" },
      ["S3-25"] = { "Tarkastusoikeus",
        "everyone may check the data held about them, in a signed writing to the company or the contact person" },
      ["S3-26"] = { "Tarkastusoikeus",
        "processing and disclosure for advertising, distance selling, marketing and surveys is forbidden by telling the company" },
      ["S3-27"] = { "Oikeus vaatia tiedon korjaamista",
        "what is incorrect, unnecessary, incomplete or outdated is corrected, deleted or completed" },
      ["S3-28"] = { "Oikeus vaatia tiedon korjaamista", "in writing to the company or the maintainer" },
      ["S3-29"] = { "Oikeus vaatia tiedon korjaamista", "saying which data, and on what ground" },
      ["S3-30"] = { "Oikeus vaatia tiedon korjaamista", "without delay" },
      ["S3-31"] = { "Oikeus vaatia tiedon korjaamista", "whoever gave or got the incorrect data is told" },
      ["S3-32"] = { "Oikeus vaatia tiedon korjaamista", "a refusal is certified in writing with its reasons" },
      ["S3-33"] = { "Oikeus vaatia tiedon korjaamista", "a refusal may be taken to the Data Protection Ombudsman" },
      ["S3-34"] = { "Muut henkilötietojen käsittelyyn liittyvät oikeudet",
        "the use of one's data for marketing may be forbidden, and onward disclosure and processing" },
    },
    empty  = { ["S3-24"] = "Evästeet" },
    absent = {
      "controller", "contact", "date", "legal basis", "retention period", "restriction", "objection other than to marketing",
      "portability",
    },
  },

  holds = {
    name                     = { cites = "S3-11" },
    represented_organisation = { cites = "S3-11" },
    email                    = { cites = "S3-11" },
    postal_address           = { cites = "S3-11" },
    phone                    = { cites = "S3-11" },
    assignment_history       = { cites = "S3-11" },
    web_behaviour            = { cites = "S3-15", undeclared = true },
    invoice_voucher          = { cites = "S3-18", follows_from = "invoices", undeclared = true },
  },

  form = {
    access = {
      written = { true, cites = "S3-25" },
      signed  = { "signed", cites = "S3-25" },
      to      = { "customer_service", "contact_person", cites = "S3-25" },
    },
    rectification = {
      written  = { true, cites = "S3-28" },
      to       = { "customer_service", "maintainer", cites = "S3-28" },
      itemised = { true, cites = "S3-29" },
    },
    publication_ban = { to = { "customer_service", "contact_person", cites = "S3-10" } },
  },

  -- Tietojen säännönmukaiset luovutukset: data are destroyed on request, except …
  erasure {
    permit "the customer's data are destroyed on request"  (clause.destroyed_on_request { "S3-18" }),
  },

  chapter { of = { "erasure", "retention" },
    review "an assignment is still being carried out"  (clause.work_in_hand { "S3-02" }),
  },

  chapter { of = { "erasure", "retention", "anonymisation" },
    retain "open invoices prevent erasure"  (clause.open_invoices { "S3-18", of = claim }),
    retain "collection prevents erasure"    (clause.collection { "S3-18", of = claim }),
  },

  -- Säännönmukaiset luovutukset: only the company uses the data, except …
  disclosure {
    permit "a law obliges"                              (clause.law_obliges { "S3-17" }),
    permit "a register of the company's own"            (clause.own_register { "S3-05" }),
    permit "billing and collection matters"             (clause.billing_and_collection { "S3-17" }),
    permit "a credit matter that is really on file"     (clause.credit_matter { "S3-16", "S3-17" }),
    permit "a provider that adds a service or hosts the data for the company"  (clause.provider { "S3-06", "S3-13", "S3-16" }),
    refuse "no credit matter is on file"                (clause.no_credit_matter { "S3-16", "S3-17" }),
    refuse "nothing goes to outsiders for advertising"  (clause.for_advertising { "S3-05" }),
    refuse "nothing else goes outside"                  (clause.anything_else { "S3-17" }),
    refuse "nothing leaves the Union for convenience"   (clause.leaves_the_union_needlessly { "S3-19" }),

    refuse "the customer has forbidden onward disclosure" {
      code = "disclosure_prohibited_by_subject", cites = { "S3-34" },
      when = function(case)
        -- The sentence concerns marketing: it does not stop collection of a debt or processing on behalf of the company.
        return ask.banned_if_stated "disclosure" (case) and not ask.goes_to_processor(case)
          and not ask.within(case, { "billing", "collection" }) and not ask.law_obliges(case)
      end,
    },
  },

  transfer {
    permit "technically necessary for the company or its partner"  (clause.technically_necessary { "S3-19" }),
    refuse "otherwise nothing leaves the Union"                    (clause.stays_in_the_union { "S3-19" }),
  },

  -- Käsittelyn tarkoitus: own advertising, own lists, and the right to forbid both.
  marketing_use {
    permit "the company aims its own advertising"  (clause.own_advertising { "S3-03", "S3-05" }),
    refuse "the customer forbade it"               (clause.advertising_forbidden { "S3-26", "S3-34" }),
  },

  publication {
    permit "a list is published unless the customer forbids it"     (clause.list_published { "S3-08", "S3-09" }),
    refuse "the customer forbade publication"                       (clause.publication_forbidden { "S3-08", "S3-10" }),
    refuse "the customer forbade advertising, which lists are for"  (clause.lists_advertise { "S3-09", "S3-26" }),
    refuse "a list for outsiders would give them the data"          (clause.list_for_outsiders { "S3-05", "S3-17" }),
    refuse "a list holds no more than a label"                      (clause.more_than_a_label { "S3-09" }),
  },

  publication_ban {
    permit "the customer forbids publication, by any of three doors and in any form"
      (clause.forbids_publication { "S3-08", "S3-10" }),
    promise "it binds from the day it arrives" { cites = { "S3-10" }, within = days(0) },
  },

  marketing_ban {
    permit "the customer forbids advertising, distance selling, marketing and surveys"
      (clause.forbids_marketing { "S3-26", "S3-34" }),
    promise "it binds from the day it arrives" { cites = { "S3-26", "GDPR 21(3)" }, within = days(0) },
  },

  -- Muut oikeudet: marketing, and onward disclosure and processing.
  objection {
    permit "the customer forbids advertising, distance selling, marketing and surveys, whatever the request is called"
      (clause.objects_to_marketing { "S3-26", "S3-34" }),

    review "the customer forbids more than marketing: whether the notice's words reach so far, a person decides" {
      code = "legal_basis_unclear", cites = { "S3-34", "GDPR 21(1)" },
      when = function(case) return not case.request:states "purposes" or not ask.within(case, marketing) end,
    },
  },

  -- Rekisterin suojauksen periaatteet: access by staff.
  staff_access {
    permit "designated people, under a signed undertaking, with credentials of their own"
      (clause.designated_under_undertaking { "S3-21", "S3-22", "S3-23" }),
    refuse "no undertaking was signed"        (clause.no_undertaking { "S3-21", "S3-23" }),
    refuse "nobody designated this person"    (clause.not_designated { "S3-21", "S3-22" }),
    refuse "shared credentials are nobody's"  (clause.shared_credentials { "S3-23" }),
  },

  -- Tarkastusoikeus
  access {
    permit "everyone may check their data"  (clause.own_data { "S3-25", "S3-11" }),
    oblige "the copy names where the data came from, behaviour online included"
      (clause.names_sources { "S3-12", "S3-13", "S3-14", "S3-15" }),
  },

  -- Oikeus vaatia tiedon korjaamista
  rectification {
    permit "incorrect data are corrected"             (clause.incorrect { "S3-27" }),
    permit "incomplete data are completed"            (clause.incomplete { "S3-27" }),
    permit "outdated data are brought up to date"     (clause.outdated { "S3-27" }),
    permit "unnecessary data are deleted"             (clause.unnecessary { "S3-27" }),
    refuse "the data are right and needed"            (clause.right_and_needed { "S3-27" }),
    promise "without delay"                           { cites = { "S3-30" } },
    oblige "whoever gave the incorrect data is told"  (clause.tells_the_source { "S3-31" }),
    oblige "whoever got them is told"                 (clause.tells_recipients { "S3-31" }),
    oblige "a refusal is certified, and may be taken to the Ombudsman"  (clause.certifies_a_refusal { "S3-32", "S3-33" }),
  },
}
