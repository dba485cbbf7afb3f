-- The register of members and players of Jokirannan Pallo ry, a made-up sports club, by its notice of 1 February 2026.
local collection = use "shared/collection"
local the       = use "shared/conditions"
local own       = use "jokiranta/shared/conditions"
local last_days = use "jokiranta/shared/last-days"

-- What the club needs of a member or player while the membership goes on.
local membership = {
  "name", "date_of_birth", "domicile", "postal_address", "email", "phone", "guardian_contact", "team", "licence_and_insurance",
}

return register "jokiranta/jasenrekisteri" {
  title      = "Jäsen- ja harrastajarekisteri",
  controller = use "jokiranta/organisation",
  language   = "fi",
  dated      = "2026-02-01",

  section "1 Rekisterinpitäjä ja yhteyshenkilö" {
    says "1.1" "the association keeps the register, and its secretary answers questions" { informs = "who keeps the register" },
  },

  section "2 Mihin tietoja käytetään" {
    says "2.1" "for membership, training, competitions and fees, on the contract and the club's legitimate interest" {
      original = "Hoidamme jäsenyyttä, toimintaa ja maksuja sopimuksen ja seuran oikeutetun edun perusteella.",
      erasure.retain "the membership still needs the data" {
        code = "membership_running", cites = "GDPR 6(1)(b)", data = membership, when = own.membership_goes_on,
      },
    },

    says "2.2" "pictures and videos are published on the site and in social media with consent, a child's with the guardian's" {
      original = "Kuvia ja videoita julkaisemme verkkosivuilla ja sosiaalisessa mediassa vain suostumuksella. "
        .. "Alaikäisen puolesta suostumuksen antaa huoltaja, ja 15 vuotta täyttäneeltä kysymme myös itseltään.",
      any_of(photo_release, publication).permit "the person or the guardian consented to each use of the picture" {
        code = "photo_consent_given", cites = "GDPR 6(1)(a)", data = "photo", when = own.each_use_has_consent,
        unless = the.person_forbade_publication,
      },
      any_of(photo_release, publication).refuse "nobody consented to this use of the picture" {
        code = "photo_consent_missing", cites = "GDPR 6(1)(a)", data = "photo", when = own.request_names_a_use,
        unless = own.each_use_has_consent,
      },
      any_of(photo_release, publication).review "a child of fifteen or more did not consent" {
        code = "child_not_asked", cites = "GDPR 6(1)(a)", data = "photo", when = own.person_is_a_child_of_fifteen_or_more,
        unless = own.child_consented_to_each_use, obliges = "ask_child_too",
      },
    },

    says "2.3" "consent is asked for each use apart: site, social media, newspaper, sponsors" {
      original = "Suostumus pyydetään erikseen verkkosivuja, sosiaalista mediaa, lehtiä ja yhteistyökumppaneita varten.",
      photo_release.require "the request names the use of the picture" {
        requirement = "purpose", code = "incomplete_data", met = own.request_names_a_use, asks = "what the picture is for",
      },
    },

    says "2.4" "whoever forbids pictures is not photographed, and pictures of several are looked at before they are published" {
      original = "Kuvauskieltoa noudatetaan. Jos kuvassa on muitakin, vastuuhenkilö tarkistaa luvat ennen julkaisua.",
      any_of(photo_release, publication).refuse "the person forbade pictures" {
        code = "photography_forbidden", data = "photo", when = own.photography_is_forbidden,
      },
      photo_release.review "somebody checks that the others in the picture consented, too" {
        code = "others_in_photo", data = "photo", unless_refused = true, when = own.others_are_in_the_picture,
      },
    },
  },

  section "3 Mitä tietoja käsittelemme" {
    says "3.1" "name, date of birth, domicile, contact data, guardians of minors, team" {
      holds { "name", "date_of_birth", "domicile", "postal_address", "email", "phone", "guardian_contact", "team" },
    },

    says "3.2" "membership fees and invoices" {
      original = "Jäsen- ja kausimaksut sekä laskut.",
      holds { "billing_data" },
      holds { "invoice_voucher", follows_from = "invoices" },
      any_of(erasure, retention).retain "an unpaid fee needs the data" {
        code = "open_invoice", cites = "GDPR 17(3)(e)", data = { "name", "postal_address", "guardian_contact", "billing_data" },
        when = the.invoice_is_open,
      },
    },

    says "3.3" "results and statistics of matches, licences and insurance of the federation, pictures and videos" {
      original = "Otteluiden tulokset ja tilastot, lajiliiton lisenssi- ja vakuutustiedot sekä kuvat ja videot.",
      holds { "match_results", "match_statistics", "licence_and_insurance" },
      holds { "photo", follows_from = "photos" },
      erasure.require "somebody looked for pictures of the person" {
        requirement = "categories", code = "facts_missing", unless = own.request_names_no_picture, met = own.pictures_are_known,
        asks = "which pictures and videos of the person the club has",
      },
    },

    says "3.4" "a health notice that a guardian gave for a camp, seen only by the leader and first aid of the camp" {
      original = "Huoltajan leiriä varten antamat terveystiedot. Niitä näkevät vain leirin johtaja ja ensiapuvastaava.",
      holds { "camp_health", only_when = "a guardian gave it" },
      staff_access.refuse "only the leader and first aid of the camp see the health notice" {
        code = "camp_staff_only", cites = "GDPR 9(2)(a)", data = "camp_health", unless = own.employee_leads_the_camp,
      },
      staff_access.refuse "the health notice of a child is used only if a guardian gave it" {
        code = "guardian_consent_missing", cites = "GDPR 9(2)(a)", data = "camp_health",
        unless = { own.guardian_gave_the_notice, own.person_is_of_age },
      },
    },

    says "3.5" "of volunteers and coaches their task, and that the criminal record was shown, on which day" {
      original = "Vapaaehtoisista ja valmentajista tehtävä sekä merkintä rikosrekisteriotteen esittämisestä, ei otetta.",
      holds { "volunteer_task", "criminal_record_check" },
      any_of(erasure, retention).retain "the task as a volunteer or coach still needs the data" {
        code = "contract_running", cites = "GDPR 6(1)(b)", data = "volunteer_task", when = own.volunteer_task_goes_on,
      },
      any_of(erasure, retention).retain "the note that the extract was shown is kept while the task goes on" {
        code = "contract_running", cites = "GDPR 6(1)(b)", data = "criminal_record_check",
        when = own.shown_extract_is_needed,
      },
      disclosure.withhold "the note on the criminal record stays in the club unless a law obliges" {
        code = "record_check_inside", cites = "Act 148/2014", data = "criminal_record_check",
        unless = the.law_may_oblige_if_cited,
      },
    },
  },

  section "4 Mistä tiedot saadaan" {
    says "4.1" "from the person, the guardian and the federation" { informs = "where the data come from" },
  },

  section "5 Kenelle tietoja luovutetaan" {
    says "5.1" "the federation gets what competitions and insurance need" {
      original = "Lajiliitolle luovutetaan kilpailutoiminnan ja vakuutusten edellyttämät tiedot.",
      disclosure.permit "the federation needs the data for competitions and insurance" {
        code = "competition_needs", when = own.federation_competes_or_insures,
        data = { "name", "date_of_birth", "team", "licence_and_insurance", "match_results", "match_statistics" },
      },
    },

    says "5.2" "newspapers get the results of matches, from twelve years with names" {
      original = "Lehdille annetaan otteluiden tulokset, 12 vuotta täyttäneistä nimineen.",
      disclosure.permit "a newspaper gets the results, with the team and the names" {
        code = "media_report", data = { "name", "team", "match_results" }, when = own.newspaper_reports,
      },
      disclosure.refuse "newspapers do not get the names of players under twelve" {
        code = "young_player", data = "name", when = { own.newspaper_reports, own.person_is_under_twelve },
      },
    },

    says "5.3" "sponsors get and use contact data only with consent, and not after a ban" {
      original = "Luovutamme tietoja yhteistyökumppaneille ja välitämme mainoksia vain suostumuksella, emme kiellon jälkeen.",
      any_of(disclosure, marketing_use).permit "the person consented to the marketing of sponsors" {
        code = "sponsor_consent_given", cites = "GDPR 6(1)(a)", data = { "name", "email", "postal_address" },
        when = { own.data_would_serve_a_sponsor, own.person_consented_to_sponsors }, reports_conflict = false,
      },
      any_of(disclosure, marketing_use).refuse "sponsors get and use nothing without consent" {
        code = "sponsor_consent_missing", cites = "GDPR 6(1)(a)", data = everything, when = own.data_would_serve_a_sponsor,
        unless = own.person_consented_to_sponsors,
      },
      marketing_use.permit "the club tells members about its own events" {
        code = "own_marketing", data = { "name", "email", "postal_address" }, unless = own.a_purpose_is_the_sponsors,
      },
      marketing_use.refuse "other data are not used for marketing" {
        code = "not_necessary", cites = "GDPR 5(1)(c)", data = everything, fallback = true,
      },
    },

    says "5.4" "the bookkeeper and the provider of the member system handle data for the club" {
      original = "Tilitoimisto ja jäsenjärjestelmän toimittaja käsittelevät tietoja seuran lukuun.",
      disclosure.permit "a provider that works for the club" {
        code = "processing_on_behalf", cites = "GDPR 28(3)", data = everything,
        except = { "photo", "camp_health" },
        when = { the.recipient_serves_the_controller, the.purposes_are_only_services_and_billing },
      },
      disclosure.refuse "nothing is owed that could be collected" {
        code = "nothing_owed", data = everything, when = collection.recipient_would_collect,
        unless = { the.debt_is_open, the.law_obliges_if_cited },
      },
    },

    says "5.5" "nothing else goes outside, except where a law obliges; members may look at the list of members" {
      original = "Muille tietoja ei luovuteta, ellei laki velvoita. Jäsen voi tutustua jäsenluetteloon sihteerin luona.",
      disclosure.refuse "nothing else goes outside" {
        code = "disclosure_purpose_not_listed", data = everything, fallback = true,
      },
    },
  },

  section "6 Julkaiseminen ja tulosarkisto" {
    says "6.1" "the site names teams, players, volunteers and the results that the federation published" {
      original = "Verkkosivuilla julkaistaan joukkueet, pelaajat, toimihenkilöt ja tulokset. Muita jäseniä ei nimetä.",
      publication.permit "the site shows name, team, results and statistics" {
        code = "own_use", cites = { "6.2", "GDPR 6(1)(f)" }, data = { "name", "team", "match_results", "match_statistics" },
      },
      publication.refuse "a member who neither plays nor has a task is not named" {
        code = "not_necessary", cites = "GDPR 5(1)(c)", data = "name", when = own.person_is_only_a_member,
      },
      publication.refuse "other data are not published" {
        code = "not_necessary", cites = "GDPR 5(1)(c)", data = everything, fallback = true,
      },
    },

    says "6.2" "statistics of players under twelve are not published" {
      original = "Alle 12-vuotiaiden pelaajatilastoja ei julkaista.",
      publication.refuse "statistics of players under twelve are not published" {
        code = "young_player", cites = "GDPR recital 38", data = "match_statistics", when = own.person_is_under_twelve,
      },
    },

    says "6.3" "whoever forbids publication is left out of the site at once" {
      original = "Jokainen voi kieltää tietojensa julkaisemisen. Kielto toteutetaan heti.",
      publication_ban.permit "anyone may forbid publication" { code = "publication_prohibited_by_subject", data = everything },
      publication.refuse "who forbade publication is left out of the site" {
        code = "publication_prohibited_by_subject", data = everything, when = the.person_forbade_publication,
      },
    },

    says "6.4" "the person or a guardian may have a picture removed, within seven days, from social media too" {
      original = "Kuvan voi pyytää poistettavaksi itse tai huoltaja. Poistamme sen seitsemässä päivässä, myös "
        .. "sosiaalisesta mediasta. Ryhmäkuvasta henkilö tehdään tunnistamattomaksi.",
      unpublish_photo.permit "a published picture is removed on request" {
        code = "photo_removed", cites = "GDPR 17(1)(b)", data = "photo",
      },
      unpublish_photo.oblige "the picture is removed from social media, too" {
        on_outcome = "granted", obliges = "remove_from_social_media", when = own.picture_is_in_social_media,
      },
      unpublish_photo.oblige "in a picture of several people the person is made unrecognisable" {
        on_outcome = "granted", obliges = "blur_person", when = own.others_are_stated_in_the_picture,
      },
      unpublish_photo.oblige "those who got the picture are told" {
        cites = "GDPR 19", on_outcome = "granted", obliges = "notify_recipients", when = the.data_were_disclosed,
      },
      unpublish_photo.oblige "a child of fifteen or more is asked, too" {
        on_outcome = "granted", obliges = "ask_child_too", when = own.guardian_of_a_teenager_asks,
      },
    },

    says "6.5" "the results of public matches stay in the archive of results, unless an objection is accepted" {
      original = "Julkisten otteluiden tulokset jäävät seuran tulosarkistoon. Vastustamispyynnöt ratkaisemme erikseen.",
      any_of(erasure, retention, anonymisation).retain "the results of public matches stay in the archive" {
        code = "result_archive", cites = { "GDPR 6(1)(f)", "GDPR 17(3)(d)" }, data = "match_results",
        when = own.a_match_was_public,
      },
    },
  },

  section "7 Kuinka kauan tietoja säilytetään" {
    says "7.1" "data of members are kept two years after the membership, and erased on request before" {
      original = "Jäsentiedot poistetaan kahden vuoden kuluttua jäsenyyden päättymisestä tai pyynnöstä aiemmin.",
      erasure.permit "data are erased on request" { code = "erasure_on_request", data = everything, reports_conflict = false },
      retention.keep_until "two years after the membership" {
        code = "retention_notice", data = membership, when = own.membership_is_over, last_day = last_days.of_a_membership,
      },
    },

    says "7.2" "the health notice is erased thirty days after the camp" {
      original = "Leirin terveystiedot poistetaan 30 päivän kuluttua leirin päättymisestä.",
      retention.keep_until "thirty days after the camp" {
        code = "retention_notice", data = "camp_health", when = own.person_was_at_a_camp, last_day = last_days.of_a_camp_notice,
      },
    },

    says "7.3" "the note on the criminal record is erased when the task ends" {
      original = "Merkintä rikosrekisteriotteesta poistetaan, kun tehtävä päättyy.",
      retention.keep_until "the last day of the task" {
        code = "retention_notice", cites = "Act 148/2014", data = { "volunteer_task", "criminal_record_check" },
        when = own.volunteer_task_is_over, last_day = last_days.of_a_task,
      },
    },

    says "7.4" "pictures are kept ten years from the latest one" {
      original = "Kuvat säilytetään enintään kymmenen vuotta viimeisimmän kuvan ottamisesta.",
      retention.keep_until "ten years after the latest picture" {
        code = "retention_notice", data = "photo", when = own.club_has_pictures, last_day = last_days.of_pictures,
      },
    },

    says "7.5" "statistics of former players are made anonymous on request" {
      original = "Entisen pelaajan tilastot muutetaan pyynnöstä nimettömiksi.",
      anonymisation.permit "statistics of a former player are made anonymous" {
        code = "anonymisation_on_request", data = "match_statistics", when = own.membership_is_over,
      },
    },
  },

  section "8 Siirto EU:n ja ETA:n ulkopuolelle" {
    says "8.1" "only pictures for social media go outside, with consent" {
      original = "EU:n ja ETA:n ulkopuolelle siirretään vain kuvia, jotka julkaistaan suostumuksella sosiaalisessa mediassa.",
      transfer.permit "a picture for social media, with consent" {
        code = "photo_consent_given", cites = { "2.2", "2.4", "6.3", "GDPR 6(1)(a)" }, data = "photo",
        when = own.picture_may_go_to_social_media,
      },
      transfer.review "a child of fifteen or more did not consent to the transfer" {
        code = "child_not_asked", cites = { "2.2", "GDPR 6(1)(a)" }, data = "photo", unless_refused = true,
        when = own.person_is_a_child_of_fifteen_or_more, obliges = "ask_child_too",
        unless = { own.child_consented_to_each_use, the.recipient_is_in_the_area },
      },
      transfer.refuse "nothing else leaves the European Economic Area" {
        code = "transfer_excluded_by_notice", data = everything, unless = the.recipient_is_in_the_area, fallback = true,
      },
    },
  },

  section "9 Tietojen suojaaminen" {
    says "9.1" "only designated people see the data, under an undertaking and with credentials of their own" {
      original = "Tietoja käsittelevät vain nimetyt toimihenkilöt, joilla on salassapitositoumus ja omat tunnukset.",
      staff_access.permit "designated people, under an undertaking, with credentials of their own" {
        code = "own_use", data = everything, reports_conflict = false,
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
        code = "minor_involved", data = everything, when = { own.person_made_the_request, own.person_is_under_fifteen },
      },
      any_of(publication_ban, unpublish_photo).review "a guardian asks for a person who is of age" {
        code = "identity_not_established", data = everything, when = { own.guardian_made_the_request, own.person_is_of_age },
      },
      form(any_of(access, erasure, unpublish_photo)) { addressed_to = "secretary" },
    },

    says "10.2" "errors are corrected within seven days; the federation corrects the results that it published" {
      original = "Virheet korjataan seitsemässä päivässä. Lajiliiton julkaisemat tulokset pyydämme lajiliittoa korjaamaan.",
      rectification.oblige "the federation is asked to correct the results that it published" {
        on_action = "correct", obliges = "fix_at_source", when = own.results_would_be_corrected,
      },
      promise(rectification) { within = days(7) },
    },

    says "10.3" "consent may be withdrawn at any time, and pictures that rest on it are removed" {
      original = "Suostumuksen voi peruuttaa milloin tahansa. Silloin poistamme sen nojalla julkaistut kuvat.",
      consent_withdrawal.permit "consent may be withdrawn at any time" { code = "consent_withdrawn", data = everything },
      consent_withdrawal.oblige "the pictures are removed from the site" {
        on_outcome = "granted", obliges = "remove_from_site",
        when = { own.request_is_about_the_website, own.club_may_have_pictures },
      },
      consent_withdrawal.oblige "the pictures are removed from social media" {
        on_outcome = "granted", obliges = "remove_from_social_media",
        when = { own.request_is_about_social_media, own.picture_is_in_social_media },
      },
    },

    says "10.4" "advertising may be forbidden without a reason, and sponsors that got the data are told" {
      original = "Mainonnan voi kieltää perustelematta. Kerromme kiellosta yhteistyökumppanille, joka on saanut tiedot.",
      marketing_ban.permit "everyone may forbid advertising" { code = "absolute_right_to_object_marketing", data = everything },
      marketing_use.refuse "after a ban on advertising the club sends no letters of sales or surveys either" {
        code = "absolute_right_to_object_marketing", data = everything, when = the.person_forbade_advertising,
        obliges = "stop_processing",
      },
      objection.waive "an objection to the marketing of sponsors names no grounds" {
        requirement = "situation", code = "absolute_right_to_object_marketing", when = own.a_purpose_is_the_sponsors,
      },
      marketing_ban.oblige "sponsors that got the data are told of the ban" {
        obliges = "notify_recipients", when = own.data_went_to_a_sponsor,
      },
    },

    says "10.5" "one may object, have processing restricted and take along data that one gave" { informs = "rights by law" },

    says "10.6" "complaints go to the Data Protection Ombudsman" { informs = "where to complain" },
  },
}
