/// The codes of reasons and obligations of the shared model.
package enum SharedWords {
  /// The codes of reasons, in alphabetical order.
  package static let reasons: [String] = [
    "absolute_right_to_object_marketing", "accounts_closed",  // ours: Act 1336/1997, chapter 2, section 7
    "accuracy_contested",
    "addressee_other",  // ours: the addressee is not one that the notice names
    "anonymisation_on_request",
    "automated_decision_contested",  // ours: the decision was made by automated means alone, GDPR 22
    "ban_does_not_cover_purpose",
    "basis_not_objectionable",  // ours: contracts and legal duties, GDPR 21(1)
    "channel_not_accepted",
    "claim_assigned",  // ours: the claim itself passes to the recipient
    "claim_disputed",  // ours: Act 513/1999, section 4 b
    "claim_of_another",  // ours: the claim is not the controller's
    "collected_from_child",  // ours: GDPR 17(1)(f)
    "consent_withdrawn", "contact_person_active", "contract_running", "controller_unclear",
    "cookie_consent_missing",  // ours: Act 917/2014, section 205
    "credentials_shared",  // ours: the credentials are not the user's own
    "credit_matter_missing",  // ours: credit data is asked for and no credit matter is on file
    "data_correct_for_purpose",
    "data_permit_bound",  // ours: Act 661/2009, whose permit binds the data
    "direct_marketing_needs_consent",
    "disclosure_prohibited_by_subject",  // ours: the subject has forbidden onward disclosure
    "disclosure_purpose_listed", "disclosure_purpose_not_listed", "duty_ended", "erasure_on_request",
    "facts_missing",  // ours: a relevant rule reads a fact that is not stated
    "fix_at_source",
    "ground_missing",  // ours: the request names none of the grounds that it needs
    "guardian_asks",  // ours: a guardian made the request
    "identity_established",  // ours: the requester's identity is established
    "identity_not_established", "incomplete_data", "incorrect_data", "language_not_listed",
    "legal_basis_unclear",
    "legal_claims",  // ours: GDPR 17(3)(e)
    "legal_duty_unlisted",  // ours: the cited law is not in the table of disclosure duties
    "legal_person_opt_out",
    "limitation_to_be_checked",  // ours: Act 728/2003, Act 706/2007
    "mandatory_legal_duty",
    "manifestly_excessive",  // ours: GDPR 12(5)
    "minor_involved",
    "needed_for_claims",  // ours: GDPR 18(1)(c)
    "no_longer_necessary", "no_mandatory_legal_duty", "no_regular_disclosure", "no_transfer_tool",
    "non_disclosure_order",
    "not_designated",  // ours: the member of staff is not designated for the duty
    "not_identifiable",  // ours: the data cannot be linked to the subject, GDPR 11
    "not_itemised", "not_necessary",
    "not_personal_data",  // ours: data of an organisation, GDPR 4(1)
    "not_provided_by_subject",
    "nothing_owed",  // ours: the person owes the controller nothing
    "notice_truncated",  // ours: the notice breaks off where the answer should stand
    "objection_ground_missing",  // ours: no grounds of the subject's own situation are named, GDPR 21(1)
    "objection_particular_situation",
    "objection_pending",  // ours: GDPR 18(1)(d)
    "objection_upheld",  // ours: no grounds of the controller override those of the subject, GDPR 21(1)
    "open_collection", "open_invoice",
    "openness_request",  // ours: a request under the Openness Act
    "outdated_data",
    "outside_access_declared",  // ours: the notice declares no exemption from the right of access
    "overriding_grounds",  // ours: GDPR 21(1)
    "own_initiative", "own_marketing",
    "own_purpose",  // ours: the purpose is one of the register's own
    "own_use",  // ours: the controller uses the data itself
    "person_has_died",  // ours: GDPR recital 27
    "portable_contract_data",
    "printout_needed",  // ours: a printout is still in use
    "processing_on_behalf",  // ours: the recipient processes for the controller, GDPR 28
    "processing_restricted",  // ours: GDPR 18(2)
    "publication_opt_out",  // ours: the subject has not opted out of publication
    "publication_prohibited_by_subject", "purpose_incompatible",
    "purpose_unclear",  // ours: the purpose does not show which duty needs the data
    "repealed_law",  // ours: the Personal Data Act 523/1999, where a case is decided for a day of its own
    "request_incomplete",  // ours: a request to a public body lacks what the Openness Act asks for
    "requester_not_listed",  // ours: an own kind of request, by someone whom it does not list
    "retention_access_log",  // ours: Act 906/2019, section 17
    "retention_archive_plan", "retention_collection_file", "retention_ledger",
    "retention_notice",  // ours: the period that the notice itself sets runs
    "retention_period_unknown",  // ours: a public body has stated no period
    "retention_voucher", "right_of_access",
    "right_to_object",  // ours: GDPR 21(1) as such, before the situation is weighed
    "rights_of_others",
    "role_missing",  // ours: the user has no role that the work needs
    "secret_by_law",
    "social_services_moved",  // ours: welfare customers' data moved to the wellbeing services county
    "soft_opt_in",
    "soft_opt_in_stale",  // ours: the last sale is long ago
    "special_categories", "statutory_retention",
    "still_necessary",  // ours: the purpose still needs the data
    "storage_too_long",  // ours: the notice's period is longer than any ground, GDPR 5(1)(e)
    "technically_necessary",  // ours: the notice allows what running the service technically needs
    "transfer_excluded_by_notice",
    "transfer_not_assessed",  // ours: the law of the country was not assessed, CJEU C-311/18
    "undertaking_missing",
    "unlawful_processing",  // ours: GDPR 18(1)(b)
    "unsigned",
    "wrong_register",  // ours: the data are kept in another register
  ]

  /// The kinds of obligations, in alphabetical order.
  package static let obligations: [String] = [
    "add_supplementary_statement", "announce_extension", "anonymise", "answer_in_request_language",
    "block_access", "check_limitation", "cite_statute",  // ours
    "confirm_to_subject", "correct", "destroy_printouts", "do_not_refuse_for_form",
    "erase", "exclude_from_lists", "export_machine_readable", "fix_at_source",
    "flag_notice_law_conflict", "give_copy", "hold_collection", "human_decision",
    "identify_as_marketing", "include_opt_out", "inform_before_lifting", "inform_complaint_right",
    "inform_judicial_remedy", "issue_refusal_certificate", "itemise_categories", "keep_deadline",
    "keep_from_subject",  // ours: an inquiry that the act hides from its target
    "keep_suppression_entry", "log_event",
    "look_up_facts",  // ours: the controller's own people know what is missing
    "make_correcting_entry", "mark_restricted", "minimise_fields", "name_log_users", "name_recipients",
    "name_sources", "notify_recipients", "notify_source", "obtain_undertaking", "offer_access_copy",
    "offer_appealable_decision", "offer_easy_alternative", "record_ban", "record_consent_withdrawal",
    "record_disclosure", "redact_employees", "redact_third_parties", "reply_electronically",
    "request_completion",
    "request_identity_proof", "require_processor_agreement", "require_transfer_tool", "review_later",
    "route_internally", "schedule_erasure", "secure_channel", "state_nothing_held", "state_reasons",
    "state_retention", "stop_processing", "transfer_to_competent_controller",
  ]
}
