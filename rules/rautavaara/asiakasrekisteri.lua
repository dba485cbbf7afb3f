-- The customer register of the municipality of Rautavaara, according to its privacy notice of 19 April 2018.
-- Headings are those of the notice; statements are summarised.
local ask    = use "shared/questions"
local clause = use "shared/clauses"

-- Data needed for an unpaid invoice or a collection case.
local billing = { "billing_data", "name", "postal_address", "personal_identity_code" }

-- Data of social-services customers, which are never used for lists, marketing or credit checks.
local social = { "health_data", "social_support_needs", "income_and_wealth", "family_relations", "bank_account" }

-- A bank account is social-services data only if the person is a customer of social services. The other data always are.
local function is_social(case, held)
  if held.category ~= "bank_account" or not case.subject:states "groups" then return true end
  return case.subject.groups:includes "social_services"
end

return register "rautavaara/asiakasrekisteri" {
  title      = "Asiakasrekisteri",
  controller = {
    name    = "Rautavaaran kunta", kind = "municipality", financial_year_end = "12-31",
    contact = { role = "registry_office", address = "Koulutie 1, 73900 Rautavaara", email = "kirjaamo@rautavaara.fi" },
  },

  notice = {
    dated    = "2018-04-19",
    rests_on = { "Personal Data Act" },
    stated = {
      ["S1-01"] = { "Laatimispäivä",
        "drawn up on 19 April 2018, before the GDPR applied", informs = "when it was drawn up" },
      ["S1-02"] = { "Rekisterinpitäjä",
        "the municipality keeps the register; its registry office has an e-mail address", informs = "who keeps the register" },
      ["S1-03"] = { "Yhteyshenkilö rekisteriä koskevissa asioissa",
        "there is a contact person", informs = "whom to turn to" },
      ["S1-04"] = { "Rekisterin nimi", "it is the customer register", informs = "what it is called" },
      ["S1-05"] = { "Henkilötietojen käsittelyn tarkoitus",
        "for keeping the register, handling and archiving orders, and caring for customers" },
      ["S1-06"] = { "Henkilötietojen käsittelyn tarkoitus",
        "data may serve development, statistics and content aimed at the person online" },
      ["S1-07"] = { "Henkilötietojen käsittelyn tarkoitus",
        "within what the Personal Data Act allows", informs = "the act that it was written under, repealed since" },
      ["S1-08"] = { "Henkilötietojen käsittelyn tarkoitus",
        "the municipality may aim its own advertising, and gives nothing to outsiders for it" },
      ["S1-09"] = { "Henkilötietojen käsittelyn tarkoitus",
        "partners may host parts of the data on their servers for technical reasons" },
      ["S1-10"] = { "Henkilötietojen käsittelyn tarkoitus",
        "data are processed only for the customer relationship", informs = "a limit that the purposes named before it go beyond" },
      ["S1-11"] = { "Henkilötietojen käsittelyn tarkoitus",
        "the municipality may publish a list unless the customer forbids it" },
      ["S1-12"] = { "Henkilötietojen käsittelyn tarkoitus", "a list is, for example, mailing labels for advertising" },
      ["S1-13"] = { "Henkilötietojen käsittelyn tarkoitus",
        "publication is forbidden by telling the information desk, the registry by e-mail, or the contact person" },
      ["S1-14"] = { "Rekisterin tietosisältö",
        "name, identity code only when needed, organisation, e-mail, postal address, phone, billing data" },
      ["S1-15"] = { "Rekisterin tietosisältö",
        "of social-services customers also health, need of support, income and wealth, family, bank account" },
      ["S1-16"] = { "Säännönmukaiset tietolähteet", "data come from what customers register and tell" },
      ["S1-17"] = { "Säännönmukaiset tietolähteet",
        "names and addresses are updated by authorities and companies that offer updates" },
      ["S1-18"] = { "Säännönmukaiset tietolähteet", "data may come from subcontractors" },
      ["S1-19"] = { "Säännönmukaiset tietolähteet",
        "behaviour online may come from partners' sites, cookies and credentials" },
      ["S1-20"] = { "Tietojen säännönmukaiset luovutukset",
        "only the municipality uses the data, except where a provider adds a service or supports a credit decision" },
      ["S1-21"] = { "Tietojen säännönmukaiset luovutukset",
        "nothing goes outside but for a credit application, collection, billing, or where a law obliges" },
      ["S1-22"] = { "Tietojen siirto EU:n tai ETA:n ulkopuolelle",
        "nothing leaves the EU unless it is technically necessary" },
      ["S1-23"] = { "Tietojen säännönmukaiset luovutukset",
        "data are destroyed on request unless a law, open invoices or collection prevent it" },
      ["S1-24"] = { "Rekisterin suojauksen periaatteet A",
        "papers are locked away, safe from fire", informs = "how papers are stored" },
      ["S1-25"] = { "Rekisterin suojauksen periaatteet A",
        "only designated employees under a signed undertaking handle papers" },
      ["S1-26"] = { "Rekisterin suojauksen periaatteet A", "what is secret by law is stamped" },
      ["S1-27"] = { "Rekisterin suojauksen periaatteet B",
        "only designated people of the municipality and of companies acting for it use the system" },
      ["S1-28"] = { "Rekisterin suojauksen periaatteet B", "each user has a user name and password of their own" },
      ["S1-29"] = { "Rekisterin suojauksen periaatteet B", "each user has signed an undertaking" },
      ["S1-30"] = { "Rekisterin suojauksen periaatteet B",
        "a firewall protects the system", informs = "how the system is protected" },
      ["S1-32"] = { "Tarkastusoikeus", "everyone may check the data held about them" },
      ["S1-33"] = { "Tarkastusoikeus",
        "in writing to the information desk or the contact person, in Finnish, Swedish or English" },
      ["S1-34"] = { "Tarkastusoikeus", "the request is signed" },
      ["S1-35"] = { "Tarkastusoikeus",
        "processing and disclosure for advertising, distance selling, marketing and surveys is forbidden by telling the information desk" },
      ["S1-36"] = { "Oikeus vaatia tiedon korjaamista",
        "what is incorrect, unnecessary, incomplete or outdated is corrected, deleted or completed" },
      ["S1-37"] = { "Oikeus vaatia tiedon korjaamista",
        "in a hand-signed letter to the registry office or the maintainer" },
      ["S1-38"] = { "Oikeus vaatia tiedon korjaamista", "saying which data, and on what ground" },
      ["S1-39"] = { "Oikeus vaatia tiedon korjaamista", "without delay" },
      ["S1-40"] = { "Oikeus vaatia tiedon korjaamista", "whoever gave or got the incorrect data is told" },
      ["S1-41"] = { "Oikeus vaatia tiedon korjaamista", "a refusal is certified in writing with its reasons" },
      ["S1-42"] = { "Oikeus vaatia tiedon korjaamista", "a refusal may be taken to the Data Protection Ombudsman" },
      ["S1-43"] = { "Muut henkilötietojen käsittelyyn liittyvät",
        "disclosure and processing for marketing may be forbidden; the rest of the sentence is cut off" },
    },
    empty     = { ["S1-31"] = "Evästeet" },
    truncated = { "S1-43" },
    absent    = { "retention period", "restriction", "objection other than to marketing", "portability", "legal basis" },
  },

  holds = {
    name                     = { cites = "S1-14" },
    personal_identity_code   = { cites = "S1-14", only_when = "necessary" },
    represented_organisation = { cites = "S1-14" },
    email                    = { cites = "S1-14" },
    postal_address           = { cites = "S1-14" },
    phone                    = { cites = "S1-14" },
    billing_data             = { cites = "S1-14" },
    health_data              = { cites = "S1-15", special = true },
    social_support_needs     = { cites = "S1-15", secret = true },
    income_and_wealth        = { cites = "S1-15", secret = true },
    family_relations         = { cites = "S1-15", secret = true },
    bank_account             = { cites = "S1-15", secret = true },
    web_behaviour            = { cites = "S1-19", undeclared = true },
    invoice_voucher          = { cites = "S1-14", follows_from = "invoices" },
  },

  form = {
    access = {
      written   = { true, cites = "S1-33" },
      languages = { "fi", "sv", "en", cites = "S1-33" },
      to        = { "information_desk", "contact_person", cites = "S1-33" },
      signed    = { "signed", cites = "S1-34" },
    },
    rectification = {
      written  = { true, cites = "S1-37" },
      signed   = { "hand_signed", cites = "S1-37" },
      to       = { "registry_office", "maintainer", cites = "S1-37" },
      itemised = { true, cites = "S1-38" },
    },
    publication_ban = {
      to = { "information_desk", "registry_office", "contact_person", cites = "S1-13" },
    },
    marketing_ban = {
      to = { "information_desk", cites = "S1-35" },
    },
  },

  -- Tietojen säännönmukaiset luovutukset: data are destroyed on request, except …
  erasure {
    permit "the customer's data are destroyed on request"  (clause.destroyed_on_request { "S1-23" }),
  },

  chapter { of = { "erasure", "retention" },
    review "an order is still being carried out"  (clause.work_in_hand { "S1-05" }),
    retain "open invoices prevent erasure"  (clause.open_invoices { "S1-23", of = billing }),
    retain "collection prevents erasure"    (clause.collection { "S1-23", of = billing }),
  },

  -- Tietosisältö: data of social-services customers were moved to the wellbeing services county.
  chapter { of = { "access", "rectification", "erasure", "restriction", "portability", "anonymisation", "staff_access", "retention" },
    review "social services moved to the wellbeing services county on 1 January 2023" {
      code    = "social_services_moved", cites = { "S1-15", "GDPR 4(7)" },
      of      = social,
      when    = function(case, held) return case.today >= date "2023-01-01" and is_social(case, held) end,
      obliges = { "transfer_to_competent_controller" },
    },
  },

  -- Säännönmukaiset luovutukset: only the municipality uses the data, except …
  disclosure {
    permit "a law obliges"                                  (clause.law_obliges { "S1-21" }),
    permit "a register of the municipality's own"           (clause.own_register { "S1-08" }),
    permit "billing and collection matters"                 (clause.billing_and_collection { "S1-21" }),
    permit "a credit matter that is really on file"         (clause.credit_matter {
      "S1-20", "S1-21", of = { "name", "postal_address", "personal_identity_code", "billing_data", "email", "phone" },
    }),
    permit "a provider that adds a service or hosts the data for the municipality"
      (clause.provider { "S1-09", "S1-17", "S1-20" }),
    refuse "no credit matter is on file"                    (clause.no_credit_matter { "S1-20", "S1-21" }),
    refuse "nothing goes to outsiders for advertising"      (clause.for_advertising { "S1-08" }),
    refuse "nothing else goes outside"                      (clause.anything_else { "S1-21" }),
    refuse "nothing leaves the Union for convenience"       (clause.leaves_the_union_needlessly { "S1-22" }),
    withhold "the identity code goes only when needed"      (clause.identity_code_not_needed { "S1-14" }),

    withhold "data of social-services customers stay, whatever the matter" {
      code = "special_categories", cites = { "S1-15", "GDPR 9(1)" },
      of   = social,
      when = function(case) return not ask.law_obliges(case) end,
    },

    review "a law asks for data that went to the wellbeing services county" {
      code    = "social_services_moved", cites = { "S1-15", "GDPR 4(7)" },
      of      = social,
      when    = function(case) return case.today >= date "2023-01-01" and ask.law_obliges(case) end,
      obliges = { "transfer_to_competent_controller" },
    },

    withhold "what is stamped secret stays, unless a law obliges" {
      code = "secret_by_law", cites = { "S1-26" },
      when = function(case, held) return held:states "secret" and held.secret and not ask.duty_checked(case) end,
    },
  },

  transfer {
    permit "technically necessary for the municipality or its partner"  (clause.technically_necessary { "S1-22" }),
    refuse "otherwise nothing leaves the Union"                         (clause.stays_in_the_union { "S1-22" }),

    withhold "data of social-services customers stay" {
      code = "special_categories", cites = { "S1-15", "GDPR 9(1)" }, of = social,
    },
  },

  -- Käsittelyn tarkoitus: own advertising, own lists, and the right to forbid both.
  marketing_use {
    permit "the municipality aims its own advertising"  (clause.own_advertising { "S1-06", "S1-08" }),
    refuse "the customer forbade it"                    (clause.advertising_forbidden { "S1-35", "S1-43" }),

    withhold "data of social-services customers are never used for advertising" {
      code = "special_categories", cites = { "S1-15", "GDPR 9(1)" }, of = social,
    },
  },

  publication {
    permit "a list is published unless the customer forbids it"     (clause.list_published { "S1-11", "S1-12" }),
    refuse "the customer forbade publication"                       (clause.publication_forbidden { "S1-11", "S1-13" }),
    refuse "the customer forbade advertising, which lists are for"  (clause.lists_advertise { "S1-12", "S1-35" }),
    refuse "a list holds no more than a label"                      (clause.more_than_a_label { "S1-12" }),

    withhold "data of social-services customers never appear in a list" {
      code = "special_categories", cites = { "S1-15", "GDPR 9(1)" }, of = social,
    },
    withhold "what is stamped secret is on no label" {
      code = "secret_by_law", cites = { "S1-26" },
      when = function(_, held) return held:states "secret" and held.secret end,
    },
  },

  publication_ban {
    permit "the customer forbids publication, by any of three doors and in any form"
      (clause.forbids_publication { "S1-11", "S1-13" }),
    promise "it binds from the day it arrives" { cites = { "S1-13" }, within = days(0) },
  },

  marketing_ban {
    permit "the customer forbids advertising, distance selling, marketing and surveys"
      (clause.forbids_marketing { "S1-35", "S1-43" }),
    promise "it binds from the day it arrives" { cites = { "S1-35", "GDPR 21(3)" }, within = days(0) },
  },

  objection {
    permit "the customer forbids advertising, distance selling, marketing and surveys, whatever the request is called"
      (clause.objects_to_marketing { "S1-35", "S1-43" }),
  },

  -- Rekisterin suojauksen periaatteet: access by staff.
  staff_access {
    permit "designated people, under a signed undertaking, with credentials of their own"
      (clause.designated_under_undertaking { "S1-25", "S1-27", "S1-28", "S1-29" }),
    refuse "no undertaking was signed"         (clause.no_undertaking { "S1-25", "S1-29" }),
    refuse "nobody designated this person"     (clause.not_designated { "S1-25", "S1-27" }),
    refuse "shared credentials are nobody's"   (clause.shared_credentials { "S1-28" }),
  },

  -- Tarkastusoikeus
  access {
    permit "everyone may check their data"  (clause.own_data { "S1-32" }),
    oblige "the copy names where the data came from, behaviour online included"
      (clause.names_sources { "S1-16", "S1-17", "S1-18", "S1-19" }),
  },

  -- Oikeus vaatia tiedon korjaamista
  rectification {
    permit "incorrect data are corrected"           (clause.incorrect { "S1-36" }),
    permit "incomplete data are completed"          (clause.incomplete { "S1-36" }),
    permit "outdated data are brought up to date"   (clause.outdated { "S1-36" }),
    permit "unnecessary data are deleted"           (clause.unnecessary { "S1-36" }),
    refuse "the data are right and needed"          (clause.right_and_needed { "S1-36" }),
    promise "without delay"                         { cites = { "S1-39" } },
    oblige "whoever gave the incorrect data is told"  (clause.tells_the_source { "S1-40" }),
    oblige "whoever got them is told"                 (clause.tells_recipients { "S1-40" }),
    oblige "a refusal is certified, and may be taken to the Ombudsman"  (clause.certifies_a_refusal { "S1-41", "S1-42" }),
  },
}
