internal import PrivacyModel

/// A chapter without rules yet: a question that its rules must answer, and an example rule.
struct StubChapter {
  var kind: RequestKind
  /// The heading of the notice with the answer.
  var heading: NoticeHeading
  /// The question.
  var question: String
  /// An example rule, with `{}` for its citation.
  var example: String

  /// A chapter for each kind of request, in the order of the notice's headings.
  static let all: [StubChapter] = [
    StubChapter(
      .marketingUse, .purpose, "which marketing is allowed, and through which channels?",
      #"permit "our own services are advertised" { code = "own_marketing", {} }"#),
    StubChapter(
      .publication, .purpose, "are lists of people published?",
      #"refuse "no list is published" { code = "no_regular_disclosure", {} }"#),
    StubChapter(
      .retention, .retention, "how long is each category kept without a request?",
      """
      expire "two years from the end of the customer relationship" {
        code     = "retention_notice", {},
        last_day = function(case)
          -- A case without `relationship` gets needs_more_information.
          local ended = case.subject.relationship.ended
          return ended and ended + years(2)
        end,
      }
      """
    ),
    StubChapter(
      .anonymisation, .retention, "are data anonymised instead of erased?",
      #"permit "data become anonymous on request" { code = "anonymisation_on_request", {} }"#),
    StubChapter(
      .disclosure, .disclosures, "who may receive which data, and for which purpose?",
      #"refuse "no data are disclosed" { code = "no_regular_disclosure", {}, otherwise = true }"#),
    StubChapter(
      .transfer, .transfers, "may data leave the EEA, and on which condition?",
      """
      refuse "no data leave the EEA" {
        code = "transfer_excluded_by_notice", {},
        when = function(case) return not case.request.in_eea end,
      }
      """
    ),
    StubChapter(
      .staffAccess, .protection, "which members of staff may read data?",
      """
      refuse "this person is not designated" {
        code = "not_designated", {},
        when = function(case) return not case.request.staff.designated end,
      }
      """
    ),
    StubChapter(
      .access, .access, "how does a person get a copy of their data?",
      #"permit "every person may read their data" { code = "right_of_access", {} }"#),
    StubChapter(
      .rectification, .rectification, "what is corrected, and how soon?",
      #"promise "without delay" { {} }"#),
    StubChapter(
      .erasure, .otherRights, "what is erased on request, and what is kept?",
      #"permit "data are erased on request" { code = "erasure_on_request", {}, unless_law = true }"#),
    StubChapter(
      .restriction, .otherRights, "what happens during a dispute?",
      #"oblige "collection is suspended" { {}, on = { "granted" }, obliges = { "hold_collection" } }"#),
    StubChapter(
      .portability, .otherRights, "which data are portable?",
      #"oblige "data that are not portable can be read" { {}, on = { "refused" }, obliges = { "offer_access_copy" } }"#
    ),
    StubChapter(
      .objection, .otherRights, "which processing other than marketing can a person object to?",
      #"review "a person assesses the situation" { code = "objection_particular_situation", {} }"#),
    StubChapter(
      .marketingBan, .otherRights, "how can a person forbid marketing? The law grants it immediately.",
      """
      permit "marketing is stopped" {
        code = "absolute_right_to_object_marketing", {}, obliges = { "exclude_from_lists" },
      }
      """
    ),
    StubChapter(
      .publicationBan, .otherRights, "how can a person forbid publication in lists?",
      """
      permit "a person is omitted on request" {
        code = "publication_prohibited_by_subject", {}, obliges = { "record_ban" },
      }
      """
    ),
    StubChapter(
      .consentWithdrawal, .otherRights, "how is a consent withdrawn? The law grants it.",
      #"promise "immediately" { {}, within = days(0) }"#),
  ]

  private init(_ kind: RequestKind, _ heading: NoticeHeading, _ question: String, _ example: String) {
    (self.kind, self.heading, self.question, self.example) = (kind, heading, question, example)
  }
}
