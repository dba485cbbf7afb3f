import PrivacyModel
import Testing

/// The spellings that packs, cases and decisions use; changing one breaks existing files.
@Suite struct VocabularyTests {
  private func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  @Test func requestKindsAreStable() {
    let expected = words(
      """
      access rectification erasure restriction portability objection marketing_ban publication_ban
      consent_withdrawal anonymisation disclosure marketing_use publication transfer staff_access retention
      """)
    #expect(RequestKind.shared.map(\.rawValue) == expected)
    #expect(RequestKind.shared.filter(\.isAskedBySubject).count == 10)
  }

  @Test func outcomesAndActionsAreStable() {
    #expect(
      Outcome.allCases.map(\.rawValue)
        == words("granted partly_granted refused needs_more_information human_review"))
    #expect(
      CategoryAction.shared.map(\.rawValue)
        == words("erase retain anonymise provide disclose withhold correct restrict use stop review"))
  }

  @Test func dataCategoriesAreStable() {
    let expected = words(
      """
      access_log assignment_history bank_account bank_authorisation billing_data billing_journal
      collection_file contact_address cookie_data customer_number einvoice_address email family_relations
      health_data income_and_wealth internal_price_class invoice_voucher ledger name orders other
      payment_data personal_identity_code phone postal_address price_and_payment_data printouts
      represented_organisation social_support_needs web_behaviour youth_service_notes
      """)
    #expect(DataCategory.shared.map(\.rawValue) == expected)
  }

  @Test func reasonsAreStable() {
    let shared = words(
      """
      absolute_right_to_object_marketing accuracy_contested anonymisation_on_request
      ban_does_not_cover_purpose channel_not_accepted consent_withdrawn contact_person_active
      contract_running controller_unclear data_correct_for_purpose direct_marketing_needs_consent
      disclosure_purpose_listed disclosure_purpose_not_listed duty_ended erasure_on_request fix_at_source
      identity_not_established incomplete_data incorrect_data language_not_listed legal_basis_unclear
      legal_person_opt_out mandatory_legal_duty minor_involved no_longer_necessary no_mandatory_legal_duty
      no_regular_disclosure no_transfer_tool non_disclosure_order not_itemised not_necessary
      not_provided_by_subject objection_particular_situation open_collection open_invoice outdated_data
      own_initiative own_marketing portable_contract_data publication_prohibited_by_subject
      purpose_incompatible retention_archive_plan retention_collection_file retention_ledger
      retention_voucher right_of_access rights_of_others secret_by_law soft_opt_in special_categories
      statutory_retention transfer_excluded_by_notice undertaking_missing unsigned
      """)
    let ours = words(
      """
      accounts_closed addressee_other automated_decision_contested basis_not_objectionable claim_assigned
      claim_disputed claim_of_another collected_from_child cookie_consent_missing credentials_shared
      credit_matter_missing data_permit_bound disclosure_prohibited_by_subject facts_missing ground_missing
      guardian_asks identity_established legal_claims legal_duty_unlisted limitation_to_be_checked
      manifestly_excessive needed_for_claims not_designated not_identifiable not_personal_data nothing_owed
      notice_truncated objection_ground_missing objection_pending objection_upheld openness_request
      outside_access_declared overriding_grounds own_purpose own_use person_has_died printout_needed
      processing_on_behalf processing_restricted publication_opt_out purpose_unclear repealed_law
      request_incomplete requester_not_listed retention_access_log retention_notice retention_period_unknown
      right_to_object role_missing social_services_moved soft_opt_in_stale still_necessary storage_too_long
      technically_necessary transfer_not_assessed unlawful_processing wrong_register
      """)
    #expect(SharedWords.reasons == (shared + ours).sorted())
  }

  @Test func obligationsAreStable() {
    let expected = words(
      """
      add_supplementary_statement announce_extension anonymise answer_in_request_language block_access
      check_limitation cite_statute make_correcting_entry name_log_users redact_employees state_nothing_held
      confirm_to_subject correct destroy_printouts do_not_refuse_for_form erase exclude_from_lists
      export_machine_readable fix_at_source flag_notice_law_conflict give_copy hold_collection human_decision
      identify_as_marketing include_opt_out inform_before_lifting inform_complaint_right
      inform_judicial_remedy issue_refusal_certificate itemise_categories keep_deadline keep_from_subject
      keep_suppression_entry log_event look_up_facts mark_restricted minimise_fields name_recipients name_sources
      notify_recipients notify_source obtain_undertaking offer_access_copy offer_appealable_decision
      offer_easy_alternative record_ban record_consent_withdrawal record_disclosure redact_third_parties
      reply_electronically request_completion request_identity_proof require_processor_agreement
      require_transfer_tool review_later route_internally schedule_erasure secure_channel state_reasons
      state_retention stop_processing transfer_to_competent_controller
      """)
    #expect(SharedWords.obligations == expected.sorted())
  }

  @Test func factCodesAreStable() {
    #expect(
      InvoiceStatus.allCases.map(\.rawValue)
        == words("open overdue disputed in_payment_plan paid credited written_off expired"))
    #expect(
      Channel.allCases.map(\.rawValue).sorted()
        == words("chat email in_person letter online_service phone staff web_form"))
    #expect(
      DataSource.shared.map(\.rawValue)
        == words(
          """
          subject update_service authority customer_organisation population_information_system bank
          partner_site subcontractor public_source
          """))
    #expect(
      Purpose.prohibitable.map(\.rawValue)
        == words("direct_advertising distance_selling direct_marketing market_research opinion_research"))
    #expect(CollectionStatus.allCases.map(\.rawValue) == words("open suspended court enforcement closed"))
    #expect(Signature.allCases.map(\.rawValue) == words("none signed hand_signed e_identified"))
    #expect(
      RectificationGround.allCases.map(\.rawValue) == words("incorrect unnecessary incomplete outdated"))
  }
}
