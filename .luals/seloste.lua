---@meta

-- Made by `seloste schema --write` of what the rule loader goes by: do not edit. See `seloste schema --help`.

---A day of the calendar, without clock or zone.
---@class seloste.Date
---@field year integer
---@field month integer
---@field day integer
---@field end_of_year seloste.Date  the last day of its year
---@operator add(seloste.Period): seloste.Date
---@operator sub(seloste.Period): seloste.Date
---@operator sub(seloste.Date): integer

---So many months or days.
---@class seloste.Period
---@operator add(seloste.Date): seloste.Date

---A code of `request.addressed_to`.
---@alias seloste.Addressee
---| "responsible_person"
---| "contact_person"
---| "information_desk"
---| "registry_office"
---| "customer_service"
---| "maintainer"
---| "data_protection_officer"
---| "other"

---A code of `subject.bans.kind`.
---@alias seloste.BanKind
---| "marketing"
---| "publication"
---| "disclosure"
---| "processing"

---A code of rules.
---@alias seloste.Calendar
---| "eu"
---| "national"

---A code of rules.
---@alias seloste.CategoryAction
---| "erase"
---| "retain"
---| "anonymise"
---| "provide"
---| "disclose"
---| "withhold"
---| "correct"
---| "restrict"
---| "use"
---| "stop"
---| "review"

---A code of `request.channel`.
---@alias seloste.Channel
---| "letter"
---| "email"
---| "web_form"
---| "chat"
---| "online_service"
---| "phone"
---| "in_person"
---| "staff"

---A code of `subject.collections.status`.
---@alias seloste.CollectionStatus
---| "open"
---| "suspended"
---| "court"
---| "enforcement"
---| "closed"

---A code of rules.
---@alias seloste.Confidence
---| "S"
---| "M+"
---| "M"
---| "M-"

---A code of `controller.kind`.
---@alias seloste.ControllerKind
---| "public_body"
---| "municipality"
---| "company"
---| "sole_trader"

---A code of `subject.groups`.
---@alias seloste.CustomerGroup
---| "social_services"
---| "youth_services"
---| "general"

---A code of `controller.archive_plan.category`, `subject.data.category`, `subject.disclosures.categories`, `request.categories`, `request.necessity`, `request.items.category`.
---@alias seloste.DataCategory
---| "access_log"
---| "assignment_history"
---| "bank_account"
---| "bank_authorisation"
---| "billing_data"
---| "billing_journal"
---| "collection_file"
---| "contact_address"
---| "cookie_data"
---| "customer_number"
---| "einvoice_address"
---| "email"
---| "family_relations"
---| "health_data"
---| "income_and_wealth"
---| "internal_price_class"
---| "invoice_voucher"
---| "ledger"
---| "name"
---| "orders"
---| "other"
---| "payment_data"
---| "personal_identity_code"
---| "phone"
---| "postal_address"
---| "price_and_payment_data"
---| "printouts"
---| "represented_organisation"
---| "social_support_needs"
---| "web_behaviour"
---| "youth_service_notes"

---A code of `subject.data.source`.
---@alias seloste.DataSource
---| "subject"
---| "update_service"
---| "authority"
---| "customer_organisation"
---| "population_information_system"
---| "bank"
---| "partner_site"
---| "subcontractor"
---| "public_source"

---A code of rules.
---@alias seloste.Force
---| "mandatory"
---| "default"

---A code of `request.identity`.
---@alias seloste.Identity
---| "none"
---| "low"
---| "sufficient"

---A code of `subject.invoices.status`.
---@alias seloste.InvoiceStatus
---| "open"
---| "overdue"
---| "disputed"
---| "in_payment_plan"
---| "paid"
---| "credited"
---| "written_off"
---| "expired"

---A code of `subject.data.basis.basis`.
---@alias seloste.LegalBasis
---| "consent"
---| "contract"
---| "legal_obligation"
---| "vital_interests"
---| "public_task"
---| "legitimate_interests"

---A code of `subject.consents.channel`, `request.marketing_channel`.
---@alias seloste.MarketingChannel
---| "letter"
---| "phone"
---| "in_person"
---| "email"
---| "text_message"
---| "automated_call"
---| "fax"
---| "online"

---A code of rules.
---@alias seloste.Obligation
---| "add_supplementary_statement"
---| "announce_extension"
---| "anonymise"
---| "answer_in_request_language"
---| "block_access"
---| "cite_statute"
---| "confirm_to_subject"
---| "correct"
---| "destroy_printouts"
---| "do_not_refuse_for_form"
---| "erase"
---| "exclude_from_lists"
---| "export_machine_readable"
---| "fix_at_source"
---| "flag_notice_law_conflict"
---| "give_copy"
---| "hold_collection"
---| "human_decision"
---| "identify_as_marketing"
---| "include_opt_out"
---| "inform_before_lifting"
---| "inform_complaint_right"
---| "inform_judicial_remedy"
---| "issue_refusal_certificate"
---| "itemise_categories"
---| "keep_deadline"
---| "keep_suppression_entry"
---| "log_event"
---| "mark_restricted"
---| "minimise_fields"
---| "name_recipients"
---| "name_sources"
---| "notify_recipients"
---| "notify_source"
---| "obtain_undertaking"
---| "offer_access_copy"
---| "offer_appealable_decision"
---| "offer_easy_alternative"
---| "record_ban"
---| "record_consent_withdrawal"
---| "record_disclosure"
---| "redact_third_parties"
---| "reply_electronically"
---| "request_completion"
---| "request_identity_proof"
---| "require_processor_agreement"
---| "require_transfer_tool"
---| "review_later"
---| "route_internally"
---| "schedule_erasure"
---| "secure_channel"
---| "state_reasons"
---| "state_retention"
---| "stop_processing"
---| "transfer_to_competent_controller"

---A code of rules.
---@alias seloste.Outcome
---| "granted"
---| "partly_granted"
---| "refused"
---| "needs_more_information"
---| "human_review"

---A code of `subject.data.basis.purpose`, `subject.consents.purpose`, `subject.bans.purposes`, `subject.disclosures.purpose`, `request.purposes`.
---@alias seloste.Purpose
---| "direct_advertising"
---| "distance_selling"
---| "direct_marketing"
---| "market_research"
---| "opinion_research"
---| "credit_application"
---| "credit_decision"
---| "billing"
---| "collection"
---| "value_added_service"
---| "customer_care"
---| "development"
---| "statistics"
---| "archiving"
---| "targeted_content"
---| "legal_obligation"
---| "technical_hosting"
---| "research"
---| "address_update"
---| "other"

---A code of rules.
---@alias seloste.Reason
---| "absolute_right_to_object_marketing"
---| "accuracy_contested"
---| "addressee_other"
---| "anonymisation_on_request"
---| "automated_decision_contested"
---| "ban_does_not_cover_purpose"
---| "basis_not_objectionable"
---| "channel_not_accepted"
---| "claim_assigned"
---| "consent_withdrawn"
---| "contact_person_active"
---| "contract_running"
---| "controller_unclear"
---| "cookie_consent_missing"
---| "credentials_shared"
---| "credit_matter_missing"
---| "data_correct_for_purpose"
---| "data_permit_bound"
---| "direct_marketing_needs_consent"
---| "disclosure_prohibited_by_subject"
---| "disclosure_purpose_listed"
---| "disclosure_purpose_not_listed"
---| "duty_ended"
---| "erasure_on_request"
---| "facts_missing"
---| "fix_at_source"
---| "ground_missing"
---| "identity_established"
---| "identity_not_established"
---| "incomplete_data"
---| "incorrect_data"
---| "language_not_listed"
---| "legal_basis_unclear"
---| "legal_person_opt_out"
---| "mandatory_legal_duty"
---| "manifestly_excessive"
---| "minor_involved"
---| "needed_for_claims"
---| "no_longer_necessary"
---| "no_mandatory_legal_duty"
---| "no_regular_disclosure"
---| "no_transfer_tool"
---| "non_disclosure_order"
---| "not_designated"
---| "not_identifiable"
---| "not_itemised"
---| "not_necessary"
---| "not_personal_data"
---| "not_provided_by_subject"
---| "notice_truncated"
---| "objection_ground_missing"
---| "objection_particular_situation"
---| "objection_pending"
---| "open_collection"
---| "open_invoice"
---| "openness_request"
---| "outdated_data"
---| "outside_access_declared"
---| "own_initiative"
---| "own_marketing"
---| "own_purpose"
---| "own_use"
---| "portable_contract_data"
---| "printout_needed"
---| "processing_on_behalf"
---| "processing_restricted"
---| "publication_opt_out"
---| "publication_prohibited_by_subject"
---| "purpose_incompatible"
---| "repealed_law"
---| "retention_archive_plan"
---| "retention_collection_file"
---| "retention_ledger"
---| "retention_notice"
---| "retention_voucher"
---| "right_of_access"
---| "right_to_object"
---| "rights_of_others"
---| "role_missing"
---| "secret_by_law"
---| "social_services_moved"
---| "soft_opt_in"
---| "special_categories"
---| "statutory_retention"
---| "still_necessary"
---| "technically_necessary"
---| "transfer_excluded_by_notice"
---| "undertaking_missing"
---| "unlawful_processing"
---| "unsigned"
---| "wrong_register"

---A code of `request.recipient_kind`.
---@alias seloste.RecipientKind
---| "service_provider"
---| "processor"
---| "collection_agency"
---| "credit_institution"
---| "authority"
---| "enforcement_authority"
---| "court"
---| "tax_authority"
---| "company"
---| "private_person"
---| "partner"
---| "customer_organisation"
---| "own_register"
---| "media"

---A code of `request.items.ground`.
---@alias seloste.RectificationGround
---| "incorrect"
---| "unnecessary"
---| "incomplete"
---| "outdated"

---A code of `request.kind`.
---@alias seloste.RequestKind
---| "access"
---| "rectification"
---| "erasure"
---| "restriction"
---| "portability"
---| "objection"
---| "marketing_ban"
---| "publication_ban"
---| "consent_withdrawal"
---| "anonymisation"
---| "disclosure"
---| "marketing_use"
---| "publication"
---| "transfer"
---| "staff_access"
---| "retention"

---A code of `subject.bans.by`, `request.made_by`.
---@alias seloste.Requester
---| "subject"
---| "agent"
---| "guardian"
---| "staff"
---| "controller"
---| "recipient"

