-- The register of the members and players of Jokirannan Pallo ry, a made-up sports club, by its privacy notice of 1 February
-- 2026. Pictures are published with consent only; the results of public matches stay in the archive of results.
local purposes = use "shared/purposes"
local the      = use "shared/conditions"

local given = { "granted", "partly_granted" }

-- What the club needs of a member or player while the membership goes on.
local membership = {
  "name", "date_of_birth", "domicile", "postal_address", "email", "phone", "guardian_contact", "team", "licence_and_insurance",
}

-- What an unpaid fee needs.
local billing = { "name", "postal_address", "guardian_contact", "billing_data" }

-- Consents

-- Returns whether each purpose of the request has a valid consent, given by this person or, without one, by anybody.
local function each_purpose_is_consented_to(case, giver)
  for _, purpose in ipairs(case.request.purposes) do
    local has_consent = case.subject.consents:any(function(consent)
      return consent.purpose == purpose and consent.is_valid and (giver == nil or consent.given_by == giver)
    end)
    if not has_consent then return false end
  end
  return #case.request.purposes > 0
end

local each_use_has_consent = condition(
  "a valid consent covers each purpose of the request, for a child that of the guardian",
  function(case) return each_purpose_is_consented_to(case, case.subject.is_minor and "guardian" or nil) end)

local child_consented_to_each_use = condition("a valid consent of the child covers each purpose of the request",
  function(case) return each_purpose_is_consented_to(case, "subject") end)

local person_consented_to_sponsors = condition("a valid consent covers the marketing of sponsors", function(case)
  return case.subject.consents:any(function(consent) return consent.purpose == "sponsor" and consent.is_valid end)
end)

-- The age of the person

local person_is_of_age = condition("the person is of age", function(case) return not case.subject.is_minor end)

local person_is_a_child_of_fifteen_or_more = condition("the person is a child of fifteen or more", function(case)
  return case.subject.is_minor and case.subject.age >= 15
end)

local person_is_under_fifteen = condition("the person is under fifteen; if neither the age nor a child is stated, no",
  function(case)
    local subject = case.subject
    if not subject:states "age" and not (subject:states "minor" and subject.minor) then return false end
    return subject.age < 15
  end)

local person_is_under_twelve = condition("the person is under twelve; for a person of age, no", function(case)
  local subject = case.subject
  if not subject:states "age" and subject:states "minor" and not subject.minor then return false end
  return subject.age < 12
end)

-- Membership and tasks

local membership_goes_on = condition("the membership has not ended", function(case)
  local ended = case.subject.relationship.ended
  return ended == nil or ended >= case.today
end)

local membership_is_over = condition("the membership has a last day", function(case)
  return case.subject.relationship.ended ~= nil
end)

local volunteer_task_goes_on = condition("the task as a volunteer or coach goes on", function(case)
  local task = case.subject.volunteering
  return task ~= nil and (task.ended == nil or task.ended >= case.today)
end)

local person_is_only_a_member = condition("the person neither plays nor has a task; if the groups are not stated, no",
  function(case)
    local subject = case.subject
    return subject:states "groups" and not subject.groups:includes "player" and not subject.groups:includes "volunteer"
  end)

local extract_was_shown = condition("an extract from the criminal record was shown", function(case)
  local task = case.subject.volunteering
  return task ~= nil and task.record_shown ~= nil
end)

local volunteer_task_is_over = condition("the task as a volunteer or coach has a last day", function(case)
  local task = case.subject.volunteering
  return task ~= nil and task.ended ~= nil
end)

-- Camps, matches and pictures

local person_was_at_a_camp = condition("the person was at a camp", function(case) return case.subject.camp ~= nil end)

local guardian_gave_the_notice = condition("a guardian gave the health notice for the camp", function(case)
  return case.subject.camp ~= nil and case.subject.camp.notice_by == "guardian"
end)

