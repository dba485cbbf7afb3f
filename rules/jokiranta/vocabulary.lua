-- The words and facts of the club that the shared model lacks. The club answers in Finnish only.
return vocabulary {
  languages  = { "fi" },
  categories = {
    "date_of_birth", "team", "match_results", "match_statistics", "licence_and_insurance", "volunteer_task",
    "criminal_record_check",
    -- A non-disclosure order protects where the family lives, and the municipality of residence, too.
    guardian_contact = { like = "contact_address" },
    domicile         = { like = "contact_address" },
    photo            = { follows_from = "photos" },
    camp_health      = { special = true },
  },
  purposes    = { "website", "social_media", "newspaper", "sponsor", "competition", "insurance" },
  recipients  = { "federation", "sponsor" },
  sources     = { "guardian", "federation" },
  groups      = { "member", "player", "volunteer" },
  controllers = { "association" },
  bans        = { "photography" },
  actions     = { "unpublish", "keep_published", "publish", "leave_unpublished" },
  addressees  = { "secretary" },
  reasons     = {
    "photo_removed", "photo_consent_given", "photo_consent_missing", "child_not_asked", "guardian_consent_missing",
    "photography_forbidden", "others_in_photo", "result_archive", "young_player", "member_list", "membership_running",
    "competition_needs", "media_report", "sponsor_consent_given", "sponsor_consent_missing", "camp_staff_only",
    "record_check_inside",
  },
  obligations = { "remove_from_site", "remove_from_social_media", "blur_person", "show_on_the_spot", "ask_child_too" },
  requests = {
    unpublish_photo = {
      like = "publication_ban", grants = "unpublish", bars = "keep_published", about = { "photo" }, decided_for = "requested",
      asked_by = { "subject", "guardian" }, reply = days(7),
    },
    photo_release = {
      like = "publication", grants = "publish", bars = "leave_unpublished", about = { "photo" }, decided_for = "requested",
      asked_by = { "staff", "controller" },
    },
  },
  facts = {
    subject = {
      photos = {
        list = "the pictures and videos of the person that the club has", known_by = "controller", fields = {
          taken           = { day = "the day on which it was taken" },
          in_social_media = { flag = "whether it is in a social media channel of the club" },
        },
      },
      matches = {
        list = "the matches that the person played in", known_by = "controller", fields = {
          played = { day = "the day of the match" },
          public = { flag = "whether the match was open to the public" },
        },
      },
      camp = {
        record = "the latest camp of the person; null if there was none", or_none = true, fields = {
          last_day  = { day = "the last day of the camp" },
          notice_by = { code = "who gave the health notice", of = { "subject", "guardian" } },
        },
      },
      volunteering = {
        record = "the task as a volunteer or coach; null if there is none", or_none = true, known_by = "controller", fields = {
          ended        = { day = "the last day of the task; null while it goes on", or_none = true },
          record_shown = { day = "the day on which the extract was shown; null if it was not", or_none = true },
        },
      },
    },
    ["subject.consents"] = {
      given_by = { code = "who gave the consent", of = { "subject", "guardian" }, known_by = "controller" },
    },
    request = {
      others_in_picture   = { flag = "whether others can be recognised in the picture", known_by = "controller" },
      recipient_is_member = { flag = "whether the recipient is a member of the club", known_by = "controller" },
    },
    ["request.staff"] = {
      camp_leader = { flag = "whether the person leads the camp or gives first aid there", known_by = "controller" },
    },
  },
}