---A code of rules.
---@alias seloste.Requirement
---| "identity"
---| "authorisation"
---| "written"
---| "language"
---| "signed"
---| "itemised"
---| "categories"
---| "purpose"
---| "protection"
---| "ground"
---| "situation"
---| "retention_period"
---| "other"

---A code of `subject.restrictions.ground`, `request.restriction_ground`.
---@alias seloste.RestrictionGround
---| "accuracy_contested"
---| "unlawful"
---| "needed_for_claims"
---| "objection_pending"

---A code of `request.signed`.
---@alias seloste.Signature
---| "none"
---| "signed"
---| "hand_signed"
---| "e_identified"

---A code of rules.
---@alias seloste.SourceList
---| "invoices"

---A code of `subject.kind`.
---@alias seloste.SubjectKind
---| "natural_person"
---| "legal_person"
---| "contact_person"
---| "deceased"

---A code of rules.
---@alias seloste.Timing
---| "day_after"
---| "no_end"

---A code of `request.transfer_tool`.
---@alias seloste.TransferTool
---| "none"
---| "adequacy_decision"
---| "standard_clauses"
---| "binding_corporate_rules"
---| "explicit_consent"
---| "derogation"

---The case: what is known of a case. Nil is a fact that is stated as none.
---@class seloste.CaseFacts
---@field today seloste.Date  the day that the case is decided for
---@field controller seloste.Controller  who answers for the register
---@field subject seloste.Subject  whom the data is about
---@field request seloste.Request  what is asked
---@field states fun(self: seloste.CaseFacts, field: seloste.CaseFacts.field): boolean  whether the fact is stated, be it as none

---A field of CaseFacts.
---@alias seloste.CaseFacts.field
---| "today"
---| "controller"
---| "subject"
---| "request"

---`controller`: who answers for the register. Nil is a fact that is stated as none.
---@class seloste.Controller
---@field name string  the name
---@field kind seloste.ControllerKind  what kind of body it is
---@field financial_year_end string  the day on which financial years end, as `MM-DD`
---@field archive_plan seloste.ArchivePlanEntryList  how long the archive plan keeps each category
---@field processors seloste.ProcessorList  who processes data on its behalf, GDPR 28
---@field states fun(self: seloste.Controller, field: seloste.Controller.field): boolean  whether the fact is stated, be it as none

---A field of Controller.
---@alias seloste.Controller.field
---| "name"
---| "kind"
---| "financial_year_end"
---| "archive_plan"
---| "processors"

---`controller.archive_plan`: how long the archive plan keeps each category. Nil is a fact that is stated as none.
---@class seloste.ArchivePlanEntry
---@field category seloste.DataCategory  the category
---@field years integer  for how many years
---@field keep_until seloste.Date  the last day on which it is kept; null if it is kept for ever
---@field states fun(self: seloste.ArchivePlanEntry, field: seloste.ArchivePlanEntry.field): boolean  whether the fact is stated, be it as none

---A field of ArchivePlanEntry.
---@alias seloste.ArchivePlanEntry.field
---| "category"
---| "years"
---| "keep_until"

---A day of ArchivePlanEntry.
---@alias seloste.ArchivePlanEntry.date
---| "keep_until"

---`controller.processors`: who processes data on its behalf, GDPR 28. Nil is a fact that is stated as none.
---@class seloste.Processor
---@field name string  the name
---@field country string  where it processes, two letters
---@field country_in_eea boolean  whether that is in the European Economic Area
---@field states fun(self: seloste.Processor, field: seloste.Processor.field): boolean  whether the fact is stated, be it as none

---A field of Processor.
---@alias seloste.Processor.field
---| "name"
---| "country"
---| "country_in_eea"

---A question that Processor answers.
---@alias seloste.Processor.flag
---| "country_in_eea"

---`subject`: whom the data is about. Nil is a fact that is stated as none.
---@class seloste.Subject
---@field id string  the number under which the register knows the subject
---@field kind seloste.SubjectKind  what kind of person it is
---@field age integer  the age in full years
---@field minor boolean  whether it is a child
---@field is_minor boolean  whether it is a child, by age or as stated
---@field guardian boolean  whether a guardian acts for the subject
---@field non_disclosure_order boolean  whether the address is secret, Act 661/2009, section 36
---@field groups seloste.CustomerGroupList  whose customer the subject is
---@field work_role string  the role at work
---@field relationship seloste.Relationship  the customer relationship
---@field contact_role seloste.ContactRole  for whom the subject speaks; null if for no organisation
---@field contract_running boolean  whether a contract is running
---@field assignments seloste.AssignmentList  what is done for the subject
---@field credit_matter boolean  whether an actual credit matter is on file
---@field data seloste.HeldDataList  what is held
---@field invoices seloste.InvoiceList  the invoices
---@field collections seloste.CollectionCaseList  the collection cases
---@field consents seloste.ConsentList  the consents
---@field bans seloste.BanList  what the subject prohibited
---@field restrictions seloste.RestrictionList  the restrictions of processing
---@field legal_holds seloste.LegalHoldList  what must be kept for a reason of law
---@field disclosures seloste.DisclosureList  what was handed on
---@field printouts seloste.PrintoutList  what was printed
---@field states fun(self: seloste.Subject, field: seloste.Subject.field): boolean  whether the fact is stated, be it as none

---A field of Subject.
---@alias seloste.Subject.field
---| "id"
---| "kind"
---| "age"
---| "minor"
---| "is_minor"
---| "guardian"
---| "non_disclosure_order"
---| "groups"
---| "work_role"
---| "relationship"
---| "contact_role"
---| "contract_running"
---| "assignments"
---| "credit_matter"
---| "data"
---| "invoices"
---| "collections"
---| "consents"
---| "bans"
---| "restrictions"
---| "legal_holds"
---| "disclosures"
---| "printouts"

---`subject.relationship`: the customer relationship. Nil is a fact that is stated as none.
---@class seloste.Relationship
---@field began seloste.Date  its first day
---@field ended seloste.Date  its last day; null while it goes on
---@field states fun(self: seloste.Relationship, field: seloste.Relationship.field): boolean  whether the fact is stated, be it as none

---A field of Relationship.
---@alias seloste.Relationship.field
---| "began"
---| "ended"

---`subject.contact_role`: for whom the subject speaks; null if for no organisation. Nil is a fact that is stated as none.
---@class seloste.ContactRole
---@field organisation string  the organisation
---@field since seloste.Date  the first day
---@field until seloste.Date  the last day; null while it goes on
---@field states fun(self: seloste.ContactRole, field: seloste.ContactRole.field): boolean  whether the fact is stated, be it as none

---A field of ContactRole.
---@alias seloste.ContactRole.field
---| "organisation"
---| "since"
---| "until"

---`subject.assignments`: what is done for the subject. Nil is a fact that is stated as none.
---@class seloste.Assignment
---@field began seloste.Date  its first day
---@field ended seloste.Date  its last day; null while it goes on
---@field states fun(self: seloste.Assignment, field: seloste.Assignment.field): boolean  whether the fact is stated, be it as none

---A field of Assignment.
---@alias seloste.Assignment.field
---| "began"
---| "ended"

---A day of Assignment.
---@alias seloste.Assignment.date
---| "began"
---| "ended"

---`subject.data`: what is held. Nil is a fact that is stated as none.
---@class seloste.HeldData
---@field category seloste.DataCategory  the category
---@field source seloste.DataSource  where it came from
---@field obtained seloste.Date  when it came
---@field basis seloste.BasisForPurposeList  why it is lawful, purpose by purpose
---@field recipients seloste.TextList  who has received it
---@field necessary boolean  whether it is still necessary for its purposes
---@field disputed boolean  whether the subject contests its accuracy
---@field provided_by_subject boolean  whether the subject provided it
---@field automated boolean  whether it is processed by automated means
---@field secret boolean  whether the law makes it secret
---@field access_harmful boolean  whether giving it to the subject could do serious harm, Act 1050/2018, section 34
---@field special boolean  whether it is of a special category, GDPR 9
---@field linked boolean  whether it can be linked to the subject, GDPR 11
---@field states fun(self: seloste.HeldData, field: seloste.HeldData.field): boolean  whether the fact is stated, be it as none

---A field of HeldData.
---@alias seloste.HeldData.field
---| "category"
---| "source"
---| "obtained"
---| "basis"
---| "recipients"
---| "necessary"
---| "disputed"
---| "provided_by_subject"
---| "automated"
---| "secret"
---| "access_harmful"
---| "special"
---| "linked"

---A question that HeldData answers.
---@alias seloste.HeldData.flag
---| "necessary"
---| "disputed"
---| "provided_by_subject"
---| "automated"
---| "secret"
---| "access_harmful"
---| "special"
---| "linked"

---A day of HeldData.
---@alias seloste.HeldData.date
---| "obtained"

---`subject.data.basis`: why it is lawful, purpose by purpose. Nil is a fact that is stated as none.
---@class seloste.BasisForPurpose
---@field purpose seloste.Purpose  the purpose
---@field basis seloste.LegalBasis  the basis
---@field states fun(self: seloste.BasisForPurpose, field: seloste.BasisForPurpose.field): boolean  whether the fact is stated, be it as none

---A field of BasisForPurpose.
---@alias seloste.BasisForPurpose.field
---| "purpose"
---| "basis"

---`subject.invoices`: the invoices. Nil is a fact that is stated as none.
---@class seloste.Invoice
---@field number string  its number
---@field issued seloste.Date  when it was written
---@field due seloste.Date  when it is to be paid
---@field status seloste.InvoiceStatus  how it stands
---@field is_open boolean  whether something is still to be paid
---@field paid seloste.Date  when it was paid; null if it was not
---@field amount_open integer  what is still to be paid, in cents
---@field financial_year_end seloste.Date  the end of the financial year that it belongs to
---@field closes_financial_year seloste.Date  the end of its financial year, stated or computed
---@field creditor string  to whom it is owed
---@field states fun(self: seloste.Invoice, field: seloste.Invoice.field): boolean  whether the fact is stated, be it as none

---A field of Invoice.
---@alias seloste.Invoice.field
---| "number"
---| "issued"
---| "due"
---| "status"
---| "is_open"
---| "paid"
---| "amount_open"
---| "financial_year_end"
---| "closes_financial_year"
---| "creditor"

---A question that Invoice answers.
---@alias seloste.Invoice.flag
---| "is_open"

---A day of Invoice.
---@alias seloste.Invoice.date
---| "issued"
---| "due"
---| "paid"
---| "financial_year_end"
---| "closes_financial_year"