local club_has_pictures = condition("the club has pictures of the person", function(case) return #case.subject.photos > 0 end)

local a_match_was_public = condition("a match that the person played was open to the public", function(case)
  return case.subject.matches:any(function(match) return match.public and match.played <= case.today end)
end)

local picture_is_in_social_media = condition("a picture is in a social media channel; if pictures are not stated, yes",
  function(case)
    return not case.subject:states "photos" or case.subject.photos:any "in_social_media"
  end)

local others_are_in_the_picture = condition("others can be recognised in the picture",
  function(case) return case.request.others_in_picture end)

local others_are_stated_in_the_picture = condition("others can be recognised in the picture; if this is not stated, no",
  function(case) return case.request:states "others_in_picture" and case.request.others_in_picture end)

local photography_is_forbidden = condition("a ban on taking and using pictures is in force", function(case)
  return case.subject.bans:any(function(ban) return ban.in_force and ban.kind == "photography" end)
end)

-- The request and the recipient

local data_went_to_a_sponsor = condition("data of the person went to a sponsor; if disclosures are not stated, no",
  function(case)
    return case.subject:states "disclosures"
      and case.subject.disclosures:any(function(disclosure) return disclosure.purpose == "sponsor" end)
  end)

local guardian_made_the_request = condition("a guardian made the request", function(case)
  return case.request.made_by == "guardian"
end)

local person_made_the_request = condition("the person made the request; if the requester is not stated, yes", function(case)
  return not case.request:states "made_by" or case.request.made_by == "subject"
end)

local a_purpose_is_the_sponsors = condition("a purpose is the marketing of sponsors; if none is stated, no", function(case)
  return case.request:states "purposes" and purposes.include(case, { "sponsor" })
end)

local request_names_online_uses = condition("a purpose is the website or social media; if none is stated, yes", function(case)
  return not case.request:states "purposes" or purposes.include(case, { "website", "social_media" })
end)

local request_names_no_picture = condition("the request names data, and no picture among them; if none is stated, no",
  function(case) return case.request:states "categories" and not case.request.categories:includes "photo" end)

local recipient_is_the_federation = condition("the recipient is the federation",
  function(case) return case.request.recipient_kind == "federation" end)

local recipient_is_a_newspaper = condition("the recipient is a newspaper or another medium",
  function(case) return case.request.recipient_kind == "media" end)

local recipient_is_a_sponsor = condition("the recipient is a sponsor",
  function(case) return case.request.recipient_kind == "sponsor" end)

local purposes_are_only_competition_and_insurance = condition("every purpose is competition or insurance",
  function(case) return purposes.are_only(case, { "competition", "insurance" }) end)

local purposes_are_only_news = condition("every purpose is a newspaper",
  function(case) return purposes.are_only(case, { "newspaper" }) end)

local purposes_are_only_the_sponsors = condition("every purpose is the marketing of sponsors",
  function(case) return purposes.are_only(case, { "sponsor" }) end)

local employee_leads_the_camp = condition("the employee leads the camp or gives first aid there",
  function(case) return case.request.staff.camp_leader end)

local results_are_called_incorrect = condition("the request calls results of matches incorrect", function(case)
  return case.request.items:any(function(item) return item.category == "match_results" and item.ground == "incorrect" end)
end)

return register "jokiranta/jasenrekisteri" {
  title      = "Jäsen- ja harrastajarekisteri",
  controller = use "jokiranta/organisation",
  language   = "fi",
  dated      = "2026-02-01",

  section "1 Rekisterinpitäjä ja yhteyshenkilö" {
    says "1.1" "the association keeps the register, and its secretary answers questions" {
      original = "Rekisteriä pitää Jokirannan Pallo ry. Tietosuojaa koskeviin kysymyksiin vastaa seuran sihteeri.",
      informs  = "who keeps the register",
    },
  },

  section "2 Mihin tietoja käytetään" {
    says "2.1" "for membership, training, competitions and fees, on the contract and the club's legitimate interest" {
      original = "Käsittelemme tietoja jäsenyyden, harjoitus- ja kilpailutoiminnan sekä maksujen hoitamiseksi. Perusteena on "
        .. "jäsenyyttä tai osallistumista koskeva sopimus tai seuran oikeutettu etu.",

      erasure.retain "the membership still needs the data" {
        code = "membership_running", cites = "GDPR 6(1)(b)", data = membership, when = membership_goes_on,
      },
    },

    says "2.2" "pictures and videos are published on the site and in social media with consent, a child's with the guardian's" {
      original = "Kuvia ja videoita julkaisemme verkkosivuilla ja sosiaalisessa mediassa vain suostumuksella. "
        .. "Alaikäisen puolesta suostumuksen antaa huoltaja, ja 15 vuotta täyttäneeltä kysymme myös itseltään.",

      any_of(photo_release, publication).permit "the person or the guardian consented to each use of the picture" {
        code = "photo_consent_given", cites = "GDPR 6(1)(a)", data = "photo", when = each_use_has_consent,
        unless = the.person_forbade_publication,
      },
      any_of(photo_release, publication).refuse "nobody consented to this use of the picture" {
        code = "photo_consent_missing", cites = "GDPR 6(1)(a)", data = "photo", unless = each_use_has_consent,
      },
      any_of(photo_release, publication).review "a child of fifteen or more did not consent" {
        code = "child_not_asked", cites = "GDPR 6(1)(a)", data = "photo",
        when = person_is_a_child_of_fifteen_or_more, unless = child_consented_to_each_use,
        obliges = "ask_child_too",
      },
      photo_release.refuse "only pictures and videos are released in this way" {
        code = "not_necessary", data = everything, except = "photo", fallback = true,
      },
    },

    says "2.3" "consent is asked for each use apart: site, social media, newspaper, sponsors" {
      original = "Suostumus pyydetään erikseen verkkosivuja, sosiaalista mediaa, lehtiä ja yhteistyökumppaneita varten.",

      photo_release.require "the request names the use of the picture" {
        requirement = "purpose", code = "incomplete_data",
        met  = function(case) return #case.request.purposes > 0 end,
        asks = "what the picture will be used for",
      },
    },

    says "2.4" "whoever forbids pictures is not photographed, and pictures of several are looked at before they are published" {
      original = "Kuvauskieltoa noudatetaan. Jos kuvassa on muitakin, vastuuhenkilö tarkistaa ennen julkaisua, "
        .. "että kaikilta on lupa.",

      any_of(photo_release, publication).refuse "the person forbade pictures" {
        code = "photography_forbidden", data = "photo", when = photography_is_forbidden,
      },
      photo_release.review "somebody checks that the others in the picture consented, too" {
        code = "others_in_photo", data = "photo", unless_refused = true, when = others_are_in_the_picture,
      },
    },
  },

  section "3 Mitä tietoja käsittelemme" {
    says "3.1" "name, date of birth, domicile, contact data, guardians of minors, team" {
      original = "Nimi, syntymäaika, kotipaikka, yhteystiedot, alaikäisen huoltajien yhteystiedot ja joukkue.",
      holds { "name", "date_of_birth", "domicile", "postal_address", "email", "phone", "guardian_contact", "team" },
    },

    says "3.2" "membership fees and invoices" {
      original = "Jäsen- ja kausimaksut sekä laskut.",
      holds { "billing_data" },
      holds { "invoice_voucher", follows_from = "invoices" },

      any_of(erasure, retention).retain "an unpaid fee needs the data" {
        code = "open_invoice", cites = "GDPR 17(3)(e)", data = billing, when = the.invoice_is_open,
      },
    },

    says "3.3" "results and statistics of matches, licences and insurance of the federation, pictures and videos" {
      original = "Otteluiden tulokset ja tilastot, lajiliiton lisenssi- ja vakuutustiedot sekä kuvat ja videot.",
      holds { "match_results", "match_statistics", "licence_and_insurance" },
      holds { "photo", follows_from = "photos" },

      any_of(erasure, retention).require "somebody looked for pictures of the person" {
        requirement = "categories", code = "facts_missing", unless = request_names_no_picture,
        met  = function(case) return case.subject.photos ~= nil end,
        asks = "which pictures and videos of the person the club has",
      },
    },

    says "3.4" "a health notice that a guardian gave for a camp, seen only by the leader and first aid of the camp" {
      original = "Huoltajan leiriä varten antamat terveystiedot. Niitä näkevät vain leirin johtaja ja ensiapuvastaava.",
      holds { "camp_health", special = true, only_when = "a guardian gave it" },

      staff_access.refuse "only the leader and first aid of the camp see the health notice" {
        code = "camp_staff_only", cites = "GDPR 9(2)(a)", data = "camp_health", unless = employee_leads_the_camp,
      },
      staff_access.refuse "the health notice of a child is used only if a guardian gave it" {
        code = "guardian_consent_missing", cites = "GDPR 9(2)(a)", data = "camp_health",
        unless = { guardian_gave_the_notice, person_is_of_age },
      },
    },

    says "3.5" "of volunteers and coaches their task, and that the criminal record was shown, on which day" {
      original = "Vapaaehtoisista ja valmentajista tehtävä sekä merkintä rikosrekisteriotteen esittämisestä ja päivästä. "
        .. "Otetta tai sen kopiota emme säilytä.",
      holds { "volunteer_task", "criminal_record_check" },

      any_of(erasure, retention).retain "the task as a volunteer or coach still needs the data" {
        code = "contract_running", cites = "GDPR 6(1)(b)", data = "volunteer_task", when = volunteer_task_goes_on,
      },
      any_of(erasure, retention).retain "the note that the extract was shown is kept while the task goes on" {
        code = "contract_running", cites = "GDPR 6(1)(b)", data = "criminal_record_check",
        when = { volunteer_task_goes_on, extract_was_shown },
      },
      disclosure.withhold "the note on the criminal record stays in the club unless a law obliges" {
        code = "record_check_inside", cites = "Act 148/2014", data = "criminal_record_check", unless = the.law_obliges_if_cited,
      },
    },
  },

  section "4 Mistä tiedot saadaan" {
    says "4.1" "from the person, the guardian and the federation" {
      original = "Tiedot saadaan henkilöltä itseltään, huoltajalta ja lajiliitolta.",

      access.oblige "the copy names where the data came from" { on_outcome = given, obliges = "name_sources" },
    },
  },

  section "5 Kenelle tietoja luovutetaan" {
    says "5.1" "the federation gets what competitions and insurance need" {
      original = "Lajiliitolle luovutetaan kilpailutoiminnan ja vakuutusten edellyttämät tiedot.",

      disclosure.permit "the federation needs the data for competitions and insurance" {
        code = "competition_needs",
        data = { "name", "date_of_birth", "team", "licence_and_insurance", "match_results", "match_statistics" },
        when = { recipient_is_the_federation, purposes_are_only_competition_and_insurance },
      },
    },

    says "5.2" "newspapers get the results of matches, from twelve years with names" {
      original = "Lehdille annetaan otteluiden tulokset, 12 vuotta täyttäneistä nimineen.",

      disclosure.permit "a newspaper gets the results, with the team and the names" {
        code = "media_report", data = { "name", "team", "match_results" },
        when = { recipient_is_a_newspaper, purposes_are_only_news },
      },
      disclosure.refuse "newspapers do not get the names of players under twelve" {
        code = "young_player", data = "name", when = { recipient_is_a_newspaper, person_is_under_twelve },
      },
    },

    says "5.3" "sponsors get and use contact data only with consent, and not after a ban" {
      original = "Yhteistyökumppaneille luovutamme yhteystietoja ja niiden mainoksia välitämme vain suostumuksella, emmekä "
        .. "lainkaan sen jälkeen, kun markkinointi on kielletty.",

      disclosure.permit "the person consented to the sponsor's marketing" {
        code = "sponsor_consent_given", cites = "GDPR 6(1)(a)", data = { "name", "email", "postal_address" },
        when = { recipient_is_a_sponsor, purposes_are_only_the_sponsors, person_consented_to_sponsors },
        reports_conflict = false,
      },
      disclosure.refuse "a sponsor gets nothing without consent" {
        code = "sponsor_consent_missing", cites = "GDPR 6(1)(a)", data = everything,
        when = recipient_is_a_sponsor, unless = person_consented_to_sponsors,
      },
      marketing_use.permit "the person consented to advertising of sponsors" {
        code = "sponsor_consent_given", cites = "GDPR 6(1)(a)", data = { "name", "email", "postal_address" },
        when = { a_purpose_is_the_sponsors, person_consented_to_sponsors }, reports_conflict = false,
      },
      marketing_use.refuse "the club passes on no advertising of sponsors without consent" {
        code = "sponsor_consent_missing", cites = "GDPR 6(1)(a)", data = everything,
        when = a_purpose_is_the_sponsors, unless = person_consented_to_sponsors,
      },
      marketing_use.permit "the club tells members about its own events" {
        code = "own_marketing", data = { "name", "email", "postal_address" }, unless = a_purpose_is_the_sponsors,
      },
      marketing_use.refuse "other data are not used for marketing" {
        code = "not_necessary", cites = "GDPR 5(1)(c)", data = everything, fallback = true,
      },
    },

    says "5.4" "the bookkeeper and the provider of the member system handle data for the club" {
      original = "Tilitoimisto ja jäsenjärjestelmän toimittaja käsittelevät tietoja seuran lukuun.",

      disclosure.permit "a provider that works for the club" {
        code = "processing_on_behalf", cites = "GDPR 28(3)", data = everything,
        except = { "criminal_record_check", "photo", "camp_health" },
        when = { the.recipient_serves_the_controller, the.purposes_are_only_services_and_billing },
      },
    },

    says "5.5" "nothing else goes outside, except where a law obliges; members may look at the list of members" {
      original = "Muille tietoja ei luovuteta, ellei laki velvoita. Jäsen voi tutustua jäsenluetteloon sihteerin luona.",

      disclosure.permit "a law obliges" {
        code = "mandatory_legal_duty", cites = "GDPR 6(1)(c)", data = everything, when = the.law_obliges,
      },
      disclosure.refuse "nothing else goes outside" {
        code = "disclosure_purpose_not_listed", data = everything, fallback = true,
      },
    },
  },

  section "6 Julkaiseminen ja tulosarkisto" {
    says "6.1" "the site names teams, players, volunteers and the results that the federation published" {
      original = "Verkkosivuilla julkaistaan joukkueet, pelaajat, toimihenkilöt ja lajiliiton julkaisemat tulokset. Muiden "
        .. "jäsenten nimiä ei julkaista.",

      publication.permit "the site shows name, team and results" {
        code = "own_use", cites = "GDPR 6(1)(f)", data = { "name", "team", "match_results" },
      },
      publication.refuse "a member who neither plays nor has a task is not named" {
        code = "not_necessary", cites = "GDPR 5(1)(c)", data = "name", when = person_is_only_a_member,
      },
      publication.refuse "other data are not published" {
        code = "not_necessary", cites = "GDPR 5(1)(c)", data = everything, except = "photo", fallback = true,
      },
    },

    says "6.2" "statistics of players under twelve are not published" {
      original = "Alle 12-vuotiaiden pelaajatilastoja ei julkaista.",

      publication.permit "statistics of players of twelve and more are published" {
        code = "own_use", cites = "GDPR 6(1)(f)", data = "match_statistics", unless = person_is_under_twelve,
      },
      publication.refuse "statistics of players under twelve are not published" {
        code = "young_player", cites = "GDPR recital 38", data = "match_statistics", when = person_is_under_twelve,
      },
    },

    says "6.3" "whoever forbids publication is left out of the site at once" {
      original = "Jokainen voi kieltää tietojensa julkaisemisen. Kielto toteutetaan heti.",

      publication_ban.permit "everyone may forbid the publication of their data" {
        code = "publication_prohibited_by_subject", data = everything,
      },
      promise(publication_ban) { within = days(0) },
    },

    says "6.4" "the person or a guardian may have a picture removed, within seven days, from social media too" {
      original = "Kuvan voi pyytää poistettavaksi itse tai huoltaja. Poistamme sen seitsemässä päivässä, myös "
        .. "sosiaalisesta mediasta. Ryhmäkuvasta henkilö tehdään tunnistamattomaksi.",

      unpublish_photo.permit "a published picture is removed on request" {
        code = "photo_removed", cites = "GDPR 17(1)(b)", data = "photo",
      },
      unpublish_photo.oblige "the picture is removed from social media, too" {
        on_outcome = given, obliges = "remove_from_social_media", when = picture_is_in_social_media,
      },
      unpublish_photo.oblige "in a picture of several people the person is made unrecognisable" {
        on_outcome = given, obliges = "blur_person", when = others_are_stated_in_the_picture,
      },
      unpublish_photo.oblige "those who got the picture are told" {
        cites = "GDPR 19", on_outcome = given, obliges = "notify_recipients", when = the.data_were_disclosed,
      },
      unpublish_photo.oblige "a child of fifteen or more is asked, too" {
        on_outcome = given, obliges = "ask_child_too",
        when = { guardian_made_the_request, person_is_a_child_of_fifteen_or_more },
      },
      form(unpublish_photo) { addressed_to = "secretary" },
    },

    says "6.5" "the results of public matches stay in the archive of results, unless an objection is accepted" {
      original = "Julkisten otteluiden tulokset jäävät seuran tulosarkistoon. Niitä koskevan vastustamispyynnön "
        .. "ratkaisemme erikseen.",

      any_of(erasure, retention, anonymisation).retain "the results of public matches stay in the archive" {
        code = "result_archive", cites = { "GDPR 6(1)(f)", "GDPR 17(3)(d)" }, data = "match_results", when = a_match_was_public,
      },
      unpublish_photo.refuse "results of matches are no pictures, and stay in the archive" {
        code = "result_archive", cites = "GDPR 6(1)(f)", data = "match_results", reports_conflict = false,
      },
    },
  },

  section "7 Kuinka kauan tietoja säilytetään" {
    says "7.1" "data of members are kept two years after the membership, and erased on request before" {
      original = "Jäsentiedot poistetaan kahden vuoden kuluttua jäsenyyden päättymisestä tai pyynnöstä aiemmin.",

      erasure.permit "data are erased on request" {
        code = "erasure_on_request", data = everything, reports_conflict = false,
      },
      retention.keep_until "two years after the membership" {
        code = "retention_notice", data = membership, when = membership_is_over,
        last_day = function(case) return case.subject.relationship.ended + years(2) end,
      },
    },

    says "7.2" "the health notice is erased thirty days after the camp" {
      original = "Leirin terveystiedot poistetaan 30 päivän kuluttua leirin päättymisestä.",

      retention.keep_until "thirty days after the camp" {
        code = "retention_notice", data = "camp_health", when = person_was_at_a_camp,
        last_day = function(case) return case.subject.camp.last_day + days(30) end,
      },
    },

    says "7.3" "the note on the criminal record is erased when the task ends" {
      original = "Merkintä rikosrekisteriotteesta poistetaan, kun tehtävä päättyy.",

      retention.keep_until "the last day of the task" {
        code = "retention_notice", cites = "Act 148/2014", data = { "volunteer_task", "criminal_record_check" },
        when = volunteer_task_is_over, last_day = function(case) return case.subject.volunteering.ended end,
      },
    },

    says "7.4" "pictures are kept ten years from the latest one" {
      original = "Kuvat säilytetään enintään kymmenen vuotta viimeisimmän kuvan ottamisesta.",

      retention.keep_until "ten years after the latest picture" {
        code = "retention_notice", data = "photo", when = club_has_pictures,
        last_day = function(case) return case.subject.photos:latest "taken" + years(10) end,
      },
    },

    says "7.5" "statistics of former players are made anonymous on request" {
      original = "Entisen pelaajan tilastot muutetaan pyynnöstä nimettömiksi.",

      anonymisation.permit "statistics of a former player are made anonymous" {
        code = "anonymisation_on_request", data = "match_statistics", when = membership_is_over,
      },
    },
  },

  section "8 Siirto EU:n ja ETA:n ulkopuolelle" {
    says "8.1" "only pictures for social media go outside, with consent" {
      original = "Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle. Poikkeuksena ovat suostumuksella sosiaalisessa mediassa "
        .. "julkaistavat kuvat.",

      transfer.permit "a picture for social media, with consent" {
        code = "photo_consent_given", cites = "GDPR 6(1)(a)", data = "photo", when = each_use_has_consent,
      },
      transfer.refuse "nothing else leaves the European Economic Area" {
        code = "transfer_excluded_by_notice", data = everything, unless = the.recipient_is_in_the_area, fallback = true,
      },
    },
  },

  section "9 Tietojen suojaaminen" {
    says "9.1" "only designated people see the data, under an undertaking and with credentials of their own" {
      original = "Tietoja käsittelevät vain nimetyt toimihenkilöt, jotka ovat antaneet salassapitositoumuksen ja joilla on "
        .. "omat tunnukset.",

      staff_access.permit "designated people, under an undertaking, with credentials of their own" {
        code = "own_use", data = everything, reports_conflict = false,
        when = { the.employee_is_designated, the.employee_signed_an_undertaking, the.employee_has_own_credentials },
      },
      staff_access.refuse "the undertaking is missing" {
        code = "undertaking_missing", data = everything, unless = the.employee_signed_an_undertaking,
        obliges = "obtain_undertaking",
      },
      staff_access.refuse "nobody designated the person" {
        code = "not_designated", data = everything, unless = the.employee_is_designated,
      },
      staff_access.refuse "the credentials belong to several people" {
        code = "credentials_shared", data = everything, unless = the.employee_has_own_credentials,
      },
    },
  },

  section "10 Rekisteröidyn oikeudet" {
    says "10.1" "everyone may check their data; a child under fifteen with the guardian, who acts until the child is of age" {
      original = "Omat tiedot voi tarkastaa pyytämällä ne sihteeriltä. Alle 15-vuotias käyttää oikeuksiaan huoltajansa kanssa, "
        .. "15 vuotta täyttänyt myös itse. Huoltaja toimii lapsen puolesta, kunnes lapsi täyttää 18 vuotta.",

      access.permit "everyone may check their data" { code = "right_of_access", cites = { "3.1", "3.3" }, data = everything },
      any_of(access, rectification, erasure).review "a child under fifteen asked without the guardian" {
        code = "minor_involved", data = everything, when = { person_made_the_request, person_is_under_fifteen },
      },
      any_of(publication_ban, unpublish_photo).review "a guardian asks for a person who is of age" {
        code = "identity_not_established", data = everything, when = { guardian_made_the_request, person_is_of_age },
      },
      form(any_of(access, erasure)) { addressed_to = "secretary" },
    },

    says "10.2" "errors are corrected within seven days; the federation corrects the results that it published" {
      original = "Virheet korjataan seitsemässä päivässä. Lajiliiton julkaisemat tulokset korjaa lajiliitto, jolle välitämme "
        .. "pyynnön.",

      rectification.oblige "the federation is asked to correct the results that it published" {
        on_action = "correct", obliges = "fix_at_source", when = results_are_called_incorrect,
      },
      promise(rectification) { within = days(7) },
    },

    says "10.3" "consent may be withdrawn at any time, and pictures that rest on it are removed" {
      original = "Suostumuksen voi peruuttaa milloin tahansa. Silloin poistamme sen nojalla julkaistut kuvat.",

      consent_withdrawal.permit "consent may be withdrawn at any time" { code = "consent_withdrawn", data = everything },
      consent_withdrawal.oblige "the pictures are removed from social media" {
        on_outcome = given, obliges = "remove_from_social_media",
        when = { request_names_online_uses, picture_is_in_social_media },
      },
    },

    says "10.4" "advertising may be forbidden without a reason, and sponsors that got the data are told" {
      original = "Mainonnan voi kieltää perustelematta. Kerromme kiellosta yhteistyökumppanille, joka on saanut tiedot.",

      marketing_ban.permit "everyone may forbid advertising" {
        code = "absolute_right_to_object_marketing", data = everything,
      },
      marketing_ban.oblige "sponsors that got the data are told of the ban" {
        on_outcome = given, obliges = "notify_recipients", when = data_went_to_a_sponsor,
      },
    },

    says "10.5" "one may object, have processing restricted and take along data that one gave" {
      original = "Käsittelyä voi vastustaa tai pyytää rajoitettavaksi, ja itse annetut tiedot voi saada siirrettäväksi.",
      informs  = "rights that the law describes",
    },

    says "10.6" "complaints go to the Data Protection Ombudsman" {
      original = "Valituksen voi tehdä tietosuojavaltuutetulle.",
      informs  = "where to complain",
    },
  },
}
