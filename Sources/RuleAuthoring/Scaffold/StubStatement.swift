internal import PrivacyModel

/// A statement that is not written yet: the question that it answers, and an example of what may follow from it.
struct StubStatement {
  var kind: RequestKind
  /// The heading of the notice with the answer.
  var heading: NoticeHeading
  /// The question.
  var question: String
  /// An example rule, form or promise.
  var example: String

  /// A statement for each kind of request, in the order of the notice's headings.
  static let all: [StubStatement] = [
    StubStatement(
      .marketingUse, .purpose, "which marketing is allowed, and through which channels?",
      #"marketing_use.permit "our own services are advertised" { code = "own_marketing", data = everything }"#
    ),
    StubStatement(
      .publication, .purpose, "are lists of people published?",
      #"publication.refuse "no list is published" { code = "no_regular_disclosure", data = everything }"#),
    StubStatement(
      .retention, .retention, "how long is each category kept without a request?",
      """
      retention.keep_until "two years from the end of the customer relationship" {
        code     = "retention_notice", data = everything,
        last_day = function(case)
          -- A case without `relationship` gets needs_more_information.
          local ended = case.subject.relationship.ended
          return ended and ended + years(2)
        end,
      }
      """),
    StubStatement(
      .anonymisation, .retention, "are data anonymised instead of erased?",
      """
      anonymisation.permit "data become anonymous on request" { \
      code = "anonymisation_on_request", data = everything }
      """),
    StubStatement(
      .disclosure, .disclosures, "who may receive which data, and for which purpose?",
      """
      disclosure.refuse "no data are disclosed" { \
      code = "no_regular_disclosure", data = everything, fallback = true }
      """),
    StubStatement(
      .transfer, .transfers, "may data leave the EEA, and on which condition?",
      """
      transfer.refuse "no data leave the EEA" { \
      code = "transfer_excluded_by_notice", data = everything, unless = the.recipient_is_in_the_area }
      """),
    StubStatement(
      .staffAccess, .protection, "which members of staff may read data?",
      """
      staff_access.refuse "the employee is not designated" { \
      code = "not_designated", data = everything, unless = the.employee_is_designated }
      """),
    StubStatement(
      .access, .access, "how does a person get a copy of their data?",
      """
      form(access) { written = true }
      access.permit "every person may read their data" { code = "right_of_access", data = everything }
      """),
    StubStatement(
      .rectification, .rectification, "what is corrected, and how soon?",
      "promise(rectification) {}"),
    StubStatement(
      .erasure, .otherRights, "what is erased on request, and what is kept?",
      """
      erasure.permit "data are erased on request" { \
      code = "erasure_on_request", data = everything, reports_conflict = false }
      """),
    StubStatement(
      .restriction, .otherRights, "what happens during a dispute?",
      #"restriction.oblige "collection is suspended" { on_outcome = "granted", obliges = "hold_collection" }"#
    ),
    StubStatement(
      .portability, .otherRights, "which data are portable?",
      """
      portability.oblige "data that are not portable can be read" { \
      on_outcome = "refused", obliges = "offer_access_copy" }
      """),
    StubStatement(
      .objection, .otherRights, "which processing other than marketing can a person object to?",
      """
      objection.review "a person assesses the situation" { \
      code = "objection_particular_situation", data = everything }
      """),
    StubStatement(
      .marketingBan, .otherRights, "how can a person forbid marketing, which the law grants immediately?",
      """
      marketing_ban.permit "marketing is stopped" { \
      code = "absolute_right_to_object_marketing", data = everything }
      """),
    StubStatement(
      .publicationBan, .otherRights, "how can a person forbid publication in lists?",
      """
      publication_ban.permit "a person is omitted on request" { \
      code = "publication_prohibited_by_subject", data = everything }
      """),
    StubStatement(
      .consentWithdrawal, .otherRights, "how is a consent withdrawn, which the law grants?",
      "promise(consent_withdrawal) { within = days(0) }"),
  ]

  private init(_ kind: RequestKind, _ heading: NoticeHeading, _ question: String, _ example: String) {
    (self.kind, self.heading, self.question, self.example) = (kind, heading, question, example)
  }
}