---`subject.collections`: the collection cases. Nil is a fact that is stated as none.
---@class seloste.CollectionCase
---@field agent string  who collects
---@field opened seloste.Date  its first day
---@field closed seloste.Date  its last day; null while it goes on
---@field status seloste.CollectionStatus  how it stands
---@field is_open boolean  whether it goes on
---@field file_last_day seloste.Date  the last day on which its file may be kept
---@field states fun(self: seloste.CollectionCase, field: seloste.CollectionCase.field): boolean  whether the fact is stated, be it as none

---A field of CollectionCase.
---@alias seloste.CollectionCase.field
---| "agent"
---| "opened"
---| "closed"
---| "status"
---| "is_open"
---| "file_last_day"

---A question that CollectionCase answers.
---@alias seloste.CollectionCase.flag
---| "is_open"

---A day of CollectionCase.
---@alias seloste.CollectionCase.date
---| "opened"
---| "closed"
---| "file_last_day"

---`subject.consents`: the consents. Nil is a fact that is stated as none.
---@class seloste.Consent
---@field purpose seloste.Purpose  the purpose
---@field channel seloste.MarketingChannel  the channel, where it is for marketing
---@field given seloste.Date  when it was given
---@field withdrawn seloste.Date  when it was withdrawn; null if it was not
---@field is_valid boolean  whether it holds today
---@field states fun(self: seloste.Consent, field: seloste.Consent.field): boolean  whether the fact is stated, be it as none

---A field of Consent.
---@alias seloste.Consent.field
---| "purpose"
---| "channel"
---| "given"
---| "withdrawn"
---| "is_valid"

---A question that Consent answers.
---@alias seloste.Consent.flag
---| "is_valid"

---A day of Consent.
---@alias seloste.Consent.date
---| "given"
---| "withdrawn"

---`subject.bans`: what the subject prohibited. Nil is a fact that is stated as none.
---@class seloste.Ban
---@field kind seloste.BanKind  what it forbids
---@field purposes seloste.PurposeList  the purposes that it names
---@field since seloste.Date  its first day
---@field until seloste.Date  its last day; null if it has none
---@field by seloste.Requester  who asked for it
---@field in_force boolean  whether it binds today
---@field states fun(self: seloste.Ban, field: seloste.Ban.field): boolean  whether the fact is stated, be it as none

---A field of Ban.
---@alias seloste.Ban.field
---| "kind"
---| "purposes"
---| "since"
---| "until"
---| "by"
---| "in_force"

---A question that Ban answers.
---@alias seloste.Ban.flag
---| "in_force"

---A day of Ban.
---@alias seloste.Ban.date
---| "since"
---| "until"

---`subject.restrictions`: the restrictions of processing. Nil is a fact that is stated as none.
---@class seloste.Restriction
---@field ground seloste.RestrictionGround  why
---@field since seloste.Date  its first day
---@field lifted seloste.Date  the day on which it was lifted; null if it was not
---@field in_force boolean  whether it binds today
---@field states fun(self: seloste.Restriction, field: seloste.Restriction.field): boolean  whether the fact is stated, be it as none

---A field of Restriction.
---@alias seloste.Restriction.field
---| "ground"
---| "since"
---| "lifted"
---| "in_force"

---A question that Restriction answers.
---@alias seloste.Restriction.flag
---| "in_force"

---A day of Restriction.
---@alias seloste.Restriction.date
---| "since"
---| "lifted"

---`subject.legal_holds`: what must be kept for a reason of law. Nil is a fact that is stated as none.
---@class seloste.LegalHold
---@field reason string  why
---@field since seloste.Date  its first day
---@field until seloste.Date  its last day; null if it has none
---@field in_force boolean  whether it binds today
---@field states fun(self: seloste.LegalHold, field: seloste.LegalHold.field): boolean  whether the fact is stated, be it as none

---A field of LegalHold.
---@alias seloste.LegalHold.field
---| "reason"
---| "since"
---| "until"
---| "in_force"

---A question that LegalHold answers.
---@alias seloste.LegalHold.flag
---| "in_force"

---A day of LegalHold.
---@alias seloste.LegalHold.date
---| "since"
---| "until"

---`subject.disclosures`: what was handed on. Nil is a fact that is stated as none.
---@class seloste.Disclosure
---@field to string  the recipient
---@field purpose seloste.Purpose  what for
---@field date seloste.Date  when
---@field categories seloste.DataCategoryList  which categories
---@field states fun(self: seloste.Disclosure, field: seloste.Disclosure.field): boolean  whether the fact is stated, be it as none

---A field of Disclosure.
---@alias seloste.Disclosure.field
---| "to"
---| "purpose"
---| "date"
---| "categories"

---A day of Disclosure.
---@alias seloste.Disclosure.date
---| "date"

---`subject.printouts`: what was printed. Nil is a fact that is stated as none.
---@class seloste.Printout
---@field made seloste.Date  when it was printed
---@field needed boolean  whether it is still needed
---@field destroyed seloste.Date  when it was destroyed; null if it was not
---@field states fun(self: seloste.Printout, field: seloste.Printout.field): boolean  whether the fact is stated, be it as none

---A field of Printout.
---@alias seloste.Printout.field
---| "made"
---| "needed"
---| "destroyed"

---A question that Printout answers.
---@alias seloste.Printout.flag
---| "needed"

---A day of Printout.
---@alias seloste.Printout.date
---| "made"
---| "destroyed"

---`request`: what is asked. Nil is a fact that is stated as none.
---@class seloste.Request
---@field kind seloste.RequestKind  what is asked
---@field received seloste.Date  when it reached the controller
---@field channel seloste.Channel  how it arrived
---@field signed seloste.Signature  how it is signed
---@field language string  its language, two letters
---@field addressed_to seloste.Addressee  to whom it is addressed
---@field made_by seloste.Requester  who asks
---@field authorisation boolean  whether an agent showed an authorisation
---@field identity seloste.Identity  how well the requester's identity is established
---@field categories seloste.DataCategoryList  the categories that it is about
---@field items seloste.RequestItemList  what it is about, item by item
---@field purposes seloste.PurposeList  the purposes that it names
---@field recipient string  who is to receive data; null if none is named
---@field recipient_kind seloste.RecipientKind  what kind of recipient that is
---@field on_behalf boolean  whether the recipient acts for the controller, GDPR 28
---@field country string  where the recipient is, two letters
---@field in_eea boolean  whether that is in the European Economic Area
---@field transfer_tool seloste.TransferTool  what makes the transfer lawful, GDPR 45 to 49
---@field law_cited string  the law that the recipient cites, by a name or a number that can be looked up; null if it cites none
---@field law_checked boolean  whether the law that is cited was read and found to oblige to give these data
---@field necessity seloste.DataCategoryList  the categories that the purpose needs
---@field technically_necessary boolean  whether running the service technically needs it
---@field protection_described boolean  whether the recipient said how it protects the data
---@field marketing_channel seloste.MarketingChannel  how marketing is to reach the subject
---@field soft_opt_in boolean  whether a sale of similar products allows it, Act 917/2014, section 200(3)
---@field situation string  the grounds that relate to the subject's situation, GDPR 21(1); null if it names none
---@field automated_decision boolean  whether it contests a decision made by machine alone, GDPR 22
---@field restriction_ground seloste.RestrictionGround  why processing should be restricted, GDPR 18(1); null if it says no reason
---@field staff seloste.StaffDuty  the duty for which a member of staff looks
---@field extension_announced boolean  whether an extension was announced, GDPR 12(3)
---@field repeated boolean  whether the same was asked before
---@field list_for_outsiders boolean  whether a published list goes to outsiders
---@field states fun(self: seloste.Request, field: seloste.Request.field): boolean  whether the fact is stated, be it as none

---A field of Request.
---@alias seloste.Request.field
---| "kind"
---| "received"
---| "channel"
---| "signed"
---| "language"
---| "addressed_to"
---| "made_by"
---| "authorisation"
---| "identity"
---| "categories"
---| "items"
---| "purposes"
---| "recipient"
---| "recipient_kind"
---| "on_behalf"
---| "country"
---| "in_eea"
---| "transfer_tool"
---| "law_cited"
---| "law_checked"
---| "necessity"
---| "technically_necessary"
---| "protection_described"
---| "marketing_channel"
---| "soft_opt_in"
---| "situation"
---| "automated_decision"
---| "restriction_ground"
---| "staff"
---| "extension_announced"
---| "repeated"
---| "list_for_outsiders"

---`request.items`: what it is about, item by item. Nil is a fact that is stated as none.
---@class seloste.RequestItem
---@field category seloste.DataCategory  the category
---@field ground seloste.RectificationGround  what is wrong with it
---@field correct_value boolean  whether the right value was given
---@field states fun(self: seloste.RequestItem, field: seloste.RequestItem.field): boolean  whether the fact is stated, be it as none

---A field of RequestItem.
---@alias seloste.RequestItem.field
---| "category"
---| "ground"
---| "correct_value"

---A question that RequestItem answers.
---@alias seloste.RequestItem.flag
---| "correct_value"

---`request.staff`: the duty for which a member of staff looks. Nil is a fact that is stated as none.
---@class seloste.StaffDuty
---@field duty string  the duty
---@field since seloste.Date  its first day
---@field until seloste.Date  its last day; null while it goes on
---@field undertaking_signed boolean  whether the undertaking of secrecy is signed
---@field designated boolean  whether somebody designated them for it
---@field own_credentials boolean  whether they use credentials of their own
---@field roles seloste.TextList  their roles
---@field in_duty boolean  whether the duty runs today
---@field states fun(self: seloste.StaffDuty, field: seloste.StaffDuty.field): boolean  whether the fact is stated, be it as none

---A field of StaffDuty.
---@alias seloste.StaffDuty.field
---| "duty"
---| "since"
---| "until"
---| "undertaking_signed"
---| "designated"
---| "own_credentials"
---| "roles"
---| "in_duty"

---A list of facts.
---@class seloste.ArchivePlanEntryList
---@field [integer] seloste.ArchivePlanEntry
---@operator len: integer
---@field any fun(self: seloste.ArchivePlanEntryList, question: fun(one: seloste.ArchivePlanEntry): boolean): boolean  whether it holds of one at least
---@field all fun(self: seloste.ArchivePlanEntryList, question: fun(one: seloste.ArchivePlanEntry): boolean): boolean  whether it holds of each
---@field none fun(self: seloste.ArchivePlanEntryList, question: fun(one: seloste.ArchivePlanEntry): boolean): boolean  whether it holds of none
---@field count fun(self: seloste.ArchivePlanEntryList, question: fun(one: seloste.ArchivePlanEntry): boolean): integer  of how many it holds
---@field latest fun(self: seloste.ArchivePlanEntryList, question: seloste.ArchivePlanEntry.date|fun(one: seloste.ArchivePlanEntry): seloste.Date?): seloste.Date?  the last of the days; nil where none is
---@field earliest fun(self: seloste.ArchivePlanEntryList, question: seloste.ArchivePlanEntry.date|fun(one: seloste.ArchivePlanEntry): seloste.Date?): seloste.Date?  the first of the days; nil where none is
---@field includes fun(self: seloste.ArchivePlanEntryList, value: seloste.ArchivePlanEntry): boolean  whether the value is in it

---A list of facts.
---@class seloste.ProcessorList
---@field [integer] seloste.Processor
---@operator len: integer
---@field any fun(self: seloste.ProcessorList, question: seloste.Processor.flag|fun(one: seloste.Processor): boolean): boolean  whether it holds of one at least
---@field all fun(self: seloste.ProcessorList, question: seloste.Processor.flag|fun(one: seloste.Processor): boolean): boolean  whether it holds of each
---@field none fun(self: seloste.ProcessorList, question: seloste.Processor.flag|fun(one: seloste.Processor): boolean): boolean  whether it holds of none
---@field count fun(self: seloste.ProcessorList, question: seloste.Processor.flag|fun(one: seloste.Processor): boolean): integer  of how many it holds
---@field latest fun(self: seloste.ProcessorList, question: fun(one: seloste.Processor): seloste.Date?): seloste.Date?  the last of the days; nil where none is
---@field earliest fun(self: seloste.ProcessorList, question: fun(one: seloste.Processor): seloste.Date?): seloste.Date?  the first of the days; nil where none is
---@field includes fun(self: seloste.ProcessorList, value: seloste.Processor): boolean  whether the value is in it

---A list of facts.
---@class seloste.CustomerGroupList
---@field [integer] seloste.CustomerGroup
---@operator len: integer
---@field any fun(self: seloste.CustomerGroupList, question: fun(one: seloste.CustomerGroup): boolean): boolean  whether it holds of one at least
---@field all fun(self: seloste.CustomerGroupList, question: fun(one: seloste.CustomerGroup): boolean): boolean  whether it holds of each
---@field none fun(self: seloste.CustomerGroupList, question: fun(one: seloste.CustomerGroup): boolean): boolean  whether it holds of none
---@field count fun(self: seloste.CustomerGroupList, question: fun(one: seloste.CustomerGroup): boolean): integer  of how many it holds
---@field latest fun(self: seloste.CustomerGroupList, question: fun(one: seloste.CustomerGroup): seloste.Date?): seloste.Date?  the last of the days; nil where none is
---@field earliest fun(self: seloste.CustomerGroupList, question: fun(one: seloste.CustomerGroup): seloste.Date?): seloste.Date?  the first of the days; nil where none is
---@field includes fun(self: seloste.CustomerGroupList, value: seloste.CustomerGroup): boolean  whether the value is in it

---A list of facts.
---@class seloste.AssignmentList
---@field [integer] seloste.Assignment
---@operator len: integer
---@field any fun(self: seloste.AssignmentList, question: fun(one: seloste.Assignment): boolean): boolean  whether it holds of one at least
---@field all fun(self: seloste.AssignmentList, question: fun(one: seloste.Assignment): boolean): boolean  whether it holds of each
---@field none fun(self: seloste.AssignmentList, question: fun(one: seloste.Assignment): boolean): boolean  whether it holds of none
---@field count fun(self: seloste.AssignmentList, question: fun(one: seloste.Assignment): boolean): integer  of how many it holds
---@field latest fun(self: seloste.AssignmentList, question: seloste.Assignment.date|fun(one: seloste.Assignment): seloste.Date?): seloste.Date?  the last of the days; nil where none is
---@field earliest fun(self: seloste.AssignmentList, question: seloste.Assignment.date|fun(one: seloste.Assignment): seloste.Date?): seloste.Date?  the first of the days; nil where none is
---@field includes fun(self: seloste.AssignmentList, value: seloste.Assignment): boolean  whether the value is in it

---A list of facts.
---@class seloste.HeldDataList
---@field [integer] seloste.HeldData
---@operator len: integer
---@field any fun(self: seloste.HeldDataList, question: seloste.HeldData.flag|fun(one: seloste.HeldData): boolean): boolean  whether it holds of one at least
---@field all fun(self: seloste.HeldDataList, question: seloste.HeldData.flag|fun(one: seloste.HeldData): boolean): boolean  whether it holds of each
---@field none fun(self: seloste.HeldDataList, question: seloste.HeldData.flag|fun(one: seloste.HeldData): boolean): boolean  whether it holds of none
---@field count fun(self: seloste.HeldDataList, question: seloste.HeldData.flag|fun(one: seloste.HeldData): boolean): integer  of how many it holds
---@field latest fun(self: seloste.HeldDataList, question: seloste.HeldData.date|fun(one: seloste.HeldData): seloste.Date?): seloste.Date?  the last of the days; nil where none is
---@field earliest fun(self: seloste.HeldDataList, question: seloste.HeldData.date|fun(one: seloste.HeldData): seloste.Date?): seloste.Date?  the first of the days; nil where none is
---@field includes fun(self: seloste.HeldDataList, value: seloste.HeldData): boolean  whether the value is in it

---A list of facts.
---@class seloste.InvoiceList
---@field [integer] seloste.Invoice
---@operator len: integer
---@field any fun(self: seloste.InvoiceList, question: seloste.Invoice.flag|fun(one: seloste.Invoice): boolean): boolean  whether it holds of one at least
---@field all fun(self: seloste.InvoiceList, question: seloste.Invoice.flag|fun(one: seloste.Invoice): boolean): boolean  whether it holds of each
---@field none fun(self: seloste.InvoiceList, question: seloste.Invoice.flag|fun(one: seloste.Invoice): boolean): boolean  whether it holds of none
---@field count fun(self: seloste.InvoiceList, question: seloste.Invoice.flag|fun(one: seloste.Invoice): boolean): integer  of how many it holds
---@field latest fun(self: seloste.InvoiceList, question: seloste.Invoice.date|fun(one: seloste.Invoice): seloste.Date?): seloste.Date?  the last of the days; nil where none is
---@field earliest fun(self: seloste.InvoiceList, question: seloste.Invoice.date|fun(one: seloste.Invoice): seloste.Date?): seloste.Date?  the first of the days; nil where none is
---@field includes fun(self: seloste.InvoiceList, value: seloste.Invoice): boolean  whether the value is in it

---A list of facts.
---@class seloste.CollectionCaseList
---@field [integer] seloste.CollectionCase
---@operator len: integer
---@field any fun(self: seloste.CollectionCaseList, question: seloste.CollectionCase.flag|fun(one: seloste.CollectionCase): boolean): boolean  whether it holds of one at least
---@field all fun(self: seloste.CollectionCaseList, question: seloste.CollectionCase.flag|fun(one: seloste.CollectionCase): boolean): boolean  whether it holds of each
---@field none fun(self: seloste.CollectionCaseList, question: seloste.CollectionCase.flag|fun(one: seloste.CollectionCase): boolean): boolean  whether it holds of none
---@field count fun(self: seloste.CollectionCaseList, question: seloste.CollectionCase.flag|fun(one: seloste.CollectionCase): boolean): integer  of how many it holds
---@field latest fun(self: seloste.CollectionCaseList, question: seloste.CollectionCase.date|fun(one: seloste.CollectionCase): seloste.Date?): seloste.Date?  the last of the days; nil where none is
---@field earliest fun(self: seloste.CollectionCaseList, question: seloste.CollectionCase.date|fun(one: seloste.CollectionCase): seloste.Date?): seloste.Date?  the first of the days; nil where none is
---@field includes fun(self: seloste.CollectionCaseList, value: seloste.CollectionCase): boolean  whether the value is in it

---A list of facts.
---@class seloste.ConsentList
---@field [integer] seloste.Consent
---@operator len: integer
---@field any fun(self: seloste.ConsentList, question: seloste.Consent.flag|fun(one: seloste.Consent): boolean): boolean  whether it holds of one at least
---@field all fun(self: seloste.ConsentList, question: seloste.Consent.flag|fun(one: seloste.Consent): boolean): boolean  whether it holds of each
---@field none fun(self: seloste.ConsentList, question: seloste.Consent.flag|fun(one: seloste.Consent): boolean): boolean  whether it holds of none
---@field count fun(self: seloste.ConsentList, question: seloste.Consent.flag|fun(one: seloste.Consent): boolean): integer  of how many it holds
---@field latest fun(self: seloste.ConsentList, question: seloste.Consent.date|fun(one: seloste.Consent): seloste.Date?): seloste.Date?  the last of the days; nil where none is
---@field earliest fun(self: seloste.ConsentList, question: seloste.Consent.date|fun(one: seloste.Consent): seloste.Date?): seloste.Date?  the first of the days; nil where none is
---@field includes fun(self: seloste.ConsentList, value: seloste.Consent): boolean  whether the value is in it

---A list of facts.
---@class seloste.BanList
---@field [integer] seloste.Ban
---@operator len: integer
---@field any fun(self: seloste.BanList, question: seloste.Ban.flag|fun(one: seloste.Ban): boolean): boolean  whether it holds of one at least
---@field all fun(self: seloste.BanList, question: seloste.Ban.flag|fun(one: seloste.Ban): boolean): boolean  whether it holds of each
---@field none fun(self: seloste.BanList, question: seloste.Ban.flag|fun(one: seloste.Ban): boolean): boolean  whether it holds of none
---@field count fun(self: seloste.BanList, question: seloste.Ban.flag|fun(one: seloste.Ban): boolean): integer  of how many it holds
---@field latest fun(self: seloste.BanList, question: seloste.Ban.date|fun(one: seloste.Ban): seloste.Date?): seloste.Date?  the last of the days; nil where none is
---@field earliest fun(self: seloste.BanList, question: seloste.Ban.date|fun(one: seloste.Ban): seloste.Date?): seloste.Date?  the first of the days; nil where none is
---@field includes fun(self: seloste.BanList, value: seloste.Ban): boolean  whether the value is in it

---A list of facts.
---@class seloste.RestrictionList
---@field [integer] seloste.Restriction
---@operator len: integer
---@field any fun(self: seloste.RestrictionList, question: seloste.Restriction.flag|fun(one: seloste.Restriction): boolean): boolean  whether it holds of one at least
---@field all fun(self: seloste.RestrictionList, question: seloste.Restriction.flag|fun(one: seloste.Restriction): boolean): boolean  whether it holds of each
---@field none fun(self: seloste.RestrictionList, question: seloste.Restriction.flag|fun(one: seloste.Restriction): boolean): boolean  whether it holds of none
---@field count fun(self: seloste.RestrictionList, question: seloste.Restriction.flag|fun(one: seloste.Restriction): boolean): integer  of how many it holds
---@field latest fun(self: seloste.RestrictionList, question: seloste.Restriction.date|fun(one: seloste.Restriction): seloste.Date?): seloste.Date?  the last of the days; nil where none is
---@field earliest fun(self: seloste.RestrictionList, question: seloste.Restriction.date|fun(one: seloste.Restriction): seloste.Date?): seloste.Date?  the first of the days; nil where none is
---@field includes fun(self: seloste.RestrictionList, value: seloste.Restriction): boolean  whether the value is in it

---A list of facts.
---@class seloste.LegalHoldList
---@field [integer] seloste.LegalHold
---@operator len: integer
---@field any fun(self: seloste.LegalHoldList, question: seloste.LegalHold.flag|fun(one: seloste.LegalHold): boolean): boolean  whether it holds of one at least
---@field all fun(self: seloste.LegalHoldList, question: seloste.LegalHold.flag|fun(one: seloste.LegalHold): boolean): boolean  whether it holds of each
---@field none fun(self: seloste.LegalHoldList, question: seloste.LegalHold.flag|fun(one: seloste.LegalHold): boolean): boolean  whether it holds of none
---@field count fun(self: seloste.LegalHoldList, question: seloste.LegalHold.flag|fun(one: seloste.LegalHold): boolean): integer  of how many it holds
---@field latest fun(self: seloste.LegalHoldList, question: seloste.LegalHold.date|fun(one: seloste.LegalHold): seloste.Date?): seloste.Date?  the last of the days; nil where none is
---@field earliest fun(self: seloste.LegalHoldList, question: seloste.LegalHold.date|fun(one: seloste.LegalHold): seloste.Date?): seloste.Date?  the first of the days; nil where none is
---@field includes fun(self: seloste.LegalHoldList, value: seloste.LegalHold): boolean  whether the value is in it

---A list of facts.
---@class seloste.DisclosureList
---@field [integer] seloste.Disclosure
---@operator len: integer
---@field any fun(self: seloste.DisclosureList, question: fun(one: seloste.Disclosure): boolean): boolean  whether it holds of one at least
---@field all fun(self: seloste.DisclosureList, question: fun(one: seloste.Disclosure): boolean): boolean  whether it holds of each
---@field none fun(self: seloste.DisclosureList, question: fun(one: seloste.Disclosure): boolean): boolean  whether it holds of none
---@field count fun(self: seloste.DisclosureList, question: fun(one: seloste.Disclosure): boolean): integer  of how many it holds
---@field latest fun(self: seloste.DisclosureList, question: seloste.Disclosure.date|fun(one: seloste.Disclosure): seloste.Date?): seloste.Date?  the last of the days; nil where none is
---@field earliest fun(self: seloste.DisclosureList, question: seloste.Disclosure.date|fun(one: seloste.Disclosure): seloste.Date?): seloste.Date?  the first of the days; nil where none is
---@field includes fun(self: seloste.DisclosureList, value: seloste.Disclosure): boolean  whether the value is in it

---A list of facts.
---@class seloste.PrintoutList
---@field [integer] seloste.Printout
---@operator len: integer
---@field any fun(self: seloste.PrintoutList, question: seloste.Printout.flag|fun(one: seloste.Printout): boolean): boolean  whether it holds of one at least
---@field all fun(self: seloste.PrintoutList, question: seloste.Printout.flag|fun(one: seloste.Printout): boolean): boolean  whether it holds of each
---@field none fun(self: seloste.PrintoutList, question: seloste.Printout.flag|fun(one: seloste.Printout): boolean): boolean  whether it holds of none
---@field count fun(self: seloste.PrintoutList, question: seloste.Printout.flag|fun(one: seloste.Printout): boolean): integer  of how many it holds
---@field latest fun(self: seloste.PrintoutList, question: seloste.Printout.date|fun(one: seloste.Printout): seloste.Date?): seloste.Date?  the last of the days; nil where none is
---@field earliest fun(self: seloste.PrintoutList, question: seloste.Printout.date|fun(one: seloste.Printout): seloste.Date?): seloste.Date?  the first of the days; nil where none is
---@field includes fun(self: seloste.PrintoutList, value: seloste.Printout): boolean  whether the value is in it

---A list of facts.
---@class seloste.BasisForPurposeList
---@field [integer] seloste.BasisForPurpose
---@operator len: integer
---@field any fun(self: seloste.BasisForPurposeList, question: fun(one: seloste.BasisForPurpose): boolean): boolean  whether it holds of one at least
---@field all fun(self: seloste.BasisForPurposeList, question: fun(one: seloste.BasisForPurpose): boolean): boolean  whether it holds of each
---@field none fun(self: seloste.BasisForPurposeList, question: fun(one: seloste.BasisForPurpose): boolean): boolean  whether it holds of none
---@field count fun(self: seloste.BasisForPurposeList, question: fun(one: seloste.BasisForPurpose): boolean): integer  of how many it holds
---@field latest fun(self: seloste.BasisForPurposeList, question: fun(one: seloste.BasisForPurpose): seloste.Date?): seloste.Date?  the last of the days; nil where none is
---@field earliest fun(self: seloste.BasisForPurposeList, question: fun(one: seloste.BasisForPurpose): seloste.Date?): seloste.Date?  the first of the days; nil where none is
---@field includes fun(self: seloste.BasisForPurposeList, value: seloste.BasisForPurpose): boolean  whether the value is in it

---A list of facts.
---@class seloste.TextList
---@field [integer] string
---@operator len: integer
---@field any fun(self: seloste.TextList, question: fun(one: string): boolean): boolean  whether it holds of one at least
---@field all fun(self: seloste.TextList, question: fun(one: string): boolean): boolean  whether it holds of each
---@field none fun(self: seloste.TextList, question: fun(one: string): boolean): boolean  whether it holds of none
---@field count fun(self: seloste.TextList, question: fun(one: string): boolean): integer  of how many it holds
---@field latest fun(self: seloste.TextList, question: fun(one: string): seloste.Date?): seloste.Date?  the last of the days; nil where none is
---@field earliest fun(self: seloste.TextList, question: fun(one: string): seloste.Date?): seloste.Date?  the first of the days; nil where none is
---@field includes fun(self: seloste.TextList, value: string): boolean  whether the value is in it

---A list of facts.
---@class seloste.PurposeList
---@field [integer] seloste.Purpose
---@operator len: integer
---@field any fun(self: seloste.PurposeList, question: fun(one: seloste.Purpose): boolean): boolean  whether it holds of one at least
---@field all fun(self: seloste.PurposeList, question: fun(one: seloste.Purpose): boolean): boolean  whether it holds of each
---@field none fun(self: seloste.PurposeList, question: fun(one: seloste.Purpose): boolean): boolean  whether it holds of none
---@field count fun(self: seloste.PurposeList, question: fun(one: seloste.Purpose): boolean): integer  of how many it holds
---@field latest fun(self: seloste.PurposeList, question: fun(one: seloste.Purpose): seloste.Date?): seloste.Date?  the last of the days; nil where none is
---@field earliest fun(self: seloste.PurposeList, question: fun(one: seloste.Purpose): seloste.Date?): seloste.Date?  the first of the days; nil where none is
---@field includes fun(self: seloste.PurposeList, value: seloste.Purpose): boolean  whether the value is in it

---A list of facts.
---@class seloste.DataCategoryList
---@field [integer] seloste.DataCategory
---@operator len: integer
---@field any fun(self: seloste.DataCategoryList, question: fun(one: seloste.DataCategory): boolean): boolean  whether it holds of one at least
---@field all fun(self: seloste.DataCategoryList, question: fun(one: seloste.DataCategory): boolean): boolean  whether it holds of each
---@field none fun(self: seloste.DataCategoryList, question: fun(one: seloste.DataCategory): boolean): boolean  whether it holds of none
---@field count fun(self: seloste.DataCategoryList, question: fun(one: seloste.DataCategory): boolean): integer  of how many it holds
---@field latest fun(self: seloste.DataCategoryList, question: fun(one: seloste.DataCategory): seloste.Date?): seloste.Date?  the last of the days; nil where none is
---@field earliest fun(self: seloste.DataCategoryList, question: fun(one: seloste.DataCategory): seloste.Date?): seloste.Date?  the first of the days; nil where none is
---@field includes fun(self: seloste.DataCategoryList, value: seloste.DataCategory): boolean  whether the value is in it

---A list of facts.
---@class seloste.RequestItemList
---@field [integer] seloste.RequestItem
---@operator len: integer
---@field any fun(self: seloste.RequestItemList, question: seloste.RequestItem.flag|fun(one: seloste.RequestItem): boolean): boolean  whether it holds of one at least
---@field all fun(self: seloste.RequestItemList, question: seloste.RequestItem.flag|fun(one: seloste.RequestItem): boolean): boolean  whether it holds of each
---@field none fun(self: seloste.RequestItemList, question: seloste.RequestItem.flag|fun(one: seloste.RequestItem): boolean): boolean  whether it holds of none
---@field count fun(self: seloste.RequestItemList, question: seloste.RequestItem.flag|fun(one: seloste.RequestItem): boolean): integer  of how many it holds
---@field latest fun(self: seloste.RequestItemList, question: fun(one: seloste.RequestItem): seloste.Date?): seloste.Date?  the last of the days; nil where none is
---@field earliest fun(self: seloste.RequestItemList, question: fun(one: seloste.RequestItem): seloste.Date?): seloste.Date?  the first of the days; nil where none is
---@field includes fun(self: seloste.RequestItemList, value: seloste.RequestItem): boolean  whether the value is in it

---when something is law
---@class seloste.in_force
---@field from? string|seloste.Date  its first day; always before, if absent
---@field to? string|seloste.Date  its last day; none, if absent

---who keeps a register: the fields of `organisation`
---@class seloste.controller
---@field name string  the name
---@field kind seloste.ControllerKind  what kind of body it is
---@field contact seloste.contact  where data subjects turn: a `role`, and an `address`, `email` or `phone` that may be told
---@field financial_year_end? string  the day on which financial years end, as `12-31`
---@field archive_plan? seloste.archive_plan  how long the archive plan keeps each category: `billing_journal = years(10)`
---@field processors? seloste.processors  who processes data for it: `{ name = "…", country = "FI" }`

---where data subjects turn: a role, never a person
---@class seloste.contact
---@field role seloste.Addressee  who answers
---@field address? string  the postal address
---@field email? string  the electronic mail address
---@field phone? string  the telephone number

---how many years each category is kept
---@class seloste.archive_plan
---@field access_log? seloste.Period
---@field assignment_history? seloste.Period
---@field bank_account? seloste.Period
---@field bank_authorisation? seloste.Period
---@field billing_data? seloste.Period
---@field billing_journal? seloste.Period
---@field collection_file? seloste.Period
---@field contact_address? seloste.Period
---@field cookie_data? seloste.Period
---@field customer_number? seloste.Period
---@field einvoice_address? seloste.Period
---@field email? seloste.Period
---@field family_relations? seloste.Period
---@field health_data? seloste.Period
---@field income_and_wealth? seloste.Period
---@field internal_price_class? seloste.Period
---@field invoice_voucher? seloste.Period
---@field ledger? seloste.Period
---@field name? seloste.Period
---@field orders? seloste.Period
---@field other? seloste.Period
---@field payment_data? seloste.Period
---@field personal_identity_code? seloste.Period
---@field phone? seloste.Period
---@field postal_address? seloste.Period
---@field price_and_payment_data? seloste.Period
---@field printouts? seloste.Period
---@field represented_organisation? seloste.Period
---@field social_support_needs? seloste.Period
---@field web_behaviour? seloste.Period
---@field youth_service_notes? seloste.Period

---who processes data for the controller, one by one
---@class seloste.processors
---@field [integer] seloste.processor  one of them

---who processes data for the controller
---@class seloste.processor
---@field name? string  the name
---@field country? string  where it is, two letters

---what a notice says
---@class seloste.notice
---@field dated? string|seloste.Date  the day that it bears
---@field rests_on? string|string[]  the acts that it was written under
---@field stated? seloste.statements  its statements by id: `["S1-23"] = { "heading", "what it says" }`
---@field empty? seloste.headings  clauses with nothing under their heading, by id
---@field truncated? string|string[]  statements that break off, by id
---@field absent? string|string[]  what it does not speak of

---the statements of a notice by id
---@class seloste.statements
---@field [string] seloste.statement

---one statement of a notice
---@class seloste.statement
---@field [1] string  the heading that it stands under
---@field [2] string  what it says
---@field informs? string  what it tells, where no request turns on it

---the headings of empty clauses by id
---@class seloste.headings
---@field [string] string

---the data categories that a register may hold
---@class seloste.holds
---@field access_log? seloste.holding
---@field assignment_history? seloste.holding
---@field bank_account? seloste.holding
---@field bank_authorisation? seloste.holding
---@field billing_data? seloste.holding
---@field billing_journal? seloste.holding
---@field collection_file? seloste.holding
---@field contact_address? seloste.holding
---@field cookie_data? seloste.holding
---@field customer_number? seloste.holding
---@field einvoice_address? seloste.holding
---@field email? seloste.holding
---@field family_relations? seloste.holding
---@field health_data? seloste.holding
---@field income_and_wealth? seloste.holding
---@field internal_price_class? seloste.holding
---@field invoice_voucher? seloste.holding
---@field ledger? seloste.holding
---@field name? seloste.holding
---@field orders? seloste.holding
---@field other? seloste.holding
---@field payment_data? seloste.holding
---@field personal_identity_code? seloste.holding
---@field phone? seloste.holding
---@field postal_address? seloste.holding
---@field price_and_payment_data? seloste.holding
---@field printouts? seloste.holding
---@field represented_organisation? seloste.holding
---@field social_support_needs? seloste.holding
---@field web_behaviour? seloste.holding
---@field youth_service_notes? seloste.holding

---what a register may hold of one category
---@class seloste.holding
---@field cites? string|string[]  the statements that declare it, by id
---@field only_when? string  what it is held for only, in a word for people
---@field special? boolean  of a special category, GDPR 9
---@field secret? boolean  secret by law
---@field undeclared? boolean  held although no statement declares it
---@field follows_from? seloste.SourceList  the list of facts that shows that it is held

---how each kind of request must be made
---@class seloste.form
---@field access? seloste.formality
---@field rectification? seloste.formality
---@field erasure? seloste.formality
---@field restriction? seloste.formality
---@field portability? seloste.formality
---@field objection? seloste.formality
---@field marketing_ban? seloste.formality
---@field publication_ban? seloste.formality
---@field consent_withdrawal? seloste.formality
---@field anonymisation? seloste.formality
---@field disclosure? seloste.formality
---@field marketing_use? seloste.formality
---@field publication? seloste.formality
---@field transfer? seloste.formality
---@field staff_access? seloste.formality
---@field retention? seloste.formality

---how one kind of request must be made
---@class seloste.formality
---@field written? seloste.condition  in writing: { true, cites = "S3-25" }
---@field channels? seloste.channels  by one of these channels
---@field languages? seloste.languages  in one of these languages, two letters each
---@field to? seloste.addressees  to one of these; what went elsewhere is passed on to the first
---@field signed? seloste.signature  signed: { "signed", unless = "in_person", cites = "S3-25" }
---@field itemised? seloste.condition  saying which data, and on what ground

---a formality without a choice
---@class seloste.condition
---@field [1] boolean  true
---@field cites string|string[]  the statements that ask for it, by id
---@field unless? seloste.Channel|seloste.Channel[]  what comes by this channel, or one of these, need not meet it

---channels that a request may come by
---@class seloste.channels
---@field [integer] seloste.Channel  a channel
---@field cites string|string[]  the statements that ask for it, by id

---languages that a request may be written in
---@class seloste.languages
---@field [integer] string  two letters
---@field cites string|string[]  the statements that ask for it, by id
---@field unless? seloste.Channel|seloste.Channel[]  what comes by this channel, or one of these, need not meet it

---to whom a request may go
---@class seloste.addressees
---@field [integer] seloste.Addressee  an addressee
---@field cites string|string[]  the statements that ask for it, by id

---how a request must be signed
---@class seloste.signature
---@field [integer] seloste.Signature  the least that is asked
---@field cites string|string[]  the statements that ask for it, by id
---@field unless? seloste.Channel|seloste.Channel[]  what comes by this channel, or one of these, need not meet it

---an act that rules may cite
---@class seloste.act
---@field title string  its title
---@field from? string|seloste.Date  its first day as law
---@field to? string|seloste.Date  its last day as law
---@field last? integer  the number of its last article or section

---A rule, for a chapter.
---@class seloste.Rule

---Rules for kinds of request, for a register or a law.
---@class seloste.Chapter

---What a rule file returns.
---@class seloste.Document

---a register as its notice describes it
---@class seloste.register
---@field title string  the register's name
---@field controller seloste.controller  who keeps it, as facts that every case shares
---@field notice seloste.notice  the statements of the notice by id, and its empty, truncated and absent clauses
---@field holds seloste.holds  the data categories it may hold
---@field form? seloste.form  how each kind of request must be made
---@field [integer] seloste.Chapter

---a register as its notice describes it
---@param name string
---@return fun(table: seloste.register): seloste.Document
function register(name) end

---what no organisation may undercut, and what fills its silence
---@class seloste.law
---@field title string  the acts and articles
---@field in_force seloste.in_force  from when, and to when
---@field [integer] seloste.Chapter

---what no organisation may undercut, and what fills its silence
---@param name string
---@return fun(table: seloste.law): seloste.Document
function law(name) end

---who keeps the registers of a folder, for their `controller`
---@class seloste.organisation
---@field name string  the name
---@field kind seloste.ControllerKind  what kind of body it is
---@field contact seloste.contact  where data subjects turn: a `role`, and an `address`, `email` or `phone` that may be told
---@field financial_year_end? string  the day on which financial years end, as `12-31`
---@field archive_plan? seloste.archive_plan  how long the archive plan keeps each category: `billing_journal = years(10)`
---@field processors? seloste.processors  who processes data for it: `{ name = "…", country = "FI" }`

---who keeps the registers of a folder, for their `controller`
---@param table seloste.organisation
---@return seloste.Document
function organisation(table) end

---the acts that rules may cite, each with its title and when it was in force
---@class seloste.statutes
---@field [string] seloste.act

---the acts that rules may cite, each with its title and when it was in force
---@param table seloste.statutes
---@return seloste.Document
function statutes(table) end

---rules for this kind of request
---@param table seloste.Rule[]
---@return seloste.Chapter
function access(table) end

---rules for this kind of request
---@param table seloste.Rule[]
---@return seloste.Chapter
function rectification(table) end

---rules for this kind of request
---@param table seloste.Rule[]
---@return seloste.Chapter
function erasure(table) end

---rules for this kind of request
---@param table seloste.Rule[]
---@return seloste.Chapter
function restriction(table) end

---rules for this kind of request
---@param table seloste.Rule[]
---@return seloste.Chapter
function portability(table) end

---rules for this kind of request
---@param table seloste.Rule[]
---@return seloste.Chapter
function objection(table) end

---rules for this kind of request
---@param table seloste.Rule[]
---@return seloste.Chapter
function marketing_ban(table) end

---rules for this kind of request
---@param table seloste.Rule[]
---@return seloste.Chapter
function publication_ban(table) end

---rules for this kind of request
---@param table seloste.Rule[]
---@return seloste.Chapter
function consent_withdrawal(table) end

---rules for this kind of request
---@param table seloste.Rule[]
---@return seloste.Chapter
function anonymisation(table) end

---rules for this kind of request
---@param table seloste.Rule[]
---@return seloste.Chapter
function disclosure(table) end

---rules for this kind of request
---@param table seloste.Rule[]
---@return seloste.Chapter
function marketing_use(table) end

---rules for this kind of request
---@param table seloste.Rule[]
---@return seloste.Chapter
function publication(table) end

---rules for this kind of request
---@param table seloste.Rule[]
---@return seloste.Chapter
function transfer(table) end

---rules for this kind of request
---@param table seloste.Rule[]
---@return seloste.Chapter
function staff_access(table) end

---rules for this kind of request
---@param table seloste.Rule[]
---@return seloste.Chapter
function retention(table) end

---rules for several kinds of request
---@class seloste.chapter
---@field of seloste.RequestKind|seloste.RequestKind[]  the kinds of request
---@field [integer] seloste.Rule

---rules for several kinds of request
---@param table seloste.chapter
---@return seloste.Chapter
function chapter(table) end

---grants, per category
---@class seloste.permit
---@field code seloste.Reason  the reason's code
---@field cites string|string[]  statements of the notice by id, or a statute and article
---@field when? fun(case: seloste.CaseFacts, held: seloste.HeldData): boolean  the condition; always, if absent
---@field obliges? seloste.Obligation|seloste.Obligation[]  what the answer obliges to do
---@field beyond_notice? boolean  for law: the notice does not speak of this, so there is nothing to disagree about
---@field force? seloste.Force  for law: mandatory, or the default of a silent notice
---@field in_force? seloste.in_force  for law: from when, and to when, where it differs from the document
---@field dpv? string  the reason in the W3C Data Privacy Vocabulary
---@field confidence? seloste.Confidence  S source seen, M from memory
---@field to? string|fun(case: seloste.CaseFacts): string|string[]  to whom the obligations are owed: a text or a list of texts
---@field of? seloste.DataCategory|seloste.DataCategory[]  the categories it is about; all, if absent
---@field otherwise? boolean  speaks only where no other rule answers
---@field unless_law? boolean  the notice itself gives way to the law here
---@field action? seloste.CategoryAction  what happens to the data, where it is not what was asked

---grants, per category
---@param name string
---@return fun(table: seloste.permit): seloste.Rule
function permit(name) end

---bars, per category
---@class seloste.refuse
---@field code seloste.Reason  the reason's code
---@field cites string|string[]  statements of the notice by id, or a statute and article
---@field when? fun(case: seloste.CaseFacts, held: seloste.HeldData): boolean  the condition; always, if absent
---@field obliges? seloste.Obligation|seloste.Obligation[]  what the answer obliges to do
---@field beyond_notice? boolean  for law: the notice does not speak of this, so there is nothing to disagree about
---@field force? seloste.Force  for law: mandatory, or the default of a silent notice
---@field in_force? seloste.in_force  for law: from when, and to when, where it differs from the document
---@field dpv? string  the reason in the W3C Data Privacy Vocabulary
---@field confidence? seloste.Confidence  S source seen, M from memory
---@field to? string|fun(case: seloste.CaseFacts): string|string[]  to whom the obligations are owed: a text or a list of texts
---@field of? seloste.DataCategory|seloste.DataCategory[]  the categories it is about; all, if absent
---@field otherwise? boolean  speaks only where no other rule answers
---@field last_day? fun(case: seloste.CaseFacts, held: seloste.HeldData): seloste.Date?  the last day on which it holds; nil where no end is known

---bars, per category
---@param name string
---@return fun(table: seloste.refuse): seloste.Rule
function refuse(name) end

---bars erasure: the data stay
---@class seloste.retain
---@field code seloste.Reason  the reason's code
---@field cites string|string[]  statements of the notice by id, or a statute and article
---@field when? fun(case: seloste.CaseFacts, held: seloste.HeldData): boolean  the condition; always, if absent
---@field obliges? seloste.Obligation|seloste.Obligation[]  what the answer obliges to do
---@field beyond_notice? boolean  for law: the notice does not speak of this, so there is nothing to disagree about
---@field force? seloste.Force  for law: mandatory, or the default of a silent notice
---@field in_force? seloste.in_force  for law: from when, and to when, where it differs from the document
---@field dpv? string  the reason in the W3C Data Privacy Vocabulary
---@field confidence? seloste.Confidence  S source seen, M from memory
---@field to? string|fun(case: seloste.CaseFacts): string|string[]  to whom the obligations are owed: a text or a list of texts
---@field of? seloste.DataCategory|seloste.DataCategory[]  the categories it is about; all, if absent
---@field otherwise? boolean  speaks only where no other rule answers
---@field last_day? fun(case: seloste.CaseFacts, held: seloste.HeldData): seloste.Date?  the last day on which it holds; nil where no end is known

---bars erasure: the data stay
---@param name string
---@return fun(table: seloste.retain): seloste.Rule
function retain(name) end

---bars handing out: the data stay inside
---@class seloste.withhold
---@field code seloste.Reason  the reason's code
---@field cites string|string[]  statements of the notice by id, or a statute and article
---@field when? fun(case: seloste.CaseFacts, held: seloste.HeldData): boolean  the condition; always, if absent
---@field obliges? seloste.Obligation|seloste.Obligation[]  what the answer obliges to do
---@field beyond_notice? boolean  for law: the notice does not speak of this, so there is nothing to disagree about
---@field force? seloste.Force  for law: mandatory, or the default of a silent notice
---@field in_force? seloste.in_force  for law: from when, and to when, where it differs from the document
---@field dpv? string  the reason in the W3C Data Privacy Vocabulary
---@field confidence? seloste.Confidence  S source seen, M from memory
---@field to? string|fun(case: seloste.CaseFacts): string|string[]  to whom the obligations are owed: a text or a list of texts
---@field of? seloste.DataCategory|seloste.DataCategory[]  the categories it is about; all, if absent
---@field otherwise? boolean  speaks only where no other rule answers
---@field last_day? fun(case: seloste.CaseFacts, held: seloste.HeldData): seloste.Date?  the last day on which it holds; nil where no end is known

---bars handing out: the data stay inside
---@param name string
---@return fun(table: seloste.withhold): seloste.Rule
function withhold(name) end

---the notice's own latest day: a default, no bar to an erasure that is asked for before it, and its ground after it
---@class seloste.expire
---@field code seloste.Reason  the reason's code
---@field cites string|string[]  statements of the notice by id, or a statute and article
---@field when? fun(case: seloste.CaseFacts, held: seloste.HeldData): boolean  the condition; always, if absent
---@field obliges? seloste.Obligation|seloste.Obligation[]  what the answer obliges to do
---@field beyond_notice? boolean  for law: the notice does not speak of this, so there is nothing to disagree about
---@field force? seloste.Force  for law: mandatory, or the default of a silent notice
---@field in_force? seloste.in_force  for law: from when, and to when, where it differs from the document
---@field dpv? string  the reason in the W3C Data Privacy Vocabulary
---@field confidence? seloste.Confidence  S source seen, M from memory
---@field to? string|fun(case: seloste.CaseFacts): string|string[]  to whom the obligations are owed: a text or a list of texts
---@field of? seloste.DataCategory|seloste.DataCategory[]  the categories it is about; all, if absent
---@field last_day fun(case: seloste.CaseFacts, held: seloste.HeldData): seloste.Date?  the last day that the notice itself sets; nil where it has not begun to run

---the notice's own latest day: a default, no bar to an erasure that is asked for before it, and its ground after it
---@param name string
---@return fun(table: seloste.expire): seloste.Rule
function expire(name) end

---asks for more unless its condition holds
---@class seloste.demand
---@field code seloste.Reason  the reason's code
---@field cites string|string[]  statements of the notice by id, or a statute and article
---@field when? fun(case: seloste.CaseFacts): boolean  the condition; always, if absent
---@field obliges? seloste.Obligation|seloste.Obligation[]  what the answer obliges to do
---@field beyond_notice? boolean  for law: the notice does not speak of this, so there is nothing to disagree about
---@field force? seloste.Force  for law: mandatory, or the default of a silent notice
---@field in_force? seloste.in_force  for law: from when, and to when, where it differs from the document
---@field dpv? string  the reason in the W3C Data Privacy Vocabulary
---@field confidence? seloste.Confidence  S source seen, M from memory
---@field to? string|fun(case: seloste.CaseFacts): string|string[]  to whom the obligations are owed: a text or a list of texts
---@field requirement seloste.Requirement  what is required
---@field asks? string  what to ask the requester for

---asks for more unless its condition holds
---@param name string
---@return fun(table: seloste.demand): seloste.Rule
function demand(name) end

---lifts a requirement of a weaker layer
---@class seloste.waive
---@field code seloste.Reason  the reason's code
---@field cites string|string[]  statements of the notice by id, or a statute and article
---@field when? fun(case: seloste.CaseFacts): boolean  the condition; always, if absent
---@field obliges? seloste.Obligation|seloste.Obligation[]  what the answer obliges to do
---@field beyond_notice? boolean  for law: the notice does not speak of this, so there is nothing to disagree about
---@field force? seloste.Force  for law: mandatory, or the default of a silent notice
---@field in_force? seloste.in_force  for law: from when, and to when, where it differs from the document
---@field dpv? string  the reason in the W3C Data Privacy Vocabulary
---@field confidence? seloste.Confidence  S source seen, M from memory
---@field to? string|fun(case: seloste.CaseFacts): string|string[]  to whom the obligations are owed: a text or a list of texts
---@field requirement seloste.Requirement  what is required

---lifts a requirement of a weaker layer
---@param name string
---@return fun(table: seloste.waive): seloste.Rule
function waive(name) end

---leaves it to a person
---@class seloste.review
---@field code seloste.Reason  the reason's code
---@field cites string|string[]  statements of the notice by id, or a statute and article
---@field when? fun(case: seloste.CaseFacts, held: seloste.HeldData): boolean  the condition; always, if absent
---@field obliges? seloste.Obligation|seloste.Obligation[]  what the answer obliges to do
---@field beyond_notice? boolean  for law: the notice does not speak of this, so there is nothing to disagree about
---@field force? seloste.Force  for law: mandatory, or the default of a silent notice
---@field in_force? seloste.in_force  for law: from when, and to when, where it differs from the document
---@field dpv? string  the reason in the W3C Data Privacy Vocabulary
---@field confidence? seloste.Confidence  S source seen, M from memory
---@field to? string|fun(case: seloste.CaseFacts): string|string[]  to whom the obligations are owed: a text or a list of texts
---@field of? seloste.DataCategory|seloste.DataCategory[]  the categories it is about; all, if absent
---@field otherwise? boolean  speaks only where no other rule answers
---@field cautions? boolean  stops only what would be granted: where something is refused anyway, nobody need look

---leaves it to a person
---@param name string
---@return fun(table: seloste.review): seloste.Rule
function review(name) end

---adds a duty, shapes no outcome
---@class seloste.oblige
---@field cites string|string[]  statements of the notice by id, or a statute and article
---@field when? fun(case: seloste.CaseFacts): boolean  the condition; always, if absent
---@field obliges? seloste.Obligation|seloste.Obligation[]  what the answer obliges to do
---@field beyond_notice? boolean  for law: the notice does not speak of this, so there is nothing to disagree about
---@field force? seloste.Force  for law: mandatory, or the default of a silent notice
---@field in_force? seloste.in_force  for law: from when, and to when, where it differs from the document
---@field dpv? string  the reason in the W3C Data Privacy Vocabulary
---@field confidence? seloste.Confidence  S source seen, M from memory
---@field to? string|fun(case: seloste.CaseFacts): string|string[]  to whom the obligations are owed: a text or a list of texts
---@field on? seloste.Outcome|seloste.Outcome[]  the outcomes that bring the duty
---@field on_action? seloste.CategoryAction  the action on a category that brings it
---@field by? seloste.Timing  only for bars with a known end, on the day after it; or without one

---adds a duty, shapes no outcome
---@param name string
---@return fun(table: seloste.oblige): seloste.Rule
function oblige(name) end

---the time limit for the reply
---@class seloste.deadline
---@field cites string|string[]  statements of the notice by id, or a statute and article
---@field when? fun(case: seloste.CaseFacts): boolean  the condition; always, if absent
---@field obliges? seloste.Obligation|seloste.Obligation[]  what the answer obliges to do
---@field beyond_notice? boolean  for law: the notice does not speak of this, so there is nothing to disagree about
---@field force? seloste.Force  for law: mandatory, or the default of a silent notice
---@field in_force? seloste.in_force  for law: from when, and to when, where it differs from the document
---@field dpv? string  the reason in the W3C Data Privacy Vocabulary
---@field confidence? seloste.Confidence  S source seen, M from memory
---@field to? string|fun(case: seloste.CaseFacts): string|string[]  to whom the obligations are owed: a text or a list of texts
---@field within seloste.Period  the time for the reply, from receipt
---@field extended? seloste.Period  the time when an extension is announced, from receipt
---@field calendar seloste.Calendar  whose holidays move the last day

---the time limit for the reply
---@param name string
---@return fun(table: seloste.deadline): seloste.Rule
function deadline(name) end

---when the notice promises to do what is granted
---@class seloste.promise
---@field cites string|string[]  statements of the notice by id, or a statute and article
---@field when? fun(case: seloste.CaseFacts): boolean  the condition; always, if absent
---@field obliges? seloste.Obligation|seloste.Obligation[]  what the answer obliges to do
---@field beyond_notice? boolean  for law: the notice does not speak of this, so there is nothing to disagree about
---@field force? seloste.Force  for law: mandatory, or the default of a silent notice
---@field in_force? seloste.in_force  for law: from when, and to when, where it differs from the document
---@field dpv? string  the reason in the W3C Data Privacy Vocabulary
---@field confidence? seloste.Confidence  S source seen, M from memory
---@field to? string|fun(case: seloste.CaseFacts): string|string[]  to whom the obligations are owed: a text or a list of texts
---@field within? seloste.Period  the time for doing it, from receipt; the reply's, if absent

---when the notice promises to do what is granted
---@param name string
---@return fun(table: seloste.promise): seloste.Rule
function promise(name) end

---fails with the message where the value is false or nil; gives it back otherwise
---@generic T
---@param value T
---@param message? any
---@param ... any
---@return T
---@return any ...
function assert(value, message, ...) end

---fails with the message
---@param message any
---@param level? integer
function error(message, level) end

---the table that `setmetatable` was given, or its `__metatable`
---@param value any
---@return any
function getmetatable(value) end

---goes through a list from 1 on, to the first nil
---@generic T: table, V
---@param t T
---@return fun(table: V[], i?: integer): integer, V
---@return T
---@return integer
function ipairs(t) end

---the key and value that follow a key
---@generic K, V
---@param table table<K, V>
---@param key? K
---@return K?
---@return V?
function next(table, key) end

---goes through a table in the order of its keys
---@generic T: table, K, V
---@param t T
---@return fun(table: table<K, V>, key?: K): K, V
---@return T
function pairs(t) end

---calls a function and catches its error; limits and unstated facts pass through
---@param f function
---@param ... any
---@return boolean ok
---@return any ...
function pcall(f, ...) end

---whether two values are one, without `__eq`
---@param one any
---@param other any
---@return boolean
function rawequal(one, other) end

---reads without `__index`
---@param table table
---@param key any
---@return any
function rawget(table, key) end

---the length without `__len`
---@param value table|string
---@return integer
function rawlen(value) end

---writes without `__newindex`
---@generic T: table
---@param table T
---@param key any
---@param value any
---@return T
function rawset(table, key, value) end

---the arguments from an index on, or their number
---@param index integer|"#"
---@param ... any
---@return any ...
function select(index, ...) end

---gives a table its events, which are read now
---@generic T: table
---@param table T
---@param metatable? table
---@return T
function setmetatable(table, metatable) end

---the number that a text spells
---@param value any
---@param base? integer
---@return number?
function tonumber(value, base) end

---the value as a text
---@param value any
---@return string
function tostring(value) end

---what kind of value it is
---@param value any
---@return string
function type(value) end

---like `pcall`, and puts the error through a function
---@param f function
---@param handler function
---@param ... any
---@return boolean ok
---@return any ...
function xpcall(f, handler, ...) end

---@class mathlib
math = {}

---the number without its sign
---@param x number
---@return number
function math.abs(x) end

---the next whole number above
---@param x number
---@return integer
function math.ceil(x) end

---the next whole number below
---@param x number
---@return integer
function math.floor(x) end

---what a division leaves, towards zero
---@param x number
---@param y number
---@return number
function math.fmod(x, y) end

---greater than any number
---@type number
math.huge = nil

---the greatest
---@param x number
---@param ... number
---@return number
function math.max(x, ...) end

---the greatest whole number
---@type integer
math.maxinteger = nil

---the least
---@param x number
---@param ... number
---@return number
function math.min(x, ...) end

---the least whole number
---@type integer
math.mininteger = nil

---the whole part, and the rest
---@param x number
---@return number
---@return number
function math.modf(x) end

---the circumference of a circle of diameter one
---@type number
math.pi = nil

---the square root
---@param x number
---@return number
function math.sqrt(x) end

---the number as a whole one, where it is one
---@param x any
---@return integer?
function math.tointeger(x) end

---`integer` or `float`; nil for what is no number
---@param x any
---@return string?
function math.type(x) end

---whether m is less, both without sign
---@param m integer
---@param n integer
---@return boolean
function math.ult(m, n) end

---@class stringlib
string = {}

---the bytes of a text
---@param s string
---@param i? integer
---@param j? integer
---@return integer ...
function string.byte(s, i, j) end

---the text of these bytes
---@param ... integer
---@return string
function string.char(...) end

---where a pattern is found first
---@param s string
---@param pattern string
---@param init? integer
---@param plain? boolean
---@return integer? first
---@return integer? last
---@return any ...
function string.find(s, pattern, init, plain) end

---values in the places of a form
---@param form string
---@param ... any
---@return string
function string.format(form, ...) end

---goes through all that a pattern finds
---@param s string
---@param pattern string
---@param init? integer
---@return fun(): string, ...
function string.gmatch(s, pattern, init) end

---the text with what a pattern finds put otherwise
---@param s string
---@param pattern string
---@param by string|table|function
---@param n? integer
---@return string
---@return integer count
function string.gsub(s, pattern, by, n) end

---the number of bytes
---@param s string
---@return integer
function string.len(s) end

---the text in small letters, A to Z only
---@param s string
---@return string
function string.lower(s) end

---what a pattern finds first
---@param s string
---@param pattern string
---@param init? integer
---@return any ...
function string.match(s, pattern, init) end

---the text n times
---@param s string
---@param n integer
---@param separator? string
---@return string
function string.rep(s, n, separator) end

---the bytes the other way round
---@param s string
---@return string
function string.reverse(s) end

---a part of a text
---@param s string
---@param i integer
---@param j? integer
---@return string
function string.sub(s, i, j) end

---the text in capital letters, A to Z only
---@param s string
---@return string
function string.upper(s) end

---@class tablelib
table = {}

---the texts and numbers of a list in one
---@param list table
---@param separator? string
---@param i? integer
---@param j? integer
---@return string
function table.concat(list, separator, i, j) end

---adds a value at the end, or at a place before it
---@param list table
---@param ... any
function table.insert(list, ...) end

---copies values to another place
---@param from table
---@param first integer
---@param last integer
---@param to integer
---@param into? table
---@return table
function table.move(from, first, last, to, into) end

---the arguments as a list with their number `n`
---@param ... any
---@return table
function table.pack(...) end

---takes a value out, the last one
---@param list table
---@param position? integer
---@return any
function table.remove(list, position) end

---puts a list in order; equal values keep theirs
---@param list table
---@param before? fun(one: any, other: any): boolean
function table.sort(list, before) end

---the values of a list
---@param list table
---@param i? integer
---@param j? integer
---@return any ...
function table.unpack(list, i, j) end

---@class utf8lib
utf8 = {}

---the text of these characters
---@param ... integer
---@return string
function utf8.char(...) end

---the pattern that finds one character
---@type string
utf8.charpattern = nil

---the characters of a text as numbers
---@param s string
---@param i? integer
---@param j? integer
---@param lax? boolean
---@return integer ...
function utf8.codepoint(s, i, j, lax) end

---goes through the characters of a text
---@param s string
---@param lax? boolean
---@return fun(s: string, i?: integer): integer, integer
function utf8.codes(s, lax) end

---the number of characters; nil and the place where the text is no UTF-8
---@param s string
---@param i? integer
---@param j? integer
---@param lax? boolean
---@return integer? count
---@return integer? fault
function utf8.len(s, i, j, lax) end

---the byte at which a character begins
---@param s string
---@param n integer
---@param i? integer
---@return integer?
function utf8.offset(s, n, i) end

---a day of the calendar: `date "2026-03-02"`
---@param text string|seloste.Date
---@return seloste.Date
function date(text) end

---so many days
---@param count integer
---@return seloste.Period
function days(count) end

---so many months, to a month's last day at most
---@param count integer
---@return seloste.Period
function months(count) end

---so many years
---@param count integer
---@return seloste.Period
function years(count) end

---what another rule file returns: `use "shared/questions"`
---@param path string
---@return any
function use(path) end
